"""decalque check reports and changes nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_a_suggestion_is_told_with_place_phrase_fix_and_reason(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("It grew.\nIts basic disk held up.\n")
    ran = run("check", "a.txt")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "a.txt:2:5: “basic disk” → “core business”  [terminology.core-business safe]",
        "    基本盘 word for word. What a company can always fall back on.; or: core operations, mainstay",
    ]
    assert ran.err == "1 suggestion in 1 file, 1 safe to apply with “decalque fix”\n"
    assert (folder / "a.txt").read_text() == "It grew.\nIts basic disk held up.\n"


def test_clean_text_ends_with_zero(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Its core business held up.\n")
    assert run("check", "a.txt").code == 0


def test_json_lines_carry_offsets_rule_and_evidence(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Its basic disk held up.\n")
    record = json.loads(run("check", "--format", "jsonl", "a.txt").out)
    assert (record["file"], record["line"], record["column"], record["start"], record["end"]) == ("a.txt", 1, 5, 4, 14)
    assert record["replacements"] == ["core business", "core operations", "mainstay"]
    assert (record["rule"], record["category"], record["severity"]) == (
        "terminology.core-business",
        "Terminology",
        "major",
    )
    assert (record["source_term"], record["safe"]) == ("基本盘", True)


def test_json_is_one_array_even_where_there_is_nothing(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Fine.\n")
    (folder / "b.txt").write_text("Its basic disk held up. A ballast stone.\n")
    assert json.loads(run("check", "--format", "json", "a.txt").out) == []
    assert len(json.loads(run("check", "--format", "json", "a.txt", "b.txt").out)) == 2


def test_folders_are_walked_but_not_what_is_hidden_or_left_out(run: Run, folder: Path) -> None:
    for name in ("a.txt", "b.md", "c.bin", "drafts/d.txt", ".git/e.txt", "sub/f.txt"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("basic disk")
    (folder / ".decalqueignore").write_text("drafts/\n")
    files = {
        json.loads(line)["file"] for line in run("check", "--format", "jsonl", ".", "--exclude", "sub").out.splitlines()
    }
    assert files == {"a.txt", "b.md"}


def test_a_file_that_fails_does_not_stop_the_others(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"\x00\x01binary\x00")
    (folder / "b.txt").write_text("basic disk")
    ran = run("check", "a.txt", "b.txt")
    assert ran.code == 3
    assert "b.txt:1:1:" in ran.out
    assert ran.err.startswith("decalque: a.txt")


def test_a_missing_file_is_told_before_anything_is_done(run: Run) -> None:
    ran = run("check", "nowhere.txt")
    assert (ran.code, ran.err) == (2, "decalque: nowhere.txt: no such file or folder; check the path\n")


def test_several_processes_tell_the_same_in_the_same_order(run: Run, folder: Path) -> None:
    for number in range(12):
        (folder / f"{number:02}.txt").write_text(f"Its basic disk {number}.\n" * (number % 3))
    one, two = run("check", "--jobs", "1", "."), run("check", "--jobs", "2", ".")
    assert (one.code, one.out) == (two.code, two.out)


def test_the_source_file_is_read_beside_the_text(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Grain is a ballast stone.\n")
    (folder / "zh.txt").write_text("粮食很重要。\n", encoding="utf-8")
    assert "safe" not in run("check", "a.txt", "--source", "zh.txt").out


def test_selection_on_the_command_line_wins_over_the_config(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Its basic disk.The end.\n")
    (folder / "decalque.toml").write_text('bundled = false\nglossary = ["../mine.toml"]\nselect = ["mechanics"]\n')
    assert "[mechanics" in run("check", "a.txt").out
    assert "[mechanics" not in run("check", "--select", "terminology", "a.txt").out


def test_an_unknown_key_in_the_config_is_told_with_its_line(run: Run, folder: Path) -> None:
    (folder / "decalque.toml").write_text('bundled = false\nslect = ["x"]\n')
    (folder / "a.txt").write_text("x")
    ran = run("check", "a.txt")
    assert ran.code == 2
    assert "decalque.toml:2: unknown key “slect”; did you mean “select”?" in ran.err


def test_settings_may_lie_in_pyproject(run: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text(
        '[tool.decalque]\nbundled = false\nglossary = ["../mine.toml"]\nignore = ["terminology"]\n'
    )
    (folder / "a.txt").write_text("Its basic disk.\n")
    assert run("check", "a.txt").code == 0


def test_colour_is_there_only_where_it_is_asked_for(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("basic disk")
    assert "\x1b[" in run("check", "--color", "a.txt").out
    assert "\x1b[" not in run("check", "a.txt").out


def test_the_glossary_beside_the_articles_counts_wherever_one_stands(run: Run, folder: Path) -> None:
    articles = folder / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("It is a sea plan.\n", encoding="utf-8")
    (articles / "decalque.glossary.toml").write_text(
        '[[concept]]\nid = "sea"\npart_of_speech = "noun"\npreferred = "strategy"\ndeprecated = ["sea plan"]\n'
        'examples = [{ text = "A sea plan.", fixed = "A strategy." }]\n',
        encoding="utf-8",
    )
    assert "terminology.sea" in run("check", "articles").out
    assert "terminology.sea" in run("check", "articles/a.txt").out
    assert run("fix", "--all", "--output", "-", "articles/a.txt").out == "It is a strategy.\n"

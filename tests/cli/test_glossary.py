"""decalque glossary: every command, as a user types it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_list_finds_concepts_by_source_term_and_wording(run: Run) -> None:
    assert "core-business" in run("glossary", "list", "基本盘").out
    assert json.loads(run("glossary", "list", "fists", "--format", "json").out)[0]["id"] == "show-what-one-can-do"
    assert run("glossary", "list", "nothing-like-it").code == 1


def test_show_tells_all_of_an_entry(run: Run) -> None:
    out = run("glossary", "show", "terminology.core-business").out
    for part in ("基本盘", "basic disk", "core operations", "mine.toml", "What a company can always fall back on"):
        assert part in out


def test_show_of_nothing_is_told(run: Run) -> None:
    ran = run("glossary", "show", "nothing")
    assert (ran.code, ran.err) == (2, "decalque: no concept “nothing”; see decalque glossary list\n")


def test_test_runs_the_examples(run: Run, folder: Path) -> None:
    assert run("glossary", "test").code == 0
    entry = (
        (folder.parent / "mine.toml").read_text(encoding="utf-8").replace("core businesses held", "core business held")
    )
    (folder / "bad.toml").write_text(entry, encoding="utf-8")
    ran = run("glossary", "test", "bad.toml")
    assert ran.code == 1
    assert "core-business: example comes out otherwise" in ran.out


def test_lint_tells_file_and_line(run: Run, folder: Path) -> None:
    (folder / "weak.toml").write_text(
        '\n[[concept]]\nid = "w"\npart_of_speech = "noun"\npreferred = "anchor"\ndeprecated = ["stone"]\nsafe = true\n'
        'note = "x"\nexamples = [{ text = "a", fixed = "b" }]\n'
    )
    ran = run("glossary", "lint", "weak.toml")
    assert ran.code == 1
    assert ran.out.startswith("weak.toml:2: concept “w”: “stone” is one plain word and safe")


def test_a_glossary_that_is_not_valid_is_one_line(run: Run, folder: Path) -> None:
    (folder / "bad.toml").write_text('[[concept]]\nid = "x"\n')
    ran = run("check", "--glossary", "bad.toml", ".")
    assert ran.code == 2
    assert ran.err.count("\n") == 1


def test_stats_count_by_domain(run: Run) -> None:
    rows = json.loads(run("glossary", "stats", "--format", "json").out)
    assert rows[0]["domain"] == "mine" and rows[0]["concepts"] > 3 and rows[0]["forms"] > rows[0]["renderings"]
    assert run("glossary", "stats").out.splitlines()[-1].startswith("all ")


def test_coverage_tells_what_fires_and_what_has_no_entry(run: Run, folder: Path) -> None:
    text = "Its basic disk held. It is a “net red shop”. Another “net red shop” opened. He “lies flat” now.\n"
    (folder / "a.txt").write_text(text, encoding="utf-8")
    report = json.loads(run("glossary", "coverage", "--format", "json", ".").out)
    assert report["fired"] == {"core-business": 1}
    assert "show-what-one-can-do" in report["silent"]
    assert report["phrases"][0]["text"] == "net red shop" and report["phrases"][0]["count"] == 2
    assert "no entry yet" in run("glossary", "coverage", "--silent", ".").out


def test_a_glossary_goes_out_and_comes_in(run: Run, folder: Path) -> None:
    ran = run("glossary", "export", "mine.tbx")
    assert ran.code == 0 and "not held by .tbx: examples" in ran.err
    assert run("glossary", "import", "mine.tbx", "-o", "back.toml").code in (0, 1)
    assert "core-business" in (folder / "back.toml").read_text(encoding="utf-8")
    again = run("glossary", "import", "mine.tbx", "-o", "back.toml")
    assert (again.code, again.err.count("\n")) == (2, 1) and "--force" in again.err


def _pair(before: str, after: str) -> str:
    return json.dumps({"before": before, "after": after}) + "\n"


def test_learn_proposes_from_folders_and_from_lines(run: Run, folder: Path) -> None:
    for name, word in (("raw", "ocean plan"), ("edited", "sea strategy")):
        (folder / name).mkdir()
        for n in range(3):
            text = f"The {word} of town {n} works.\n\nNothing else changed here in town {n}, nor in the next one.\n"
            (folder / name / f"{n}.txt").write_text(text)
    ran = run("glossary", "learn", "--before", "raw", "--after", "edited")
    assert ran.code == 0 and 'deprecated = ["ocean plan"]' in ran.out
    lines = [_pair(f"The ocean plan of {n}.", f"The sea strategy of {n}.") for n in range(3)]
    same = [_pair(f"Same words here and there, {n}.", f"Same words here and there, {n}.") for n in range(9)]
    (folder / "pairs.jsonl").write_text("".join(lines + same))
    assert 'preferred = "sea strategy"' in run("glossary", "learn", "--pairs", "pairs.jsonl").out


def test_learn_from_nothing_is_told(run: Run, folder: Path) -> None:
    assert run("glossary", "learn").code == 2
    (folder / "pairs.jsonl").write_text("{}\n")
    ran = run("glossary", "learn", "--pairs", "pairs.jsonl")
    assert (ran.code, ran.err.split(";")[0]) == (3, "decalque: pairs.jsonl:1: no pair of texts")

"""decalque glossary list, show, lint and test."""

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

"""The bundled samples show what decalque is for: raw translations full of calques, post-edits without any."""

from __future__ import annotations

from pathlib import Path

import pytest

from decalque import check, fix, read_document
from decalque.glossary import samples_folder

RAW = sorted(samples_folder().glob("*.raw.*"))
EDITED = sorted(samples_folder().glob("*.edited.*"))


def named(path: Path) -> str:
    return path.name


def test_there_are_four_samples_with_source_raw_translation_and_post_edit() -> None:
    stems = [{p.name.split(".")[0] for p in paths} for paths in (RAW, EDITED, samples_folder().glob("*.zh.*"))]
    assert stems[0] == stems[1] == stems[2]
    assert len(RAW) == 4


@pytest.mark.parametrize("path", RAW, ids=named)
def test_a_raw_translation_gives_much_to_do_and_safe_fixes_settle(path: Path) -> None:
    document = read_document(path)
    found = check(document)
    assert len(found) >= 20
    assert sum(s.safe for s in found) >= 8
    once = fix(document)
    assert fix(once, format=document.format) == once


@pytest.mark.parametrize("path", EDITED, ids=named)
def test_a_finished_post_edit_is_left_alone(path: Path) -> None:
    assert [(s.rule, s.replacements) for s in check(read_document(path))] == []


@pytest.mark.parametrize("path", RAW, ids=named)
def test_the_source_beside_it_is_aligned(path: Path) -> None:
    source = path.with_name(path.name.replace(".raw.", ".zh."))
    found = check(read_document(path, source=source))
    assert any(s.evidence and s.confidence == "high" and s.evidence.source_term for s in found)

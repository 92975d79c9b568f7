"""Finding a format by name or by file suffix."""

from __future__ import annotations

from pathlib import Path

import pytest

from decalque.document.formats import FORMATS, format_for, format_named
from decalque.errors import UsageError


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a.md", "markdown"),
        ("A.MARKDOWN", "markdown"),
        ("a.txt", "plain"),
        ("a.xyz", "plain"),
        ("README", "plain"),
    ],
)
def test_the_suffix_tells_the_format_and_an_unknown_one_is_plain_text(path: str, name: str) -> None:
    assert format_for(Path(path)).name == name


def test_every_format_is_found_by_its_name() -> None:
    assert [format_named(name).name for name in FORMATS] == ["plain", "markdown"]


def test_an_unknown_format_is_a_usage_error_that_lists_the_known() -> None:
    with pytest.raises(UsageError, match="unknown format 'docx'; use one of: plain, markdown"):
        format_named("docx")

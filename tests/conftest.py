"""What many tests share: a small glossary and what it finds."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests_entries import ENTRIES

from decalque import Document, Glossary, Suggestion
from decalque.engine import check


@pytest.fixture(scope="session")
def glossary() -> Glossary:
    return Glossary.from_toml(ENTRIES)


Look = Callable[..., list[Suggestion]]


@pytest.fixture
def look(glossary: Glossary) -> Look:
    """The suggestions for a text by the small glossary."""

    def find(text: str, source: str | None = None) -> list[Suggestion]:
        return list(check(Document(text, source=source), glossary))

    return find


@pytest.fixture
def fixed(glossary: Glossary) -> Callable[[str], str]:
    """The text with the best replacement of every suggestion."""
    from decalque import fix

    def repair(text: str) -> str:
        return fix(text, glossary=glossary, every=True)

    return repair

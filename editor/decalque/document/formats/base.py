"""What a format is: how a text is laid out in blocks, and which spans of it must never change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from decalque.document.span import Span

__all__ = ["Block", "Format", "Layout"]


class Block(NamedTuple):
    """A paragraph, heading, list item or table cell: ``text[start:end]``, no white space at its edges."""

    start: int
    end: int


class Layout(NamedTuple):
    """The blocks in the order of the text, disjoint, and the protected spans, sorted and disjoint."""

    blocks: tuple[Block, ...]
    protected: tuple[Span, ...]


@dataclass(frozen=True)
class Format:
    """One kind of text: its name for ``--format``, its suffixes (lower case, with the dot), its layout."""

    name: str
    suffixes: tuple[str, ...]
    layout: Callable[[str], Layout]

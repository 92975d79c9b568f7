"""Styled text in terminal cells: breaking it into rows and turning a row into what Textual paints."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip
from textual.widget import Widget

__all__ = ["Ink", "Row", "clean", "crop", "fold", "paint", "wrap"]


class Ink(NamedTuple):
    """A piece of text, the name of its style, and what a click on it means."""

    text: str
    style: str = ""
    meta: dict[str, Any] | None = None


Row = Sequence[Ink]

# Every character of these ranges is one cell wide, so that cells can be counted without looking at each.
_NARROW = re.compile(r"[\x20-\x7e\xa1-\xac\xae-\u024f\u2010-\u2015\u2018-\u2022\u2026\u20ac\n]*")
_CONTROLS: dict[int, int | str] = {code: 0x2400 + code for code in (*range(10), *range(11, 32))}
_CONTROLS |= {9: "    ", 127: 0x2421}


def clean(text: str) -> str:
    """``text`` with line ends as ``\\n``, tabs as four spaces and other control characters made visible."""
    if text.isprintable():
        return text
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """The rows of ``text`` (which went through ``clean``) as ``(start, end)``, each at most ``width`` cells.

    A row ends at a space (which no row holds then), between wide characters, or where it must.
    """
    width = max(width, 2)
    rows: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        narrow = _NARROW.fullmatch(line) is not None
        rows += _wrap_narrow(text, start, end, width) if narrow else _wrap_wide(line, start, width)
        start = end + 1
    return rows


def _wrap_narrow(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while end - start > width:
        space = text.rfind(" ", start, start + width + 1)
        if space > start:
            yield start, space
            start = space + 1
        else:
            yield start, start + width
            start += width
    yield start, end


def _wrap_wide(line: str, offset: int, width: int) -> Iterator[tuple[int, int]]:
    start = used = 0
    stop, onward, used_at_stop = 0, 0, 0  # the last place where the row may end and the next begin
    for first, last, cells in split_graphemes(line)[0]:
        if line[first] == " ":
            stop, onward, used_at_stop = first, last, used + cells
        elif cells == 2:
            stop, onward, used_at_stop = first, first, used
        if used + cells > width and line[first] != " ":
            if stop <= start:
                stop, onward, used_at_stop = first, first, used
            yield offset + start, offset + stop
            start, used = onward, used - used_at_stop
        used += cells
    yield offset + start, offset + len(line)


def fold(inks: Row, width: int) -> list[list[Ink]]:
    """``inks`` broken into rows of at most ``width`` cells."""
    pieces = [ink._replace(text=clean(ink.text)) for ink in inks]
    text = "".join(ink.text for ink in pieces)
    return [_between(pieces, start, end) for start, end in wrap(text, width)]


def _between(inks: Row, start: int, end: int) -> list[Ink]:
    row: list[Ink] = []
    at = 0
    for ink in inks:
        piece = ink.text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            row.append(ink._replace(text=piece))
        at += len(ink.text)
    return row


def crop(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells, an ellipsis in place of what was cut."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, max(width - 1, 0)).rstrip() + "…"


def paint(row: Row, width: int, widget: Widget, ground: str) -> Strip:
    """The row as a strip of ``width`` cells, filled up in the style ``ground``.

    Styles are component classes of ``widget``.
    """
    base = widget.get_component_rich_style(ground)
    segments = [Segment(ink.text, _style(ink, base, widget)) for ink in row]
    return Strip(segments).adjust_cell_length(width, base)


def _style(ink: Ink, base: Style, widget: Widget) -> Style:
    style = base
    if ink.style:
        own = widget.get_component_rich_style(ink.style, partial=True)
        # A partial style forgets that a colour is half transparent; the whole one has it blended.
        blended = widget.get_component_rich_style(ink.style).color if own.color else None
        style = base + own + Style(color=blended)
    return style + Style.from_meta(ink.meta) if ink.meta else style

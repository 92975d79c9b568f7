"""Markdown (CommonMark with tables and front matter): blocks by markdown-it, inline markup by ``inline``.

Only what a reader sees as running text is in a block; everything between two pieces of it (markers, fences,
HTML blocks, reference definitions, table pipes, front matter) is protected.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any, Final

from decalque.document.formats.base import Block, Format, Layout
from decalque.document.formats.inline import Inline
from decalque.document.protect import name_spans
from decalque.document.span import Span, merge_spans

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["MARKDOWN"]

_LINE_END: Final = re.compile(r"\r\n?|\n")
_TASK_BOX: Final = re.compile(r"\[[ xX]\]\s+(?=\S)")
_CELLS: Final = ("th_open", "td_open")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.front_matter import front_matter_plugin

    parser = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)
    # Inline tokens carry no offsets: not worth their time.
    parser.core.ruler.enableOnly(["normalize", "block"])
    return parser


def _layout(text: str) -> Layout:
    environment: dict[str, Any] = {}
    tokens = _parser().parse(text, environment)
    pieces = [piece for piece in _running_text(text, tokens) if piece]
    blocks = tuple(Block(piece[0].start, piece[-1].end) for piece in pieces)
    inline = Inline(text, frozenset(environment.get("references", ())))
    spans: list[tuple[int, int]] = [*name_spans(text), *_between(text, chain.from_iterable(pieces))]
    for block in blocks:
        spans.extend(inline.spans(block.start, block.end))
    return Layout(blocks, merge_spans(spans))


def _running_text(text: str, tokens: Iterable[Token]) -> Iterator[list[Span]]:
    """For each block the spans of its lines, without the markers of lists, quotes and headings."""
    lines = _lines(text)
    row, cell_end = -1, 0
    for opening, token in pairwise(tokens):
        if token.type != "inline" or not token.map:
            continue
        first, after = token.map
        if opening.type in _CELLS:
            if first != row:
                row, cell_end = first, lines[first].start
            cell = _cell(text, cell_end, lines[first].end, token.content)
            cell_end = cell.end
            yield [cell] if token.content else []
        else:
            yield list(_text_lines(text, lines[first:after], token.content))


def _lines(text: str) -> list[Span]:
    """The lines as markdown-it counts them, without their ends."""
    ends = [match.span() for match in _LINE_END.finditer(text)]
    starts = [0, *(end for _, end in ends)]
    return [Span(start, end) for start, (end, _) in zip(starts, [*ends, (len(text), 0)], strict=True)]


def _cell(text: str, start: int, end: int, content: str) -> Span:
    """Where the next cell of a table row stands; the parser has taken the backslash from its ``\\|``."""
    raw = content.replace("|", r"\|")
    found = text.find(raw, start, end)
    return Span(found, found + len(raw)) if found >= 0 else Span(start, start)


def _text_lines(text: str, lines: Iterable[Span], content: str) -> Iterator[Span]:
    for line, wanted in zip(lines, content.split("\n"), strict=False):
        bare = wanted.strip()
        start = text.rfind(bare, line.start, line.end)
        if not bare or start < 0:
            continue
        box = _TASK_BOX.match(text, start)
        yield Span(box.end() if box else start, start + len(bare))


def _between(text: str, pieces: Iterable[Span]) -> Iterator[Span]:
    """Whatever is not running text, white space left out."""
    done = 0
    for start, end in [*pieces, Span(len(text), len(text))]:
        gap = text[done:start]
        if bare := gap.strip():
            left = done + len(gap) - len(gap.lstrip())
            yield Span(left, left + len(bare))
        done = end


MARKDOWN: Final = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), _layout)

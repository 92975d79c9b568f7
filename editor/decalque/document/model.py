"""One text with its offsets, segments, protected spans and, where there is one, its source text.

Everything beyond the text is worked out when first asked for: most short texts never need their segments.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from decalque.document.bilingual import align, align_alternating, alternates
from decalque.document.encoding import UTF8, Encoding
from decalque.document.formats import Block, Layout, format_named
from decalque.document.language import Language, cjk_count, language_of
from decalque.document.lazy import lazy
from decalque.document.segments import FILLER, Segment, split_sentences
from decalque.document.span import Span, merge_spans
from decalque.document.switches import Switch, find_switches

__all__ = ["FILLER", "Document"]

_LINE_END: Final = re.compile(r"\r\n?|\n")
_MASKABLE: Final = re.compile(r"[^\r\n]")


@dataclass(frozen=True)
class Document:
    """A text as read. Nothing here ever changes; ``decalque.engine`` makes new text from it.

    All offsets are Python str indices of ``text``. ``format`` is a name in ``FORMATS`` (UsageError, on first
    use, if it is none). ``source`` is the source text as a whole, in the same format or plain. ``path`` and
    ``encoding`` say where the text came from and how it is written back.
    """

    text: str
    format: str = "plain"
    source: str | None = None
    path: Path | None = None
    encoding: Encoding = UTF8

    @lazy
    def layout(self) -> Layout:
        """The blocks and protected spans as the format has them."""
        return format_named(self.format).layout(self.text)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs, headings, list items and table cells, in order and disjoint."""
        return self.layout.blocks

    @lazy
    def protected(self) -> tuple[Span, ...]:
        """What no suggestion may change, sorted and disjoint: names, code, markup, switch comments, and the
        Chinese paragraphs of a bilingual article."""
        if not self.bilingual:
            return self.layout.protected
        chinese = [block for block, lang in zip(self.blocks, self._languages, strict=True) if lang == "zh"]
        return merge_spans([*self.layout.protected, *chinese])

    @lazy
    def masked(self) -> str:
        """The text with ``FILLER`` for every protected character but line ends: offsets are the same."""
        return _mask(self.text, self.protected) if self.bilingual else self._readable

    @lazy
    def segments(self) -> tuple[Segment, ...]:
        """The sentences of all blocks, in order and disjoint; they hold all that is not white space."""
        readable = self._readable
        return tuple(
            Segment(start, end, paragraph, language)
            for paragraph, (block, language) in enumerate(zip(self.blocks, self._languages, strict=True))
            for start, end in split_sentences(readable, block.start, block.end)
        )

    @lazy
    def switches(self) -> tuple[Switch, ...]:
        """Where the text itself switches suggestions off."""
        return find_switches(self.text)

    @lazy
    def bilingual(self) -> bool:
        """Whether Chinese paragraphs alternate with the English ones that translate them."""
        if len(self.blocks) < 3 or not cjk_count(self.text):
            return False
        return alternates(self._paragraphs, self._languages)

    def segment_at(self, offset: int) -> Segment:
        """The segment at ``offset``; between two segments the one before, at the start of the text the first.

        A text without segments answers an empty one.
        """
        if not self.segments:
            return Segment(offset, offset, 0, "")
        return self.segments[max(0, bisect_right(self._segment_starts, offset) - 1)]

    def source_for(self, segment: Segment) -> str | None:
        """The source paragraph that the segment's paragraph translates; None if it is not known."""
        return self._sources.get(segment.paragraph)

    def paragraph_span(self, index: int) -> Span:
        """Where paragraph ``index`` (``Segment.paragraph``) stands; IndexError if there is none."""
        return Span(*self.blocks[index])

    def line_column(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1; the column counts characters.

        Lines end with \\n, \\r\\n or \\r. ValueError if the offset is not within ``0..len(text)``.
        """
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} is outside a text of {len(self.text)} characters")
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def is_protected(self, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` shares a character with a protected span; an insertion
        (``start == end``) is protected inside a span, not at its edge."""
        before = bisect_left(self.protected, (end,))
        return before > 0 and self.protected[before - 1].overlaps(start, end)

    @lazy
    def _readable(self) -> str:
        """Masked, except for the Chinese of a bilingual article, which has sentences too."""
        return _mask(self.text, self.layout.protected)

    @lazy
    def _paragraphs(self) -> tuple[str, ...]:
        return tuple(self.text[start:end] for start, end in self.blocks)

    @lazy
    def _languages(self) -> tuple[Language, ...]:
        return tuple(language_of(self._readable[start:end]) for start, end in self.blocks)

    @lazy
    def _sources(self) -> dict[int, str]:
        if self.source is None:
            return align_alternating(self._paragraphs, self._languages) if self.bilingual else {}
        for name in dict.fromkeys((self.format, "plain")):
            blocks = format_named(name).layout(self.source).blocks
            source = [self.source[start:end] for start, end in blocks]
            if found := align(self._paragraphs, self._languages, source):
                return found
        return {}

    @lazy
    def _line_starts(self) -> list[int]:
        return [0, *(end.end() for end in _LINE_END.finditer(self.text))]

    @lazy
    def _segment_starts(self) -> list[int]:
        return [segment.start for segment in self.segments]


def _mask(text: str, spans: Iterable[Span]) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in spans:
        pieces += text[done:start], _MASKABLE.sub(FILLER, text[start:end])
        done = end
    return "".join([*pieces, text[done:]]) if pieces else text

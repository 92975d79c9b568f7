"""What starts with ``<`` or a backtick: tags, comments, autolinks, code elements, code spans.

Every scan here is linear in the text, however malformed the markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from decalque.document.span import Span

__all__ = ["Markup", "prose_code_spans"]

_AUTOLINK: Final = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*+|[\w.+-]++@[\w.-]++)>")
_TAG: Final = re.compile(
    r"""</?+(?P<name>[A-Za-z][\w:.-]*+)
    (?P<attributes>(?:\s++[\w:.@-]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'=<>`]++))?+)*+)
    \s*+/?+>""",
    re.VERBOSE,
)
_DECLARATION: Final = re.compile(r"<[!?][A-Za-z][^<>]*+>|<\d++/?+>|</\d++>")
_LITERAL: Final = frozenset({"code", "kbd", "math", "pre", "samp", "script", "style", "svg", "var"})
_CODE: Final = re.compile(r"(?<![\w`])(`{1,2}+)(?![\s`])[^`\n]{1,300}(?<!\s)\1(?![\w`])")
_FENCE: Final = re.compile(r"^[ \t]{0,3}`{3,}[^\n`]*$", re.MULTILINE)


class Markup:
    """The HTML in one text, recognised where it stands; asked from left to right.

    ``loose`` takes attributes without a value, as HTML and Markdown do; in plain text ``<b and c>`` is prose.
    """

    def __init__(self, text: str, *, loose: bool = False) -> None:
        self._text = text
        self._loose = loose
        self._next: dict[str, int] = {}

    def spans(self) -> Iterator[Span]:
        """Every piece of markup, in order and disjoint."""
        start = self._text.find("<")
        while start >= 0:
            end = self.end_at(start, len(self._text))
            if end:
                yield Span(start, end)
            start = self._text.find("<", end or start + 1)

    def end_at(self, start: int, limit: int) -> int:
        """Where the markup that starts at ``start`` (a ``<``) ends, at most ``limit``; 0 if it is none."""
        if self._text.startswith("<!--", start):
            return self._after("-->", start + 4, limit)
        tag = _TAG.match(self._text, start, limit)
        if tag and (self._loose or _has_values(tag["attributes"])):
            return self._element_end(tag, limit)
        other = _AUTOLINK.match(self._text, start, limit) or _DECLARATION.match(self._text, start, limit)
        return other.end() if other else 0

    def _element_end(self, tag: re.Match[str], limit: int) -> int:
        """The end of the tag; of the whole element where what it holds is code."""
        name = tag["name"].lower()
        if name not in _LITERAL or tag[0].startswith("</") or tag[0].endswith("/>"):
            return tag.end()
        return self._after(f"</{name}>", tag.end(), limit) or tag.end()

    def _after(self, closer: str, start: int, limit: int) -> int:
        """The end of the next ``closer``, 0 if none. Remembering where it is keeps a whole scan linear."""
        if self._next.get(closer, -1) < start:
            found = self._text.find(closer, start)
            self._next[closer] = found if found >= 0 else len(self._text)
        end = self._next[closer] + len(closer)
        return end if end <= limit else 0


def _has_values(attributes: str) -> bool:
    return not attributes or "=" in attributes


def prose_code_spans(text: str) -> Iterator[Span]:
    """Code in plain text: fenced lines, and backticks around words (not one used as an apostrophe)."""
    fences = [match.span() for match in _FENCE.finditer(text)]
    for opening, closing in zip(fences[::2], fences[1::2], strict=False):
        yield Span(opening[0], closing[1])
    for match in _CODE.finditer(text):
        yield Span(*match.span())

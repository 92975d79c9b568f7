"""Finds the renderings of a glossary in a text: one multi-pattern pass, then a close look at each candidate.

Cost grows with the text, not with the glossary: the key words of all renderings are looked for at once (Aho-Corasick),
around a key the literal anchors that hold it are compared, and only where one stands is its rendering verified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from decalque.glossary.cache import DEFAULTS, Parsed
from decalque.glossary.context import WordLists
from decalque.glossary.neighbours import Neighbours
from decalque.glossary.normal import normalize
from decalque.glossary.scanner import Scanner
from decalque.glossary.slots import FAR

__all__ = ["Candidate", "Matcher"]

_STARTS = re.compile(r"(?<!\w)\S|[^\w\s]")
"""Where a rendering can begin."""
_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rendering that stands at ``[start, end)`` of a text; its context has not been asked yet.

    ``groups`` are the spans, in the text, of its heads (``h0`` ...), slots (``s0`` ...) and adverb. ``lists`` are
    the named lists of words that its conditions may ask for. ``near``: only something like it stands there.
    """

    number: int
    rendering: dict[str, Any]
    concept: dict[str, Any]
    start: int
    end: int
    groups: dict[str, tuple[int, int]]
    lists: WordLists
    near: bool = False


class Matcher:
    """The compiled glossary, ready to scan texts."""

    def __init__(self, parsed: Parsed) -> None:
        self._parsed = parsed
        self._lists = WordLists(parsed.words)
        self._scanner = Scanner(parsed.keys)
        self._last: tuple[str, tuple[str, list[int] | None]] | None = None
        self._renderings: dict[int, dict[str, Any]] = {}
        self._known: dict[int, list[tuple[int, str, int]]] = {}
        self._expressions: dict[int, tuple[re.Pattern[str], int]] = {}

    def candidates(self, text: str) -> list[Candidate]:
        """All places of ``text`` where a rendering stands, in no particular order; spans are of ``text``."""
        normal, offsets = self._read(text)
        try:
            hits = self._scanner.find(normal)
        except UnicodeEncodeError:  # half a surrogate pair, which no encoding has
            normal = _SURROGATES.sub("?", normal)
            hits = self._scanner.find(normal)
        if not hits:
            return []
        found: dict[tuple[int, int, int], Candidate] = {}
        for number, start, end in self._anchored(normal, hits):
            match = self._standing(normal, number, start, end)
            if match and (number, *match.span()) not in found:
                candidate = self._candidate(number, match, text, offsets)
                if candidate:
                    found[number, *match.span()] = candidate
        return list(found.values())

    @cached_property
    def required_terms(self) -> list[tuple[str, dict[str, Any]]]:
        """The source terms of the concepts that must be rendered by one of their answers, each with its concept."""
        required = [concept for concept in self._parsed.concepts if concept["required"]]
        return [(term, concept) for concept in required for term in concept["source"]]

    def _read(self, text: str) -> tuple[str, list[int] | None]:
        """The text made readable; the last one is kept, because it is asked for twice."""
        if self._last is None or self._last[0] != text:
            self._last = text, _readable(text)
        return self._last[1]

    def inflected_forms(self) -> dict[str, int]:
        """How many spellings the inflecting words of the deprecated renderings have, by concept id."""
        found: dict[str, int] = {}
        for rendering in self._parsed.renderings:
            if not rendering.get("accepted"):
                identity = self._parsed.concepts[rendering["concept"]]["id"]
                found[identity] = found.get(identity, 0) + sum(map(len, rendering["heads"]))
        return found

    def neighbours(self, text: str) -> list[Candidate]:
        """All places of ``text`` where something like a rendering stands; see ``neighbours``."""
        normal, offsets = self._read(text)
        found: dict[tuple[int, int, int], Candidate] = {}
        for near in self._neighbours.find(normal):
            start, end = _mapped(offsets, near.start, near.end) if offsets else (near.start, near.end)
            if (near.number, start, end) in found:
                continue
            head = near.head and (_mapped(offsets, *near.head) if offsets else near.head)
            rendering = self._rendering(near.number)
            concept = self._parsed.concepts[rendering["concept"]]
            groups = {"h0": head} if head else {}
            found[near.number, start, end] = Candidate(
                near.number, rendering, concept, start, end, groups, self._lists, near=True
            )
        return list(found.values())

    @cached_property
    def _neighbours(self) -> Neighbours:
        return Neighbours(self._parsed.rare_words, self._parsed.rare, self._parsed.renderings)

    def _anchored(self, normal: str, hits: Sequence[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
        """Where the anchor of a rendering stands around a key: the rendering, start and end in ``normal``."""
        known, buckets = self._known, self._parsed.buckets
        for key, at, _ in hits:
            bucket = known.get(key)
            if bucket is None:
                bucket = known[key] = buckets[key]
            for offset, anchor, number in bucket:
                start = at - offset
                if start >= 0 and normal.startswith(anchor, start) and not (start and normal[start - 1].isalnum()):
                    yield number, start, start + len(anchor)

    def _standing(self, normal: str, number: int, start: int, end: int) -> re.Match[str] | None:
        """The rendering around its anchor, the longest one to the left."""
        regex, lead = self._expressions.get(number) or self._compile(number)
        high = end + FAR
        if lead:
            for place in _STARTS.finditer(normal, max(0, start - lead), start):
                match = regex.match(normal, place.start(), high)
                if match and end - 1 <= match.end() < high:
                    return match
        match = regex.match(normal, start, high)
        return match if match and end - 1 <= match.end() < high else None

    def _candidate(
        self, number: int, match: re.Match[str], text: str, offsets: Sequence[int] | None
    ) -> Candidate | None:
        """The match as spans of the text; None where a hyphen makes it part of a longer word."""
        groups = {name: match.span(name) for name in match.re.groupindex if match[name] is not None}
        start, end = match.span()
        if offsets is not None:
            groups = {name: _mapped(offsets, *span) for name, span in groups.items()}
            start, end = _mapped(offsets, start, end)
        if _hyphenated(text, start - 1, start - 2) or _hyphenated(text, end, end + 1):
            return None
        rendering = self._rendering(number)
        if rendering["exact"] and not _same_spelling(text[start:end], rendering["text"]):
            return None
        concept = self._parsed.concepts[rendering["concept"]]
        return Candidate(number, rendering, concept, start, end, groups, self._lists)

    def _rendering(self, number: int) -> dict[str, Any]:
        """The rendering with all it says, its answers put in."""
        rendering = self._renderings.get(number)
        if rendering is None:
            rendering = DEFAULTS | self._parsed.renderings[number]
            for key in ("answers", "attributive"):
                rendering[key] = [self._parsed.answers[answer] for answer in rendering[key]]
            self._renderings[number] = rendering
        return rendering

    def _compile(self, number: int) -> tuple[re.Pattern[str], int]:
        rendering = self._parsed.renderings[number]
        expression = self._expressions[number] = re.compile(rendering["regex"]), rendering.get("lead", 0)
        return expression


def _mapped(offsets: Sequence[int], start: int, end: int) -> tuple[int, int]:
    return (offsets[start], offsets[end - 1] + 1) if end > start else (offsets[start - 1] + 1,) * 2


def _hyphenated(text: str, hyphen: int, beyond: int) -> bool:
    """Whether a hyphen at one place joins on a letter beyond it."""
    return (
        min(hyphen, beyond) >= 0
        and max(hyphen, beyond) < len(text)
        and text[hyphen] in _HYPHENS
        and text[beyond].isalnum()
    )


def _same_spelling(found: str, rendering: str) -> bool:
    """Whether the words stand in the very capitals of the rendering, however they are laid out."""
    return all(word in rendering for word in re.findall(r"\w+", found))


def _readable(text: str) -> tuple[str, list[int] | None]:
    """The normalised text and, where its length had to change, the offset of each of its characters in ``text``."""
    normal = normalize(text)
    if len(normal) != len(text):
        normal = "".join(low if len(low := normalize(c)) == 1 else c for c in text)
    if "  " not in normal:
        return normal, None
    offsets = [m.start() for m in _KEPT.finditer(normal)]
    return "".join([normal[i] for i in offsets]), offsets


_SURROGATES = re.compile("[\ud800-\udfff]")
_KEPT = re.compile(r"[^ ]|(?<! ) ")
"""All characters but the second and later ones of a run of spaces."""

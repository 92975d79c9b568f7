"""Finds the renderings of a glossary in a text: one multi-pattern pass, then a close look at each candidate.

Cost grows with the text, not with the glossary: the anchors of all renderings are looked for at once
(Aho-Corasick), and only where one stands is its rendering verified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import ahocorasick_rs

from decalque.glossary.anchors import normalize
from decalque.glossary.cache import Lines

__all__ = ["Candidate", "Matcher"]

_WINDOW = 240  # characters looked at on each side of an anchor: the longest rendering with its slots


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rendering that stands at ``[start, end)`` of a text; its context has not been asked yet."""

    number: int
    rendering: dict[str, Any]
    concept: dict[str, Any]
    found: re.Match[str]

    @property
    def start(self) -> int:
        return self.found.start()

    @property
    def end(self) -> int:
        return self.found.end()


class Matcher:
    """The compiled glossary, ready to scan texts."""

    def __init__(self, concepts: Lines, renderings: Lines, anchors: Sequence[str], owners: Sequence[int]) -> None:
        self.concepts = concepts
        self.renderings = renderings
        self._owners = _by_anchor(anchors, owners)
        self._scanner = ahocorasick_rs.AhoCorasick(
            list(self._owners), store_patterns=False, implementation=ahocorasick_rs.Implementation.NoncontiguousNFA
        )
        self._owner_lists = list(self._owners.values())
        self._regex: dict[int, re.Pattern[str]] = {}

    def candidates(self, text: str) -> list[Candidate]:
        """All places of ``text`` where a rendering stands, in no particular order; spans are of ``text``."""
        normal, offsets = _readable(text)
        try:
            hits = self._scanner.find_matches_as_indexes(normal, overlapping=True)
        except UnicodeEncodeError:  # half a surrogate pair, which no encoding has
            normal = _SURROGATES.sub("?", normal)
            hits = self._scanner.find_matches_as_indexes(normal, overlapping=True)
        if not hits:
            return []
        found: dict[tuple[int, int, int], Candidate] = {}
        for anchor, start, end in hits:
            if start and normal[start - 1].isalnum() and normal[start].isalnum():
                continue
            low, high = (start, end) if offsets is None else (offsets[start], offsets[end - 1] + 1)
            for number in self._owner_lists[anchor]:
                for match in self._verified(number, text, low, high):
                    key = (number, match.start(), match.end())
                    if key not in found:
                        rendering = self.renderings[number]
                        found[key] = Candidate(number, rendering, self.concepts[rendering["concept"]], match)
        return list(found.values())

    def _verified(self, number: int, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The places around an anchor where the whole rendering stands."""
        regex = self._regex.get(number) or self._compile(number)
        low, high = max(0, start - _WINDOW), min(len(text), end + _WINDOW)
        for match in regex.finditer(text, low, high):
            if match.start() <= start and match.end() >= end - 1 and (match.end() < high or high == len(text)):
                yield match

    def _compile(self, number: int) -> re.Pattern[str]:
        rendering = self.renderings[number]
        regex = re.compile(rendering["regex"], 0 if rendering["exact"] else re.IGNORECASE)
        self._regex[number] = regex
        return regex


def _by_anchor(anchors: Sequence[str], owners: Sequence[int]) -> dict[str, list[int]]:
    """The renderings of each distinct anchor."""
    grouped: dict[str, list[int]] = {}
    for anchor, owner in zip(anchors, owners, strict=True):
        grouped.setdefault(anchor, []).append(owner)
    return grouped


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

"""Looks for all keys of a glossary at once (Aho-Corasick).

Building the automaton of a large glossary takes longer than reading a short article. So for the first few texts one is
built of those keys alone whose first letters stand in the text at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, Implementation

__all__ = ["Scanner"]

_FEW = 3  # texts before the automaton of all keys is built
_SHORT = 200_000  # characters of a text for which a part of the keys is worth choosing
_START = 4  # letters of a key that are looked for first


class Scanner:
    """Finds keys in normalised text."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        self._all: AhoCorasick | None = None
        self._texts = 0

    def find(self, normal: str) -> list[tuple[int, int, int]]:
        """Every place of every key, overlapping: its number, start and end.

        Raises:
            UnicodeEncodeError: half a surrogate pair, which no encoding has.
        """
        self._texts += 1
        if self._all is None and self._texts <= _FEW and len(normal) <= _SHORT:
            starts = {normal[i : i + _START] for i in range(len(normal))}
            numbers = [n for n, key in enumerate(self._keys) if key[:_START] in starts or len(key) < _START]
            found = _automaton([self._keys[n] for n in numbers]).find_matches_as_indexes(normal, overlapping=True)
            return [(numbers[n], start, end) for n, start, end in found]
        if self._all is None:
            self._all = _automaton(self._keys)
        return self._all.find_matches_as_indexes(normal, overlapping=True)


def _automaton(keys: Sequence[str]) -> AhoCorasick:
    return AhoCorasick(keys, store_patterns=False, implementation=Implementation.ContiguousNFA)

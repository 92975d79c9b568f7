"""Wordings close to a known one: a word changed, left out or put in, or the words in another order.

Never all pairs: each rendering is known by its one or two rarest words, and only in a text that has such a word, and
the others too in the same clause, is the place looked for. What is found is a hint, with low confidence and never safe.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from decalque.glossary.cache import Lines

__all__ = ["Near", "Neighbours"]

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_CLAUSE = re.compile(r"[^.!?;:,()\n\ufffc]{5,}")
_FUNCTION = frozenset(
    "a an the of or and to for in on at by with from as is are was were be it its that this which not no but".split()
)
_INSERTED = 2  # words that may stand between those of a rendering
_ALIKE = 76  # of 100, by rapidfuzz's token_sort_ratio, which does not mind the order of words


class Near(NamedTuple):
    """Something like rendering ``number`` at ``[start, end)`` of normalised text; ``head``: where its head stands."""

    number: int
    start: int
    end: int
    head: tuple[int, int] | None


class _Pieces(NamedTuple):
    """``of``: which piece each spelling is. ``needed``: how many must be there: of two both, of more all but one."""

    size: int
    needed: int
    of: dict[str, int]
    words: frozenset[str]
    first: tuple[str, ...]
    head: int


class Neighbours:
    """Finds what is close to the renderings; ``owners[n]`` are those known by the rare ``words[n]``."""

    def __init__(self, words: Sequence[str], owners: Lines, renderings: Lines) -> None:
        self._index = {word: number for number, word in enumerate(words)}
        self._rare = frozenset(words)
        self._owners = owners
        self._renderings = renderings
        self._pieces: dict[int, _Pieces] = {}

    def find(self, normal: str) -> Iterator[Near]:
        """All places like a rendering, none of them across a clause; the same place may be like several."""
        index, owners = self._index, self._owners
        for clause in _CLAUSE.finditer(normal):
            words = set(_TOKEN.findall(clause[0]))
            for word in sorted(words & self._rare):
                for number in owners[index[word]]:
                    if self._may_stand(number, words):
                        yield from self._standing(number, list(_TOKEN.finditer(normal, *clause.span())))

    def _may_stand(self, number: int, words: set[str]) -> bool:
        pieces = self._pieces.get(number) or self._read(number)
        return len(words & pieces.words) >= pieces.needed

    def _read(self, number: int) -> _Pieces:
        rendering = self._renderings[number]
        spellings: list[list[str]] = rendering["near"]
        of = {word: n for n, words in enumerate(spellings) for word in words}
        first = tuple(words[0] for words in spellings)
        pieces = _Pieces(len(spellings), max(2, len(spellings) - 1), of, frozenset(of), first, rendering["near_head"])
        self._pieces[number] = pieces
        return pieces

    def _standing(self, number: int, tokens: Sequence[re.Match[str]]) -> Iterator[Near]:
        """The places where the pieces stand close together."""
        pieces = self._pieces[number]
        of = [pieces.of.get(token[0], -1) for token in tokens]
        reach, beyond = pieces.size + _INSERTED, 0
        for first, piece in enumerate(of):
            if piece < 0 or first < beyond:
                continue
            found = {piece: first}
            for place in range(first + 1, min(first + reach, len(of))):
                if of[place] >= 0:
                    found.setdefault(of[place], place)
            last = max(found.values())
            window = tokens[first : last + 1]
            if len(found) >= pieces.needed and _is_like(pieces, found, [t[0] for t in window]):
                head = tokens[found[pieces.head]].span() if pieces.head in found else None
                yield Near(number, window[0].start(), window[-1].end(), head)
                beyond = last + 1


def _is_like(pieces: _Pieces, found: Mapping[int, int], window: Sequence[str]) -> bool:
    """Whether the pieces that were ``found`` prove a likeness.

    Of two both must be there, with only telling words put in; of three all in any order, or the outer ones with the
    inner one changed; of more all but one.
    """
    from rapidfuzz.fuzz import token_sort_ratio

    count, low = pieces.size, min(found.values())
    places = [found[piece] - low for piece in sorted(found)]
    in_order = places == sorted(places)
    others = [word for place, word in enumerate(window) if place not in places]
    if count == 2 and not (in_order and _FUNCTION.isdisjoint(others)):
        return False
    if count == 3 and len(found) < 3 and not (in_order and set(found) == {0, 2} and set(others) - _FUNCTION):
        return False
    spelled = [window[found[n] - low] if n in found else first for n, first in enumerate(pieces.first)]
    content = [word for place, word in enumerate(window) if place in places or word not in _FUNCTION]
    return token_sort_ratio(" ".join(content), " ".join(spelled)) >= _ALIKE

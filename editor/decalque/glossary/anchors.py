"""Which literal piece of a rendering to look for: the most telling one, so that few candidates need a close look."""

from __future__ import annotations

import os.path
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from decalque.glossary.common import COMMON, VERY_COMMON
from decalque.glossary.normal import normalized
from decalque.glossary.pattern import Choice, Element, Slot, Word
from decalque.glossary.slots import FAR

__all__ = ["Anchors", "Bucket", "Pieces", "bucketed", "choose_anchors", "is_distinctive", "telling_pieces"]

_LONGEST_ADVERB = 24

_STOP = frozenset(
    "the and for that with from this which have has are was not its their his her one all can you who but they".split()
)
_FEW, _MANY = 12, 240  # spellings of one piece: what is always fine, and the most

_TELLING = 4.0  # the weight from which on a piece is rare enough in ordinary text
_FAIR = 2.0  # the weight of a word that says something
_SMALL = frozenset("a an the of to and or in on at by for with from into as that its their".split())


class Anchors(NamedTuple):
    """What to look for, normalised, and how many characters before it the rendering can begin (at most ``FAR``)."""

    spellings: list[str]
    lead: int


def is_distinctive(elements: Sequence[Element]) -> bool:
    """Whether the words alone are telling enough to be looked for without the verb before them."""
    return any(_weight(chunk, {}, elements) >= _TELLING for chunk in _chunks(elements, range(len(elements))))


def choose_anchors(elements: Sequence[Element], heads: Mapping[int, Iterable[str]], *, adverb: bool) -> Anchors:
    """The spellings of the most telling contiguous piece of a rendering.

    Where an ``adverb`` may stand behind the verb, a piece never spans that place.
    """
    breaks = range(len(elements))
    split = min(heads) + 1 if adverb and heads else None
    candidates = [
        chunk for chunk in _chunks(elements, breaks) if split is None or not (chunk[0] < split < chunk[-1] + 1)
    ]
    usable = [c for c in candidates if _count(c, heads, elements) <= _MANY] or [[_first_fixed(elements)]]
    best = max(usable, key=lambda c: _merit(c, heads, elements))
    lead = _lead(best[0], heads, elements)
    if split is not None and split <= best[0]:
        lead += _LONGEST_ADVERB
    return Anchors(_spellings(best, heads, elements), min(lead, FAR))


def _lead(first: int, heads: Mapping[int, Iterable[str]], elements: Sequence[Element]) -> int:
    """The most characters that can stand before this element."""
    length = 0
    for position in range(first):
        element = elements[position]
        if isinstance(element, Slot) or (isinstance(element, Choice) and element.open):
            return FAR
        length += max(len(normalized(option)) for option in _options(position, heads, elements)) + 1
    return length


def _merit(
    chunk: Sequence[int], heads: Mapping[int, Iterable[str]], elements: Sequence[Element]
) -> tuple[bool, float, float]:
    """Of telling pieces the one with the fewest spellings, else the most telling piece."""
    weight, count = _weight(chunk, heads, elements), _count(chunk, heads, elements)
    return (True, -max(count, _FEW), weight) if weight >= _TELLING else (False, weight, -count)


def _first_fixed(elements: Sequence[Element]) -> int:
    return next(
        i
        for i, e in enumerate(elements)
        if isinstance(e, Word) or (isinstance(e, Choice) and not e.optional and not e.open)
    )


def _chunks(elements: Sequence[Element], positions: Iterable[int]) -> list[list[int]]:
    """All contiguous runs without a slot; none begins or ends with something optional."""
    runs: list[list[int]] = []
    for start in positions:
        chunk: list[int] = []
        for position in range(start, len(elements)):
            element = elements[position]
            if isinstance(element, Slot) or (isinstance(element, Choice) and element.open):
                break
            chunk.append(position)
            if not _optional(elements[chunk[0]]) and not _optional(elements[position]):
                runs.append(list(chunk))
    return runs


def _optional(element: Element) -> bool:
    return isinstance(element, Choice) and element.optional


def _options(position: int, heads: Mapping[int, Iterable[str]], elements: Sequence[Element]) -> list[str]:
    if position in heads:
        return list(heads[position])
    element = elements[position]
    if isinstance(element, Word):
        return [element.text]
    assert isinstance(element, Choice)
    return list(element.options)


def _count(chunk: Sequence[int], heads: Mapping[int, Iterable[str]], elements: Sequence[Element]) -> int:
    count = 1
    for position in chunk:
        count *= len(_options(position, heads, elements))
    return count


def _weight(chunk: Sequence[int], heads: Mapping[int, Iterable[str]], elements: Sequence[Element]) -> float:
    return sum(min(_word_weight(option) for option in _options(p, heads, elements)) for p in chunk)


@cache
def _word_weight(words: str) -> float:
    return sum(_rarity(w) for w in normalized(words).split())


def _rarity(word: str) -> float:
    """How telling a word is; the beginning of a word counts as that word."""
    if len(word) == 1 or word in _STOP:
        return 0.1
    if len(word) == 2:
        return 0.3
    if word in VERY_COMMON:
        return 0.5
    if len(word) == 3 or word in COMMON:
        return 2.0
    return _TELLING


def _spellings(chunk: Sequence[int], heads: Mapping[int, Iterable[str]], elements: Sequence[Element]) -> list[str]:
    columns = [[_plain(option) for option in _options(p, heads, elements)] for p in chunk]
    if chunk[-1] in heads and len(chunk) > 1:
        columns[-1] = _shortened(columns[-1])
    glued = [elements[p].glued for p in chunk]
    spellings = {_join(row, glued) for row in product(*columns)}
    return sorted(spellings)


def _shortened(forms: list[str]) -> list[str]:
    """One common beginning for all forms, where it is nearly the whole word: disk for disk, disks."""
    prefix = os.path.commonprefix(forms)
    return [prefix] if len(prefix) >= 3 and len(prefix) >= min(map(len, forms)) - 1 else forms


def _join(words: Sequence[str], glued: Sequence[bool]) -> str:
    text = ""
    for word, tight in zip(words, glued, strict=True):
        if word:
            text += word if tight or not text else f" {word}"
    return text


@cache
def _plain(words: str) -> str:
    return " ".join(normalized(words).split())


Bucket = list[tuple[int, str, int]]
"""Anchors that share a key: where the key stands in the anchor, the anchor, the number of its rendering."""

_NEAR = 3  # characters of a neighbour that belong to a key


def bucketed(anchors: Iterable[tuple[str, int]]) -> dict[str, Bucket]:
    """The anchors by their key: the most telling word with the first letter or two of its neighbour.

    Keys are all that the first pass over a text looks for. There are far fewer of them than anchors, so that building
    what looks for them costs little at every start; and they are rare in texts, so that little is compared.
    """
    buckets: dict[str, Bucket] = {}
    for anchor, owner in anchors:
        words = anchor.split(" ")
        best = max(range(len(words)), key=lambda n: (_rarity(words[n]), len(words[n])))
        offset = sum(len(word) + 1 for word in words[:best])
        end = offset + len(words[best])
        start, end = (offset, end + _NEAR) if end < len(anchor) else (max(0, offset - _NEAR), end)
        buckets.setdefault(anchor[start:end], []).append((start, anchor, owner))
    return buckets


class Pieces(NamedTuple):
    """The telling pieces of a rendering, each with its spellings, and which of them is the head (or -1)."""

    spellings: list[list[str]]
    head: int

    def known_by(self) -> list[str]:
        """The words by which a neighbour is found: those of the rarest piece, or of two where one may be missing."""
        rarest = sorted(self.spellings, key=lambda words: -min(_rarity(word) for word in words))
        return [word for words in rarest[: 1 if len(self.spellings) == 2 else 2] for word in words]


def telling_pieces(elements: Sequence[Element], heads: Mapping[int, Iterable[str]]) -> Pieces | None:
    """What a neighbour must have in common with a rendering; None where that would not tell it from ordinary words."""
    spellings: list[list[str]] = []
    head = -1
    for position, element in enumerate(elements):
        if isinstance(element, Slot):
            if element.name != "one's":
                return None
            continue
        if isinstance(element, Choice) and (element.optional or element.open):
            continue
        options = [normalized(option) for option in _options(position, heads, elements)]
        if _SMALL.issuperset(options):
            continue
        weight = min(map(_word_weight, options))
        words = [option for option in options if " " not in option]
        if weight < _FAIR or not words:
            return None
        if position in heads and head < 0:
            head = len(spellings)
        spellings.append(sorted(set(words)))
    weights = [min(map(_word_weight, words)) for words in spellings]
    if len(spellings) < 2 or (len(spellings) == 2 and max(weights) < _TELLING):
        return None
    return Pieces(spellings, head)

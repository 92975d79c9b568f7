"""The words of ``when`` and ``unless``: found in all their forms, at word borders, around a rendering.

Nothing is compiled for a list of words before a text shows one of them: lists are long, and most texts show none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

__all__ = ["WordLists", "mentions"]

_E = re.compile(r"(?<=[a-z]{2})e$")
_Y = re.compile(r"(?<=[bcdfghklmnprstvwz])y$")
_TOKEN = re.compile(r"\w+")
_UNIT = re.compile(r"\d+([^\W\d_]+)")
_HYPHEN = r"[\s\-‐‑]"
_FOLLOWING = re.compile(r"[\s\-‐‑\"”’')]+(\w+)")
_PRECEDING = re.compile(r"(\w+)[\s\-‐‑\"“‘'(]+\Z")
_BEFORE = 80


class _Words(NamedTuple):
    """A list of words: the forms of those of one token, and the longer ones by the tokens that all must be there."""

    forms: frozenset[str]
    phrases: tuple[tuple[frozenset[str], str], ...]


class WordLists:
    """The lists of words that a glossary gives names to (``@business``), each made ready when it is first asked for."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        self._lists = lists
        self._ready: dict[str, _Words] = {}

    def __getitem__(self, name: str) -> _Words:
        words = self._ready.get(name)
        if words is None:
            words = self._ready[name] = _listed(self._lists[name])
        return words


def mentions(words: Sequence[str], lists: WordLists, text: str, start: int, end: int, low: int, high: int) -> bool:
    """Whether one of the words stands in ``text[low:high]`` outside ``text[start:end]``.

    ``"_ drive"`` must follow the span at once, ``"hard _"`` stand right before it; ``"@business"`` is any of a list.
    """
    before, anywhere, after, names = _compiled(tuple(words))
    around = (text[low:start], text[end:high]) if any(anywhere) or names else ()
    if any(_stand_in(group, side) for group in (anywhere, *(lists[name] for name in names)) for side in around):
        return True
    if any(after) and (following := _FOLLOWING.match(text, end, high)):
        if following[1].lower() in after.forms:
            return True
        if any(_pattern(p).match(text, following.start(1), high) for _, p in _likely(after, text[end:high])):
            return True
    if any(before) and (preceding := _PRECEDING.search(text[max(low, start - _BEFORE) : start])):
        if preceding[1].lower() in before.forms:
            return True
        lead = preceding.string[: preceding.end(1)]
        return any(_ends_with(lead, phrase) for _, phrase in _likely(before, lead))
    return False


def _stand_in(words: _Words, text: str) -> bool:
    if not words.forms.isdisjoint(_tokens(text)):
        return True
    return any(_pattern(phrase).search(text) for _, phrase in _likely(words, text))


def _likely(words: _Words, text: str) -> Sequence[tuple[frozenset[str], str]]:
    """The phrases whose tokens are in the text, but for the last one, which may have another form."""
    if not words.phrases:
        return ()
    tokens = _tokens(text)
    return [phrase for phrase in words.phrases if phrase[0] <= tokens]


def _ends_with(text: str, phrase: str) -> bool:
    return any(match.end() == len(text) for match in _pattern(phrase).finditer(text))


@lru_cache(maxsize=4)
def _tokens(text: str) -> set[str]:
    """The words of a text in lower case; a unit glued to its figure counts as a word too."""
    lowered = text.lower()
    return {*_TOKEN.findall(lowered), *_UNIT.findall(lowered)}


@lru_cache(maxsize=8192)
def _compiled(words: tuple[str, ...]) -> tuple[_Words, _Words, _Words, tuple[str, ...]]:
    names = tuple(w[1:] for w in words if w.startswith("@"))
    before = [w[:-1].strip() for w in words if w.endswith("_")]
    after = [w[1:].strip() for w in words if w.startswith("_")]
    anywhere = [w for w in words if "_" not in w and not w.startswith("@")]
    return _listed(before), _listed(anywhere), _listed(after), names


def _listed(words: Sequence[str]) -> _Words:
    forms: set[str] = set()
    phrases: list[tuple[frozenset[str], str]] = []
    for word in words:
        tokens = _TOKEN.findall(word.lower())
        if tokens == [word.lower()]:
            forms.update(_forms(tokens[0]))
        else:
            phrases.append((frozenset(tokens[:-1]), word))
    return _Words(frozenset(forms), tuple(phrases))


def _forms(word: str) -> list[str]:
    """The word with any regular ending."""
    if not word[-1].isalpha() or len(word) < 3:
        return [word]
    if _E.search(word):
        return [word[:-1] + ending for ending in ("e", "es", "ed", "er", "ers", "ing")]
    if _Y.search(word):
        return [word[:-1] + ending for ending in ("y", "ies", "ied", "ying")]
    last = word[-1]
    return [word + ending for ending in ("", "s", "es", "ed", "ing", "er", "ers", f"{last}ed", f"{last}ing")]


@lru_cache(maxsize=8192)
def _pattern(words: str) -> re.Pattern[str]:
    """A regular expression for a phrase, the last word of it with any regular ending."""
    *first, last = words.split()
    lead = "".join(_literal(word) + f"{_HYPHEN}+" for word in first)
    return re.compile(rf"(?<!\w){lead}(?:{'|'.join(map(_literal, _forms(last)))})(?!\w)", re.I)


def _literal(word: str) -> str:
    return re.escape(word).replace(r"\-", _HYPHEN).replace("'", "['’]")

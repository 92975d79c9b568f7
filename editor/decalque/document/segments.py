"""Sentence splitting: where a sentence of a block ends, in English, in Chinese, and where a space was lost.

Linear in the text: every stop is looked at once, with a bounded look around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from decalque.document.language import CJK_LETTERS, Language
from decalque.document.wordlists import NEVER_LAST, SELDOM_LAST, SENTENCE_STARTERS

__all__ = ["FILLER", "LONGEST_SEGMENT", "Segment", "split_sentences"]

FILLER: Final = "\ufffc"
"""Stands in masked text for every character of a protected span: neither a letter nor a space."""

LONGEST_SEGMENT: Final = 2000
"""Characters; a longer sentence is cut at white space."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence: ``text[start:end]``, its paragraph (the index of its block) and that block's language."""

    start: int
    end: int
    paragraph: int
    language: Language


_STOPS: Final = ".!?…。！？"
_STOP: Final = re.compile(rf"(?<![{_STOPS}])([{_STOPS}]++)((?:\s{{0,3}}[”’)\]）】」』》]|[\"'*_{FILLER}])*+)")
_CJK_STOP: Final = re.compile("[。！？]")
_NEXT: Final = re.compile(rf"(\s*+)([\"'“‘(\[（【「『《*_{FILLER}]*+)((?:[^\W\d_]++(?:['’]\w+)?)|\d)?")
_GOES_ON: Final = frozenset(",;:，、；：)）-–—")
_CJK: Final = re.compile(f"[{CJK_LETTERS}]")
_TOKEN: Final = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]+(?:\.[A-Za-z]+)*\Z")
_INITIALS: Final = re.compile(r"[A-Za-z]{1,2}(?:\.[A-Za-z]{1,2})+|[A-Za-z]")
_LIST_NUMBER: Final = re.compile(r"\s*\(?\d{1,3}\Z")
_LOOK_BACK: Final = 24


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the sentences of ``text[start:end]``, in order, without white space at their edges.

    ``text`` is masked, so that a stop inside a protected span ends nothing. All that is not white space is in
    exactly one span, and none is longer than LONGEST_SEGMENT.
    """
    begin = start
    for stop in _STOP.finditer(text, start, end):
        at = _sentence_end(text, begin, stop, end)
        if at:
            yield from _pieces(text, begin, at)
            begin = at
    yield from _pieces(text, begin, end)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span trimmed, and cut where it is too long: at white space if there is any."""
    sentence = text[start:end]
    start += len(sentence) - len(sentence.lstrip())
    end = start + len(sentence.strip())
    while end - start > LONGEST_SEGMENT:
        window = text[start : start + LONGEST_SEGMENT]
        head = window.rsplit(None, 1)[0]
        yield start, start + len(head)
        start += len(head)
        while text[start].isspace():
            start += 1
    if start < end:
        yield start, end


def _sentence_end(text: str, begin: int, stop: re.Match[str], limit: int) -> int:
    """Where the sentence that began at ``begin`` ends, if it does with this stop; else 0."""
    run, closers = stop.groups()
    following = _NEXT.match(text, stop.end(), limit)
    gap, _, word = following.groups("") if following else ("", "", "")
    chinese = bool(_CJK_STOP.search(run))
    if word:
        ends = chinese or _starts_sentence(gap, word, run)
    else:
        at = stop.end() + len(gap)
        ends = (chinese or bool(gap)) and text[at : at + 1] not in _GOES_ON
    if not ends or _abbreviates(text, begin, stop, word, gap):
        return 0
    opens = closers[-1:] == '"' and word and not gap and _is_opening_quote(text, begin, stop.end())
    return stop.end() - 1 if opens else stop.end()


def _starts_sentence(gap: str, word: str, run: str) -> bool:
    """Whether this, right after a stop, can be the first word of a sentence."""
    if _CJK.match(word):
        return bool(gap) or run in ".!?"
    if word[0].islower():
        return bool(gap) and word[1:2].isupper()
    return bool(gap) or not word[0].isdigit()


def _is_opening_quote(text: str, begin: int, end: int) -> bool:
    return text.count('"', max(begin, end - LONGEST_SEGMENT), end) % 2 == 1


def _abbreviates(text: str, begin: int, stop: re.Match[str], word: str, gap: str) -> bool:
    """Whether the stop belongs to the word before it: an abbreviation, initials, a list item's number."""
    if stop[1] != ".":
        return False
    at = stop.start()
    before = text[max(begin, at - _LOOK_BACK) : at]
    if at - begin < _LOOK_BACK and _LIST_NUMBER.match(before):
        return True
    found = _TOKEN.search(before)
    token = found[0] if found else ""
    if not gap and not stop[2] and _joins(token, word):
        return True
    if token in ("No", "no"):
        return word.isdigit()
    if token in SELDOM_LAST or _INITIALS.fullmatch(token):
        return word not in SENTENCE_STARTERS
    return token in NEVER_LAST


def _joins(token: str, word: str) -> bool:
    """Whether ``token.word`` without a space is one name: U.S.A, ASP.NET."""
    if len(word) == 1:
        return bool(_INITIALS.fullmatch(token))
    return token[-1:].isupper() and not word[1].islower()

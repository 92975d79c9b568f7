"""A candidate where it stands: its words, the words around it, its capitals and its grammatical form."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from decalque.glossary.casing import Casing, at_sentence_start, casing_of
from decalque.glossary.grammar import may_be_noun, verb_form
from decalque.glossary.matcher import Candidate
from decalque.glossary.normal import normalize

__all__ = ["Place"]

_LONGEST_WORD = 32
_AROUND = 120
_SMALL = frozenset("the and for with from its their into".split())
_OPENING, _CLOSING = "\"“‘'", "\"”’'"


class Place:
    """A candidate where it stands, with the words around it."""

    def __init__(self, candidate: Candidate, text: str, masked: str) -> None:
        self.text = text
        self.masked = masked
        self.rendering = candidate.rendering
        self.groups = candidate.groups
        self.found = text[candidate.start : candidate.end]
        self.candidate_start = self.start = candidate.start
        self.end = candidate.end
        if self.rendering["drop_quotes"] and self._quoted():
            self.start, self.end = self.start - 1, self.end + 1
        self.before = masked[max(0, self.start - _AROUND) : self.start]
        self.behind = masked[self.end : self.end + _AROUND]

    def _quoted(self) -> bool:
        around = self.masked[self.start - 1 : self.start], self.masked[self.end : self.end + 1]
        return self.start > 0 and all(around) and around[0] in _OPENING and around[1] in _CLOSING

    @cached_property
    def words(self) -> str:
        """What stands there, slots blanked: the words of the rendering itself."""
        words, begin = self.found, self.candidate_start
        for name, (start, end) in self.groups.items():
            if name[0] == "s":
                low, high = start - begin, end - begin
                words = words[:low] + " " * (high - low) + words[high:]
        return words

    def group(self, name: str) -> str:
        """The words of a head, slot or adverb; empty where it is not there."""
        start, end = self.groups.get(name, (0, 0))
        return self.text[start:end]

    @property
    def answers(self) -> list[dict[str, Any]]:
        """The answers for this place, best first: before a noun those that are meant to stand there come first."""
        answers: list[dict[str, Any]] = self.rendering["answers"]
        attributive: list[dict[str, Any]] = self.rendering["attributive"]
        return attributive + answers if attributive and self.before_noun else answers

    @cached_property
    def before_noun(self) -> bool:
        following = self.next_word
        return bool(following) and self.form[0] != "plural" and may_be_noun(following[2])  # type: ignore[index]

    @cached_property
    def casing(self) -> Casing:
        if self.rendering["text"].startswith("{"):
            return Casing.FIRST if at_sentence_start(self.before) else Casing.LOWER
        starts = at_sentence_start(self.before)
        return casing_of(self.words.strip(), self.rendering["text"], heading=self._in_heading, starts_sentence=starts)

    @cached_property
    def _in_heading(self) -> bool:
        before = self.before.rpartition("\n")[2]
        around = before + " " + self.behind.partition("\n")[0]
        words = [w for w in re.findall(r"[^\W\d_]+", around) if len(w) > 3]
        return len(words) > 1 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)

    @cached_property
    def looks_like_a_name(self) -> bool:
        """Whether the words stand in capitals inside a sentence although the entry has them small: it may be a name."""
        if self.rendering["part_of_speech"] == "name" or self._in_heading or self.words.isupper():
            return False
        words = re.findall(r"[^\W\d_]{3,}", self.words)
        starts = at_sentence_start(self.before)
        inner = words[1:] if starts else words
        small = self.rendering["text"] == self.rendering["text"].lower()
        return small and bool(inner) and all(word[0].isupper() for word in inner if word.lower() not in _SMALL)

    @cached_property
    def form(self) -> tuple[str, bool]:
        """The grammatical form of the head that stands there, and whether it is certain."""
        forms = self.possible_forms
        if not forms:
            return "", True
        if self.rendering["part_of_speech"] != "verb":
            return forms[0], True
        low = max(self.before.rfind(stop) for stop in (". ", "\n", "; ")) + 1
        sentence = self.before[low:] + " " + self.behind.split(". ")[0]
        return verb_form(forms, self.before, sentence)

    @cached_property
    def previous_word(self) -> re.Match[str] | None:
        return re.search(r"(?<![\w'’-])(\w[\w'-]*)([ \t\xa0]+)\Z", self.before[-_LONGEST_WORD:])

    @cached_property
    def next_word(self) -> re.Match[str] | None:
        return re.match(r"([ \t\xa0]+)(\w[\w'-]*)", self.behind)

    @property
    def possible_forms(self) -> list[str]:
        """What the head that stands there can be, by its spelling."""
        if not self.rendering["heads"]:
            return []
        spelled = " ".join(normalize(self.group("h0")).split())
        surfaces: Mapping[str, Sequence[str]] = self.rendering["heads"][0]
        return list(dict.fromkeys(surfaces.get(spelled, ())))

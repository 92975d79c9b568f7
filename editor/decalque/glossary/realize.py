"""Puts an answer in the place of a rendering, grammatically: form, number, slots, adverb, layout, capitals, article.

Every step works on the words as they stand; what cannot be carried through makes the answer impossible (it is not
offered) or unsure (it is offered, but nobody may apply it unseen).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from decalque.glossary.agreement import agree
from decalque.glossary.articles import article_for
from decalque.glossary.casing import at_sentence_start, capitalized, recased
from decalque.glossary.layout import laid_out
from decalque.glossary.matcher import Candidate
from decalque.glossary.place import Place
from decalque.glossary.wording import differs, loses_a_slot, with_adverb, worded

__all__ = ["Repair", "repair"]

_ARTICLE = re.compile(r"(?<![\w'’.-])(?P<article>an?)(?P<gap>[\s\xa0]+)\Z", re.I)


class _Edit(NamedTuple):
    """One answer in place: the span it takes and what stands there then."""

    start: int
    end: int
    text: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Repair:
    """All ways to repair one candidate: one span, the replacements best first, and whether the first is beyond doubt.

    ``needed`` is False where every answer is what stands there already.
    """

    start: int
    end: int
    replacements: tuple[str, ...]
    sure: bool
    needed: bool


def repair(candidate: Candidate, text: str, masked: str) -> Repair:
    """What could stand in the place of a candidate.

    ``text`` is the text as read, ``masked`` the same with protected spans filled; offsets are the same in both.
    """
    place = Place(candidate, text, masked)
    repairer = _Repairer(place)
    edits = [repairer.deletion()] if candidate.rendering["delete"] else []
    edits += [edit for answer in place.answers if (edit := repairer.edit(answer))]
    return _united(edits, place)


def _united(edits: Sequence[_Edit], place: Place) -> Repair:
    """The edits over one common span, without those that change nothing."""
    start = min((e.start for e in edits), default=place.start)
    end = max((e.end for e in edits), default=place.end)
    now = place.text[start:end]
    wordings: dict[str, bool] = {}
    for edit in edits:
        wording = place.text[start : edit.start] + edit.text + place.text[edit.end : end]
        if wording != now:
            wordings.setdefault(wording, edit.sure)
    first = next(iter(wordings), "")
    sure = bool(wordings) and wordings[first] and sorted(_digits(first)) == sorted(_digits(now))
    return Repair(start, end, tuple(wordings), sure, bool(wordings) or not edits)


def _digits(text: str) -> list[str]:
    return re.findall(r"\d+", text)


class _Repairer:
    """The edits that a place allows."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def edit(self, answer: Mapping[str, Any]) -> _Edit | None:
        """This answer in place, or None where it cannot stand grammatically."""
        form, certain = self.place.form
        wording = worded(self.place, answer, form)
        if wording is None:
            return None
        sure = (certain or not differs(answer, self.place.possible_forms)) and not self.place.looks_like_a_name
        adverb = self.place.group("adverb")
        if adverb:
            wording, sure = with_adverb(wording, adverb.lower()), False
        wording = laid_out(wording, self.place.found, self.place.rendering["text"], attributive=self.place.before_noun)
        wording = recased(wording, self.place.casing)
        edit = _Edit(self.place.start, self.place.end, wording, sure and not loses_a_slot(self.place, answer))
        edit = self._without_echo(edit)
        return self._agreed(edit, answer, form)

    def _without_echo(self, edit: _Edit) -> _Edit:
        """“basic disk business” becomes “core business”, never “core business business”."""
        start, end, text, sure = edit
        behind, before = self.place.next_word, self.place.previous_word
        repeated = _repeated_behind(text, self.place.behind)
        last = text.rpartition(" ")[2]
        if repeated:
            text = text[: len(text) - repeated]
        elif behind and last.isalpha() and _same_word(last, behind[2]):
            text, end = text[: len(text) - len(last)] + behind[2], end + behind.end()
        first = text.partition(" ")[0]
        if before and before[1].lower() == first.lower():
            start -= before.end() - before.start()
            text = before[1] + text[len(first) :]
        return _Edit(start, end, text, sure)

    def _agreed(self, edit: _Edit, answer: Mapping[str, Any], form: str) -> _Edit | None:
        """The edit with the determiner, the verb and the article around it made to agree."""
        number = answer["number"]
        changed = (form == "plural" and number in ("uncountable", "singular")) or (
            form == "singular" and number == "plural"
        )
        if changed and edit.end == self.place.end:
            agreed = agree(self.place.before, self.place.behind, plural=number == "plural")
            if not agreed.possible:
                return None
            text = agreed.new_before + edit.text + agreed.new_behind
            edit = _Edit(edit.start - agreed.before, edit.end + agreed.behind, text, edit.sure and agreed.sure)
            edit = self._possessive(edit)
        return self._with_article(
            edit,
            bare=number in ("plural", "uncountable")
            and answer["part_of_speech"] == "noun"
            and not self.place.before_noun,
        )

    def _possessive(self, edit: _Edit) -> _Edit:
        """A plural in -s takes a bare apostrophe."""
        if self.place.masked[edit.end : edit.end + 2] in ("'s", "’s") and edit.text.endswith("s"):
            return edit._replace(end=edit.end + 2, text=edit.text + self.place.masked[edit.end])
        return edit

    def _with_article(self, edit: _Edit, *, bare: bool) -> _Edit:
        """a or an by sound before the new first word; none before a plural or a mass noun."""
        article = _ARTICLE.search(self.place.masked[max(0, edit.start - 12) : edit.start])
        if not article:
            return edit
        found = article["article"]
        start = edit.start - (article.end() - article.start())
        if bare:
            return edit._replace(start=start, text=capitalized(edit.text) if found[0].isupper() else edit.text)
        wanted = article_for(edit.text)
        if wanted == found.lower():
            return edit
        wanted = (
            wanted.upper()
            if found.isupper() and len(found) > 1
            else wanted.capitalize()
            if found[0].isupper()
            else wanted
        )
        return edit._replace(start=start, text=wanted + article["gap"] + edit.text)

    def deletion(self) -> _Edit:
        """The rendering removed, with the comma and the space that belong to it; the next word takes the capital."""
        if at_sentence_start(self.place.before):
            tail = re.match(r"[ \t\xa0]*,?\s*(\w[\w'’-]*)?", self.place.behind)
            word = tail[1] or "" if tail else ""
            return _Edit(self.place.start, self.place.end + (tail.end() if tail else 0), capitalized(word), True)
        if self.place.behind.startswith(","):
            lead = re.search(r",\s+\Z", self.place.before)
            return _Edit(
                self.place.start - (len(lead[0]) if lead else 0),
                self.place.end + 1 + (0 if lead else self.place.behind[1:2] == " "),
                "",
                True,
            )
        if self.place.before.endswith(" ") and not self.place.behind[:1].isalnum():
            swallow = 1 if self.place.behind[:1] in (" ", "") or not self.place.behind[:1].isspace() else 0
            return _Edit(self.place.start - swallow, self.place.end, "", True)
        return _Edit(self.place.start, self.place.end, "", True)


def _repeated_behind(text: str, behind: str) -> int:
    """How many characters at the end of an answer (two words and more) follow in the text anyway."""
    words = text.split(" ")
    for start in range(1, len(words) - 1):
        tail = " " + " ".join(words[start:])
        if behind.lower().startswith(tail.lower()) and not behind[len(tail) : len(tail) + 1].isalnum():
            return len(tail)
    return 0


def _same_word(ours: str, theirs: str) -> bool:
    ours, theirs = ours.lower(), theirs.lower()
    if len(ours) < 2 or (len(ours) < 4 and ours != theirs):
        return False
    return (
        ours == theirs
        or ours + "s" == theirs
        or ours + "es" == theirs
        or (ours[-1] == "y" and ours[:-1] + "ies" == theirs)
    )

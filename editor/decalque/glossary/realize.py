"""Puts an answer in the place of a rendering, grammatically: form, number, slots, adverb, layout, capitals, article.

Every step works on the words as they stand; what cannot be carried through makes the answer impossible (it is not
offered) or unsure (it is offered, but nobody may apply it unseen).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from decalque.glossary.agreement import agree
from decalque.glossary.articles import article_for
from decalque.glossary.casing import Casing, at_sentence_start, capitalized, casing_of, recased
from decalque.glossary.grammar import is_passive, may_be_noun, verb_form
from decalque.glossary.layout import laid_out
from decalque.glossary.matcher import Candidate
from decalque.glossary.normal import normalize
from decalque.glossary.slots import PRONOUNS

__all__ = ["Repair", "repair"]

_OWNER = "one's"
_LONGEST_WORD = 32
_AROUND = 120
_ARTICLE = re.compile(r"(?<![\w'’.-])(?P<article>an?)(?P<gap>[\s\xa0]+)\Z", re.I)
_PREPOSITIONS = frozenset(
    [
        "to",
        "for",
        "of",
        "in",
        "on",
        "with",
        "at",
        "by",
        "from",
        "into",
        "up",
        "as",
        "against",
        "towards",
        "toward",
        "over",
    ]
)
_FORMS_OF_BE = frozenset(["be", "is", "are", "am", "was", "were", "been", "being"])
_OPENING, _CLOSING = "\"“‘'", "\"”’'"


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
    place = _Place(candidate, text, masked)
    edits = [place.deletion()] if candidate.rendering["delete"] else []
    edits += [edit for answer in place.answers if (edit := place.edit(answer))]
    return _united(edits, place)


def _united(edits: Sequence[_Edit], place: _Place) -> Repair:
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


class _Place:
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
        return attributive + answers if attributive and self._before_noun else answers

    @cached_property
    def _before_noun(self) -> bool:
        following = self._next_word
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
    def form(self) -> tuple[str, bool]:
        """The grammatical form of the head that stands there, and whether it is certain."""
        forms = self._possible_forms()
        if not forms:
            return "", True
        if self.rendering["part_of_speech"] != "verb":
            return forms[0], True
        low = max(self.before.rfind(stop) for stop in (". ", "\n", "; ")) + 1
        sentence = self.before[low:] + " " + self.behind.split(". ")[0]
        return verb_form(forms, self.before, sentence)

    @cached_property
    def _previous_word(self) -> re.Match[str] | None:
        return re.search(r"(?<![\w'’-])(\w[\w'-]*)([ \t\xa0]+)\Z", self.before[-_LONGEST_WORD:])

    @cached_property
    def _next_word(self) -> re.Match[str] | None:
        return re.match(r"([ \t\xa0]+)(\w[\w'-]*)", self.behind)

    # -- the edits -----------------------------------------------------------------------------------------------

    def edit(self, answer: Mapping[str, Any]) -> _Edit | None:
        """This answer in place, or None where it cannot stand grammatically."""
        form, certain = self.form
        wording = self._worded(answer, form)
        if wording is None:
            return None
        sure = certain or not _differs(answer, self._possible_forms())
        adverb = self.group("adverb")
        if adverb:
            wording, sure = _with_adverb(wording, adverb.lower()), False
        wording = laid_out(wording, self.found, self.rendering["text"], attributive=self._before_noun)
        wording = recased(wording, self.casing)
        edit = _Edit(self.start, self.end, wording, sure and not self._loses_a_slot(answer))
        edit = self._without_echo(edit)
        return self._agreed(edit, answer, form)

    def _possible_forms(self) -> list[str]:
        """What the head that stands there can be, by its spelling."""
        if not self.rendering["heads"]:
            return []
        spelled = " ".join(normalize(self.group("h0")).split())
        surfaces: Mapping[str, Sequence[str]] = self.rendering["heads"][0]
        return list(dict.fromkeys(surfaces.get(spelled, ())))

    def _worded(self, answer: Mapping[str, Any], form: str) -> str | None:
        """The words of the answer with heads inflected and slots filled, in lower case as the glossary has them."""
        if is_passive(form, self.before) and self._cannot_be_passive(answer):
            return None
        wording = ""
        for part in answer["parts"]:
            piece = self._piece(part, form)
            if piece is None:
                return None
            wording += piece if part["glued"] or not wording else f" {piece}"
        return " ".join(wording.split())

    def _cannot_be_passive(self, answer: Mapping[str, Any]) -> bool:
        last = answer["text"].rpartition(" ")[2]
        return " " in answer["text"] and last in _PREPOSITIONS and not self.rendering["text"].endswith(f" {last}")

    def _piece(self, part: Mapping[str, Any], form: str) -> str | None:
        if "word" in part:
            return str(part["word"])
        if "forms" in part:
            surface = self.group("h0").lower()
            if surface in _FORMS_OF_BE and part["forms"].get("base") == "be":
                return surface
            return _inflected(part["forms"], form, self.before)
        return self._slot(part["slot"], attributive=part["attributive"])

    def _slot(self, name: str, *, attributive: bool) -> str | None:
        slots: list[str] = self.rendering["slots"]
        if name in slots:
            words = self.group(f"s{slots.index(name)}")
            return _attributive(words) if attributive else words
        if name in ("one", "oneself") and _OWNER in slots:
            return _person(self.group(f"s{slots.index(_OWNER)}"), name)
        return None

    def _loses_a_slot(self, answer: Mapping[str, Any]) -> bool:
        """Whether words of the text that filled a slot are moved into another form or left out."""
        used = {part["slot"]: part["attributive"] for part in answer["parts"] if "slot" in part}
        return any(used.get(name, True) for name in self.rendering["slots"] if name[:2] in ("np", "an", "n"))

    def _without_echo(self, edit: _Edit) -> _Edit:
        """“basic disk business” becomes “core business”, never “core business business”."""
        start, end, text, sure = edit
        behind, before = self._next_word, self._previous_word
        repeated = _repeated_behind(text, self.behind)
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
        if changed and edit.end == self.end:
            agreed = agree(self.before, self.behind, plural=number == "plural")
            if not agreed.possible:
                return None
            text = agreed.new_before + edit.text + agreed.new_behind
            edit = _Edit(edit.start - agreed.before, edit.end + agreed.behind, text, edit.sure and agreed.sure)
            edit = self._possessive(edit)
        return self._with_article(
            edit,
            bare=number in ("plural", "uncountable") and answer["part_of_speech"] == "noun" and not self._before_noun,
        )

    def _possessive(self, edit: _Edit) -> _Edit:
        """A plural in -s takes a bare apostrophe."""
        if self.masked[edit.end : edit.end + 2] in ("'s", "’s") and edit.text.endswith("s"):
            return edit._replace(end=edit.end + 2, text=edit.text + self.masked[edit.end])
        return edit

    def _with_article(self, edit: _Edit, *, bare: bool) -> _Edit:
        """a or an by sound before the new first word; none before a plural or a mass noun."""
        article = _ARTICLE.search(self.masked[max(0, edit.start - 12) : edit.start])
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
        if at_sentence_start(self.before):
            tail = re.match(r"[ \t\xa0]*,?\s*(\w[\w'’-]*)?", self.behind)
            word = tail[1] or "" if tail else ""
            return _Edit(self.start, self.end + (tail.end() if tail else 0), capitalized(word), True)
        if self.behind.startswith(","):
            lead = re.search(r",\s+\Z", self.before)
            return _Edit(
                self.start - (len(lead[0]) if lead else 0),
                self.end + 1 + (0 if lead else self.behind[1:2] == " "),
                "",
                True,
            )
        if self.before.endswith(" ") and not self.behind[:1].isalnum():
            swallow = 1 if self.behind[:1] in (" ", "") or not self.behind[:1].isspace() else 0
            return _Edit(self.start - swallow, self.end, "", True)
        return _Edit(self.start, self.end, "", True)


def _with_adverb(wording: str, adverb: str) -> str:
    """The adverb before the verb, or behind a form of “be”."""
    first, gap, rest = wording.partition(" ")
    return f"{first} {adverb}{gap}{rest}" if first in _FORMS_OF_BE else f"{adverb} {wording}"


def _inflected(forms: Mapping[str, str], form: str, before: str) -> str:
    """The head of an answer in the form that stood there, or the nearest one it has."""
    if form in forms:
        if forms.get("base") == "be":
            return _be(form, before)
        return forms[form]
    return forms.get("base") or forms.get("singular") or next(iter(forms.values()))


def _be(form: str, before: str) -> str:
    """The right form of an irregular head."""
    subject = re.findall(r"[\w'’]+", before)[-1:] or [""]
    plural = subject[0].lower() in ("they", "we", "you") or (
        subject[0].endswith("s") and not subject[0].endswith(("ss", "us", "'s", "’s"))
    )
    if form == "base":
        return "be" if verb_form(("base", "past"), before, "")[1] or not plural else "are"
    if form == "past":
        return "were" if plural else "was"
    return {"third": "is", "participle": "been", "gerund": "being"}[form]


def _differs(answer: Mapping[str, Any], possible: Sequence[str]) -> bool:
    """Whether a doubt about the form shows in the answer."""
    heads = [part["forms"] for part in answer["parts"] if "forms" in part]
    return any(len({forms.get(form) for form in possible}) > 1 for forms in heads)


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


def _attributive(words: str) -> str:
    """A noun phrase set before a noun: without its article, its last word in the singular."""
    from decalque.glossary.inflection import singular

    bare = re.sub(r"^(?:the|an?|this|these|that|those|some|many|all)\s+", "", words, flags=re.I)
    lead, gap, last = bare.rpartition(" ")
    return lead + gap + singular(last)


def _person(possessive: str, name: str) -> str:
    """The person whose possessive was found: “his” is he, himself; “Xiaomi's” is Xiaomi, itself."""
    pronoun = PRONOUNS.get(possessive.lower().replace("’", "'"))
    if pronoun:
        return pronoun[2] if name == "oneself" else pronoun[0]
    if name == "oneself":
        return "themselves" if re.search(r"s['’]\Z", possessive) else "itself"
    return re.sub(r"['’]s\Z|(?<=s)['’]\Z", "", possessive)

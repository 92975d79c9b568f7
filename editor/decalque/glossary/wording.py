"""The words of an answer in a place: heads inflected, slots filled, the adverb kept; no capitals or articles yet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from decalque.glossary.grammar import is_passive, verb_form
from decalque.glossary.place import Place
from decalque.glossary.slots import PRONOUNS

__all__ = ["differs", "loses_a_slot", "with_adverb", "worded"]

_OWNER = "one's"
_PREPOSITIONS = frozenset("to for of in on with at by from into up as against towards toward over".split())
_FORMS_OF_BE = frozenset(["be", "is", "are", "am", "was", "were", "been", "being"])


def worded(place: Place, answer: Mapping[str, Any], form: str) -> str | None:
    """The words of the answer with heads inflected and slots filled, in lower case as the glossary has them."""
    if is_passive(form, place.before) and _cannot_be_passive(place, answer):
        return None
    wording = ""
    for part in answer["parts"]:
        piece = _piece(place, part, form)
        if piece is None:
            return None
        wording += piece if part["glued"] or not wording else f" {piece}"
    return " ".join(wording.split())


def _cannot_be_passive(place: Place, answer: Mapping[str, Any]) -> bool:
    last = answer["text"].rpartition(" ")[2]
    return " " in answer["text"] and last in _PREPOSITIONS and not place.rendering["text"].endswith(f" {last}")


def _piece(place: Place, part: Mapping[str, Any], form: str) -> str | None:
    if "word" in part:
        return str(part["word"])
    if "forms" in part:
        surface = place.group("h0").lower()
        if surface in _FORMS_OF_BE and part["forms"].get("base") == "be":
            return surface
        return _inflected(part["forms"], form, place.before)
    if part["slot"] == "verb":
        return _action(place, form)
    return _slot(place, part["slot"], attributive=part["attributive"])


def _action(place: Place, form: str) -> str | None:
    """The verb of the noun of action that was found, in the form of the verb that carried it out."""
    slots: list[str] = place.rendering["slots"]
    if "action" not in slots:
        return None
    from decalque.glossary.inflection import action_forms

    found = place.group(f"s{slots.index('action')}").lower()
    return _inflected(action_forms(found), form or "base", place.before)


def _slot(place: Place, name: str, *, attributive: bool) -> str | None:
    slots: list[str] = place.rendering["slots"]
    if name in slots:
        words = place.group(f"s{slots.index(name)}")
        return _attributive(words) if attributive else words
    if name in ("one", "oneself") and _OWNER in slots:
        return _person(place.group(f"s{slots.index(_OWNER)}"), name)
    return None


def loses_a_slot(place: Place, answer: Mapping[str, Any]) -> bool:
    """Whether words of the text that filled a slot are moved into another form or left out."""
    used = {part["slot"]: part["attributive"] for part in answer["parts"] if "slot" in part}
    return any(used.get(name, True) for name in place.rendering["slots"] if name[:2] in ("np", "an", "n"))


def with_adverb(wording: str, adverb: str) -> str:
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


def differs(answer: Mapping[str, Any], possible: Sequence[str]) -> bool:
    """Whether a doubt about the form shows in the answer."""
    heads = [part["forms"] for part in answer["parts"] if "forms" in part]
    return any(len({forms.get(form) for form in possible}) > 1 for forms in heads)


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

"""English inflection for the compiler, by lemminflect (from the lexicon of the NIH SPECIALIST project).

Loaded only when a glossary is compiled or a slot must be put in another form: start-up never pays for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from decalque.glossary.actions import ACTIONS

__all__ = [
    "SINGULAR",
    "UNCOUNTABLE",
    "action_forms",
    "is_gerund",
    "is_plural_noun",
    "lexical_kinds",
    "noun_forms",
    "singular",
    "verb_forms",
]

_TAGS = {"third": "VBZ", "past": "VBD", "participle": "VBN", "gerund": "VBG"}
_BE = {
    "base": ("be", "are", "am"),
    "third": ("is",),
    "past": ("was", "were"),
    "participle": ("been",),
    "gerund": ("being",),
}
_IRREGULAR = {"get": {"participle": ("got", "gotten")}}
_PEOPLE = {"person": "people"}
_DOUBLED = {"program": "programm", "input": "inputt", "output": "outputt", "format": "formatt"}
_STRESSED_L = frozenset(["compel", "control", "enrol", "excel", "expel", "patrol", "propel", "rebel", "repel"])
_PLURAL_ONLY = frozenset(["people", "police", "cattle"])
_NOT_PLURAL = frozenset(["data", "media", "news", "series", "species", "means", "analysis"])

UNCOUNTABLE = frozenset(
    "advice affordability attention authenticity buzz cash clout competitiveness computing consumption "
    "convenience creativity credibility cutting e-commerce electricity enthusiasm equipment evidence expertise "
    "exposure feedback funding goodwill growth guidance hardware homework housing hype impetus information "
    "inspiration intelligence know-how knowledge leadership leverage liquidity loyalty luggage machinery "
    "management marketing momentum money motivation music news popularity positivity production progress "
    "prosperity reassurance recognition research resilience safety self-reliance software stability stamina "
    "substance traction traffic training transportation travel visibility vitality wealth".split()
)
"""Nouns that have no plural in edited English; a glossary says ``number`` where this list is silent."""

_COUNTABLE_ING = frozenset(
    "beating briefing crossing filing holding killing listing mooring offering outing pairing ranking rating ruling "
    "saving screening showing sighting signing spelling unveiling viewing".split()
)

SINGULAR = frozenset("allure appeal charisma essence imagination potential presence".split())
"""Nouns that may follow “a” but have no plural."""


@cache
def verb_forms(verb: str) -> Mapping[str, tuple[str, ...]]:
    """All spellings of each form of an English verb, the usual American one first."""
    if verb == "be":
        return _BE
    from lemminflect import getInflection

    forms: dict[str, tuple[str, ...]] = {"base": (verb,)}
    for name, tag in _TAGS.items():
        found = tuple(dict.fromkeys(getInflection(verb, tag=tag)))
        forms[name] = _american_first(verb, found) or (verb,)
    return forms | _IRREGULAR.get(verb, {})


def _american_first(verb: str, forms: tuple[str, ...]) -> tuple[str, ...]:
    """fueled before fuelled, programmed before programed."""
    wanted: tuple[str, ...] = ()
    if verb in _DOUBLED:
        wanted = tuple(f.replace(verb, _DOUBLED[verb], 1) for f in forms if f[len(verb) :].startswith(("e", "i")))
    elif verb.endswith(("el", "al", "ol")) and verb not in _STRESSED_L:
        wanted = tuple(f.replace(verb + "l", verb, 1) for f in forms)
    return tuple(dict.fromkeys(wanted + forms))


@cache
def action_forms(action: str) -> Mapping[str, str]:
    """The forms of the verb that a noun of action or a gerund stands for."""
    from lemminflect import getLemma

    verb = ACTIONS.get(action) or (*getLemma(action, upos="VERB"), action)[0]
    return {form: spellings[0] for form, spellings in verb_forms(verb).items()}


@cache
def noun_forms(noun: str) -> Mapping[str, tuple[str, ...]]:
    """Singular and plural of a noun given in the singular."""
    from lemminflect import getInflection

    if noun in _PLURAL_ONLY:
        return {"singular": (noun,), "plural": (noun,)}
    if noun.isupper() and len(noun) > 1:
        return {"singular": (noun,), "plural": (noun + "s",)}
    usual = (_PEOPLE[noun],) if noun in _PEOPLE else ()
    plurals = tuple(p for p in dict.fromkeys((*usual, *getInflection(noun, tag="NNS"))) if p != noun)
    return {"singular": (noun,), "plural": plurals or (noun,)}


@cache
def is_plural_noun(word: str) -> bool:
    """Whether the word is the plural of another noun and not also a singular."""
    from lemminflect import getAllLemmas

    if word in _PLURAL_ONLY or word in _NOT_PLURAL:
        return word in _PLURAL_ONLY
    lemmas = getAllLemmas(word, upos="NOUN").get("NOUN", ())
    return bool(lemmas) and word not in lemmas and not word.endswith(("ss", "us", "is", "ics"))


@cache
def is_gerund(word: str) -> bool:
    """Whether a word in -ing is only the noun of an action, which has no plural: cutting, not building."""
    return word.endswith("ing") and lexical_kinds(word) == {"VERB"} and word not in _COUNTABLE_ING


@cache
def lexical_kinds(word: str) -> frozenset[str]:
    """What the lexicon knows the word to be: NOUN, VERB, ADJ, ADV, AUX; empty if it does not know it."""
    from lemminflect import getAllLemmas

    return frozenset(kind for kind, lemmas in getAllLemmas(word).items() if lemmas)


@lru_cache(maxsize=4096)
def singular(noun: str) -> str:
    """The singular of a noun found in a text, its capitals kept; unknown words lose nothing."""
    from lemminflect import getLemma

    if not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    found = getLemma(noun.lower(), upos="NOUN")
    lemma = str(found[0]) if found else noun
    if noun.islower():
        return lemma
    return noun[: len(lemma)] if noun.lower().startswith(lemma) else lemma.capitalize()

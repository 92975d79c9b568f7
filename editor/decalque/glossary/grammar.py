"""Which inflected form stood in a text: read off the spelling and the words before it."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["is_passive", "may_be_noun", "verb_form", "words_before"]

_BE = frozenset(
    [
        "be",
        "is",
        "are",
        "am",
        "was",
        "were",
        "been",
        "being",
        "get",
        "gets",
        "got",
        "getting",
        "'s",
        "'re",
        "isn't",
        "aren't",
        "wasn't",
        "weren't",
    ]
)
_HAVE = frozenset(["have", "has", "had", "having", "'ve", "haven't", "hasn't", "hadn't"])
_BASE = frozenset(
    [
        "to",
        "can",
        "could",
        "will",
        "would",
        "shall",
        "should",
        "may",
        "might",
        "must",
        "do",
        "does",
        "did",
        "don't",
        "doesn't",
        "didn't",
        "cannot",
        "can't",
        "won't",
        "wouldn't",
        "couldn't",
        "shouldn't",
        "let",
        "lets",
        "help",
        "helps",
        "helped",
        "'ll",
        "'d",
        "not",
        "please",
    ]
)
_NO_NOUN = re.compile(
    r"and|but|for|from|into|onto|off|out|over|per|than|that|then|the|these|this|those|through|toward|towards|under|until|"
    r"upon|via|was|were|are|has|have|had|did|does|can|could|may|might|must|shall|should|will|would|when|where|which|"
    r"while|who|whose|with|within|without|about|above|across|after|against|along|also|although|among|around|because|"
    r"before|behind|below|between|beyond|both|during|each|even|however|its|not|now|nor|one|only|our|since|still|such|"
    r"their|there|they|too|yet|your|his|her|him|them|been|being|became|become|becomes|began|begins|came|comes|continue|"
    r"continues|fell|gave|gives|goes|grew|grow|grows|held|helped|helps|hit|keeps|kept|led|leads|made|makes|means|meant|"
    r"needs|put|puts|reached|reaches|remain|remains|rose|said|says|showed|shows|take|takes|took|went|won|works|"
    r"abroad|again|ahead|almost|alone|amid|any|away|back|despite|down|else|ever|every|except|here|instead|just|last|later|"
    r"less|like|more|most|much|near|never|next|often|once|other|perhaps|plus|quite|rather|same|so|some|soon|today|together|"
    r"tomorrow|twice|two|three|unless|versus|very|well|what|why|yesterday|"
    r"adds|allows|appears|attracts|brings|brought|bought|built|deepens|does|draws|drew|drove|enters|expands|found|gets|got|"
    r"improves|increases|lets|lies|loses|lost|paid|pays|ran|saw|seems|sent|sells|sets|sold|spent|stands|stays|stood|tells|"
    r"told|tries|turns|wants|wins|"
    r"\w{3,}ly|\w{3,}ed|\w{3,}ing"
)
_PLURAL = frozenset(["they", "we", "you", "i", "who", "which", "that", "and", "people", "men", "women"])
_PAST = re.compile(r"\b(?:\w{3,}ed|was|were|had|rose|fell)\b")
_ADVERB = re.compile(r"\w+ly|also|not|never|always|still|even|just|all|both|then|further|again|already|now|once")
_WORDS = re.compile(r"[\w]+(?:['’]\w+)?")


def words_before(before: str) -> list[str]:
    """The last words of the clause before a place, lower case, nearest last."""
    clause = re.split(r"[.;:!?,()\"“”]\s|\n\n", before)[-1]
    return [w.lower().replace("’", "'") for w in _WORDS.findall(clause)][-6:]


def _governor(before: str) -> str:
    """The word that rules the form of a verb: the nearest one that is no adverb."""
    for word in reversed(words_before(before)):
        if not _ADVERB.fullmatch(word):
            return word if "'" not in word or word.endswith("n't") else "'" + word.rpartition("'")[2]
    return ""


def is_passive(form: str, before: str) -> bool:
    """Whether a participle stands in the passive."""
    return form == "participle" and _governor(before) in _BE


def may_be_noun(word: str) -> bool:
    """Whether a word that follows a noun is likely to be a noun that it modifies, not the verb of its clause."""
    lower = word.lower()
    return len(lower) > 2 and lower.isalpha() and not _NO_NOUN.fullmatch(lower)


def _is_plural(subject: str) -> bool:
    """Whether a base form may follow this word as its subject."""
    return not subject or subject in _PLURAL or (subject.endswith("s") and not subject.endswith(("ss", "us", "'s")))


def verb_form(forms: Sequence[str], before: str, sentence: str) -> tuple[str, bool]:
    """Which of the possible forms stands behind this text, and whether that is certain."""
    if len(forms) == 1:
        return forms[0], True
    governor = _governor(before)
    if "participle" in forms and (governor in _BE or governor in _HAVE):
        return "participle", True
    if "base" in forms:
        if governor in _BASE:
            return "base", True
        past = "past" in forms and (not _is_plural(governor) or bool(_PAST.search(sentence)))
        return ("past" if past else "base"), False
    return ("past" if "past" in forms else forms[0]), False

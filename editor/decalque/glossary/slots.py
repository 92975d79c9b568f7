"""What each slot of the pattern language matches: bounded, never across a clause.

The regular expressions read text as ``normal.normalize`` leaves it: lower case, single spaces, straight quotes.
"""

from __future__ import annotations

from decalque.glossary.actions import ACTIONS

__all__ = ["FAR", "PRONOUNS", "slot_regex"]

FAR = 200
"""Characters looked at on each side of an anchor: the longest rendering with its slots."""

PRONOUNS = {
    # possessive -> (subject, object, reflexive)
    "my": ("I", "me", "myself"),
    "your": ("you", "you", "yourself"),
    "his": ("he", "him", "himself"),
    "her": ("she", "her", "herself"),
    "its": ("it", "it", "itself"),
    "our": ("we", "us", "ourselves"),
    "their": ("they", "them", "themselves"),
    "one's": ("one", "one", "oneself"),
}

_STOP = (
    "about|above|across|after|against|along|although|am|among|an?|and|are|around|as|at|be|became|because|become|"
    "been|before|began|being|below|between|but|by|can|could|did|do|does|during|each|every|for|from|gained|had|"
    "has|have|he|her|him|his|how|i|if|in|into|is|it|its|may|might|must|my|near|not|of|off|on|onto|or|our|out|over|"
    "per|reached|rose|said|says|shall|she|should|since|so|than|that|the|their|them|then|there|these|they|this|"
    "those|through|to|toward|towards|under|until|up|upon|us|was|we|were|what|when|where|which|while|who|whom|"
    "whose|why|will|with|within|without|would|you|your|grew|fell|made|makes?|took|takes?|continues?|continued"
)
_WORD = r"[^\W_][\w'&./+%]*"
_NP_WORD = rf"(?!(?:{_STOP})(?![\w'])|\w{{3,}}ly(?!\w)){_WORD}"
_INNER_NP = (
    rf"(?:(?:the|an?|this|these|that|those|its|their|his|her|our|my|your|some|many|all) )?"
    rf"{_NP_WORD}(?: {_NP_WORD}){{0,5}}(?<![./])"
)
_NP = rf"{_INNER_NP}(?! {_NP_WORD})"
_NUMBER = (
    r"(?:\d[\d,.]*(?<![.,])(?: ?%| (?:percent|hundred|thousand|million|billion|trillion)\b)?|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|scores)"
    r"(?: (?:hundred|thousand|million|billion|trillion)\b)?)"
)
_ONES = (
    r"(?:my|your|his|her|its|our|their|one's|"
    r"(?:the )?(?:[^\W\d_][\w.&]* ){0,3}?[^\W\d_][\w.&]*(?:'s|(?<=s)'))"
)
_ONE = "(?:i|you|he|she|it|we|they|one|me|him|her|us|them)"
_ONESELF = "(?:myself|yourself|himself|herself|itself|ourselves|yourselves|themselves|oneself)"
_ANY = rf"(?:{_WORD}(?: {_WORD}){{0,4}}?)"
_ACTION = rf"(?:{'|'.join(sorted(ACTIONS, key=len, reverse=True))}|[a-z]{{3,}}ing)"
_PRONOUN = r"(?:him|her|it|them|us|me|you|itself|themselves)(?!\w)"

_REGEX = {
    "np": f"(?:{_NP}|{_PRONOUN})",
    "n": _NUMBER,
    "one's": _ONES,
    "one": _ONE,
    "oneself": _ONESELF,
    "any": _ANY,
    "action": _ACTION,
    "verb": _ACTION,
}


def slot_regex(kind: str, *, last: bool) -> str:
    """The regular expression of a slot; it has no groups of its own.

    ``last``: nothing of the rendering follows, so that a noun phrase must end where the words of it end.
    """
    return f"(?:{_INNER_NP}|{_PRONOUN})" if kind == "np" and not last else _REGEX[kind]

"""What every exchange format can hold of a concept: its terms with their status, part of speech, domain and note."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from decalque.glossary.model import Concept, Number, Rendering

__all__ = ["STATUSES", "Entry", "Term", "entry_of", "left_behind"]

STATUSES = ("preferred", "admitted", "deprecated")
_SYNONYMS = {
    "preferredterm": "preferred",
    "admittedterm": "admitted",
    "deprecatedterm": "deprecated",
    "supersededterm": "deprecated",
    "superseded": "deprecated",
    "forbidden": "deprecated",
    "obsolete": "deprecated",
    "notrecommended": "deprecated",
    "standardized": "preferred",
    "approved": "preferred",
}


@dataclass(frozen=True, slots=True)
class Term:
    """An English rendering."""

    text: str
    status: str
    part_of_speech: str = ""


@dataclass(slots=True)
class Entry:
    """One concept as formats exchange it. ``sources`` are the Chinese terms."""

    id: str
    domain: str = ""
    note: str = ""
    sources: list[str] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)


def status_of(written: str) -> str:
    """Our word for a status as other programs write it; empty where it is not known."""
    plain = "".join(c for c in written.lower().removesuffix("-admn-sts") if c.isalpha())
    return plain if plain in STATUSES else _SYNONYMS.get(plain, "")


def entry_of(concept: Concept) -> Entry:
    """The part of a concept that can be exchanged."""
    accepted = [
        Term(answer.text, "admitted" if n else "preferred", answer.part_of_speech)
        for n, answer in enumerate(concept.accepted)
    ]
    deprecated = [Term(rendering.text, "deprecated", rendering.part_of_speech) for rendering in concept.deprecated]
    return Entry(concept.id, concept.domain, concept.note, list(concept.source), accepted + deprecated)


def left_behind(concepts: list[Concept]) -> dict[str, int]:
    """What cannot be exchanged, by the name of the key that says it: in how many concepts it is lost."""
    lost: Counter[str] = Counter()
    for concept in concepts:
        keys = {key for rendering in concept.deprecated for key in _own_keys(rendering, concept)}
        keys |= {key for key in ("examples", "counterexamples") if getattr(concept, key)}
        keys |= {"consistent"} if concept.consistent else set()
        keys |= {"severity"} if concept.severity != ("minor" if concept.check == "style" else "major") else set()
        keys |= {"check"} if concept.check != "terminology" else set()
        lost.update(keys)
    return dict(lost.most_common())


def _own_keys(rendering: Rendering, concept: Concept) -> set[str]:
    said = {
        "answers of its own": rendering.answers != concept.accepted,
        "attributive": rendering.attributive,
        "head": rendering.head,
        "number": rendering.number != Number.ANY,
        "forms": rendering.forms,
        "when": rendering.when,
        "maybe": rendering.maybe,
        "unless": rendering.unless,
        "safe": rendering.safe,
        "position": rendering.at_sentence_start,
        "delete": rendering.delete,
        "quotes": rendering.drop_quotes,
        "case": rendering.exact_case,
    }
    return {key for key, there in said.items() if there}

"""How large a glossary is, by domain."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from decalque.glossary import Glossary
from decalque.glossary.model import Concept

__all__ = ["DomainStats", "glossary_stats", "total"]


@dataclass(frozen=True, slots=True)
class DomainStats:
    """Counts of one domain.

    ``renderings`` are deprecated ones, ``safe`` those of them that claim to be safe somewhere, ``forms`` the spellings
    of their inflecting words; ``examples`` counts counterexamples too.
    """

    domain: str
    concepts: int = 0
    source_terms: int = 0
    answers: int = 0
    renderings: int = 0
    safe: int = 0
    forms: int = 0
    examples: int = 0


def glossary_stats(glossary: Glossary) -> list[DomainStats]:
    """The counts of every domain, in the order of the files."""
    forms = glossary.matcher.inflected_forms()
    by_domain: dict[str, list[DomainStats]] = {}
    for concept in glossary.concepts:
        by_domain.setdefault(concept.domain, []).append(_counted(concept, forms.get(concept.id, 0)))
    return [total(domain, counts) for domain, counts in by_domain.items()]


def _counted(concept: Concept, forms: int) -> DomainStats:
    return DomainStats(
        concept.domain,
        concepts=1,
        source_terms=len(concept.source),
        answers=len(concept.accepted),
        renderings=len(concept.deprecated),
        safe=sum(rendering.safe for rendering in concept.deprecated),
        forms=forms,
        examples=len(concept.examples) + len(concept.counterexamples),
    )


def total(name: str, counts: list[DomainStats]) -> DomainStats:
    """The sum of several counts, under one name."""
    return DomainStats(name, *(sum(column) for column in zip(*map(_numbers, counts), strict=True)))


def _numbers(stats: DomainStats) -> Iterator[int]:
    return (getattr(stats, field.name) for field in fields(stats)[1:])

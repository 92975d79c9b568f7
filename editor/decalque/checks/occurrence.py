"""A rendering that stands in a document and whose context allows it to be reported."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from decalque.checks.suggestion import Category, Confidence, Evidence, Severity, Suggestion
from decalque.document import Document, Segment
from decalque.glossary import Candidate, Glossary, repair
from decalque.glossary.casing import at_sentence_start
from decalque.glossary.context import mentions

__all__ = ["Occurrence", "SourceTerm", "occurrences_in", "suggestion_for"]

_TEXT_AROUND = 60
_GLOSS = re.compile(r"[\"”’]?[ \xa0]?[(（][^()（）\n]{1,40}[)）]")
_ABOUT_WORDS = re.compile(
    r"\bliteral(?:ly)?\b|\bword[ -]for[ -]word\b|\bcalques?\b|"
    r"\b(?:mis)?translat(?:ed|es|ion) (?:as|of)\b|\brendered as\b",
    re.IGNORECASE,
)


class SourceTerm(Enum):
    """What the source text says about a concept."""

    UNKNOWN = "there is no source text here"
    PRESENT = "its term stands in the source"
    ABSENT = "its term does not stand in the source"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A candidate in its context. Spans are of the text as read."""

    candidate: Candidate
    source_term: SourceTerm
    term: str  # the source term that was found, or the concept's first
    certain: bool  # the context leaves no doubt about the sense, as far as the entry can tell

    @property
    def concept(self) -> dict[str, Any]:
        return self.candidate.concept

    @property
    def rendering(self) -> dict[str, Any]:
        return self.candidate.rendering

    @property
    def start(self) -> int:
        return self.candidate.start

    @property
    def end(self) -> int:
        return self.candidate.end


def occurrences_in(document: Document, glossary: Glossary) -> Iterator[Occurrence]:
    """All occurrences of the glossary's renderings, deprecated ones and (of consistent concepts) accepted ones."""
    candidates = glossary.matcher.candidates(document.masked)
    found = [o for c in candidates if (o := _in_context(c, document))]
    yield from sorted(found, key=_telling_first)
    taken = [(c.start, c.end) for c in candidates]
    for near in sorted(glossary.matcher.neighbours(document.masked), key=_order):
        if not any(near.start < end and start < near.end for start, end in taken):
            occurrence = _in_context(near, document)
            if occurrence:
                taken.append((near.start, near.end))
                yield occurrence


def _telling_first(occurrence: Occurrence) -> tuple[int, int, bool, bool, int]:
    """The order of the text; on the same words first what asks for the very words beside it, then the entry's order."""
    candidate = occurrence.candidate
    beside = any("_" in word for words in occurrence.rendering["when"] for word in words)
    return candidate.start, -candidate.end, not occurrence.certain, not beside, candidate.number


def _order(candidate: Candidate) -> tuple[int, int, int]:
    return candidate.start, -candidate.end, candidate.number


def _in_context(candidate: Candidate, document: Document) -> Occurrence | None:
    rendering = candidate.rendering
    segment = document.segment_at(candidate.start)
    if segment.language == "zh" or candidate.end > segment.end:
        return None
    if rendering["start"] and not at_sentence_start(
        document.masked[max(0, candidate.start - _TEXT_AROUND) : candidate.start]
    ):
        return None
    if _mentioned(rendering["unless"], candidate, segment, document):
        return None
    state, term = _source_term(candidate, segment, document)
    if state is SourceTerm.ABSENT and rendering["honest"]:
        return None
    certain = _allowed(rendering["when"], candidate, segment, document)
    told = certain or state is SourceTerm.PRESENT or _mentioned(rendering["maybe"], candidate, segment, document)
    if not told:
        return None
    return Occurrence(candidate, state, term, certain and not candidate.near)


def _allowed(words: list[list[str]], candidate: Candidate, segment: Segment, document: Document) -> bool:
    """Whether the context has one of the words, or none is asked for."""
    return not any(words) or _mentioned(words, candidate, segment, document)


def _mentioned(words: list[list[str]], candidate: Candidate, segment: Segment, document: Document) -> bool:
    in_sentence, in_paragraph, in_document = words
    text, start, end, lists = document.masked, candidate.start, candidate.end, candidate.lists
    if in_sentence and mentions(in_sentence, lists, text, start, end, segment.start, segment.end):
        return True
    if in_paragraph:
        low, high = document.paragraph_span(segment.paragraph)
        if mentions(in_paragraph, lists, text, start, end, low, high):
            return True
    return bool(in_document) and mentions(in_document, lists, text, start, end, 0, len(text))


def _source_term(candidate: Candidate, segment: Segment, document: Document) -> tuple[SourceTerm, str]:
    terms: list[str] = candidate.concept["source"]
    first = terms[0] if terms else ""
    source = document.source_for(segment) if terms else None
    if not source:
        return SourceTerm.UNKNOWN, first
    found = next((term for term in terms if term in source), None)
    return (SourceTerm.PRESENT, found) if found else (SourceTerm.ABSENT, first)


def suggestion_for(
    occurrence: Occurrence, document: Document, *, rule: str, category: Category, message: str
) -> Suggestion | None:
    """The suggestion that repairs an occurrence by its glossary entry; None where an answer stands there already."""
    rendering, concept = occurrence.rendering, occurrence.concept
    mended = repair(occurrence.candidate, document.text, document.masked)
    if not mended.needed:
        return None
    safe = bool(rendering["safe"] and mended.sure and mended.replacements)
    safe = safe and not document.is_protected(mended.start, mended.end) and _is_certain(occurrence, document)
    return Suggestion(
        start=mended.start,
        end=mended.end,
        replacements=mended.replacements,
        rule=rule,
        category=category,
        severity=Severity(concept["severity"]),
        confidence=_confidence(occurrence, safe),
        safe=safe,
        message=message,
        evidence=Evidence(concept["id"], concept["domain"], occurrence.term, concept["location"]),
    )


def _is_certain(occurrence: Occurrence, document: Document) -> bool:
    """Whether nothing around casts doubt on the sense that the author of the entry had in mind."""
    rendering, candidate = occurrence.rendering, occurrence.candidate
    if not occurrence.certain or occurrence.source_term is SourceTerm.ABSENT or _is_mentioned(occurrence, document):
        return False
    segment = document.segment_at(occurrence.start)
    if _mentioned(rendering["safe_unless"], candidate, segment, document):
        return False
    return _allowed(rendering["safe_when"], candidate, segment, document)


def _is_mentioned(occurrence: Occurrence, document: Document) -> bool:
    """Whether the sentence speaks about the wording: it names the source term (a gloss behind the wording is none),
    or says what is said literally."""
    segment = document.segment_at(occurrence.start)
    behind = document.text[occurrence.end : segment.end]
    gloss = _GLOSS.match(behind)
    rest = document.text[segment.start : occurrence.start] + (behind[gloss.end() :] if gloss else behind)
    return bool(_ABOUT_WORDS.search(rest)) or any(term in rest for term in occurrence.concept["source"])


def _confidence(occurrence: Occurrence, safe: bool) -> Confidence:
    if (occurrence.source_term is SourceTerm.PRESENT and not occurrence.candidate.near) or safe:
        return Confidence.HIGH
    doubtful = occurrence.source_term is SourceTerm.ABSENT or not occurrence.certain
    return Confidence.LOW if doubtful else Confidence.MEDIUM

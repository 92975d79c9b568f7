"""Terms of the source that the target does not render by any of the words the glossary accepts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from decalque.checks.base import Check
from decalque.checks.context import Context
from decalque.checks.suggestion import Category, Confidence, Evidence, Severity, Suggestion
from decalque.document import Document, Segment, Span

__all__ = ["UNUSED"]

_NAME = re.compile(r"[A-Z][\w&'’.-]*(?: [A-Z][\w&'’.-]*)*")
_NO_NAME = re.compile(
    r"(?:(?:The|A|An|In|On|At|It|But|And|As|For|This|That|He|She|They|We|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|"
    r"February|March|April|May|June|July|August|September|October|November|December)(?!\w) ?)+"
)


def _run(document: Document, context: Context) -> Iterator[Suggestion]:
    if document.source is None and not document.bilingual:
        return
    paragraphs: dict[int, Segment] = {}
    for segment in document.segments:
        if segment.language == "en":
            paragraphs.setdefault(segment.paragraph, segment)
    used = _used(document, context)
    for number, segment in paragraphs.items():
        source = document.source_for(segment)
        if source:
            yield from _missing(source, document.paragraph_span(number), used.get(number, set()), context)


def _used(document: Document, context: Context) -> dict[int, set[str]]:
    """The concepts of which a rendering, accepted or deprecated, stands in each paragraph."""
    used: dict[int, set[str]] = {}
    for candidate in context.glossary.matcher.candidates(document.masked):
        used.setdefault(document.segment_at(candidate.start).paragraph, set()).add(candidate.concept["id"])
    return used


def _missing(source: str, paragraph: Span, used: set[str], context: Context) -> Iterator[Suggestion]:
    """A remark for each term of the source that is not rendered; a term inside a longer one does not count."""
    terms = context.glossary.matcher.required_terms
    found = [(at, term, concept) for term, concept in terms if (at := source.find(term)) >= 0]
    told: set[str] = set()
    for at, term, concept in sorted(found, key=lambda f: (f[0], -len(f[1]))):
        inside = any(low <= at and at + len(term) <= low + len(other) and other != term for low, other, _ in found)
        if concept["id"] not in used and concept["id"] not in told and not inside:
            told.add(concept["id"])
            yield _remark(term, concept, _likely(context.document, paragraph, at / len(source), concept))


def _likely(document: Document, paragraph: Span, share: float, concept: dict[str, Any]) -> Span:
    """The words it probably became: of a name the capitalised words about as far into the paragraph, else all of it."""
    if concept["answers"][:1] and concept["answers"][0][0].isupper():
        wanted = paragraph.start + share * (paragraph.end - paragraph.start)
        names = [
            Span(match.start() + (lead.end() if (lead := _NO_NAME.match(match[0])) else 0), match.end())
            for match in _NAME.finditer(document.masked, paragraph.start, paragraph.end)
        ]
        names = [name for name in names if name.end - name.start > 1]
        if names:
            return min(names, key=lambda name: abs(name.start - wanted))
    text = document.masked[paragraph.start : paragraph.end]
    return Span(paragraph.start + len(text) - len(text.lstrip()), paragraph.start + len(text.rstrip()))


def _remark(term: str, concept: dict[str, Any], span: Span) -> Suggestion:
    answers = ", ".join(f"“{answer}”" for answer in concept["answers"][:3])
    return Suggestion(
        start=span.start,
        end=span.end,
        replacements=(),
        rule=f"unused.{concept['id']}",
        category=Category.TERMINOLOGY,
        severity=Severity.MINOR,
        confidence=Confidence.LOW,
        safe=False,
        message=f"{term} stands in the source, and none of {answers} here; probably this is what it became.",
        evidence=Evidence(concept["id"], concept["domain"], term, concept["location"]),
    )


UNUSED = Check("unused", "a term of the source that is not rendered as the glossary has it", (), _run)

"""Runs the examples and counterexamples that entries carry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decalque.checks import CHECKS, Context, Rule, Suggestion
from decalque.document import Document
from decalque.engine import apply, safe_edits, settle
from decalque.glossary import Glossary
from decalque.glossary.model import Concept

__all__ = ["Failure", "rule_failures", "test_concept", "test_glossary"]


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not come out as its entry says."""

    rule: str
    place: str  # file:line of the entry, or "" for a rule that is code
    text: str
    wanted: str
    got: str

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        if self.wanted == self.text:
            return f"{where}{self.rule}: must be left alone\n    text   {self.text}\n    became {self.got}"
        shown = f"    text   {self.text}\n    wanted {self.wanted}\n    got    {self.got}"
        return f"{where}{self.rule}: example comes out otherwise\n{shown}"


def test_glossary(glossary: Glossary) -> Iterator[Failure]:
    """All examples of all concepts that fail, in the order of the entries."""
    for concept in glossary.concepts:
        yield from test_concept(concept, glossary)


test_glossary.__test__ = False  # type: ignore[attr-defined]  # not for pytest to collect


def test_concept(concept: Concept, glossary: Glossary) -> Iterator[Failure]:
    """Each example must change, by this concept's best answers alone, exactly as written; counterexamples must not."""
    rule, place = f"{concept.check}.{concept.id}", f"{concept.file}:{concept.line}"
    for example in concept.examples:
        got = _by_rule(Document(example.text, source=example.source), glossary, concept.id)
        if got != example.fixed:
            yield Failure(rule, place, example.text, example.fixed, got)
    for text in concept.counterexamples:
        got = _by_rule(Document(text), glossary, concept.id)
        if got != text:
            yield Failure(rule, place, text, text, got)


test_concept.__test__ = False  # type: ignore[attr-defined]


def _by_rule(document: Document, glossary: Glossary, identity: str) -> str:
    found = [s for s in _all(document, glossary) if s.evidence and s.evidence.concept == identity]
    remarks = [s for s in found if not s.replacements]
    text = apply(document.text, safe_edits(settle(found), every=True))
    return f"{text} [only a remark]" if remarks else text


def rule_failures(rule: Rule, glossary: Glossary) -> Iterator[Failure]:
    """The same for a rule that is code."""
    cases = [*rule.examples, *((text, text) for text in rule.counterexamples)]
    for text, wanted in cases:
        document = Document(text)
        found = [s for s in _all(document, glossary) if s.rule == rule.id]
        got = apply(text, safe_edits(settle(found), every=True))
        if got != wanted or (wanted == text and found):
            yield Failure(rule.id, "", text, wanted, got)


def _all(document: Document, glossary: Glossary) -> list[Suggestion]:
    context = Context(document, glossary)
    return [s for family in CHECKS for s in family.run(document, context)]

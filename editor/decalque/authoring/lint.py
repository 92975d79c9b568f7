"""A critical eye on a glossary: what loads but will not do what its author meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decalque.checks import Context
from decalque.document import Document
from decalque.glossary import Glossary
from decalque.glossary.model import Concept, Rendering
from decalque.glossary.pattern import Choice, parse_pattern

__all__ = ["Problem", "lint_glossary"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an author should mend; ``place`` is file:line of the entry."""

    place: str
    concept: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: concept “{self.concept}”: {self.problem}; {self.remedy}"


def lint_glossary(glossary: Glossary) -> Iterator[Problem]:
    """All problems of all concepts, in the order of the entries."""
    for concept in glossary.concepts:
        yield from _lint(concept, glossary)


def _lint(concept: Concept, glossary: Glossary) -> Iterator[Problem]:
    for rendering in concept.deprecated:
        yield from _lint_rendering(concept, rendering)
    for answer in _answers(concept):
        fired = _fires(answer, glossary)
        if fired:
            yield _problem(concept, f"the answer “{answer}” is reported by “{fired}” again", "change one of them")
    if not concept.note and concept.check == "terminology":
        yield _problem(concept, "no note", "say what the Chinese means and why the rendering fails")


def _lint_rendering(concept: Concept, rendering: Rendering) -> Iterator[Problem]:
    context = (rendering.when, rendering.unless, rendering.safe_when, rendering.safe_unless)
    guarded = any(context) or rendering.exact_case or concept.counterexamples
    if rendering.safe and not guarded and _is_one_plain_word(rendering.text):
        yield _problem(concept, f"“{rendering.text}” is one plain word and safe", "give it when, or company")
    for answer in rendering.answers:
        for slot in re.findall(r"\{(np\d?|n\d?|any\d?)(?::attributive)?\}", answer.text):
            if f"{{{slot}}}" not in rendering.text:
                yield _problem(
                    concept,
                    f"the answer “{answer.text}” has {{{slot}}}, “{rendering.text}” has not",
                    "use the same slots",
                )
        if (
            re.search(r"\{(?:one|oneself)\}|\{one's\}", answer.text)
            and "{one's}" not in rendering.text
            and "{one" not in rendering.text
        ):
            yield _problem(
                concept,
                f"the answer “{answer.text}” speaks of {{one}}, “{rendering.text}” does not",
                "use the same slots",
            )


def _is_one_plain_word(text: str) -> bool:
    """Whether a pattern can match a single word in lower case."""
    elements = parse_pattern(text)
    needed = [e for e in elements if not (isinstance(e, Choice) and e.optional)]
    if len(needed) != 1:
        return False
    words = needed[0].options if isinstance(needed[0], Choice) else (getattr(needed[0], "text", "-"),)
    return any(word.isalpha() and word.islower() for word in words)


def _answers(concept: Concept) -> list[str]:
    texts = [a.text for a in concept.accepted] + [a.text for r in concept.deprecated for a in r.answers]
    return list(dict.fromkeys(texts))


def _fires(answer: str, glossary: Glossary) -> str:
    """The concept that reports an answer on its own, if any does."""
    text = re.sub(r"\{one's\}", "its", re.sub(r"\{[^{}]*\}", "it", answer))
    context = Context(Document(text), glossary)
    for check in ("terminology", "style"):
        for occurrence in context.occurrences(check):
            if not occurrence.rendering["accepted"] and not occurrence.candidate.near:
                return str(occurrence.concept["id"])
    return ""


def _problem(concept: Concept, problem: str, remedy: str) -> Problem:
    return Problem(f"{concept.file}:{concept.line}", concept.id, problem, remedy)

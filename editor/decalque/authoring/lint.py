"""A critical eye on a glossary: what loads but will not do what its author meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from decalque.authoring.doubts import Problem, context_problems, problem, shadowed, unsure_forms
from decalque.checks import Context
from decalque.document import Document
from decalque.glossary import Glossary
from decalque.glossary.model import Concept, Rendering
from decalque.glossary.pattern import Choice, parse_pattern
from decalque.glossary.store import everyday_sentences

__all__ = ["Problem", "lint_glossary"]


def lint_glossary(glossary: Glossary) -> Iterator[Problem]:
    """All problems of all concepts, in the order of the entries, and the everyday sentences that are not left alone."""
    for concept in glossary.concepts:
        yield from _lint(concept, glossary)
    yield from _everyday(glossary)


def _lint(concept: Concept, glossary: Glossary) -> Iterator[Problem]:
    for rendering in concept.deprecated:
        yield from _lint_rendering(concept, rendering)
        yield from context_problems(concept, rendering)
    yield from shadowed(concept, glossary)
    yield from unsure_forms(concept)
    for answer in _answers(concept):
        fired = _fires(answer, glossary)
        if fired:
            yield problem(concept, f"the answer “{answer}” is reported by “{fired}” again", "change one of them")
    if not concept.note and concept.check == "terminology":
        yield problem(concept, "no note", "say what the Chinese means and why the rendering fails")


def _lint_rendering(concept: Concept, rendering: Rendering) -> Iterator[Problem]:
    context = (rendering.when, rendering.unless, rendering.safe_when, rendering.safe_unless)
    guarded = any(context) or rendering.exact_case or concept.counterexamples
    if rendering.safe and not guarded and _is_one_plain_word(rendering.text):
        yield problem(concept, f"“{rendering.text}” is one plain word and safe", "give it when, or company")
    for answer in rendering.answers:
        for slot in re.findall(r"\{(np\d?|n\d?|any\d?)(?::attributive)?\}", answer.text):
            if f"{{{slot}}}" not in rendering.text:
                yield problem(
                    concept,
                    f"the answer “{answer.text}” has {{{slot}}}, “{rendering.text}” has not",
                    "use the same slots",
                )
        if "{verb}" in answer.text and "{action}" not in rendering.text:
            yield problem(concept, f"the answer “{answer.text}” needs an {{action}} in “{rendering.text}”", "add one")
        if (
            re.search(r"\{(?:one|oneself)\}|\{one's\}", answer.text)
            and "{one's}" not in rendering.text
            and "{one" not in rendering.text
        ):
            yield problem(
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


def _everyday(glossary: Glossary) -> Iterator[Problem]:
    """The bundled sentences of everyday English that an entry would report."""
    by_id = {concept.id: concept for concept in glossary.concepts}
    for sentence in everyday_sentences():
        context = Context(Document(sentence), glossary)
        for check in ("terminology", "style"):
            for occurrence in context.occurrences(check):
                concept = by_id.get(occurrence.concept["id"])
                if concept and not occurrence.rendering["accepted"]:
                    words = sentence[occurrence.start : occurrence.end]
                    yield problem(
                        concept, f"“{words}” is reported in good English: {sentence}", "give it when, unless or company"
                    )

"""What makes a critical reader doubt an entry: context that can never match, wordings that never win, forms that are no
English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decalque.glossary import Glossary
from decalque.glossary.inflection import lexical_kinds
from decalque.glossary.model import Answer, Concept, PartOfSpeech, Rendering
from decalque.glossary.pattern import Word, head_positions, parse_pattern, spellings

__all__ = ["Problem", "context_problems", "problem", "shadowed", "unsure_forms"]

_CHINESE = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an author should mend; ``place`` is file:line of the entry."""

    place: str
    concept: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.place}: concept “{self.concept}”: {self.problem}; {self.remedy}"


def problem(concept: Concept, what: str, remedy: str) -> Problem:
    """A problem of this entry."""
    return Problem(f"{concept.file}:{concept.line}", concept.id, what, remedy)


def context_problems(concept: Concept, rendering: Rendering) -> Iterator[Problem]:
    """Words of ``when`` and ``unless`` that can never be met, or that undo each other."""
    when, unless = (
        {w.casefold() for w in (*words.sentence, *words.paragraph, *words.document)}
        for words in (rendering.when, rendering.unless)
    )
    for word in sorted(when & unless):
        yield problem(concept, f"“{word}” of “{rendering.text}” is in when and in unless", "unless wins; keep one")
    for word in sorted(when | unless):
        bare = word.strip("_ ")
        if not bare or ("_" in bare) or (word.startswith("_") and word.endswith("_")):
            yield problem(concept, f"the context “{word}” can never match", "write “_ word” or “word _”")
        elif _CHINESE.search(bare):
            yield problem(concept, f"the context “{word}” is Chinese", "write English words, or put it into source")
    if rendering.at_sentence_start and when and all(word.endswith("_") for word in when):
        yield problem(concept, f"nothing stands before “{rendering.text}” at a sentence start", "write “_ word”")


def shadowed(concept: Concept, glossary: Glossary) -> Iterator[Problem]:
    """Renderings that never win: all their wordings are those of another one of the entry, under no condition."""
    plain = {r.text for r in concept.deprecated if not (r.when or r.unless or r.exact_case or r.at_sentence_start)}
    order = {r.text: n for n, r in reversed(list(enumerate(concept.deprecated)))}
    for number, rendering in enumerate(concept.deprecated):
        others: set[str] | None = None
        for text in spellings(rendering.text):
            found = {
                c.rendering["text"]
                for c in glossary.matcher.candidates(text)
                if c.concept["id"] == concept.id and (c.start, c.end) == (0, len(text))
            }
            covering = {t for t in found & plain if t != rendering.text and order[t] < number}
            others = covering if others is None else others & covering
            if not others:
                break
        if others and rendering.text in plain:
            other = min(others, key=order.__getitem__)
            yield problem(concept, f"“{rendering.text}” never wins over “{other}”", "keep one of them")


def unsure_forms(concept: Concept) -> Iterator[Problem]:
    """Heads of answers that the lexicon knows, but not as what they are said to be: their forms would be no English."""
    answers = {a.text: a for r in concept.deprecated for a in (*r.answers, *concept.accepted) if not a.forms}
    for answer in answers.values():
        word = _head(answer)
        kinds = lexical_kinds(word) if word else frozenset()
        noun = answer.part_of_speech == PartOfSpeech.NOUN
        if kinds and (kinds <= {"ADJ", "ADV"} if noun else "VERB" not in kinds):
            yield problem(
                concept,
                f"“{word}”, the head of the answer “{answer.text}”, is no {answer.part_of_speech}",
                "mark the head, or give its forms",
            )


def _head(answer: Answer) -> str:
    """The inflecting word of an answer in lower case; empty where there is none, or several."""
    if answer.part_of_speech not in (PartOfSpeech.NOUN, PartOfSpeech.VERB) or answer.number not in ("", "singular"):
        return ""
    elements = parse_pattern(answer.text)
    heads = head_positions(elements, answer.part_of_speech, answer.head)
    element = elements[heads[0]] if len(heads) == 1 else None
    return (
        element.text.lower() if isinstance(element, Word) and element.text.isalpha() and element.text.islower() else ""
    )

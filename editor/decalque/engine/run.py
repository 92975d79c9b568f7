"""Runs the checks over a document and keeps what stays: the suggestions that everything else works with."""

from __future__ import annotations

from collections.abc import Callable

from decalque.checks import CHECKS, Context, Suggestion
from decalque.document import Document
from decalque.engine.apply import apply, safe_edits
from decalque.engine.options import EVERYTHING, Selection
from decalque.engine.settle import settle
from decalque.engine.stable import stabilized
from decalque.glossary import Glossary

__all__ = ["Crash", "check", "fix"]

Crash = Callable[[str, Exception], None]
"""Told the id of a check that raised, and what it raised; the other checks go on."""


def check(
    document: Document,
    glossary: Glossary,
    selection: Selection = EVERYTHING,
    on_crash: Crash | None = None,
) -> tuple[Suggestion, ...]:
    """All suggestions for a document, in the order of the text; none overlaps another.

    Without ``on_crash`` an exception of a check is raised.
    """

    def look(text: Document) -> tuple[Suggestion, ...]:
        return settle(_asked(text, glossary, selection, on_crash))

    return stabilized(document, look)


def fix(document: Document, glossary: Glossary, selection: Selection = EVERYTHING) -> str:
    """The text with its safe suggestions applied."""
    return apply(document.text, safe_edits(check(document, glossary, selection)))


def _asked(document: Document, glossary: Glossary, selection: Selection, on_crash: Crash | None) -> list[Suggestion]:
    context = Context(document, glossary)
    found: list[Suggestion] = []
    for family in CHECKS:
        try:
            found += [s for s in family.run(document, context) if selection.takes(s)]
        except Exception as error:
            if on_crash is None:
                raise
            on_crash(family.id, error)
    return [s for s in found if not _switched_off(s, document)]


def _switched_off(suggestion: Suggestion, document: Document) -> bool:
    return any(
        switch.span.overlaps(suggestion.start, max(suggestion.end, suggestion.start + 1))
        and (not switch.rule or suggestion.rule == switch.rule or suggestion.rule.startswith(switch.rule + "."))
        for switch in document.switches
    )

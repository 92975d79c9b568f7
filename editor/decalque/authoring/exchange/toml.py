"""Entries from other programs as a glossary file that an editor goes on with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from decalque.authoring.exchange.entry import Entry, Term
from decalque.authoring.written import concepts_toml
from decalque.document import Document
from decalque.engine import Selection, apply, check, safe_edits
from decalque.errors import GlossaryError
from decalque.glossary import Glossary

__all__ = ["glossary_toml"]

_KINDS = ("noun", "verb", "adjective", "adverb", "phrase", "name")


def glossary_toml(entries: Iterable[Entry]) -> tuple[str, list[str]]:
    """A glossary file with these entries, and a line for each that could not be taken, saying why.

    An entry without deprecated renderings becomes one that must read the same all through a document; each other one
    gets its first deprecated rendering as an example.
    """
    concepts: list[dict[str, Any]] = []
    refused: list[str] = []
    taken: set[str] = set()
    for entry in entries:
        table = _concept(entry, taken)
        problem = _problem(table)
        if problem:
            refused.append(f"“{entry.id or '; '.join(entry.sources)}”: {problem}")
        else:
            taken.add(table["id"])
            concepts.append(table)
    return concepts_toml(concepts), refused


def _concept(entry: Entry, taken: set[str]) -> dict[str, Any]:
    by_status: dict[str, list[Term]] = {"preferred": [], "admitted": [], "deprecated": []}
    for term in entry.terms:
        by_status[term.status].append(term)
    accepted = by_status["preferred"] + by_status["admitted"]
    kind = next((t.part_of_speech for t in accepted if t.part_of_speech in _KINDS), "noun")
    table: dict[str, Any] = {"id": _id(entry, accepted, taken), "source": entry.sources, "part_of_speech": kind}
    if accepted:
        table["preferred"] = _rendering(accepted[0], kind)
        table["admitted"] = [_rendering(term, kind) for term in accepted[1:]]
    if by_status["deprecated"]:
        table["deprecated"] = [_rendering(term, kind) for term in by_status["deprecated"]]
    else:
        table["consistent"] = True
    if entry.note:
        table["note"] = entry.note
    if by_status["deprecated"] and accepted:
        table["examples"] = [_example(table)]
    return {key: value for key, value in table.items() if value not in ("", [])}


def _rendering(term: Term, kind: str) -> str | dict[str, str]:
    if term.part_of_speech in ("", kind) or term.part_of_speech not in _KINDS:
        return term.text
    return {"text": term.text, "part_of_speech": term.part_of_speech}


def _id(entry: Entry, accepted: list[Term], taken: set[str]) -> str:
    text = entry.id or (accepted[0].text if accepted else "") or "entry"
    base = "-".join(re.findall(r"[a-z0-9]+", text.lower())) or "entry"
    found, number = base, 2
    while found in taken:
        found, number = f"{base}-{number}", number + 1
    return found


def _example(table: dict[str, Any]) -> dict[str, str]:
    """A deprecated rendering, spelled out, and what becomes of it; the first that changes."""
    example = {"text": "", "fixed": ""}
    for written in table["deprecated"]:
        text = _spelled(written if isinstance(written, str) else written["text"])
        trial = {**table, "examples": [{"text": text, "fixed": ""}]}
        try:
            example = {"text": text, "fixed": _fixed(text, Glossary.from_toml(concepts_toml([trial])))}
        except GlossaryError:  # the entry is refused with its reason later
            continue
        if example["fixed"] != text:
            break
    return example


def _fixed(text: str, glossary: Glossary) -> str:
    """The text with the best replacement of every suggestion of the glossary."""
    suggestions = check(Document(text), glossary, Selection(select=("terminology",)))
    return apply(text, safe_edits(suggestions, every=True))


def _spelled(rendering: str) -> str:
    """The pattern with the first of each choice."""
    words = re.sub(r"\(([^()|]*)[^()]*\)", r"\1", rendering)
    words = re.sub(r"\{one's\}", "its", words)
    words = re.sub(r"\{n\d?\}", "46", re.sub(r"\{(?:np\d?|any\d?)[^}]*\}", "new plan", words))
    sentence = " ".join(words.split())
    return sentence[:1].upper() + sentence[1:] + "."


def _problem(table: dict[str, Any]) -> str:
    try:
        Glossary.from_toml(concepts_toml([table]))
    except GlossaryError as error:
        return error.problem
    return ""

"""``decalque glossary list`` and ``show``."""

from __future__ import annotations

from typing import Any

import click

from decalque.cli.exits import Exit
from decalque.cli.settings import glossary_options, settings_from
from decalque.cli.streams import emit, emit_json, say
from decalque.cli.verdict import counted
from decalque.glossary.model import Concept

__all__ = ["list_concepts", "show"]


@click.command("list")
@click.argument("words", nargs=-1)
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", help="Shape of the list.")
@glossary_options
def list_concepts(words: tuple[str, ...], shape: str, **options: Any) -> int:
    """List the concepts, or those that mention all WORDS in their id, domain, source terms or renderings."""
    concepts = [c for c in settings_from(options).load_glossary().concepts if _mentions(c, words)]
    if shape == "json":
        emit_json([_record(c) for c in concepts], indent=1)
    else:
        emit(f"{c.domain:22} {c.id:40} {'、'.join(c.source)}  →  {_best(c)}" for c in concepts)
        say(counted(len(concepts), "concept"))
    return Exit.CLEAN if concepts else Exit.SUGGESTIONS


def _mentions(concept: Concept, words: tuple[str, ...]) -> bool:
    renderings = (*(a.text for a in concept.accepted), *(r.text for r in concept.deprecated))
    text = "\n".join((concept.id, concept.domain, *concept.source, *renderings)).casefold()
    return all(word.casefold() in text for word in words)


def _best(concept: Concept) -> str:
    return concept.accepted[0].text if concept.accepted else "(remove)"


def _record(concept: Concept) -> dict[str, Any]:
    return {
        "id": concept.id,
        "domain": concept.domain,
        "check": concept.check,
        "source": concept.source,
        "accepted": [a.text for a in concept.accepted],
        "deprecated": [r.text for r in concept.deprecated],
        "safe": any(r.safe for r in concept.deprecated),
        "note": concept.note,
        "entry": f"{concept.file}:{concept.line}",
    }


@click.command()
@click.argument("concept")
@glossary_options
def show(concept: str, **options: Any) -> int:
    """Show one concept by its id (or rule id): what it means, its renderings, its examples."""
    found = settings_from(options).load_glossary()[concept.rpartition(".")[2]]
    emit(_described(found))
    return Exit.CLEAN


def _described(concept: Concept) -> list[str]:
    lines = [
        f"{concept.check}.{concept.id}  ({concept.domain}, {concept.severity})",
        f"  entry       {concept.file}:{concept.line}",
    ]
    if concept.source:
        lines.append(f"  source      {'、'.join(concept.source)}")
    lines += [f"  {'preferred' if n == 0 else 'admitted':11} {a.text}" for n, a in enumerate(concept.accepted)]
    for rendering in concept.deprecated:
        own = f"  →  {rendering.answers[0].text}" if rendering.answers and rendering.answers != concept.accepted else ""
        lines.append(f"  deprecated  {rendering.text}{own}{'  (safe)' if rendering.safe else ''}")
    if concept.note:
        lines.append(f"  note        {concept.note}")
    for example in concept.examples:
        lines += [f"  example     {example.text}", f"           →  {example.fixed}"]
    lines += [f"  left alone  {text}" for text in concept.counterexamples]
    return lines

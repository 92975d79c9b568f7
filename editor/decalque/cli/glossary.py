"""``decalque glossary``: list, show, lint and test the entries."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from decalque.authoring import lint_glossary, test_glossary
from decalque.cli.exits import Exit
from decalque.cli.settings import glossary_options, settings_from
from decalque.cli.streams import emit, emit_json, say
from decalque.cli.verdict import counted
from decalque.glossary import Glossary
from decalque.glossary.model import Concept

__all__ = ["glossary"]


@click.group()
def glossary() -> None:
    """Look at the glossary, and keep it good."""


def _loaded(paths: tuple[Path, ...], options: dict[str, Any]) -> Glossary:
    """The glossary files that are named, alone; or that of the config and the other options."""
    if paths:
        return Glossary.load(*paths, bundled=False)
    return settings_from(options).load_glossary()


@glossary.command("list")
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


@glossary.command()
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


@glossary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@glossary_options
def lint(paths: tuple[Path, ...], **options: Any) -> int:
    """Report what is wrong or weak in the entries, with file and line."""
    loaded = _loaded(paths, options)
    problems = list(lint_glossary(loaded))
    emit(str(problem) for problem in problems)
    say(f"{counted(len(loaded.concepts), 'concept')}, {counted(len(problems), 'problem')}")
    return Exit.SUGGESTIONS if problems else Exit.CLEAN


@glossary.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@glossary_options
def test(paths: tuple[Path, ...], **options: Any) -> int:
    """Run every example (must change so) and counterexample (must stay) of the entries."""
    loaded = _loaded(paths, options)
    failures = list(test_glossary(loaded))
    emit(str(failure) for failure in failures)
    examples = sum(len(c.examples) + len(c.counterexamples) for c in loaded.concepts)
    say(f"{counted(examples, 'example')} of {counted(len(loaded.concepts), 'concept')}, {len(failures)} failed")
    return Exit.SUGGESTIONS if failures else Exit.CLEAN

"""``decalque glossary lint``, ``test``, ``stats`` and ``coverage``: what keeps the entries good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, astuple, fields
from pathlib import Path
from typing import Any

import click

from decalque.authoring import (
    Coverage,
    DomainStats,
    glossary_coverage,
    glossary_stats,
    lint_glossary,
    test_glossary,
    total,
)
from decalque.cli.exits import Exit
from decalque.cli.paths import article_paths
from decalque.cli.progress import with_progress
from decalque.cli.settings import file_options, glossary_options, settings_from
from decalque.cli.streams import emit, emit_json, say
from decalque.cli.verdict import counted
from decalque.document import Document, read_document
from decalque.glossary import Glossary

__all__ = ["coverage", "lint", "stats", "test"]

_SHAPE = click.option(
    "--format", "shape", type=click.Choice(["text", "json"]), default="text", help="Shape of the report."
)


def _loaded(paths: tuple[Path, ...], options: dict[str, Any]) -> Glossary:
    """The glossary files that are named, alone; or that of the config and the other options."""
    if paths:
        return Glossary.load(*paths, bundled=False)
    return settings_from(options).load_glossary()


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@glossary_options
def lint(paths: tuple[Path, ...], **options: Any) -> int:
    """Report what is wrong or weak in the entries, with file and line."""
    loaded = _loaded(paths, options)
    problems = list(lint_glossary(loaded))
    emit(str(problem) for problem in problems)
    say(f"{counted(len(loaded.concepts), 'concept')}, {counted(len(problems), 'problem')}")
    return Exit.SUGGESTIONS if problems else Exit.CLEAN


@click.command()
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


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@_SHAPE
@glossary_options
def stats(paths: tuple[Path, ...], shape: str, **options: Any) -> int:
    """Count concepts, renderings, inflected forms, examples and safe renderings by domain."""
    counts = glossary_stats(_loaded(paths, options))
    if shape == "json":
        emit_json([asdict(c) for c in counts], indent=1)
    else:
        emit(_table([*counts, total("all", counts)] if counts else []))
    return Exit.CLEAN


def _table(counts: list[DomainStats]) -> Iterator[str]:
    names = [field.name.replace("_", " ") for field in fields(DomainStats)]
    yield f"{names[0]:34}" + "".join(f"{name:>13}" for name in names[1:])
    for row in counts:
        domain, *numbers = astuple(row)
        yield f"{domain:34}" + "".join(f"{number:13}" for number in numbers)


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--most", default=40, help="How many phrases without an entry to show (default 40).")
@click.option("--silent", is_flag=True, help="List the entries that never fired, too.")
@_SHAPE
@file_options
@glossary_options
def coverage(paths: tuple[Path, ...], most: int, silent: bool, shape: str, **options: Any) -> int:
    """Tell which entries fire on these articles, which never do, and which phrases look like calques without one."""
    settings = settings_from(options, beside=paths[0])
    loaded = settings.load_glossary()

    def documents() -> Iterator[Document]:
        for path in with_progress(article_paths(paths, settings.exclude), quiet=shape != "text"):
            yield read_document(path, encoding=settings.encoding)

    found = glossary_coverage(loaded, documents(), most=most)
    if shape == "json":
        emit_json({**asdict(found), "fired": dict(found.fired.most_common())}, indent=1)
    else:
        emit(_coverage_lines(found, silent=silent))
        concepts = counted(len(loaded.concepts), "concept")
        say(f"{len(found.fired)} of {concepts} fired, {counted(found.fired.total(), 'time')}")
    return Exit.CLEAN


def _coverage_lines(found: Coverage, *, silent: bool) -> Iterator[str]:
    yield "fired"
    yield from (f"  {count:6}  {identity}" for identity, count in found.fired.most_common())
    if silent:
        yield "never fired"
        yield from (f"          {identity}" for identity in found.silent)
    yield "no entry yet"
    for phrase in found.phrases:
        yield f"  {phrase.count:6}  {phrase.text}  ({phrase.kind})"
        yield f"          {' '.join(phrase.sentence.split())}"

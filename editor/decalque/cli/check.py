"""``decalque check``: suggestions to standard output, nothing is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import click

from decalque.cli.paths import article_paths
from decalque.cli.progress import with_progress
from decalque.cli.settings import file_options, glossary_options, settings_from
from decalque.cli.streams import emit, emit_bytes, emit_json, paint_for, say
from decalque.cli.verdict import Verdict, counted
from decalque.cli.work import Job, Outcome, outcomes
from decalque.reports import located_record, plain_lines

__all__ = ["check"]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "jsonl"]), default="text", help="Shape of the report."
)
@click.option("--source", type=click.Path(path_type=Path), help="The source text of the (single) file.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 although there are suggestions.")
@click.option("--color/--no-color", default=None, help="Colour (default: on a terminal).")
@file_options
@glossary_options
def check(
    paths: tuple[Path, ...], shape: str, source: Path | None, exit_zero: bool, color: bool | None, **options: Any
) -> int:
    """Report the suggestions for files and folders ("-" reads standard input).

    \b
    Exit codes: 0 nothing to report, 1 suggestions, 2 usage, config or glossary,
    3 a file failed, 4 a check failed, 130 interrupted.
    """
    settings = settings_from(options, beside=paths[0])
    glossary = settings.load_glossary()
    verdict = Verdict()
    files = article_paths(paths, settings.exclude)
    done = with_progress(outcomes(files, Job(settings, source=source), glossary), quiet=shape != "text")
    _REPORTS[shape](_counted(done, verdict), color)
    if shape == "text":
        where = counted(verdict.files, "file")
        say(
            f"{counted(verdict.suggestions, 'suggestion')} in {where}, {verdict.safe} safe to apply with “decalque fix”"
        )
    return verdict.exit_code(found=verdict.suggestions > 0, exit_zero=exit_zero)


def _counted(done: Iterable[Outcome], verdict: Verdict) -> Iterator[Outcome]:
    for outcome in done:
        verdict.add(outcome)
        yield outcome


def _records(outcome: Outcome) -> Iterator[dict[str, Any]]:
    if outcome.document:
        for suggestion in outcome.suggestions:
            yield located_record(suggestion, outcome.document, str(outcome.path))


def _text(done: Iterable[Outcome], color: bool | None) -> None:
    paint = paint_for(color)
    for outcome in done:
        if outcome.document:
            emit(plain_lines(outcome.suggestions, outcome.document, str(outcome.path), paint))


def _jsonl(done: Iterable[Outcome], _color: bool | None) -> None:
    for outcome in done:
        for record in _records(outcome):
            emit_json(record)


def _json(done: Iterable[Outcome], _color: bool | None) -> None:
    """One array over all files, written as it grows."""
    import json

    separator = b"[\n"
    for outcome in done:
        for record in _records(outcome):
            emit_bytes(separator + json.dumps(record, ensure_ascii=False).encode())
            separator = b",\n"
    emit_bytes(b"[]\n" if separator == b"[\n" else b"\n]\n")


_REPORTS = {"text": _text, "json": _json, "jsonl": _jsonl}

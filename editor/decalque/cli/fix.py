"""``decalque fix``: applies suggestions in place, shows them as a diff, or writes them elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from decalque.cli.paths import article_paths
from decalque.cli.progress import with_progress
from decalque.cli.settings import file_options, glossary_options, settings_from
from decalque.cli.streams import emit_bytes, paint_for, say
from decalque.cli.verdict import Verdict, counted
from decalque.cli.work import Job, Outcome, outcomes
from decalque.document import write_atomic
from decalque.errors import DecalqueError, UsageError
from decalque.reports import unified

__all__ = ["fix"]


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--diff", is_flag=True, help="Show what would change; write nothing.")
@click.option(
    "--all", "every", is_flag=True, help="Take the best replacement of every suggestion, not only the safe ones."
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, allow_dash=True),
    help="Write the (single) text here; “-” is standard output.",
)
@click.option("--source", type=click.Path(path_type=Path), help="The source text of the (single) file.")
@click.option("--exit-zero", is_flag=True, help="Exit 0 although suggestions are left.")
@click.option("--color/--no-color", default=None, help="Colour of the diff (default: on a terminal).")
@file_options
@glossary_options
def fix(
    paths: tuple[Path, ...], diff: bool, every: bool, output: Path | None, source: Path | None,
    exit_zero: bool, color: bool | None, **options: Any,
) -> int:  # fmt: skip
    """Apply the safe suggestions to files and folders, in place ("-" reads standard input and writes standard output).

    \b
    Exit codes: 0 nothing left, 1 suggestions left (--diff: something to change or left),
    2 usage, config or glossary, 3 a file failed, 4 a check failed, 130 interrupted.
    """
    _refuse_mixed(paths, diff=diff, output=output, source=source)
    settings = settings_from(options, beside=paths[0])
    glossary = settings.load_glossary()
    in_place = not diff and output is None and Path("-") not in paths
    job = Job(settings, fix=True, every=every, write=in_place, source=source)
    verdict = Verdict()
    for outcome in with_progress(outcomes(article_paths(paths, settings.exclude), job, glossary), quiet=diff):
        if diff:
            _show(outcome, color)
        elif not job.write:
            _write_out(outcome, output)
        verdict.add(outcome)
        _tell(outcome, diff=diff)
    found = verdict.left > 0 or (diff and verdict.changed > 0)
    _sum_up(verdict, diff=diff)
    return verdict.exit_code(found=found, exit_zero=exit_zero)


def _refuse_mixed(paths: tuple[Path, ...], *, diff: bool, output: Path | None, source: Path | None) -> None:
    alone = output is not None or source is not None or Path("-") in paths
    if alone and (len(paths) != 1 or paths[0].is_dir()):
        raise UsageError("“-”, --output and --source go with a single file", remedy="name one file")
    if diff and output is not None:
        raise UsageError("--diff writes nothing, --output writes", remedy="choose one")


def _show(outcome: Outcome, color: bool | None) -> None:
    if not outcome.document or outcome.fixed is None:
        return
    paint = paint_for(color)
    roles = {"-": "old", "+": "new", "@": "rule"}
    for line in unified(outcome.document.text, outcome.fixed, str(outcome.path).lstrip("/")):
        role = roles.get(line[0])
        emit_bytes((paint(line, role) if role else line).encode("utf-8", "surrogatepass"))


def _write_out(outcome: Outcome, output: Path | None) -> None:
    """The fixed text to the place that was named; an error becomes part of the outcome."""
    if outcome.error or not outcome.document or outcome.fixed is None:
        return
    try:
        data = outcome.document.encoding.encode(outcome.fixed)
        if output is None or str(output) == "-":
            emit_bytes(data)
        else:
            write_atomic(output, data)
    except DecalqueError as error:
        outcome.error = str(error)


def _tell(outcome: Outcome, *, diff: bool) -> None:
    if outcome.changed and not outcome.error and not diff and str(outcome.path) != "-":
        applied = len(outcome.suggestions) - outcome.left
        say(f"{outcome.path}: {applied} applied, {outcome.left} left")


def _sum_up(verdict: Verdict, *, diff: bool) -> None:
    fixes = f"{verdict.applied} fix" if verdict.applied == 1 else f"{verdict.applied} fixes"
    changed = f" in {counted(verdict.changed, 'file')}" if verdict.files > 1 else ""
    more = " (see “decalque check”, or review them with “decalque edit”)" if verdict.left else ""
    left = counted(verdict.left, "suggestion")
    say(f"{fixes} {'to apply' if diff else 'applied'}{changed}, {left} left{more}")

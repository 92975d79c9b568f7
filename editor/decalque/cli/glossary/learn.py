"""``decalque glossary learn``: proposes entries from what post-editors changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from decalque.authoring import Pair, concepts_toml, learn, proposal_table
from decalque.cli.exits import Exit
from decalque.cli.paths import article_paths
from decalque.cli.settings import file_options, glossary_options, settings_from
from decalque.cli.streams import emit_bytes, say
from decalque.cli.verdict import counted
from decalque.document import Document, read_document
from decalque.document.reading import read_text_bytes
from decalque.errors import InputError, UsageError

__all__ = ["learn_command"]


@click.command("learn")
@click.option("--before", type=click.Path(path_type=Path), help="What the machine wrote: a file, or a folder.")
@click.option("--after", type=click.Path(path_type=Path), help="What editors made of it, with the same names.")
@click.option("--pairs", type=click.Path(path_type=Path), help='JSON lines {"before", "after", "source"?} instead.')
@click.option("--most", default=50, help="How many proposals (default 50).")
@click.option("--least", default=2, help="How many independent places must agree (default 2).")
@file_options
@glossary_options
def learn_command(
    before: Path | None, after: Path | None, pairs: Path | None, most: int, least: int, **options: Any
) -> int:
    """Propose glossary entries, as TOML on standard output, from what editors changed again and again.

    The phrases that the glossary knows already are not proposed. An editor reads the proposals, completes the good ones
    (source term, part of speech, note) and deletes the rest.
    """
    settings = settings_from(options)
    if (pairs is None) == (before is None) or (before is None) != (after is None):
        raise UsageError("nothing to learn from", remedy="give --before with --after, or --pairs")
    if pairs is not None:
        found = _lines(pairs)
    else:
        assert before is not None and after is not None
        found = _files(before, after, settings.exclude, settings.encoding)
    proposals = learn(found, known=settings.load_glossary(), least=least)[:most]
    emit_bytes(concepts_toml(map(proposal_table, proposals)).encode())
    say(counted(len(proposals), "proposal"))
    return Exit.CLEAN


def _lines(path: Path) -> Iterator[Pair]:
    for number, line in enumerate(read_text_bytes(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            before, after = record["before"], record["after"]
        except (ValueError, KeyError, TypeError):
            before = after = None
        if not isinstance(before, str) or not isinstance(after, str):
            raise InputError("no pair of texts", place=f"{path}:{number}", remedy='{"before": "...", "after": "..."}')
        yield Pair(before, after, str(record.get("source", "")))


def _files(before: Path, after: Path, exclude: tuple[str, ...], encoding: str | None) -> Iterator[Pair]:
    for file in article_paths([before], exclude):
        other = after / file.relative_to(before) if before.is_dir() else after
        if not other.exists():
            raise UsageError("no such file", place=str(other), remedy=f"it should be the edited {file}")
        yield from _paragraphs(read_document(file, encoding=encoding), read_document(other, encoding=encoding))


def _paragraphs(old: Document, new: Document) -> Iterator[Pair]:
    """Paragraph by paragraph where there are as many, else the whole."""
    before, after = _blocks(old), _blocks(new)
    if len(before) == len(after):
        yield from map(Pair, before, after)
    else:
        yield Pair("\n".join(before), "\n".join(after))


def _blocks(document: Document) -> list[str]:
    return [text for b in document.blocks if (text := document.text[b.start : b.end].strip())]

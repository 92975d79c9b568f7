"""``decalque glossary export`` and ``import``: TBX and tables."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from decalque.authoring.exchange import export_glossary, glossary_toml, import_entries, suffixes
from decalque.cli.exits import Exit
from decalque.cli.settings import glossary_options, settings_from
from decalque.cli.streams import emit_bytes, say
from decalque.cli.verdict import counted
from decalque.document import write_atomic
from decalque.document.reading import read_text_bytes
from decalque.errors import UsageError
from decalque.glossary import Glossary

__all__ = ["export_command", "import_command"]

_KINDS = ", ".join(suffixes())


@click.command(
    "export", help=f"Write the glossary, or the glossary PATHS, to FILE ({_KINDS}), and list what it cannot hold."
)
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@glossary_options
def export_command(file: Path, paths: tuple[Path, ...], **options: Any) -> int:
    loaded = Glossary.load(*paths, bundled=False) if paths else settings_from(options).load_glossary()
    data, lost = export_glossary(list(loaded.concepts), file)
    write_atomic(file, data)
    say(f"{counted(len(loaded.concepts), 'concept')} written to {file}")
    for key, concepts in lost.items():
        say(f"  not held by {file.suffix}: {key} ({counted(concepts, 'concept')})")
    return Exit.CLEAN


@click.command("import", help=f"Turn FILE ({_KINDS}) into a glossary file; entries that cannot be taken are named.")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write (default: standard output).")
@click.option("--force", is_flag=True, help="Write over a file that is there.")
def import_command(file: Path, output: Path | None, force: bool) -> int:
    if output and output.exists() and not force:
        raise UsageError("is there already", place=str(output), remedy="name another file, or give --force")
    entries = import_entries(read_text_bytes(file), file)
    text, refused = glossary_toml(entries)
    if output:
        write_atomic(output, text.encode())
    else:
        emit_bytes(text.encode())
    for line in refused:
        say(f"  not taken: {line}")
    say(f"{len(entries) - len(refused)} of {counted(len(entries), 'concept')} taken")
    return Exit.SUGGESTIONS if refused else Exit.CLEAN

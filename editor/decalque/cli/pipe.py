"""``decalque pipe``: JSON lines in, JSON lines out, one warm process for any number of texts."""

from __future__ import annotations

import sys
from json import dumps, loads
from typing import Any

import click

from decalque.cli.exits import Exit
from decalque.cli.settings import Settings, glossary_options, settings_from
from decalque.document import Document
from decalque.engine import apply, check, safe_edits
from decalque.errors import DecalqueError
from decalque.glossary import Glossary
from decalque.reports import as_record

__all__ = ["answer", "pipe"]


@click.command()
@click.option("--text-format", default="plain", help="Format of the texts: plain (default) or markdown.")
@glossary_options
def pipe(text_format: str, **options: Any) -> int:
    """Answer JSON lines {"id", "text", "source"?} with {"id", "suggestions", "fixed"}, in the order of the input.

    \b
    Offsets count characters (Unicode code points) of "text". A line that is not
    such an object is answered by {"id", "error"} and the next one is read.
    Exit codes: 0 all lines answered, 2 usage, config or glossary,
    4 a check failed on a line, 130 interrupted.
    """
    settings = settings_from(options)
    glossary = settings.load_glossary()
    read, write = sys.stdin.buffer, sys.stdout.buffer
    crashed = False
    while line := read.readline():
        if line.isspace():
            continue
        reply = answer(line, glossary, settings, text_format)
        crashed = crashed or "crashed" in reply
        write.write(dumps(reply, ensure_ascii=False).encode("utf-8", "surrogatepass") + b"\n")
        write.flush()
    return Exit.CRASH if crashed else Exit.CLEAN


def answer(line: bytes, glossary: Glossary, settings: Settings, text_format: str = "plain") -> dict[str, Any]:
    """The answer to one line; every failure is an answer too."""
    identity: object = None
    try:
        record = loads(line)
        if not isinstance(record, dict):
            return {"id": None, "error": 'not a JSON object; write {"id": ..., "text": ...}'}
        identity = record.get("id")
        text, source = record.get("text"), record.get("source")
        if not isinstance(text, str) or not isinstance(source, str | None):
            return {"id": identity, "error": "“text” is a string, and “source” a string if it is there"}
        return _looked_at(identity, Document(text, text_format, source), glossary, settings)
    except ValueError as error:
        return {"id": identity, "error": f"not JSON: {error}"}
    except DecalqueError as error:
        return {"id": identity, "error": str(error)}
    except (RecursionError, MemoryError) as error:
        return {"id": identity, "error": f"too large or too deep: {type(error).__name__}"}


def _looked_at(identity: object, document: Document, glossary: Glossary, settings: Settings) -> dict[str, Any]:
    crashes: list[str] = []
    suggestions = check(
        document, glossary, settings.selection, lambda family, error: crashes.append(f"{family}: {error}")
    )
    fixed = apply(document.text, safe_edits(suggestions))
    reply = {"id": identity, "suggestions": [as_record(s) for s in suggestions], "fixed": fixed}
    return reply | {"crashed": crashes} if crashes else reply

"""Owns standard output and standard error: the only place that writes to them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from typing import Any

import click

__all__ = ["emit", "emit_bytes", "emit_json", "paint_for", "say"]

_STYLES: dict[str, dict[str, Any]] = {
    "place": {"bold": True},
    "old": {"fg": "red"},
    "new": {"fg": "green"},
    "rule": {"fg": "cyan"},
    "note": {"dim": True},
}


def emit(lines: Iterable[str]) -> None:
    """Lines to standard output, with what colour they have."""
    for line in lines:
        click.echo(line, color=True)


def emit_bytes(data: bytes) -> None:
    """Bytes to standard output, as they are."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def emit_json(value: object, *, indent: int | None = None) -> None:
    """One JSON value and a line end, in UTF-8 whatever the locale."""
    emit_bytes(json.dumps(value, ensure_ascii=False, indent=indent).encode() + b"\n")


def say(line: str) -> None:
    """One line for the person at the terminal, to standard error."""
    click.echo(line, err=True)


def paint_for(color: bool | None) -> Any:
    """What colours report lines: by choice, or where standard output is a terminal and NO_COLOR is not set."""
    wanted = (sys.stdout.isatty() and not os.environ.get("NO_COLOR")) if color is None else color
    if not wanted:
        return lambda text, _role: text
    return lambda text, role: click.style(text, **_STYLES[role])

"""Concepts written as TOML, in the shape of the bundled files: a key a line, tables in one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import tomlkit

__all__ = ["concepts_toml"]

_LONG = 100  # characters from which on a list is written over several lines


def concepts_toml(concepts: Iterable[Mapping[str, Any]]) -> str:
    """The concepts as ``[[concept]]`` tables; keys keep their order."""
    parts = []
    for concept in concepts:
        table = tomlkit.document()
        for key, value in concept.items():
            table.add(key, _item(value))
        parts.append("[[concept]]\n" + tomlkit.dumps(table))
    return "\n".join(parts)


def _item(value: Any) -> Any:
    if isinstance(value, Mapping):
        inline = tomlkit.inline_table()
        for key, inner in value.items():
            inline.append(key, _item(inner))
        return inline
    if isinstance(value, (list, tuple)):
        array = tomlkit.array()
        for inner in value:
            array.append(_item(inner))
        array.multiline(len(value) > 1 and len(array.as_string()) > _LONG)
        return array
    return tomlkit.item(value)

"""Settings from ``decalque.toml`` or ``[tool.decalque]`` of ``pyproject.toml``, the nearest; the command line wins."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from decalque.errors import ConfigError

__all__ = ["PROJECT_GLOSSARY", "Config", "find_config", "find_project_glossary", "load_config"]

PROJECT_GLOSSARY = "decalque.glossary.toml"
"""A project's own glossary: it lies beside the articles, or above them, and wins over the bundled one."""


_KINDS: dict[str, type | tuple[type, ...]] = {
    "select": list,
    "ignore": list,
    "glossary": list,
    "bundled": bool,
    "exclude": list,
    "encoding": str,
    "jobs": int,
}


@dataclass(frozen=True, slots=True)
class Config:
    """What a project has settled. Paths are already resolved against the folder of the file that names them."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    glossary: tuple[Path, ...] = ()
    bundled: bool = True
    exclude: tuple[str, ...] = ()
    encoding: str | None = None
    jobs: int = 0
    file: Path | None = None


def find_config(start: Path) -> Path | None:
    """The nearest config at or above a folder: ``decalque.toml`` before a ``pyproject.toml`` with our table."""
    folder = start.resolve()
    for parent in (folder, *folder.parents):
        own = parent / "decalque.toml"
        if own.is_file():
            return own
        shared = parent / "pyproject.toml"
        if shared.is_file() and _table(shared) is not None:
            return shared
    return None


def find_project_glossary(start: Path) -> Path | None:
    """The nearest project's own glossary at or above a folder."""
    folder = start.resolve()
    return next((file for parent in (folder, *folder.parents) if (file := parent / PROJECT_GLOSSARY).is_file()), None)


def load_config(file: Path | None) -> Config:
    """The settings of a file, or the defaults where there is none.

    Raises:
        ConfigError: not TOML, an unknown key, or a value of the wrong kind; with file and line.
    """
    if file is None:
        return Config()
    table = _table(file)
    if table is None:
        raise ConfigError("no [tool.decalque] in this file", place=str(file), remedy="add it or name another file")
    for key, value in table.items():
        _check_key(file, key, value)
    return Config(
        select=tuple(table.get("select", ())),
        ignore=tuple(table.get("ignore", ())),
        glossary=tuple((file.parent / path).resolve() for path in table.get("glossary", ())),
        bundled=table.get("bundled", True),
        exclude=tuple(table.get("exclude", ())),
        encoding=table.get("encoding"),
        jobs=table.get("jobs", 0),
        file=file,
    )


def _table(file: Path) -> Mapping[str, Any] | None:
    try:
        parsed = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"cannot be read ({error.strerror})", place=str(file), remedy="check the path") from None
    except UnicodeDecodeError:
        raise ConfigError("not UTF-8 text", place=str(file), remedy="save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"not valid TOML: {error}", place=str(file), remedy="mend this line") from None
    if file.name != "pyproject.toml":
        return parsed
    tool = parsed.get("tool", {})
    found = tool.get("decalque") if isinstance(tool, dict) else None
    return found if isinstance(found, dict) else None


def _check_key(file: Path, key: str, value: object) -> None:
    place = f"{file}:{_line_of(file, key)}"
    if key not in _KINDS:
        close = get_close_matches(key, _KINDS, 1)
        remedy = f"did you mean “{close[0]}”?" if close else f"known are {', '.join(_KINDS)}"
        raise ConfigError(f"unknown key “{key}”", place=place, remedy=remedy)
    wanted = _KINDS[key]
    wrong = not isinstance(value, wanted) or (wanted is int and isinstance(value, bool))
    if wrong or (isinstance(value, list) and not all(isinstance(item, str) for item in value)):
        kind = {list: "a list of strings", bool: "true or false", str: "a string", int: "a whole number"}[wanted]  # type: ignore[index]
        raise ConfigError(f"“{key}” has a value of the wrong kind", place=place, remedy=f"write {kind}")


def _line_of(file: Path, key: str) -> int:
    for number, line in enumerate(file.read_text(encoding="utf-8-sig").splitlines(), 1):
        if line.split("=")[0].strip().strip("\"'") == key:
            return number
    return 1

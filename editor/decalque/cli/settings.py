"""The options that commands share, and what they make of the config: one value for the whole run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from decalque.config import find_config, find_project_glossary, load_config
from decalque.engine import EVERYTHING, Selection
from decalque.glossary import Glossary

__all__ = ["Settings", "file_options", "glossary_options", "settings_from"]


@dataclass(frozen=True, slots=True)
class Settings:
    """How texts are looked at in this run. Plain data, so that worker processes get it as it is."""

    selection: Selection = EVERYTHING
    glossaries: tuple[Path, ...] = ()
    bundled: bool = True
    encoding: str | None = None
    exclude: tuple[str, ...] = ()
    jobs: int = 0

    def load_glossary(self) -> Glossary:
        """The glossary of this run.

        Raises:
            GlossaryError: a file of it is missing or not valid.
        """
        return Glossary.load(*self.glossaries, bundled=self.bundled)


Command = Callable[..., Any]


def glossary_options(command: Command) -> Command:
    """--glossary, --no-bundled, --select, --ignore, --config."""
    for option in (
        click.option(
            "--config", type=click.Path(path_type=Path), help="Read this file instead of the nearest decalque.toml."
        ),
        click.option("--ignore", multiple=True, metavar="RULE", help="Leave out rules by prefix, domain or category."),
        click.option("--select", multiple=True, metavar="RULE", help="Only rules of this prefix, domain or category."),
        click.option("--no-bundled", is_flag=True, help="Without the glossary that decalque brings."),
        click.option(
            "--glossary",
            "glossaries",
            multiple=True,
            type=click.Path(path_type=Path),
            help="A glossary of your own; may be repeated.",
        ),
    ):
        command = option(command)
    return command


def file_options(command: Command) -> Command:
    """--encoding, --exclude, --jobs."""
    for option in (
        click.option("--jobs", "-j", type=click.IntRange(min=0), default=None, help="Processes; 0 chooses (default)."),
        click.option(
            "--exclude", multiple=True, metavar="PATTERN", help="Leave out files in folders, as in .gitignore."
        ),
        click.option("--encoding", help="Encoding of the files (default: detected)."),
    ):
        command = option(command)
    return command


def settings_from(options: dict[str, Any], start: Path | None = None, beside: Path | None = None) -> Settings:
    """The command line over the config, and over the project's own glossary ``beside`` an article or folder.

    Raises:
        ConfigError: the config is not valid.
    """
    named = options.get("config")
    config = load_config(named if named else find_config(start or Path.cwd()))
    folder = start or (beside if beside and beside.is_dir() else beside.parent if beside else Path.cwd())
    own = find_project_glossary(folder)
    return Settings(
        selection=Selection(_split(options["select"]) or config.select, _split(options["ignore"]) + config.ignore),
        glossaries=(*config.glossary, *([own] if own and own not in config.glossary else []), *options["glossaries"]),
        bundled=config.bundled and not options["no_bundled"],
        encoding=options.get("encoding") or config.encoding,
        exclude=(*config.exclude, *options.get("exclude", ())),
        jobs=config.jobs if options.get("jobs") is None else options["jobs"],
    )


def _split(values: tuple[str, ...]) -> tuple[str, ...]:
    """``--select a,b --select c`` as three entries."""
    return tuple(entry.strip() for value in values for entry in value.split(",") if entry.strip())

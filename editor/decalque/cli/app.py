"""The commands. Each lives in its own file and is imported when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from decalque.cli.exits import Exit
from decalque.errors import DecalqueError
from decalque.version import __version__

__all__ = ["cli", "run"]

_COMMANDS = {
    "edit": "review an article in the terminal",
    "check": "report suggestions",
    "fix": "apply the safe suggestions",
    "pipe": "JSON lines in, JSON lines out",
    "glossary": "list, show, lint and test the entries",
}


class _Lazy(click.Group):
    """Commands are imported by name, so that none pays for another."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f"decalque.cli.{cmd_name}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Lazy)
@click.version_option(__version__, prog_name="decalque")
def cli() -> None:
    """decalque finds the calques in machine-translated articles and repairs them."""


def run() -> int:
    """Run the command line and return one of the documented exit codes; KeyboardInterrupt is the caller's."""
    try:
        return int(cli.main(standalone_mode=False) or 0)
    except DecalqueError as error:
        return _told(str(error), error.exit_code)
    except click.Abort:
        raise KeyboardInterrupt from None
    except click.ClickException as error:
        error.show()
        return Exit.USAGE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.CLOSED_PIPE
    except OSError as error:
        place = error.filename or "standard output"
        return _told(f"{place}: {error.strerror}; check the disk and the permissions", Exit.INPUT)


def _told(line: str, code: int) -> int:
    click.echo(f"decalque: {line}", err=True)
    return code

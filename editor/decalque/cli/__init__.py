"""The command line. Each command lives in its own file and is imported when it is called."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import click

from decalque.cli.exits import Exit
from decalque.errors import DecalqueError
from decalque.version import __version__

__all__ = ["cli", "main"]

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


def main() -> None:
    """Run the command line; every way it can end is one of the documented exit codes."""
    try:
        code = cli.main(standalone_mode=False)
    except DecalqueError as error:
        _fail(str(error), error.exit_code)
    except click.Abort:
        _fail("interrupted; every file is as it was or wholly written", Exit.INTERRUPTED)
    except KeyboardInterrupt:
        _fail("interrupted; every file is as it was or wholly written", Exit.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(Exit.USAGE)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(Exit.CLOSED_PIPE)
    except OSError as error:
        _fail(
            f"{error.filename or 'standard output'}: {error.strerror}; check the disk and the permissions", Exit.INPUT
        )
    else:
        sys.exit(int(code or 0))


def _fail(line: str, code: int) -> None:
    click.echo(f"decalque: {line}", err=True)
    sys.exit(int(code))

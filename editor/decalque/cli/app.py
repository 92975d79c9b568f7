"""The commands. Each lives in its own file and is imported when it is called."""

from __future__ import annotations

import os
import sys

import click

from decalque.cli.exits import Exit
from decalque.cli.lazy import LazyGroup
from decalque.errors import DecalqueError
from decalque.version import __version__

__all__ = ["cli", "run"]

_COMMANDS = {
    "edit": ("decalque.cli.edit:edit", "review an article in the terminal"),
    "check": ("decalque.cli.check:check", "report suggestions"),
    "fix": ("decalque.cli.fix:fix", "apply the safe suggestions"),
    "pipe": ("decalque.cli.pipe:pipe", "JSON lines in, JSON lines out"),
    "glossary": ("decalque.cli.glossary:glossary", "look at the glossary, and keep it good"),
}

_HELP = "decalque finds the calques in machine-translated articles and repairs them."

cli = click.version_option(__version__, prog_name="decalque")(LazyGroup("decalque", _COMMANDS, help=_HELP))


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

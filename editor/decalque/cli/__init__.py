"""The command line. Nothing is imported before ``main`` can answer a Ctrl-C."""

import sys

__all__ = ["main"]

INTERRUPTED = 130


def main() -> None:
    """Run the command line; every way it can end is one of the documented exit codes (``exits``)."""
    try:
        from decalque.cli.app import run

        code = run()
    except KeyboardInterrupt:
        sys.stderr.write("decalque: interrupted; every file is as it was or wholly written\n")
        code = INTERRUPTED
    sys.exit(code)

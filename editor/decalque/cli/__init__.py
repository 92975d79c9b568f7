"""The command line. Nothing is imported before ``main`` can answer a Ctrl-C."""

import os
import sys

__all__ = ["main"]

INTERRUPTED = 130
CRASHED = 4


def main() -> None:
    """Run the command line; every way it can end is one of the documented exit codes (``exits``)."""
    try:
        from decalque.cli.app import run

        code = run()
    except KeyboardInterrupt:
        sys.stderr.write("decalque: interrupted; every file is as it was or wholly written\n")
        code = INTERRUPTED
    except Exception as error:  # a fault of ours: still one line, and nothing was written by halves
        if "DECALQUE_DEBUG" in os.environ:
            raise
        told = f"{type(error).__name__}: {error}".replace("\n", " ")
        sys.stderr.write(f"decalque: a fault in decalque ({told}); please report it, with DECALQUE_DEBUG=1 for more\n")
        code = CRASHED
    sys.exit(code)

"""Gathers what came of the files of a run: what the person is told at the end, and the exit code."""

from __future__ import annotations

from dataclasses import dataclass

from decalque.cli.exits import Exit
from decalque.cli.streams import say
from decalque.cli.work import Outcome

__all__ = ["Verdict"]


@dataclass
class Verdict:
    """Counts over all files."""

    files: int = 0
    suggestions: int = 0
    safe: int = 0
    applied: int = 0
    left: int = 0
    changed: int = 0
    failed: int = 0
    crashed: bool = False

    def add(self, outcome: Outcome) -> None:
        """Count one file; its errors are told at once."""
        self.files += 1
        for line in outcome.crashes:
            say(f"decalque: {line}; please report it")
        self.crashed = self.crashed or bool(outcome.crashes)
        if outcome.error:
            self.failed += 1
            say(f"decalque: {outcome.error}")
            return
        self.suggestions += len(outcome.suggestions)
        self.safe += sum(s.safe for s in outcome.suggestions)
        if outcome.fixed is not None:
            self.left += outcome.left
            self.applied += len(outcome.suggestions) - outcome.left
            self.changed += outcome.changed

    def exit_code(self, *, found: bool, exit_zero: bool) -> int:
        """The highest that applies; ``found``: what exit code 1 stands for in this command."""
        if self.crashed:
            return Exit.CRASH
        if self.failed:
            return Exit.INPUT
        return Exit.SUGGESTIONS if found and not exit_zero else Exit.CLEAN


def counted(number: int, word: str) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"

"""The append-only record of a session on disk: its lines, their checksums, when they reach the device.

One JSON array a line: ``["<crc32>", {"op": "do" | "undo" | "redo" | "save", ...}]``. Offsets count
characters of the text as read.
"""

from __future__ import annotations

import json
import os
import time
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from decalque.document.span import Span
from decalque.errors import InputError
from decalque.review.decision import Change, Decision, State, Step
from decalque.review.history import History

__all__ = ["Journal", "Replay", "read_journal", "replay"]

FLUSH_SECONDS = 0.5
_HEAD = len('["00000000", ')


class Journal:
    """Appends entries to ``path``, one unbuffered write each; ``flush`` carries them to the device."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._unflushed = False
        self._flushed_at = 0.0
        self._file = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)

    def decide(self, kind: str, step: Step, count: int) -> None:
        """Record a step done, or ``count`` steps undone or redone. Raises InputError if the disk refuses."""
        changes = {"changes": [_written(change) for change in step]} if step else {"steps": count}
        self.write({"op": kind, **changes})

    def write(self, entry: dict[str, Any]) -> None:
        """Append one entry. Raises InputError if the disk refuses; then nothing of it stays behind."""
        size = os.fstat(self._file).st_size
        try:
            _write_all(self._file, _line(entry))
        except OSError as error:
            os.ftruncate(self._file, size)
            raise _refused(self._path, error) from error
        self._unflushed = True

    def flush(self, *, now: bool = False) -> None:
        """Carry what was written to the device, at most every half second unless ``now``.

        Raises InputError if the device refuses.
        """
        if not self._unflushed or not (now or time.monotonic() - self._flushed_at >= FLUSH_SECONDS):
            return
        try:
            os.fsync(self._file)
        except OSError as error:
            raise _refused(self._path, error) from error
        self._unflushed = False
        self._flushed_at = time.monotonic()

    def close(self) -> None:
        """Flush and close."""
        self.flush(now=True)
        os.close(self._file)


def read_journal(data: bytes) -> tuple[list[dict[str, Any]], int, bool]:
    """The entries of a journal, the number of bytes they fill, and whether all the rest is one torn line.

    Reading stops at the first line that is not whole; what a kill tore is only ever the last one.
    """
    entries: list[dict[str, Any]] = []
    good = 0
    for line in data.splitlines(keepends=True):
        entry = _entry(line)
        if entry is None:
            break
        entries.append(entry)
        good += len(line)
    return entries, good, b"\n" not in data[good:]


@dataclass(frozen=True, slots=True)
class Replay:
    """A session as its journal tells it.

    ``saves``: for every save, the hash of the bytes written and the edits they held. ``lost`` counts
    decisions on words that do not stand in the text.
    """

    history: History
    saves: dict[str, tuple[tuple[int, int, str], ...]]
    lost: int


def replay(entries: Iterable[dict[str, Any]], text: str) -> Replay:
    """Repeat the decisions of ``entries`` over ``text``, the text as read."""
    history = History()
    saves: dict[str, tuple[tuple[int, int, str], ...]] = {}
    lost = 0
    for entry in entries:
        match entry["op"]:
            case "do":
                step = tuple(_read(entry["changes"]))
                fitting = tuple(change for change in step if text[slice(*change.span)] == change.was)
                lost += len(step) - len(fitting)
                history.do(fitting)
            case "undo" | "redo" as way:
                for _ in range(entry["steps"]):
                    history.undo() if way == "undo" else history.redo()
            case "save":
                saves[entry["sha"]] = history.edits()
    return Replay(history, saves, lost)


def _refused(path: Path, error: OSError) -> InputError:
    problem = f"the decision could not be recorded ({error.strerror})"
    return InputError(problem, place=str(path), remedy="make room on the disk and decide again")


def _line(entry: dict[str, Any]) -> bytes:
    body = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    return b'["%08x", %s]\n' % (zlib.crc32(body), body)


def _entry(line: bytes) -> dict[str, Any] | None:
    body = line[_HEAD:-2]
    if line[-2:] != b"]\n" or line[:_HEAD] != b'["%08x", ' % zlib.crc32(body):
        return None
    entry: dict[str, Any] = json.loads(body.decode("utf-8", "surrogatepass"))
    return entry


def _written(change: Change) -> dict[str, Any]:
    return {
        "at": change.span,
        "was": change.was,
        "rule": change.rule,
        "before": asdict(change.before),
        "after": asdict(change.after),
    }


def _read(changes: Iterable[dict[str, Any]]) -> Iterator[Change]:
    for change in changes:
        yield Change(
            Span(*change["at"]),
            change["was"],
            change["rule"],
            _decision(change["before"]),
            _decision(change["after"]),
        )


def _decision(fields: dict[str, Any]) -> Decision:
    return Decision(State(fields["state"]), fields["text"], fields["choice"])


def _write_all(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]

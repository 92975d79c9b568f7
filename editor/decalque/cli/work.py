"""The work on one file, and the same work on many in several processes; results come in the order of the files."""

from __future__ import annotations

import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from decalque.checks import Suggestion
from decalque.cli.settings import Settings
from decalque.document import Document, read_document, write_atomic
from decalque.document.reading import read_text_bytes
from decalque.engine import apply, check, safe_edits
from decalque.errors import DecalqueError, InputError
from decalque.glossary import Glossary

__all__ = ["Job", "Outcome", "outcomes", "run_job"]

_MANY = 8  # files from which on a process pool pays


@dataclass(frozen=True, slots=True)
class Job:
    """What to do with every file of a run."""

    settings: Settings
    fix: bool = False
    every: bool = False  # the best replacement of every suggestion, not only the safe ones
    write: bool = False
    source: Path | None = None


@dataclass(slots=True)
class Outcome:
    """What came of one file. ``left`` are the suggestions that were not applied, on the text as read."""

    path: Path
    document: Document | None = None
    suggestions: tuple[Suggestion, ...] = ()
    fixed: str | None = None
    left: int = 0
    error: str = ""
    crashes: list[str] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        return self.document is not None and self.fixed is not None and self.fixed != self.document.text


def run_job(path: Path, job: Job, glossary: Glossary) -> Outcome:
    """Read, check and, where asked, fix and write one file; errors are part of the outcome."""
    outcome = Outcome(path)
    try:
        before = _stdin() if str(path) == "-" else read_text_bytes(path)
        _check_into(outcome, before, job, glossary)
        if job.write and outcome.changed:
            assert outcome.document is not None and outcome.fixed is not None
            write_atomic(path, outcome.document.encoding.encode(outcome.fixed), expected=before)
    except DecalqueError as error:
        outcome.error = str(error)
    except MemoryError:
        outcome.error = str(InputError("too large for this machine's memory", place=str(path), remedy="split it"))
    return outcome


def _stdin() -> bytes:
    return sys.stdin.buffer.read()


def _check_into(outcome: Outcome, data: bytes, job: Job, glossary: Glossary) -> None:
    settings = job.settings
    document = read_document(outcome.path, encoding=settings.encoding, source=job.source, data=data)
    outcome.document = document

    def crashed(family: str, error: Exception) -> None:
        outcome.crashes.append(f"{outcome.path}: the check “{family}” failed ({type(error).__name__}: {error})")

    outcome.suggestions = check(document, glossary, settings.selection, crashed)
    if job.fix:
        edits = safe_edits(outcome.suggestions, every=job.every)
        outcome.fixed = apply(document.text, edits)
        outcome.left = len(outcome.suggestions) - len(edits)


def outcomes(paths: Iterable[Path], job: Job, glossary: Glossary) -> Iterator[Outcome]:
    """The outcome of every file, in order; in several processes where there are many."""
    waiting = iter(paths)
    first = list(islice(waiting, _MANY))
    jobs = job.settings.jobs
    if jobs == 1 or (jobs == 0 and len(first) < _MANY):
        for path in _chain(first, waiting):
            yield run_job(path, job, glossary)
        return
    yield from _in_processes(_chain(first, waiting), job, jobs)


def _chain(first: Iterable[Path], rest: Iterable[Path]) -> Iterator[Path]:
    yield from first
    yield from rest


def _in_processes(paths: Iterator[Path], job: Job, jobs: int) -> Iterator[Outcome]:
    import os
    from concurrent.futures import Future, ProcessPoolExecutor

    workers = jobs or os.cpu_count() or 1
    with ProcessPoolExecutor(workers, initializer=_start_worker, initargs=(job,)) as pool:
        running: deque[Future[Outcome]] = deque()
        try:
            for path in paths:
                running.append(pool.submit(_in_worker, path))
                if len(running) >= workers * 4:
                    yield running.popleft().result()
            while running:
                yield running.popleft().result()
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


_worker: Callable[[Path], Outcome] | None = None


def _start_worker(job: Job) -> None:
    """A worker loads the glossary once; Ctrl-C is the parent's to answer, so that no write is cut short."""
    global _worker  # noqa: PLW0603  (what a process pool's initializer is for)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    glossary = job.settings.load_glossary()
    _worker = lambda path: run_job(path, job, glossary)  # noqa: E731


def _in_worker(path: Path) -> Outcome:
    assert _worker is not None
    return _worker(path)

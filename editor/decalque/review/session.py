"""One file under review across restarts: resume, save, and the promise that nothing decided is lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from decalque.checks.suggestion import Suggestion
from decalque.document.model import Document
from decalque.document.reading import read_document, write_atomic
from decalque.errors import UsageError
from decalque.review.decision import Step
from decalque.review.journal import Journal, Replay, read_journal, replay
from decalque.review.lock import Lock
from decalque.review.review import Review
from decalque.review.store import Folder, digest, unusable

__all__ = ["Session", "open_session"]


@dataclass(frozen=True, slots=True)
class _Past:
    """The text as first read and what was decided over it."""

    document: Document
    replay: Replay


class Session:
    """A file, the text as first read (``document``), and the decisions taken over it.

    ``notices`` are sentences to show on opening. ``read_only``: another session has the file;
    decisions and saves are refused with UsageError.
    """

    def __init__(
        self,
        path: Path,
        past: _Past,
        on_disk: bytes,
        notices: Sequence[str],
        held: tuple[Lock, Journal] | None,
    ) -> None:
        self.path = path
        self.document = past.document
        self.notices = tuple(notices)
        self.read_only = held is None
        self._held = held
        self._history = past.replay.history
        self._on_disk = on_disk
        self._saved = past.replay.saves.get(digest(on_disk), ())
        self._review: Review | None = None

    def begin(self, suggestions: Sequence[Suggestion]) -> Review:
        """The review of these suggestions (sorted, disjoint), with all that was decided before."""
        self._review = Review(self.document, suggestions, history=self._history, record=self._record)
        return self._review

    @property
    def unsaved(self) -> bool:
        """Whether the file on disk lacks an edit that stands."""
        return self._review is not None and self._review.edits() != self._saved

    def save(self, *, overwrite: bool = False) -> None:
        """Write the article as it will read.

        Raises ConflictError if the file is no longer as it was last read or written (unless
        ``overwrite``), EncodingError if a character does not fit, InputError if the disk refuses.
        """
        self._write(self.path, None if overwrite else self._on_disk)

    def save_beside(self) -> Path:
        """Write the article to a new file beside the original; says which."""
        path = self.path.with_name(f"{self.path.stem}.decalque{self.path.suffix}")
        number = 1
        while path.exists():
            number += 1
            path = self.path.with_name(f"{self.path.stem}.decalque-{number}{self.path.suffix}")
        self._write(path, None)
        return path

    def flush(self, *, now: bool = False) -> None:
        """Carry recorded decisions to the device, at most every half second unless ``now``."""
        if self._held:
            self._held[1].flush(now=now)

    def close(self) -> None:
        """End the session; everything decided is kept for the next."""
        if self._held:
            lock, journal = self._held
            self._held = None
            journal.close()
            lock.release()

    def _record(self, kind: str, step: Step, count: int) -> None:
        self._writable().decide(kind, step, count)

    def _write(self, path: Path, expected: bytes | None) -> None:
        journal = self._writable()
        review = self._review
        if review is None:
            return
        data = self.document.encoding.encode(review.text_after())
        # Recorded first: a kill between the two must find bytes on disk that the journal knows.
        journal.write({"op": "save", "sha": digest(data)})
        journal.flush(now=True)
        write_atomic(path, data, expected=expected)
        if path == self.path:
            self._on_disk = data
        self._saved = review.edits()

    def _writable(self) -> Journal:
        if self._held is None:
            raise UsageError(
                "this file is open in another decalque, so it is read-only here",
                place=str(self.path),
                remedy="close the other one, then open the file again",
            )
        return self._held[1]


def open_session(path: Path, *, encoding: str | None = None, source: Path | None = None) -> Session:
    """Open ``path`` for review, resuming what was decided about the same bytes before.

    Raises InputError (missing, unreadable, not text) and what ``read_document`` raises.
    """
    document = read_document(path, encoding=encoding, source=source)
    on_disk = document.encoding.encode(document.text)
    folder = Folder.of(path)
    lock = Lock(folder.lock)
    try:
        if not lock.take():
            return _look(path, document, on_disk, folder, lock.holder())
        return _take_up(path, document, on_disk, folder, lock)
    except OSError as error:
        lock.release()
        raise unusable(folder.path, error) from error
    except BaseException:
        lock.release()
        raise


def _take_up(path: Path, document: Document, on_disk: bytes, folder: Folder, lock: Lock) -> Session:
    notices: list[str] = []
    past = _resume(folder, document, on_disk, notices, mend=True)
    if past is None:
        past = _begin(folder, document, on_disk, notices)
    return Session(path, past, on_disk, notices, (lock, Journal(folder.journal)))


def _look(path: Path, document: Document, on_disk: bytes, folder: Folder, holder: str) -> Session:
    notices = [f"Another decalque (process {holder}) has this file open: read-only here."]
    past = _resume(folder, document, on_disk, notices, mend=False)
    return Session(path, past or _fresh(document), on_disk, notices, None)


def _begin(folder: Folder, document: Document, on_disk: bytes, notices: list[str]) -> _Past:
    if folder.path.exists():
        aside = folder.set_aside()
        notices.append(f"The file changed since decalque last saw it. Old decisions are kept in {aside}.")
    folder.begin(on_disk, document.encoding.name)
    return _fresh(document)


def _fresh(document: Document) -> _Past:
    return _Past(document, replay((), document.text))


def _resume(folder: Folder, document: Document, on_disk: bytes, notices: list[str], *, mend: bool) -> _Past | None:
    """What was decided before over these bytes or over those they came from; None if they are others."""
    if not folder.raw.exists():
        return None
    raw = document
    if folder.raw.read_bytes() != on_disk:
        raw = read_document(folder.raw, encoding=folder.encoding(), format=document.format)
        raw = replace(raw, path=document.path, source=document.source)
    past = _Past(raw, replay(_entries(folder, notices, mend=mend), raw.text))
    if raw is not document and digest(on_disk) not in past.replay.saves:
        return None
    if past.replay.lost:
        notices.append(f"{past.replay.lost} earlier decisions are on words that do not stand there: not applied.")
    if past.replay.history.done:
        notices.append("Resumed where you left off.")
    return past


def _entries(folder: Folder, notices: list[str], *, mend: bool) -> list[dict[str, object]]:
    data = folder.journal.read_bytes() if folder.journal.exists() else b""
    entries, good, torn = read_journal(data)
    if not torn:
        notices.append(f"The record of decisions is damaged after entry {len(entries)}; read up to there.")
    if good < len(data) and mend:
        folder.mend(good)
    return entries

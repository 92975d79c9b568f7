"""The record on disk: whole lines are believed, torn ones dropped, damage is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.document.model import Document
from decalque.errors import InputError
from decalque.review import Review
from decalque.review.journal import Journal, read_journal, replay

TEXT = "Its basic disk held. 基本盘 🚀 and a closed loop."


def suggestions() -> list[Suggestion]:
    def one(words: str, new: str) -> Suggestion:
        start = TEXT.index(words)
        kind = (Category.STYLE, Severity.MINOR, Confidence.LOW)
        return Suggestion(start, start + len(words), (new,), f"rule.{words[0]}", *kind, True, "")

    return [one("basic disk", "core business"), one("基本盘", ""), one("closed loop", "full cycle")]


def written(path: Path, operations: list[str]) -> tuple[bytes, list[str]]:
    """The bytes of a journal, and the text as it read after each of its lines."""
    journal = Journal(path)
    review = Review(Document(TEXT), suggestions(), record=journal.decide)
    texts = [TEXT]
    for operation in operations:
        before = path.stat().st_size
        if operation.isdigit():
            review.write(int(operation), f"own {len(texts)} 词")
        else:
            getattr(review, operation)()
        if path.stat().st_size > before:
            texts.append(review.text_after())
    journal.close()
    return path.read_bytes(), texts


def read_text(data: bytes) -> str:
    entries, _, _ = read_journal(data)
    return Review(Document(TEXT), suggestions(), history=replay(entries, TEXT).history).text_after()


def test_a_kill_at_any_byte_loses_at_most_the_torn_last_line(tmp_path: Path) -> None:
    operations = ["0", "1", "undo", "2", "accept_safe", "undo", "redo", "0"]
    data, texts = written(tmp_path / "journal", operations)
    for size in range(len(data) + 1):
        whole = data[:size].count(b"\n")
        assert read_text(data[:size]) == texts[whole]
        assert read_journal(data[:size])[2], "a torn line is no damage"


@given(st.lists(st.sampled_from(["0", "1", "2", "undo", "redo", "accept_safe"]), max_size=15))
@settings(max_examples=40, deadline=None)
def test_reading_it_again_gives_what_stood(tmp_path_factory: pytest.TempPathFactory, operations: list[str]) -> None:
    data, texts = written(tmp_path_factory.mktemp("journal") / "journal", operations)
    assert read_text(data) == texts[-1]


def test_garbage_in_the_middle_stops_the_reading_there(tmp_path: Path) -> None:
    data, texts = written(tmp_path / "journal", ["0", "1", "2"])
    lines = data.splitlines(keepends=True)
    damaged = lines[0] + lines[1].replace(b"own", b"won") + lines[2]
    entries, good, torn = read_journal(damaged)
    assert (len(entries), good, torn) == (1, len(lines[0]), False)
    assert read_text(damaged) == texts[1]


def test_decisions_on_words_that_do_not_stand_there_are_counted_not_applied(tmp_path: Path) -> None:
    data, _ = written(tmp_path / "journal", ["0", "2"])
    entries, _, _ = read_journal(data)
    told = replay(entries, TEXT.replace("basic disk", "other disk"))
    assert told.lost == 1
    assert len(told.history.standing) == 1


def test_a_full_disk_leaves_no_half_line_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "journal"
    journal = Journal(path)
    journal.write({"op": "undo", "steps": 0})
    whole = path.read_bytes()
    real = __import__("os").write
    calls: list[int] = []

    def tight(file: int, data: bytes) -> int:
        calls.append(file)
        if len(calls) > 1:
            raise OSError(28, "No space left on device")
        return int(real(file, data[:5]))

    monkeypatch.setattr("os.write", tight)
    with pytest.raises(InputError, match="No space left"):
        journal.write({"op": "undo", "steps": 0})
    assert path.read_bytes() == whole
    journal.close()

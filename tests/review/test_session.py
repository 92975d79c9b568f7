"""Opening a file again: resumed, saved, changed by others, open twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.errors import ConflictError, InputError, UsageError
from decalque.review import Review, Session, State, open_session

TEXT = "Its basic disk held.\nThe closed loop grew.\n"


def suggest(words: str, *replacements: str, rule: str = "rule.one") -> Suggestion:
    start = TEXT.index(words)
    kind = (Category.TERMINOLOGY, Severity.MAJOR, Confidence.HIGH)
    return Suggestion(start, start + len(words), replacements, rule, *kind, True, "")


DISK = suggest("basic disk", "core business", "mainstay")
LOOP = suggest("closed loop", "full cycle", rule="rule.two")


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_bytes(TEXT.encode())
    return path


def opened(path: Path, *suggestions: Suggestion) -> tuple[Session, Review]:
    session = open_session(path)
    return session, session.begin(suggestions or (DISK, LOOP))


def test_what_was_decided_stands_when_the_file_is_opened_again(article: Path) -> None:
    session, review = opened(article)
    review.accept(0, 1)
    review.reject(1)
    session.close()
    again, review = opened(article)
    assert review.text_after().startswith("Its mainstay held.")
    assert review.decision(1).state is State.REJECTED
    assert again.unsaved
    assert "Resumed" in again.notices[0]
    assert article.read_text() == TEXT


def test_undo_reaches_over_a_restart(article: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    review.accept(1)
    session.close()
    _, review = opened(article)
    review.undo()
    review.undo()
    assert review.text_after() == TEXT


def test_after_a_save_the_review_goes_on_over_the_text_as_first_read(article: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    session.save()
    assert not session.unsaved
    session.close()
    assert article.read_text() == TEXT.replace("basic disk", "core business")
    again, review = opened(article)
    assert not again.unsaved
    assert review.text_after() == article.read_text()
    review.undo()
    assert again.unsaved
    again.save()
    assert article.read_text() == TEXT


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_file_keeps_its_encoding_over_save_and_restart(article: Path, encoding: str) -> None:
    text = "海港厨具公布业绩，基本盘稳固，新业务表现良好，市场份额继续扩大。\n\n" * 3 + TEXT
    article.write_bytes(text.encode(encoding))
    place = text.index("basic disk")
    shifted = replace(DISK, start=place, end=place + len("basic disk"))
    session, review = opened(article, shifted)
    review.accept(0)
    session.save()
    session.close()
    assert article.read_bytes() == text.replace("basic disk", "core business").encode(encoding)
    session, review = opened(article, shifted)
    assert not session.unsaved
    review.undo()
    session.save()
    assert article.read_bytes() == text.encode(encoding)


def test_an_older_save_put_back_is_recognised(article: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    session.save()
    old = article.read_bytes()
    review.accept(1)
    session.save()
    session.close()
    article.write_bytes(old)
    again, review = opened(article)
    assert again.unsaved
    assert review.decision(1).state is State.ACCEPTED


def test_a_file_that_others_changed_starts_anew_and_the_old_session_is_kept(article: Path, state: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    session.close()
    article.write_text(TEXT + "More.\n")
    again, review = opened(article)
    assert review.progress.decided == 0
    assert "Old decisions are kept in" in again.notices[0]
    assert len(list((state / "sessions").glob("*/journal.jsonl"))) == 2


def test_a_save_does_not_overwrite_what_others_wrote_meanwhile(article: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    article.write_text("Somebody else was here.\n")
    with pytest.raises(ConflictError):
        session.save()
    assert session.unsaved
    beside = session.save_beside()
    assert beside.name == "article.decalque.txt"
    assert beside.read_text() == review.text_after()
    assert article.read_text() == "Somebody else was here.\n"
    session.save(overwrite=True)
    assert article.read_text() == review.text_after()


def test_saving_beside_never_replaces_a_file(article: Path) -> None:
    article.with_name("article.decalque.txt").write_text("mine")
    session, _ = opened(article)
    assert session.save_beside().name == "article.decalque-2.txt"
    assert article.with_name("article.decalque.txt").read_text() == "mine"


def test_the_second_session_on_a_file_may_look_but_not_decide(article: Path) -> None:
    first, review = opened(article)
    review.accept(0)
    second, looking = opened(article)
    assert second.read_only
    assert f"process {os.getpid()}" in second.notices[0]
    assert looking.decision(0).state is State.ACCEPTED
    with pytest.raises(UsageError, match="another decalque"):
        looking.reject(1)
    with pytest.raises(UsageError):
        second.save()
    first.close()
    assert not opened(article)[0].read_only


def test_an_accepted_edit_stays_when_the_glossary_no_longer_suggests_it(article: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    review.reject(1)
    session.close()
    session, review = opened(article, LOOP)
    assert [s.rule for s in review.suggestions] == ["rule.one", "rule.two"]
    assert review.text_after() == TEXT.replace("basic disk", "core business")
    review.undo()
    review.undo()
    assert review.text_after() == TEXT


def test_an_accepted_edit_outranks_a_new_suggestion_over_the_same_words(article: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    session.close()
    wider = suggest("Its basic disk", "The core business", rule="rule.wide")
    _, review = opened(article, wider, LOOP)
    assert [s.rule for s in review.suggestions] == ["rule.one", "rule.two"]
    review.undo()
    assert [s.rule for s in review.suggestions] == ["rule.wide", "rule.two"]
    review.redo()
    assert review.text_after() == TEXT.replace("basic disk", "core business")


def test_undo_passes_over_a_rejection_of_what_is_no_longer_suggested(article: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    review.reject(1)
    session.close()
    session, review = opened(article, DISK)
    assert review.undo() == (0,)
    assert review.text_after() == TEXT
    session.close()
    _, review = opened(article, DISK, LOOP)
    assert review.progress.decided == 0


def test_a_damaged_record_is_told_and_a_copy_kept(article: Path, state: Path) -> None:
    session, review = opened(article)
    review.accept(0)
    review.accept(1)
    session.close()
    (journal,) = (state / "sessions").glob("*/journal.jsonl")
    journal.write_bytes(journal.read_bytes().replace(b"closed", b"clxsed"))
    session, review = opened(article)
    assert "damaged after entry 1" in session.notices[0]
    assert (review.decision(0).state, review.decision(1).state) == (State.ACCEPTED, State.OPEN)
    review.reject(1)
    session.close()
    assert opened(article)[1].decision(1).state is State.REJECTED
    assert list(journal.parent.glob("*.bad"))


def test_a_missing_file_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="missing"):
        open_session(tmp_path / "missing.txt")


def test_a_state_folder_that_cannot_be_made_says_what_to_do(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DECALQUE_STATE", str(article))
    with pytest.raises(InputError, match="DECALQUE_STATE"):
        open_session(article)


KILLED = """
import sys
from pathlib import Path
from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.review import open_session
session = open_session(Path(sys.argv[1]))
kind = (Category.STYLE, Severity.MINOR, Confidence.LOW)
review = session.begin([Suggestion(4, 14, ("a",), "r", *kind, True, "")])
number = 0
while True:
    review.write(0, f"word {number}")
    print(number, flush=True)
    number += 1
"""


def test_a_killed_session_loses_nothing_that_was_shown(article: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", KILLED, str(article)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        shown = [process.stdout.readline() for _ in range(50)]
        process.send_signal(signal.SIGKILL)
        shown += process.stdout.readlines()
    session, review = opened(article, DISK)
    assert not session.read_only
    last = int(shown[-1] if shown[-1].endswith("\n") else shown[-2])
    assert review.decision(0).text in (f"word {last}", f"word {last + 1}")

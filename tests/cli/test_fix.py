"""decalque fix applies what is safe, in place or elsewhere, and loses nothing."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from decalque import Document, Suggestion
from decalque.checks import CHECKS, Check, Context
from decalque.document import write_atomic

Run = Callable[..., Any]


def test_safe_fixes_are_applied_and_the_rest_is_counted(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("It is understood that its basic disk held up.\n")
    ran = run("fix", "a.txt")
    assert (folder / "a.txt").read_text() == "It is understood that its core business held up.\n"
    assert ran.code == 1
    assert ran.err.splitlines()[0] == "a.txt: 1 applied, 1 left"


def test_nothing_left_ends_with_zero(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Its basic disk held up.\n")
    assert run("fix", "a.txt").code == 0


def test_all_takes_the_best_of_every_suggestion(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("It is understood that its basic disk held up.\n")
    assert run("fix", "--all", "a.txt").code == 0
    assert (folder / "a.txt").read_text() == "Its core business held up.\n"


def test_a_diff_is_shown_and_nothing_written(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("One.\nIts basic disk held up.")
    ran = run("fix", "--diff", "a.txt")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "--- a/a.txt", "+++ b/a.txt", "@@ -1,2 +1,2 @@", " One.",
        "-Its basic disk held up.", "\\ No newline at end of file",
        "+Its core business held up.", "\\ No newline at end of file",
    ]  # fmt: skip
    assert "basic disk" in (folder / "a.txt").read_text()


def test_exit_zero_is_for_pipelines(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Its basic disk held up.")
    assert run("fix", "--diff", "--exit-zero", "a.txt").code == 0


def test_standard_input_goes_to_standard_output(run: Run) -> None:
    ran = run("fix", "-", stdin="Its basic disk “ok”.\r\n".encode())
    assert ran.raw == "Its core business “ok”.\r\n".encode()


def test_output_names_another_file(run: Run, folder: Path) -> None:
    (folder / "a.txt").write_text("Its basic disk.\n")
    run("fix", "a.txt", "--output", "b.txt")
    assert (folder / "a.txt").read_text() == "Its basic disk.\n"
    assert (folder / "b.txt").read_text() == "Its core business.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_file_keeps_its_encoding_line_ends_and_mode(run: Run, folder: Path, encoding: str) -> None:
    path = folder / "a.txt"
    text = "网易公司的财务报告说：\r\n\r\nIts basic disk (基本盘) held up.\r\n\tNo end"
    path.write_bytes(text.encode(encoding))
    path.chmod(0o640)
    run("fix", "a.txt")
    assert path.read_bytes() == text.replace("basic disk", "core business").encode(encoding)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_folder_is_fixed_file_by_file(run: Run, folder: Path) -> None:
    for name in ("a.txt", "b.md", "c.json"):
        (folder / name).write_text("Its basic disk, `basic disk`.\n")
    assert run("fix", ".").code == 0
    assert (folder / "b.md").read_text() == "Its core business, `basic disk`.\n"
    assert (folder / "c.json").read_text() == "Its basic disk, `basic disk`.\n"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_told_and_the_file_stays(run: Run, folder: Path) -> None:
    locked = folder / "locked"
    locked.mkdir()
    (locked / "a.txt").write_text("Its basic disk.")
    locked.chmod(0o500)
    ran = run("fix", "locked/a.txt")
    locked.chmod(0o700)
    assert ran.code == 3
    assert "locked/a.txt" in ran.err


def test_a_full_disk_is_told_and_the_file_stays(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "a.txt").write_text("Its basic disk.")

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    ran = run("fix", "a.txt")
    assert ran.code == 3
    assert "a.txt: the disk is full" in ran.err
    assert [p.name for p in folder.iterdir()] == ["a.txt"]
    assert (folder / "a.txt").read_text() == "Its basic disk."


def test_a_link_is_followed_and_stays_a_link(run: Run, folder: Path) -> None:
    (folder / "real.txt").write_text("Its basic disk.")
    (folder / "link.txt").symlink_to("real.txt")
    run("fix", "link.txt")
    assert (folder / "link.txt").is_symlink()
    assert (folder / "real.txt").read_text() == "Its core business."


@pytest.mark.parametrize(
    "arguments", [("a.txt", "b.txt", "-o", "c.txt"), ("--diff", "-o", "c.txt", "a.txt"), (".", "-o", "c.txt"), ()]
)
def test_what_does_not_go_together_is_refused(run: Run, folder: Path, arguments: tuple[str, ...]) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Its basic disk.")
    assert run("fix", *arguments).code == 2
    assert (folder / "a.txt").read_text() == "Its basic disk."


def test_ctrl_c_ends_with_130_and_whole_files(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text("Its basic disk.")

    def interrupted(path: Path, data: bytes, **more: object) -> None:
        if path.name == "b.txt":
            raise KeyboardInterrupt
        write_atomic(path, data)

    monkeypatch.setattr("decalque.cli.work.write_atomic", interrupted)
    ran = run("fix", "a.txt", "b.txt")
    assert ran.code == 130
    assert "Traceback" not in ran.err
    assert ((folder / "a.txt").read_text(), (folder / "b.txt").read_text()) == ("Its core business.", "Its basic disk.")


def test_a_check_that_crashes_is_told_and_the_rest_is_done(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_document: Document, _context: Context) -> Iterator[Suggestion]:
        raise RuntimeError("boom")

    monkeypatch.setattr("decalque.engine.run.CHECKS", (Check("broken", "", (), broken), *CHECKS))
    (folder / "a.txt").write_text("Its basic disk.")
    ran = run("fix", "a.txt")
    assert ran.code == 4
    assert "the check “broken” failed (RuntimeError: boom)" in ran.err
    assert (folder / "a.txt").read_text() == "Its core business."

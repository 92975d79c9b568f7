"""Reading files and replacing them without ever losing one."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from decalque.document import Document, Encoding, read_document, reading, write_atomic
from decalque.document.reading import read_text_bytes
from decalque.errors import ConflictError, EncodingError, InputError

POSIX = pytest.mark.skipif(os.name == "nt", reason="POSIX modes, links and signals")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_document_is_read_with_its_format_encoding_and_path(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_bytes("# 基本盘\r\n".encode("gb18030"))
    assert read_document(path) == Document("# 基本盘\r\n", "markdown", None, path, Encoding("gb18030"))


def test_format_and_encoding_can_be_named_and_a_source_given(tmp_path: Path) -> None:
    path, source = tmp_path / "article.md", tmp_path / "source.txt"
    path.write_bytes("café".encode("cp1252"))
    source.write_bytes("咖啡馆".encode("utf-16"))
    document = read_document(path, encoding="latin-1", format="plain", source=source)
    assert (document.text, document.format, document.source) == ("café", "plain", "咖啡馆")
    assert document.encoding.name == "iso8859-1"


def test_bytes_that_were_read_already_are_not_read_again(tmp_path: Path) -> None:
    document = read_document(tmp_path / "article.md", data="# 基本盘".encode("gb18030"))
    assert (document.text, document.format, document.encoding.name) == ("# 基本盘", "markdown", "gb18030")


def test_a_missing_file_a_folder_and_an_impossible_name_are_one_clear_line(tmp_path: Path) -> None:
    missing = tmp_path / "no.txt"
    with pytest.raises(InputError, match=r"no\.txt: no such file or folder; check the name"):
        read_document(missing)
    with pytest.raises(InputError, match="is a folder"):
        read_text_bytes(tmp_path)
    with pytest.raises(InputError, match="no such file"):
        read_document(tmp_path / "a" / "b")
    with pytest.raises(InputError, match="not a file name"):
        read_text_bytes(Path("a\0b"))


@POSIX
@pytest.mark.skipif(os.name != "nt" and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(InputError, match="permission denied"):
        read_document(path)


def test_a_file_that_is_not_text_is_named_in_the_error(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\0\1\2")
    with pytest.raises(EncodingError) as caught:
        read_document(path)
    assert caught.value.place == str(path)


def test_writing_creates_and_replaces_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    write_atomic(path, b"one")
    write_atomic(path, b"two", expected=b"one")
    assert path.read_bytes() == b"two"
    assert names(tmp_path) == ["article.txt"]


@pytest.mark.parametrize("on_disk", [b"changed", None])
def test_a_file_that_changed_or_vanished_meanwhile_is_kept(tmp_path: Path, on_disk: bytes | None) -> None:
    path = tmp_path / "article.txt"
    if on_disk is not None:
        path.write_bytes(on_disk)
    with pytest.raises(ConflictError, match=r"article\.txt: changed on disk"):
        write_atomic(path, b"new", expected=b"old")
    assert (path.read_bytes() if path.exists() else None) == on_disk
    assert names(tmp_path) == ([] if on_disk is None else ["article.txt"])


@POSIX
def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    real = tmp_path / "real" / "article.txt"
    real.write_bytes(b"one")
    link = tmp_path / "link.txt"
    link.symlink_to(Path("real") / "article.txt")
    write_atomic(link, b"two", expected=b"one")
    assert link.is_symlink()
    assert real.read_bytes() == b"two"
    assert names(tmp_path / "real") == ["article.txt"]


@POSIX
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_the_mode_stays(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"one")
    path.chmod(mode)
    write_atomic(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@POSIX
def test_a_new_file_has_the_mode_that_the_umask_asks_for(tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_bytes(b"")
    write_atomic(tmp_path / "article.txt", b"one")
    assert (tmp_path / "article.txt").stat().st_mode == (tmp_path / "other.txt").stat().st_mode


def test_a_read_only_file_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"one")
    monkeypatch.setattr(os, "access", lambda *_: False)
    with pytest.raises(InputError, match="the file is read-only; make it writable"):
        write_atomic(path, b"two")
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full; free some space"),
        (errno.EDQUOT, "quota"),
        (errno.EROFS, "the file system is read-only"),
        (errno.EACCES, "permission denied; check who may"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
@pytest.mark.parametrize("call", ["fsync", "replace", "open"])
def test_a_write_that_fails_leaves_the_old_content_and_no_temp_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, words: str
) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"one")

    def fail(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, fail)
        with pytest.raises(InputError, match=words) as caught:
            write_atomic(path, b"two")
    assert caught.value.place == str(path)
    assert path.read_bytes() == b"one"
    assert names(tmp_path) == ["article.txt"]


def test_an_interrupt_leaves_no_temp_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(tmp_path / "article.txt", b"two")
    assert names(tmp_path) == []


def test_a_folder_that_is_missing_and_a_folder_as_target_are_reported(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        write_atomic(tmp_path / "no" / "article.txt", b"x")
    with pytest.raises(InputError, match="is a folder"):
        write_atomic(tmp_path, b"x")


@POSIX
def test_what_is_no_regular_file_is_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(InputError, match="is not a regular file"):
        write_atomic(pipe, b"x")
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@POSIX
def test_a_pipe_can_be_read(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"text",))
    writer.start()
    assert read_document(pipe).text == "text"
    writer.join(timeout=10)


def test_a_name_as_long_as_the_file_system_allows_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / ("盘" * 80 + ".txt")
    write_atomic(path, b"one")
    assert path.read_bytes() == b"one"


KILLED = """
import os, signal, sys
from pathlib import Path
from decalque.document.reading import write_atomic
os.replace = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
write_atomic(Path(sys.argv[1]), b"two")
"""


@POSIX
def test_a_process_killed_while_writing_loses_nothing_and_its_temp_file_goes_with_the_next_write(
    tmp_path: Path,
) -> None:
    path, other = tmp_path / "article.txt", tmp_path / ".other.txt.decalque-1.tmp"
    path.write_bytes(b"one")
    other.write_bytes(b"of another file")
    root = str(Path(reading.__file__).parents[2])
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, str(path)],
        env={**os.environ, "PYTHONPATH": root},
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert path.read_bytes() == b"one"
    assert len(names(tmp_path)) == 3
    write_atomic(path, b"three")
    assert names(tmp_path) == [other.name, "article.txt"]
    assert path.read_bytes() == b"three"


@POSIX
def test_the_temp_file_of_a_running_process_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    living = tmp_path / f".article.txt.decalque-{os.getppid()}.tmp"
    living.write_bytes(b"x")
    write_atomic(path, b"one")
    assert names(tmp_path) == sorted([living.name, "article.txt"])

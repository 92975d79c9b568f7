"""Files: reading a document, and replacing a file so that a crash leaves either the old or the new one."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from decalque.document.encoding import decode
from decalque.document.formats import format_for, format_named
from decalque.document.model import Document
from decalque.errors import ConflictError, InputError

__all__ = ["read_document", "read_text_bytes", "write_atomic"]

_LONGEST_NAME: Final = 200  # bytes; leaves room for the rest of a temp file's name on any file system
_PROBLEMS: Final = {
    errno.ENOENT: ("no such file or folder", "check the name"),
    errno.ENOTDIR: ("no such file or folder", "check the name"),
    errno.EISDIR: ("is a folder, not a file", "name the files in it"),
    errno.EACCES: ("permission denied", "check who may read and write here"),
    errno.EPERM: ("operation not permitted", "check who may read and write here"),
    errno.EROFS: ("the file system is read-only", "write to another folder"),
    errno.ENOSPC: ("the disk is full", "free some space and try again; the file is as it was"),
    errno.EDQUOT: ("the disk quota is used up", "free some space and try again; the file is as it was"),
    errno.ENAMETOOLONG: ("the name is too long", "choose a shorter one"),
    errno.ELOOP: ("a symbolic link leads in a circle", "mend the link"),
}


def read_document(
    path: Path,
    *,
    encoding: str | None = None,
    format: str | None = None,  # noqa: A002
    source: Path | None = None,
    data: bytes | None = None,
) -> Document:
    """The document in a file, its format by name or else by the file's suffix.

    ``encoding`` names that of ``path``; the file ``source`` is always detected. ``data``: the bytes, where they
    were read already (standard input, or what a later write must still find).
    Raises InputError (unreadable), EncodingError (not text), UsageError (unknown encoding or format).
    """
    kind = format_for(path) if format is None else format_named(format)
    text, used = decode(read_text_bytes(path) if data is None else data, encoding, str(path))
    source_text = None if source is None else decode(read_text_bytes(source), None, str(source))[0]
    return Document(text, kind.name, source_text, path, used)


def read_text_bytes(path: Path) -> bytes:
    """The bytes of a file; InputError if it cannot be read."""
    with _explained(path):
        return path.read_bytes()


def write_atomic(path: Path, data: bytes, *, expected: bytes | None = None) -> None:
    """Replace the content of ``path`` (a link is followed) or create it: all or nothing, and flushed.

    Mode and, where permitted, owner stay. With ``expected``, raises ConflictError unless the file still holds
    exactly these bytes. Raises InputError if it cannot be written; the old content is then untouched.
    """
    with _explained(path):
        real = Path(os.path.realpath(path))
        before = _status(real)
        if before and not os.access(real, os.W_OK):
            raise InputError("the file is read-only", place=str(path), remedy="make it writable")
        _remove_leftovers(real)
        temp = real.with_name(f"{_temp_prefix(real)}{os.getpid()}.tmp")
        try:
            _write_temp(temp, data, before)
            _refuse_conflict(path, real, expected)
            os.replace(temp, real)  # noqa: PTH105
        except BaseException:
            temp.unlink(missing_ok=True)
            raise
        _flush_folder(real.parent)


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turns what the system says into one line for the user."""
    try:
        yield
    except OSError as error:
        problem, remedy = _PROBLEMS.get(error.errno or 0, (error.strerror or str(error), ""))
        raise InputError(problem, place=str(path), remedy=remedy) from error
    except ValueError as error:  # a NUL in the name
        raise InputError("not a file name", place=ascii(str(path)), remedy="check the name") from error


def _status(real: Path) -> os.stat_result | None:
    """The status of a regular file, None if there is no file yet."""
    try:
        status = real.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "is a folder")
    if not stat.S_ISREG(status.st_mode):
        raise InputError("is not a regular file", place=str(real), remedy="write to a file")
    return status


def _write_temp(temp: Path, data: bytes, like: os.stat_result | None) -> None:
    """A new file beside the target, as private as the target from its first moment."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temp, flags, 0o600 if like else 0o666), "wb") as file:
        if like:
            _take_over(file.fileno(), temp, like)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _take_over(descriptor: int, temp: Path, like: os.stat_result) -> None:
    if hasattr(os, "fchown"):
        with contextlib.suppress(OSError):
            os.fchown(descriptor, like.st_uid, like.st_gid)
    with contextlib.suppress(OSError):  # some network file systems have no modes
        temp.chmod(stat.S_IMODE(like.st_mode))


def _refuse_conflict(path: Path, real: Path, expected: bytes | None) -> None:
    if expected is None:
        return
    try:
        unchanged = real.read_bytes() == expected
    except FileNotFoundError:
        unchanged = False
    if not unchanged:
        raise ConflictError(
            "changed on disk since it was read", place=str(path), remedy="read it again, or save elsewhere"
        )


def _temp_prefix(real: Path) -> str:
    name = os.fsdecode(os.fsencode(real.name)[:_LONGEST_NAME])
    return f".{name}.decalque-"


def _remove_leftovers(real: Path) -> None:
    """Temp files of the same target whose process died before it could remove them."""
    prefix = _temp_prefix(real)
    names: list[str] = []
    with contextlib.suppress(PermissionError):  # a folder may allow writing and not listing
        names = os.listdir(real.parent)  # noqa: PTH208
    for name in names:
        if name.startswith(prefix) and name.endswith(".tmp") and _is_dead(name[len(prefix) : -len(".tmp")]):
            real.with_name(name).unlink(missing_ok=True)


def _is_dead(process: str) -> bool:
    """Whether no process of that id runs; ours is not writing yet, so a leftover under its id is stale."""
    if not process.isascii() or not process.isdigit():
        return False
    if int(process) == os.getpid():
        return True
    if os.name == "nt":  # there, signal 0 would interrupt the process
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except (PermissionError, OverflowError):
        return False
    return False


def _flush_folder(folder: Path) -> None:
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # a folder that may not be listed; on Windows, any
        return
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

"""Where sessions lie on disk: the folder of each file, the text as it was read, what is set aside."""

from __future__ import annotations

import json
import os
import shutil
import time
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from decalque.errors import InputError

__all__ = ["Folder", "digest", "state_folder", "unusable"]


def state_folder() -> Path:
    """The user's state folder for decalque; the environment variable DECALQUE_STATE names another."""
    from platformdirs import user_state_path

    named = os.environ.get("DECALQUE_STATE")
    return Path(named) if named else user_state_path("decalque")


def digest(data: bytes) -> str:
    """The name by which the session knows some bytes."""
    return sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Folder:
    """The session folder of one file. ``raw`` there are its bytes as first read, never written again."""

    file: Path
    path: Path

    @classmethod
    def of(cls, file: Path) -> Folder:
        """The folder for ``file``, which need not exist yet. Raises InputError if none can be made."""
        sessions = state_folder() / "sessions"
        try:
            sessions.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise unusable(sessions, error) from error
        resolved = file.resolve()
        return cls(resolved, sessions / digest(str(resolved).encode("utf-8", "surrogateescape"))[:24])

    @property
    def raw(self) -> Path:
        return self.path / "raw"

    @property
    def journal(self) -> Path:
        return self.path / "journal.jsonl"

    @property
    def lock(self) -> Path:
        return self.path.with_suffix(".lock")

    def encoding(self) -> str | None:
        """The encoding the text was read in; None if that cannot be told."""
        try:
            meta: dict[str, str] = json.loads((self.path / "meta.json").read_text("utf-8"))
        except ValueError:
            return None
        return meta.get("encoding")

    def begin(self, raw: bytes, encoding: str) -> None:
        """Make the folder, whole or not at all. Raises OSError."""
        new = self.path.with_suffix(".new")
        meta = {"path": str(self.file), "encoding": encoding}
        shutil.rmtree(new, ignore_errors=True)
        new.mkdir()
        (new / "raw").write_bytes(raw)
        (new / "meta.json").write_text(json.dumps(meta, ensure_ascii=True) + "\n", "utf-8")
        new.rename(self.path)

    def set_aside(self) -> Path:
        """Rename the folder, time in its name, so that another can begin; says how. Raises OSError."""
        stamp = time.strftime("%Y%m%d-%H%M%S")
        aside = self.path.with_name(f"{self.path.name}-{stamp}")
        number = 1
        while aside.exists():
            number += 1
            aside = self.path.with_name(f"{self.path.name}-{stamp}-{number}")
        self.path.rename(aside)
        return aside

    def mend(self, good: int) -> None:
        """Cut the journal after its first ``good`` bytes, keeping a copy of what could not be read."""
        shutil.copyfile(self.journal, self.journal.with_name(f"journal-{time.strftime('%Y%m%d-%H%M%S')}.bad"))
        os.truncate(self.journal, good)


def unusable(path: Path, error: OSError) -> InputError:
    """What to tell the user when a session folder cannot be read or written."""
    problem = f"decisions cannot be kept here ({error.strerror})"
    return InputError(problem, place=str(path), remedy="set DECALQUE_STATE to a folder that can be written")

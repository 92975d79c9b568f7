"""Runs the command line in this process, as a user would type it."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from tests_entries import ENTRIES

from decalque.cli import main


@dataclass
class Ran:
    code: int
    out: str
    err: str
    raw: bytes


Run = Callable[..., Ran]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with a small glossary beside it that the config names."""
    work = tmp_path / "work"
    work.mkdir()
    (tmp_path / "mine.toml").write_text(ENTRIES, encoding="utf-8")
    (tmp_path / "decalque.toml").write_text('bundled = false\nglossary = ["mine.toml"]\n')
    monkeypatch.chdir(work)
    monkeypatch.setenv("DECALQUE_CACHE", str(tmp_path / "cache"))
    return work


@pytest.fixture
def run(folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def typed(*arguments: str, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["decalque", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        capfdbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        sys.stdout.flush()
        out, err = capfdbinary.readouterr()
        code = ended.value.code
        return Ran(code if isinstance(code, int) else 0, out.decode(errors="replace"), err.decode(), out)

    return typed

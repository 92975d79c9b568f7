"""Every way the command line can end is one line and a documented exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from decalque.cli.exits import Exit

Run = Callable[..., Any]


def test_ctrl_c_before_anything_is_loaded_is_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "decalque.cli.app", SimpleNamespace(run=interrupted))
    ran = run("check", "a.txt")
    assert (ran.code, ran.err.count("\n")) == (Exit.INTERRUPTED, 1)
    assert ran.err.startswith("decalque: interrupted")


def test_a_fault_of_ours_is_one_line_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> int:
        raise RuntimeError("boom\nbang")

    monkeypatch.setitem(sys.modules, "decalque.cli.app", SimpleNamespace(run=broken))
    ran = run("check", "a.txt")
    assert (ran.code, ran.err.count("\n")) == (Exit.CRASH, 1)
    assert "RuntimeError: boom bang" in ran.err


def test_help_and_version_are_there_for_every_command(run: Run) -> None:
    assert run("--version").out.startswith("decalque, version ")
    for command in ("edit", "check", "fix", "pipe", "glossary"):
        ran = run(command, "--help")
        assert (ran.code, ran.out.startswith("Usage:")) == (0, True), command
        assert command in run("--help").out


def test_an_unknown_command_is_a_usage_error(run: Run) -> None:
    assert run("polish").code == Exit.USAGE


def test_the_reader_of_our_output_may_stop_reading(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object, **__: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr("decalque.cli.app.cli.main", closed)
    monkeypatch.setattr("os.dup2", lambda *_: None)
    assert run("check", "a.txt").code == Exit.CLOSED_PIPE

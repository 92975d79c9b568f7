"""Every test keeps its sessions in a folder of its own."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder of this test."""
    folder = tmp_path / "state"
    monkeypatch.setenv("DECALQUE_STATE", str(folder))
    return folder

"""What users install: the wheel carries glossary and samples, and works in a fresh environment."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("*.whl")
    return built


def test_the_wheel_holds_the_package_its_data_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0] for name in names if ".dist-info" not in name} == {"decalque"}
    assert "decalque/py.typed" in names
    assert "decalque/tui/decalque.tcss" in names
    assert any(name.startswith("decalque/data/glossary/zh-en/") for name in names)
    assert any(name.startswith("decalque/data/samples/") for name in names)


def test_fix_works_from_the_wheel_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    tools = home / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([tools / "python", "-m", "pip", "install", "--quiet", wheel], check=True, capture_output=True)
    article = tmp_path / "article.txt"
    article.write_text("The new firm will exert its fists and feet.\n", encoding="utf-8")
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"} | {
        "DECALQUE_CACHE": str(tmp_path / "cache")
    }
    subprocess.run([tools / "decalque", "fix", article.name], cwd=tmp_path, env=environment, check=True)
    assert article.read_text() == "The new firm will show what it can do.\n"

"""Scripts stay light: what a command does not need is not imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = (
    "textual",
    "rich",
    "rapidfuzz",
    "lemminflect",
    "numpy",
    "markdown_it",
    "opencc",
    "charset_normalizer",
    "asyncio",
)


@pytest.mark.parametrize("command", ["fix", "check"])
def test_a_run_over_plain_text_imports_nothing_heavy(command: str, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Its basic disk held up.The end.\n")
    code = (
        "import sys; from decalque.cli import main; sys.argv = sys.argv[1:]\n"
        "try: main()\nexcept SystemExit: pass\n"
        f"print('HEAVY', [m for m in {HEAVY!r} if m in sys.modules])"
    )
    for _ in range(2):  # the first run compiles the glossary
        ran = subprocess.run(
            [sys.executable, "-c", code, "decalque", command, str(article)], capture_output=True, text=True, check=True
        )
    assert ran.stdout.splitlines()[-1] == "HEAVY []"


def test_the_public_names_are_there() -> None:
    import decalque

    assert all(hasattr(decalque, name) for name in decalque.__all__)
    assert {"check", "fix", "Document", "Suggestion", "Glossary"} <= set(decalque.__all__)

"""Kills ``decalque fix`` and ``decalque edit`` at random moments: python tests/benchmarks/kill.py [TIMES] [ARTICLE]

After each kill of ``fix`` the file must be the old or the new one, whole. After each kill of ``edit`` (driven in a
pseudo-terminal) every decision that the screen had shown must be there when the session is opened again, and the
article must be untouched. Prints what was lost.
"""

from __future__ import annotations

import os
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from decalque import fix, read_document
from decalque.engine import check
from decalque.glossary import Glossary, samples_folder
from decalque.review import open_session

DECIDED = re.compile(rb"(\d+) of (\d+)\s*(?:\x1b\[[\d;]*m)*\s*decided")


def kill_fix(article: bytes, folder: Path, rng: random.Random) -> str:
    path = folder / "article.txt"
    path.write_bytes(article)
    wanted = fix(read_document(path)).encode()
    process = subprocess.Popen([sys.executable, "-m", "decalque", "fix", str(path)], stderr=subprocess.DEVNULL)
    time.sleep(rng.uniform(0.05, 0.6))
    process.kill()
    process.wait()
    now = path.read_bytes()
    return "" if now in (article, wanted) else f"a torn file of {len(now)} bytes"


def kill_edit(article: bytes, folder: Path, rng: random.Random) -> tuple[str, int]:
    """What was lost, and how many decisions the screen had shown."""
    path = folder / f"article{rng.random()}.txt"
    path.write_bytes(article)
    process, terminal = pty.fork()
    if process == 0:
        os.environ["TERM"] = "xterm-256color"
        os.execv(sys.executable, [sys.executable, "-m", "decalque", "edit", str(path)])
    import fcntl
    import termios

    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    shown, deadline = b"", time.monotonic() + rng.uniform(2.0, 6.0)
    while time.monotonic() < deadline:
        if select.select([terminal], [], [], 0.02)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
        if b"decided" in shown:
            os.write(terminal, rng.choice([b"a", b"a", b"a", b"r", b"n", b"1"]))
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
    os.close(terminal)
    counts = [int(m[1]) for m in DECIDED.finditer(shown)]
    told = counts[-1] if counts else 0
    session = open_session(path)
    review = session.begin(check(session.document, Glossary.load()))
    kept = review.progress.decided
    session.close()
    lost = f"shown {told}, kept {kept}" if kept < told else ""
    return (lost or ("the article changed" if path.read_bytes() != article else "")), told


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    source = Path(sys.argv[2]) if len(sys.argv) > 2 else samples_folder() / "company-results.raw.txt"
    article, rng = source.read_bytes(), random.Random(7)
    with tempfile.TemporaryDirectory() as name:
        os.environ["DECALQUE_STATE"] = f"{name}/state"
        lost = [what for _ in range(times) if (what := kill_fix(article, Path(name), rng))]
        print(f"fix: {times} kills, lost: {len(lost)} {lost[:3]}")
        runs = [kill_edit(article, Path(name), rng) for _ in range(times)]
        lost = [what for what, _ in runs if what]
        print(f"edit: {times} kills after {sum(n for _, n in runs)} decisions shown, lost: {len(lost)} {lost[:3]}")


if __name__ == "__main__":
    main()

"""Texts a second through ``decalque pipe``, in one warm process: python tests/benchmarks/throughput.py TEXTS.jsonl [FIELD]

TEXTS.jsonl holds one JSON object a line; FIELD (default ``text``) is looked at. Prints MB of UTF-8 text a second of CPU
time on one core, microseconds a text, and with ``--profile`` where the time goes.
"""

from __future__ import annotations

import cProfile
import json
import pstats
import sys
import time
from pathlib import Path

from decalque import default_glossary
from decalque.cli.pipe import answer
from decalque.cli.settings import Settings


def main() -> None:
    words = [a for a in sys.argv[1:] if not a.startswith("--")]
    field = words[1] if len(words) > 1 else "text"
    texts = [json.loads(line)[field] for line in Path(words[0]).read_text(encoding="utf-8").splitlines()]
    lines = [json.dumps({"id": n, "text": text}).encode() for n, text in enumerate(texts)]
    size = sum(len(text.encode()) for text in texts)
    glossary, settings = default_glossary(), Settings()

    def run() -> float:
        started = time.process_time()
        for line in lines:
            answer(line, glossary, settings)
        return time.process_time() - started

    run()
    seconds = min(run() for _ in range(3))
    print(
        f"{len(texts)} texts, {size / 1e6:.2f} MB: {size / seconds / 1e6:.2f} MB/s, {seconds / len(texts) * 1e6:.0f} us a text"
    )
    if "--profile" in sys.argv:
        with cProfile.Profile() as profile:
            run()
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)


if __name__ == "__main__":
    main()

"""How the matcher bears large glossaries: ``python tests/benchmarks/scale.py [CONCEPTS ...]`` (default 20000 200000).

For the bundled glossary and for glossaries with so many synthetic concepts more: time to compile, size of the compiled form,
time to start from it, memory, and scan speed over the bundled samples; last the slow-down from the first to the last.
Each glossary is measured in a process of its own.
"""

from __future__ import annotations

import json
import random
import resource
import subprocess
import sys
import time

from decalque.glossary import cache
from decalque.glossary.common import COMMON
from decalque.glossary.compile import compile_concepts
from decalque.glossary.matcher import Matcher
from decalque.glossary.model import Answer, Concept, PartOfSpeech, Rendering
from decalque.glossary.store import Glossary, samples_folder

NOUN = PartOfSpeech.NOUN
ENDINGS = ("", "ing", "ed", "er", "ness", "able", "ment", "less", "ful", "ist", "ship", "ward")


def synthetic(number: int) -> list[Concept]:
    """Concepts of two words each, of common words and of words made from them, all different."""
    chance = random.Random(7)
    words = sorted(word for word in COMMON if len(word) > 3)
    concepts: dict[str, Concept] = {}
    while len(concepts) < number:
        first, last = chance.choice(words), chance.choice(words) + chance.choice(ENDINGS)
        answer = Answer(f"{chance.choice(words)} {chance.choice(words)}", NOUN)
        text = f"{first} {last}"
        concepts[text] = Concept(
            id=f"s{len(concepts)}", domain="synthetic", check="terminology", source=(f"词{len(concepts)}",),
            accepted=(answer,), deprecated=(Rendering(text, NOUN, (answer,)),), severity="major", note="", examples=(),
            counterexamples=(), consistent=False, required=False, enabled=True, file="synthetic.toml", line=1,
        )  # fmt: skip
    return list(concepts.values())


def text() -> str:
    """The raw samples, over and over: about a megabyte."""
    raw = "\n\n".join(p.read_text(encoding="utf-8") for p in sorted(samples_folder().glob("*.raw.*")))
    return (raw + "\n\n") * max(1, 1_000_000 // len(raw))


def measure(extra: int) -> dict[str, float]:
    bundled = Glossary.load()
    started = time.perf_counter()
    compiled = compile_concepts([*bundled.concepts, *synthetic(extra)], bundled.words)
    data = cache.dump(compiled)
    compiling = time.perf_counter() - started
    del compiled
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.perf_counter()
    parsed = cache.parse(data)
    assert parsed is not None
    matcher = Matcher(parsed)
    start = time.perf_counter() - started
    paragraphs = text().split("\n\n")
    size = sum(len(p.encode()) for p in paragraphs)
    for paragraph in paragraphs[: len(paragraphs) // 4]:
        matcher.candidates(paragraph)
    started = time.perf_counter()
    for paragraph in paragraphs:
        matcher.candidates(paragraph)
    scan = size / (time.perf_counter() - started) / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    concepts = len(bundled.concepts) + extra
    return {
        "concepts": concepts, "compile s": compiling, "compiled MB": len(data) / 1e6, "start s": start,
        "peak MB (compiling)": before / 1024, "peak MB": memory, "scan MB/s": scan,
    }  # fmt: skip


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(int(sys.argv[2]))))
        return
    rows = []
    for extra in [0, *(map(int, sys.argv[1:]) if sys.argv[1:] else (20_000, 200_000))]:
        done = subprocess.run([sys.executable, __file__, "--one", str(extra)], capture_output=True, check=True)
        rows.append(json.loads(done.stdout))
        print("  ".join(f"{name} {value:.2f}" for name, value in rows[-1].items()), flush=True)
    print(f"scan, first over last: {rows[0]['scan MB/s'] / rows[-1]['scan MB/s']:.2f}")


if __name__ == "__main__":
    main()

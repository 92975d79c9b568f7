"""The compiled glossary on disk: JSON lines, keyed by content, checked when read.

A file that is missing, torn, of another version or not ours is never trusted and never an error: the glossary is
compiled again. Lines of concepts and renderings are parsed one by one, when a text first needs them.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

__all__ = ["DEFAULTS", "Lines", "Parsed", "cache_folder", "dump", "load", "parse", "see", "seen", "store"]

DEFAULTS: dict[str, Any] = {
    "slots": [],
    "attributive": [],
    "when": [[], [], []],
    "maybe": [[], [], []],
    "unless": [[], [], []],
    "safe": False,
    "safe_when": [[], [], []],
    "safe_unless": [[], [], []],
    "honest": False,
    "start": False,
    "delete": False,
    "drop_quotes": False,
    "exact": False,
    "accepted": False,
    "lead": 0,
}
"""What a compiled rendering says where it says nothing."""

_KEPT = 24  # compiled glossaries, the newest


class Lines(Sequence[Any]):
    """A list of JSON values, each parsed when it is first asked for."""

    def __init__(self, lines: Sequence[bytes]) -> None:
        self._lines = lines
        self._parsed: dict[int, Any] = {}

    def __len__(self) -> int:
        return len(self._lines)

    def __getitem__(self, index: Any) -> Any:
        found = self._parsed.get(index)
        if found is None:
            found = self._parsed[index] = json.loads(self._lines[index])
        return found


class Parsed(NamedTuple):
    """A compiled glossary as read: ``buckets[n]`` are the anchors of ``keys[n]``, see ``anchors.bucketed``; ``rare[n]``
    are the renderings known by ``rare_words[n]``."""

    concepts: Lines
    renderings: Lines
    answers: Lines
    buckets: Lines
    rare: Lines
    keys: list[str]
    rare_words: list[str]
    words: dict[str, list[str]]


def cache_folder() -> Path:
    """``DECALQUE_CACHE`` or the user's cache folder."""
    named = os.environ.get("DECALQUE_CACHE")
    if named:
        return Path(named)
    from platformdirs import user_cache_path

    return user_cache_path("decalque", appauthor=False)


def dump(compiled: dict[str, Any]) -> bytes:
    """The compiled form as bytes: a line that proves the rest, the keys, then a line for each entry."""

    def line(value: Any) -> bytes:
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"

    buckets, rare = compiled["buckets"], compiled["rare"]
    parts = [
        compiled["concepts"],
        compiled["renderings"],
        compiled["answers"],
        list(buckets.values()),
        list(rare.values()),
    ]
    head = [[len(part) for part in parts], list(buckets), list(rare), compiled["words"]]
    body = b"".join(line(value) for part in (head, *parts) for value in part)
    return _digest(body) + b"\n" + body


def _digest(body: bytes) -> bytes:
    return f"{crc32(body):08x} {len(body)}".encode()


def parse(data: bytes) -> Parsed | None:
    """The compiled glossary in these bytes; None if they are not what ``dump`` wrote."""
    digest, _, body = data.partition(b"\n")
    if digest != _digest(body):
        return None
    sizes, keys, rare_words, words, *rest = body.split(b"\n")
    ends = list(accumulate(json.loads(sizes)))
    concepts, renderings, answers, buckets, rare = (Lines(rest[start:end]) for start, end in pairwise([0, *ends]))
    heads = json.loads(keys), json.loads(rare_words), json.loads(words)
    return Parsed(concepts, renderings, answers, buckets, rare, *heads)


def load(key: str) -> bytes | None:
    """The stored bytes under a key, if there are any."""
    try:
        return _path(key).read_bytes()
    except OSError:
        return None


def store(key: str, data: bytes) -> None:
    """Keep the bytes for the next start; a folder that cannot be written is no reason to fail."""
    _keep(_path(key), data)


def _keep(path: Path, data: bytes) -> None:
    temporary = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(data)
        temporary.replace(path)
        _tidy(path.parent)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def seen(signature: str) -> str | None:
    """The key of files that were seen before, unchanged by what their folder says of them."""
    try:
        key = _note(signature).read_text(encoding="ascii")
    except (OSError, UnicodeDecodeError):
        return None
    return key if re.fullmatch(r"[0-9a-f]{32}", key) else None


def see(signature: str, key: str) -> None:
    """Remember the key of these files, where that is new."""
    if seen(signature) != key:
        _keep(_note(signature), key.encode("ascii"))


def _note(signature: str) -> Path:
    return cache_folder() / f"seen-{signature}"


def _path(key: str) -> Path:
    return cache_folder() / f"glossary-{key}.jsonl"


def _tidy(folder: Path) -> None:
    for kind in ("glossary-*", "seen-*"):
        kept = sorted(folder.glob(kind), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in kept[_KEPT:]:
            old.unlink(missing_ok=True)

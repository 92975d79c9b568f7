"""A project's own glossary, ``decalque.glossary.toml`` beside the articles: what an editor adds while reviewing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from decalque.authoring.written import concepts_toml
from decalque.config import PROJECT_GLOSSARY
from decalque.document import Document, write_atomic
from decalque.document.reading import read_text_bytes
from decalque.engine import Selection, apply, check, safe_edits
from decalque.errors import UsageError
from decalque.glossary import Glossary
from decalque.glossary.load import parse_toml

__all__ = ["NewEntry", "add_entry"]


@dataclass(frozen=True, slots=True)
class NewEntry:
    """What an editor knows of a calque on meeting it. ``source`` and ``note`` may be empty."""

    deprecated: str
    preferred: str
    part_of_speech: str
    source: str = ""
    note: str = ""


def add_entry(folder: Path, entry: NewEntry, sentence: str = "") -> Path:
    """Add the entry to the project's glossary of a folder, made if it is not there; says which file that is.

    ``sentence`` shows the calque in use; it becomes the entry's example.

    Raises:
        UsageError: something is missing, or the entry would not be valid (GlossaryError); nothing is written then.
        InputError: the file cannot be written.
    """
    if not entry.deprecated.strip() or not entry.preferred.strip():
        raise UsageError("an entry needs the words of the machine and what they should read", remedy="fill in both")
    path = folder / PROJECT_GLOSSARY
    before = read_text_bytes(path) if path.exists() else None
    text = before.decode("utf-8-sig") if before is not None else ""
    taken = {str(c.get("id")) for c in parse_toml(str(path), text.encode())[0].get("concept", [])}
    table = _table(entry, taken)
    table["examples"] = [_example(table, sentence or f"{entry.deprecated[:1].upper()}{entry.deprecated[1:]}.")]
    after = f"{text.rstrip()}\n\n{concepts_toml([table])}" if text.strip() else concepts_toml([table])
    Glossary.from_toml(after, str(path))
    write_atomic(path, after.encode(), expected=before)
    return path


def _table(entry: NewEntry, taken: set[str]) -> dict[str, Any]:
    identity = base = "-".join(re.findall(r"[a-z0-9]+", entry.preferred.lower())) or "entry"
    number = 2
    while identity in taken:
        identity, number = f"{base}-{number}", number + 1
    table: dict[str, Any] = {
        "id": identity,
        "source": [term for term in re.split(r"[;；、\s]+", entry.source) if term],
        "part_of_speech": entry.part_of_speech,
        "preferred": entry.preferred.strip(),
        "deprecated": [entry.deprecated.strip()],
        "note": entry.note.strip(),
    }
    return {key: value for key, value in table.items() if value}


def _example(table: dict[str, Any], sentence: str) -> dict[str, str]:
    """The sentence, and what the entry makes of it; the bare words where it makes nothing of the sentence."""
    trial = Glossary.from_toml(concepts_toml([{**table, "examples": [{"text": "a", "fixed": "b"}]}]))
    for text in (" ".join(sentence.split()), table["deprecated"][0]):
        found = check(Document(text), trial, Selection(select=("terminology",)))
        fixed = apply(text, safe_edits(found, every=True))
        if fixed != text:
            return {"text": text, "fixed": fixed}
    raise UsageError(
        f"“{table['preferred']}” cannot stand in the place of “{table['deprecated'][0]}”", remedy="reword it"
    )

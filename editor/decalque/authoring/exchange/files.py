"""Which format a file has, by its suffix, and the way from bytes to entries and back."""

from __future__ import annotations

from pathlib import PurePath

from decalque.authoring.exchange.entry import Entry, entry_of, left_behind
from decalque.authoring.exchange.table import read_table, write_table
from decalque.authoring.exchange.tbx import read_tbx, write_tbx
from decalque.errors import GlossaryError, UsageError
from decalque.glossary.model import Concept

__all__ = ["export_glossary", "import_entries", "suffixes"]

_DELIMITERS = {".csv": ",", ".tsv": "\t"}
_TBX = (".tbx", ".xml")


def suffixes() -> tuple[str, ...]:
    """The file name endings that tell the formats."""
    return (*_TBX, *_DELIMITERS)


def export_glossary(concepts: list[Concept], path: PurePath) -> tuple[bytes, dict[str, int]]:
    """The bytes of a file of the kind its name tells, and what it cannot hold (key of the entry -> number of concepts).

    Raises:
        UsageError: the name tells no known format.
    """
    entries = [entry_of(concept) for concept in concepts]
    suffix = _known(path)
    text = write_tbx(entries) if suffix in _TBX else write_table(entries, _DELIMITERS[suffix])
    return text.encode("utf-8-sig" if suffix in _DELIMITERS else "utf-8"), left_behind(concepts)


def import_entries(data: bytes, path: PurePath) -> list[Entry]:
    """The entries of a file.

    Raises:
        UsageError: the name tells no known format.
        GlossaryError: the file is not what its name says.
    """
    suffix = _known(path)
    if suffix in _TBX:
        return read_tbx(data, str(path))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise GlossaryError("not UTF-8 text", place=str(path), remedy="save it as UTF-8") from None
    return read_table(text, _DELIMITERS[suffix], str(path))


def _known(path: PurePath) -> str:
    suffix = path.suffix.lower()
    if suffix not in suffixes():
        raise UsageError("unknown glossary format", place=str(path), remedy=f"one of {', '.join(suffixes())}")
    return suffix

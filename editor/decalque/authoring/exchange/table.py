"""CSV and TSV: one line a rendering, with a header; source terms are separated by semicolons."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping

from decalque.authoring.exchange.entry import Entry, Term, status_of
from decalque.errors import GlossaryError

__all__ = ["read_table", "write_table"]

_COLUMNS = ("id", "source", "target", "status", "part_of_speech", "domain", "note")
_ALSO = {
    "id": ("concept", "concept id", "entry"),
    "source": ("zh", "chinese", "source term", "term"),
    "target": ("en", "english", "target term", "translation", "rendering"),
    "status": ("administrative status", "usage"),
    "part_of_speech": ("pos", "part of speech"),
    "domain": ("subject", "subject field", "field"),
    "note": ("comment", "definition", "notes"),
}


def write_table(entries: Iterable[Entry], delimiter: str) -> str:
    """The entries as a table."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for entry in entries:
        sources = ";".join(entry.sources)
        for term in entry.terms:
            writer.writerow((entry.id, sources, term.text, term.status, term.part_of_speech, entry.domain, entry.note))
    return out.getvalue()


def read_table(text: str, delimiter: str, place: str) -> list[Entry]:
    """The entries of a table; lines with the same id, or else the same source terms, are one entry.

    Raises:
        GlossaryError: there is no header with a source and a target column, or a status is not known.
    """
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter, strict=True)
    entries: dict[str, Entry] = {}
    try:
        columns = _columns(reader.fieldnames or (), place)
        for row in reader:
            fields = {name: (row.get(column) or "").strip() for name, column in columns.items()}
            _add(entries, fields, f"{place}:{reader.line_num}")
    except csv.Error as error:
        raise GlossaryError(
            f"not a table: {error}", place=f"{place}:{reader.line_num}", remedy="mend this line"
        ) from None
    return list(entries.values())


def _columns(header: Iterable[str], place: str) -> Mapping[str, str]:
    named = {column.strip().lower(): column for column in header if column}
    found = {}
    for name, others in _ALSO.items():
        column = next((named[n] for n in (name, *others) if n in named), None)
        if column is not None:
            found[name] = column
    if not {"source", "target"} <= found.keys():
        raise GlossaryError(
            "no columns “source” and “target”", place=f"{place}:1", remedy=f"a header line: {','.join(_COLUMNS)}"
        )
    return found


def _add(entries: dict[str, Entry], fields: Mapping[str, str], place: str) -> None:
    if not fields["target"]:
        return
    written = fields.get("status", "")
    sources = list(_split(fields["source"]))
    key = fields.get("id") or ";".join(sources) or fields["target"]
    entry = entries.setdefault(key, Entry(fields.get("id", ""), fields.get("domain", ""), fields.get("note", ""), []))
    entry.sources += [s for s in sources if s not in entry.sources]
    status = status_of(written) if written else ("admitted" if entry.terms else "preferred")
    if not status:
        raise GlossaryError(f"unknown status “{written}”", place=place, remedy="preferred, admitted or deprecated")
    entry.terms.append(Term(fields["target"], status, fields.get("part_of_speech", "")))


def _split(sources: str) -> Iterator[str]:
    for part in sources.replace("；", ";").replace("、", ";").split(";"):
        if part.strip():
            yield part.strip()

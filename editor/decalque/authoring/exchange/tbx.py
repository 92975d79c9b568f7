"""TBX-Basic (ISO 30042:2019, style DCA). Read too: TBX of 2008 (``martif``, ``termEntry``, ``langSet``), and the
words that other programs use for the four administrative statuses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from decalque.authoring.exchange.entry import Entry, Term, status_of
from decalque.errors import GlossaryError

__all__ = ["read_tbx", "write_tbx"]

_NAMESPACE = "urn:iso:std:iso:30042:ed-2"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TO_TBX = {"name": "properNoun", "phrase": "other"}
_FROM_TBX = {"properNoun": "name", "other": "phrase", "verb": "verb", "noun": "noun", "adjective": "adjective"}
_FROM_TBX |= {"adverb": "adverb", "propernoun": "name", "proper noun": "name", "phrase": "phrase", "name": "name"}


def write_tbx(entries: Iterable[Entry]) -> str:
    """The entries as a TBX-Basic document; Chinese and English terms of a concept together."""
    root = ElementTree.Element("tbx", {"style": "dca", "type": "TBX-Basic", _LANG: "en", "xmlns": _NAMESPACE})
    source = ElementTree.SubElement(ElementTree.SubElement(root, "tbxHeader"), "fileDesc")
    ElementTree.SubElement(ElementTree.SubElement(source, "sourceDesc"), "p").text = "A glossary of decalque"
    body = ElementTree.SubElement(ElementTree.SubElement(root, "text"), "body")
    for entry in entries:
        _write(entry, ElementTree.SubElement(body, "conceptEntry", {"id": entry.id}))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _write(entry: Entry, parent: ElementTree.Element) -> None:
    if entry.domain:
        ElementTree.SubElement(parent, "descrip", {"type": "subjectField"}).text = entry.domain
    if entry.note:
        ElementTree.SubElement(parent, "note").text = entry.note
    for language, terms in (("zh", [Term(s, "") for s in entry.sources]), ("en", entry.terms)):
        if not terms:
            continue
        section = ElementTree.SubElement(parent, "langSec", {_LANG: language})
        for term in terms:
            group = ElementTree.SubElement(section, "termSec")
            ElementTree.SubElement(group, "term").text = term.text
            if term.part_of_speech:
                kind = _TO_TBX.get(term.part_of_speech, term.part_of_speech)
                ElementTree.SubElement(group, "termNote", {"type": "partOfSpeech"}).text = kind
            if term.status:
                ElementTree.SubElement(
                    group, "termNote", {"type": "administrativeStatus"}
                ).text = f"{term.status}Term-admn-sts"


def read_tbx(data: bytes, place: str) -> list[Entry]:
    """The entries of a TBX document.

    Raises:
        GlossaryError: not XML, or no TBX.
    """
    try:
        root = ElementTree.fromstring(data)
    except ElementTree.ParseError as error:
        line, _ = error.position
        raise GlossaryError(
            f"not well-formed XML ({error})", place=f"{place}:{line}", remedy="mend this line"
        ) from None
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
    if root.tag not in ("tbx", "martif", "TBX"):
        raise GlossaryError(f"“{root.tag}” is no TBX document", place=place, remedy="export it as TBX")
    return [_read(entry) for tag in ("conceptEntry", "termEntry") for entry in root.iter(tag)]


def _read(element: ElementTree.Element) -> Entry:
    entry = Entry(element.get("id", ""), _descrip(element, "subjectField"))
    entry.note = (element.findtext("note") or _descrip(element, "definition")).strip()
    for section in [*element.iter("langSec"), *element.iter("langSet")]:
        language = (section.get(_LANG) or section.get("lang") or "").lower()
        for group in _groups(section):
            text = " ".join("".join(next(group.iter("term")).itertext()).split())
            if language.startswith("zh"):
                entry.sources.append(text)
            elif language.startswith("en"):
                entry.terms.append(_term(text, group, first=not entry.terms))
    return entry


def _descrip(element: ElementTree.Element, kind: str) -> str:
    return next((d.text or "" for d in element.iter("descrip") if d.get("type") == kind), "")


def _groups(section: ElementTree.Element) -> Iterator[ElementTree.Element]:
    for tag in ("termSec", "tig", "ntig"):
        yield from (group for group in section.iter(tag) if group.find(".//term") is not None)


def _term(text: str, group: ElementTree.Element, *, first: bool) -> Term:
    notes = {note.get("type", ""): (note.text or "").strip() for note in group.iter("termNote")}
    notes |= {note.get("type", ""): (note.text or "").strip() for note in group.iter("admin")}
    written = next((notes[k] for k in ("administrativeStatus", "normativeAuthorization", "status") if k in notes), "")
    status = status_of(written) or ("preferred" if first else "admitted")
    return Term(text, status, _FROM_TBX.get(notes.get("partOfSpeech", ""), ""))

"""Reads glossary files (TOML) into concepts and refuses, with file, line and remedy, what is not right.

What an entry may say is the table ``_KEYS`` below; ``glossary/README.md`` explains it to translators.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from decalque.errors import GlossaryError
from decalque.glossary.model import Answer, Concept, ContextWords, Example, Number, PartOfSpeech, Rendering
from decalque.glossary.pattern import PatternError, has_several_words, head_positions, parse_pattern

__all__ = ["CHECKS", "Entries", "load_file", "parse_toml"]

CHECKS = ("terminology", "style", "residue")
_SEVERITIES = ("neutral", "minor", "major", "critical")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_SHARED: dict[str, type | tuple[type, ...]] = {
    "part_of_speech": str,
    "head": (str, list),
    "number": str,
    "forms": dict,
    "when": (list, dict),
    "maybe": (list, dict),
    "unless": (list, dict),
    "safe": (bool, dict),
    "position": str,
    "delete": bool,
    "quotes": str,
    "case": str,
    "preferred": (str, dict),
    "admitted": list,
    "attributive": list,
}
_KEYS: dict[str, dict[str, type | tuple[type, ...]]] = {
    "concept": _SHARED
    | {
        "id": str,
        "source": list,
        "deprecated": list,
        "severity": str,
        "consistent": bool,
        "required": bool,
        "note": str,
        "examples": list,
        "counterexamples": list,
        "enabled": bool,
    },
    "rendering": _SHARED | {"text": str},
    "answer": {"text": str, "part_of_speech": str, "head": (str, list), "number": str, "forms": dict},
    "example": {"text": str, "fixed": str, "source": str},
    "context": {"sentence": list, "paragraph": list, "document": list},
    "safe": {"when": (list, dict), "unless": (list, dict)},
    "forms": dict.fromkeys(("base", "third", "past", "participle", "gerund", "singular", "plural"), str),
    "file": {"glossary": dict, "concept": list, "words": dict},
    "glossary": {"check": str, "domain": str, "title": str, "maybe": list},
}


class Entries(NamedTuple):
    """What one file holds: its concepts in order, and its lists of words by name."""

    concepts: list[Concept]
    words: dict[str, tuple[str, ...]]


def load_file(path: Path, data: bytes | None = None) -> Entries:
    """All that one file says.

    Raises:
        GlossaryError: the file cannot be read, is not TOML, or an entry is not valid.
    """
    try:
        raw = path.read_bytes() if data is None else data
    except OSError as error:
        raise GlossaryError(f"cannot be read ({error.strerror})", place=str(path), remedy="check the path") from None
    return _Reader(str(path), path.stem, parse_toml(str(path), raw)).entries()


def parse_toml(place: str, data: bytes) -> tuple[dict[str, Any], str]:
    """The TOML table of a file and its text.

    Raises:
        GlossaryError: not UTF-8, or not TOML; with the line.
    """
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError("not UTF-8 text", place=f"{place}:{line}", remedy="save it as UTF-8") from None
    try:
        return tomllib.loads(text), text
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        problem = re.sub(r"\s*\(at .*\)$", "", str(error))
        where = f"{place}:{at[1]}" if at else place
        raise GlossaryError(f"not valid TOML: {problem}", place=where, remedy="mend this line") from None


@dataclass
class _Reader:
    """Turns the parsed table of one file into concepts; knows on which line each concept begins."""

    place: str
    stem: str
    parsed: tuple[dict[str, Any], str]

    def entries(self) -> Entries:
        table, self.text = self.parsed
        self.lines = [
            n for n, line in enumerate(self.text.splitlines(), 1) if re.match(r"\s*\[\[\s*concept\s*\]\]", line)
        ]
        self.line = 1
        self._known(table, "file")
        header = table.get("glossary", {})
        self._known(header, "glossary")
        self.domain = str(header.get("domain", self.stem))
        self.check = str(header.get("check", "terminology"))
        self.everywhere = tuple(self._words(header.get("maybe", []), "maybe"))
        if self.check not in CHECKS:
            raise self._error(f"unknown check “{self.check}”", f"one of {', '.join(CHECKS)}")
        lists = {name: self._list(name, words) for name, words in table.get("words", {}).items()}
        return Entries([self._concept_at(n, entry) for n, entry in enumerate(table.get("concept", []))], lists)

    def _list(self, name: str, words: Any) -> tuple[str, ...]:
        if not _ID.fullmatch(name) or not isinstance(words, list):
            raise self._error(f"“{name}” is not a list of words with a name", 'business = ["company", ...]', name)
        plain = tuple(self._words(words, name))
        for word in plain:
            if word.startswith("@") or "_" in word:
                raise self._error(f"“{word}” cannot stand in a list of words", "write plain words", word)
        return plain

    def _concept_at(self, number: int, entry: Any) -> Concept:
        self.line = self.lines[number] if number < len(self.lines) else 1
        self.entry_end = self.lines[number + 1] - 1 if number + 1 < len(self.lines) else None
        if not isinstance(entry, dict):
            raise self._error("a concept is a table", "start it with [[concept]]")
        return self._concept(entry)

    def _concept(self, entry: dict[str, Any]) -> Concept:
        self._known(entry, "concept")
        identity = entry.get("id")
        if not isinstance(identity, str) or not _ID.fullmatch(identity):
            raise self._error("a concept needs an id", 'lower case with hyphens: id = "core-business"')
        self.identity = identity
        enabled = entry.get("enabled", True)
        accepted = self._answers(entry, entry.get("part_of_speech"))
        deprecated = tuple(self._rendering(r, entry, accepted) for r in entry.get("deprecated", []))
        concept = Concept(
            id=identity,
            domain=self.domain,
            check=self.check,
            source=tuple(self._words(entry.get("source", []), "source")),
            accepted=accepted,
            deprecated=deprecated,
            severity=self._one_of(
                entry.get("severity", "minor" if self.check == "style" else "major"), _SEVERITIES, "severity"
            ),
            note=entry.get("note", ""),
            examples=tuple(self._example(e) for e in entry.get("examples", [])),
            counterexamples=tuple(self._words(entry.get("counterexamples", []), "counterexamples")),
            consistent=entry.get("consistent", False),
            required=entry.get("required", entry.get("consistent", False)),
            enabled=enabled,
            file=self.place,
            line=self.line,
        )
        if enabled:
            self._complete(concept, entry)
        return concept

    def _complete(self, concept: Concept, entry: Mapping[str, Any]) -> None:
        if not concept.accepted and not any(r.delete or r.answers for r in concept.deprecated):
            raise self._error("no preferred rendering", 'add preferred = "..." or delete = true')
        if not concept.deprecated and not concept.required:
            raise self._error("no deprecated rendering", 'add deprecated = ["what machines write"]')
        if concept.deprecated and not concept.examples:
            raise self._error("a missing example", 'add examples = [{ text = "...", fixed = "..." }]')
        preferred = {_plain(a.text) for r in concept.deprecated for a in (*concept.accepted, *r.answers)}
        for rendering in concept.deprecated:
            if _plain(rendering.text) in preferred and not rendering.exact_case:
                raise self._error(f"“{rendering.text}” is both preferred and deprecated", "keep it in one of the two")

    def _answers(self, table: Mapping[str, Any], part_of_speech: Any) -> tuple[Answer, ...]:
        listed = ([table["preferred"]] if "preferred" in table else []) + list(table.get("admitted", []))
        answers = tuple(self._answer(item, part_of_speech) for item in listed)
        seen: set[str] = set()
        for answer in answers:
            if answer.text in seen:
                raise self._error(f"the answer “{answer.text}” stands twice", "keep one")
            seen.add(answer.text)
        return answers

    def _answer(self, item: Any, part_of_speech: Any) -> Answer:
        table = self._table(item, "answer", "preferred")
        text = table["text"]
        if re.search(r"\s/\s|\bor\b.*\?|[()|]", text):
            raise self._error(f"the answer “{text}” is not one wording", "split it into preferred and admitted")
        kind = self._part_of_speech(table.get("part_of_speech", part_of_speech))
        head = self._head(table, text, kind)
        return Answer(text, kind, head, self._number(table), self._forms(table))

    def _rendering(self, item: Any, concept: Mapping[str, Any], inherited: tuple[Answer, ...]) -> Rendering:
        table = self._table(item, "rendering", "deprecated")
        kind = self._part_of_speech(table.get("part_of_speech", concept.get("part_of_speech")))
        own = self._answers(table, kind)
        merged = {k: v for k, v in concept.items() if k in _SHARED and k not in ("head", "number", "forms")} | table
        safe = merged.get("safe", False)
        sure: Mapping[str, Any] = safe if isinstance(safe, dict) else {}
        self._known(sure, "safe", "safe")
        return Rendering(
            text=table["text"],
            part_of_speech=kind,
            answers=own or (() if "preferred" in table else inherited),
            attributive=tuple(self._answer(item, "adjective") for item in merged.get("attributive", [])),
            head=self._head(table, table["text"], kind),
            number=self._number(table),
            forms=self._forms(table),
            when=self._context(merged.get("when", []), "when"),
            maybe=self._maybe(merged, table["text"]),
            unless=self._context(merged.get("unless", []), "unless"),
            safe=bool(safe),
            safe_when=self._context(sure.get("when", []), "when"),
            safe_unless=self._context(sure.get("unless", []), "unless"),
            at_sentence_start=self._one_of(merged.get("position", ""), ("", "sentence-start"), "position") != "",
            delete=bool(merged.get("delete", False)),
            drop_quotes=self._one_of(merged.get("quotes", "keep"), ("keep", "drop"), "quotes") == "drop",
            exact_case=self._one_of(merged.get("case", "any"), ("any", "exact"), "case") == "exact",
        )

    def _maybe(self, table: Mapping[str, Any], text: str) -> ContextWords:
        """The rendering's own words, and for one of several words with a ``when`` those of the whole file."""
        own = self._context(table.get("maybe", []), "maybe")
        when = self._context(table.get("when", []), "when")
        asks_around = bool(when) and not all("_" in word for word in when.sentence)
        if not self.everywhere or not asks_around or not has_several_words(text):
            return own
        return replace(own, sentence=tuple(dict.fromkeys((*own.sentence, *self.everywhere))))

    def _table(self, item: Any, kind: str, key: str) -> dict[str, Any]:
        table = {"text": item} if isinstance(item, str) else item
        if not isinstance(table, dict) or not isinstance(table.get("text"), str) or not table["text"].strip():
            raise self._error(f"{key}: a rendering is a string or a table with text", '{ text = "..." }')
        self._known(table, kind, table["text"])
        return table

    def _head(self, table: Mapping[str, Any], text: str, kind: PartOfSpeech) -> tuple[str, ...]:
        head = table.get("head", ())
        words = (head,) if isinstance(head, str) else tuple(head)
        try:
            head_positions(parse_pattern(text), kind, words)
        except PatternError as error:
            raise self._error(str(error), "see the table of glossary/README.md", text) from None
        return words

    def _part_of_speech(self, value: Any) -> PartOfSpeech:
        if value is None:
            raise self._error("no part of speech", f"part_of_speech = one of {', '.join(PartOfSpeech)}")
        return PartOfSpeech(self._one_of(value, tuple(PartOfSpeech), "part_of_speech"))

    def _number(self, table: Mapping[str, Any]) -> Number:
        return Number(self._one_of(table.get("number", ""), tuple(Number), "number"))

    def _forms(self, table: Mapping[str, Any]) -> dict[str, str]:
        forms = table.get("forms", {})
        self._known(forms, "forms")
        return dict(forms)

    def _context(self, value: Any, key: str) -> ContextWords:
        table = {"sentence": value} if isinstance(value, list) else value
        self._known(table, "context")
        return ContextWords(**{k: tuple(self._words(v, key)) for k, v in table.items()})

    def _example(self, item: Any) -> Example:
        if not isinstance(item, dict) or not {"text", "fixed"} <= item.keys():
            raise self._error("an example is a table with text and fixed", '{ text = "...", fixed = "..." }')
        self._known(item, "example")
        if item["text"] == item["fixed"]:
            raise self._error("an example that changes nothing", "move it to counterexamples", item["text"])
        return Example(item["text"], item["fixed"], item.get("source"))

    def _words(self, values: Iterable[Any], key: str) -> list[str]:
        words = list(values)
        if not all(isinstance(w, str) and w.strip() for w in words):
            raise self._error(f"{key} is a list of strings", f'{key} = ["..."]')
        return words

    def _one_of(self, value: Any, allowed: Sequence[str], key: str) -> str:
        if value not in allowed:
            shown = ", ".join(a for a in allowed if a)
            raise self._error(f"{key} = “{value}” is not known", f"one of {shown}", str(value))
        return str(value)

    def _known(self, table: Mapping[str, Any], kind: str, near: str = "") -> None:
        keys = _KEYS[kind]
        for key, value in table.items():
            if key not in keys:
                close = get_close_matches(key, keys, 1)
                remedy = f"did you mean “{close[0]}”?" if close else f"known are {', '.join(keys)}"
                raise self._error(f"unknown key “{key}”", remedy, key)
            if not isinstance(value, keys[key]):
                raise self._error(f"“{key}” has a value of the wrong kind", "see glossary/README.md", near or key)

    def _error(self, problem: str, remedy: str, near: str = "") -> GlossaryError:
        who = f"concept “{self.identity}”: " if getattr(self, "identity", "") and self.line > 1 else ""
        return GlossaryError(who + problem, place=f"{self.place}:{self._line_of(near)}", remedy=remedy)

    def _line_of(self, near: str) -> int:
        """The line of the entry that shows ``near``, or the first of the entry."""
        if near:
            lines = self.text.splitlines()[self.line - 1 : getattr(self, "entry_end", None)]
            for offset, line in enumerate(lines):
                if near in line:
                    return self.line + offset
        return self.line


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace("-", " ").split())

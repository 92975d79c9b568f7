"""A glossary as a whole: its files, its concepts (the later file wins), its compiled form.

``Glossary.load()`` is the bundled one; a project's own files override its concepts by id. Entries are read and compiled
only where the cache has nothing for their content, so what does that is imported only then.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from decalque.errors import GlossaryError
from decalque.glossary import cache
from decalque.glossary.matcher import Matcher
from decalque.version import __version__

__all__ = ["Glossary", "bundled_folder", "everyday_sentences", "glossary_files", "matcher_for", "samples_folder"]


if TYPE_CHECKING:
    from decalque.glossary.load import Entries
    from decalque.glossary.model import Concept

_LISTS = "words.toml"
_UNSETTLED = 2_000_000_000  # nanoseconds: the coarsest times that file systems keep
_COMPILER_MODULES = (
    "actions",
    "anchors",
    "cache",
    "common",
    "compile",
    "inflection",
    "load",
    "normal",
    "pattern",
    "slots",
)


def _data_folder(name: str) -> Path:
    """A folder of the package's data: in place in a checkout, inside the package when installed."""
    package = Path(__file__).resolve().parents[1]
    checkout = package.parents[1] / name
    installed = package / "data" / name
    return installed if installed.is_dir() else checkout


def bundled_folder() -> Path:
    """Where the bundled glossary lies."""
    return _data_folder("glossary")


def samples_folder() -> Path:
    """Where the bundled samples lie."""
    return _data_folder("samples")


def everyday_sentences() -> list[str]:
    """Good English sentences in which words of calques stand in their honest sense: no entry may report them."""
    lines = (bundled_folder() / "everyday.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class _File:
    """A glossary file, read when its content is first asked for."""

    def __init__(self, path: Path, data: bytes | None = None) -> None:
        self.path = path
        if data is not None:
            self.__dict__["data"] = data

    @cached_property
    def data(self) -> bytes:
        return _read(self.path)

    def stat(self) -> os.stat_result:
        """What the folder says of the file.

        Raises:
            GlossaryError: the file cannot be looked at.
        """
        try:
            return self.path.stat()
        except OSError as error:
            place = str(self.path)
            raise GlossaryError(f"cannot be read ({error.strerror})", place=place, remedy="check the path") from None


class Glossary:
    """Concepts, ready to be looked for. Load it once and use it for any number of documents."""

    def __init__(self, layers: Sequence[Sequence[_File]], *, on_disk: bool = False) -> None:
        self._layers = layers
        self._on_disk = on_disk

    @classmethod
    def load(cls, *paths: Path | str, bundled: bool = True) -> Glossary:
        """The bundled glossary and any number of files or folders over it; later ones win.

        Without ``bundled`` its concepts are left out; its named lists of words stay.

        Raises:
            GlossaryError: a file is missing or an entry not valid; with file, line and remedy.
        """
        base = bundled_folder() / "zh-en"
        layers = [glossary_files(path) for path in (base if bundled else base / _LISTS, *map(Path, paths))]
        glossary = cls([[_File(file) for file in files] for files in layers], on_disk=True)
        glossary.matcher  # noqa: B018  (an entry that is not valid is told now, not in the middle of the work)
        return glossary

    @classmethod
    def from_toml(cls, text: str, name: str = "glossary.toml") -> Glossary:
        """A glossary written in a string; it may use the bundled lists of words.

        Raises:
            GlossaryError: an entry is not valid.
        """
        lists = bundled_folder() / "zh-en" / _LISTS
        glossary = cls([[_File(lists)], [_File(Path(name), text.encode())]])
        glossary.matcher  # noqa: B018
        return glossary

    @cached_property
    def _entries(self) -> list[list[Entries]]:
        """What each file of each layer says."""
        from decalque.glossary.load import load_file

        return [[load_file(file.path, file.data) for file in layer] for layer in self._layers]

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """All concepts that are switched on, in the order of files; a later id replaces an earlier one."""
        by_id: dict[str, Concept] = {}
        for layer in self._entries:
            _override(by_id, (concept for entries in layer for concept in entries.concepts))
        concepts = tuple(c for c in by_id.values() if c.enabled)
        _refuse_contradictions(concepts)
        _refuse_unknown_lists(concepts, self.words)
        return concepts

    @cached_property
    def words(self) -> dict[str, tuple[str, ...]]:
        """The named lists of words that ``when`` and ``unless`` may refer to; a later list replaces an earlier one."""
        return {name: words for layer in self._entries for entries in layer for name, words in entries.words.items()}

    @cached_property
    def matcher(self) -> Matcher:
        """What finds the renderings in a text, from the cache where this content was compiled before."""
        signature = self._signature() if self._on_disk else ""
        key = (cache.seen(signature) if signature else None) or self._key()
        stored = cache.load(key)
        parsed = cache.parse(stored) if stored else None
        if parsed is None:
            key = self._key()
            from decalque.glossary.compile import compile_concepts

            data = cache.dump(compile_concepts(self.concepts, self.words))
            cache.store(key, data)
            parsed = cache.parse(data)
            assert parsed is not None
        if signature:
            cache.see(signature, key)
        return Matcher(parsed)

    def only(self, identity: str) -> Glossary:
        """The same glossary with a single concept, for looking at it alone.

        Raises:
            GlossaryError: there is no such concept.
        """
        concept = self[identity]
        alone = Glossary(())
        alone.__dict__["concepts"] = (concept,)
        alone.__dict__["matcher"] = matcher_for((concept,), self.words)
        return alone

    def __getitem__(self, identity: str) -> Concept:
        for concept in self.concepts:
            if concept.id == identity:
                return concept
        raise GlossaryError(f"no concept “{identity}”", remedy="see decalque glossary list")

    def _key(self) -> str:
        digest = blake2b(digest_size=16)
        digest.update(f"{__version__} {_compiler()}".encode())
        for layer in self._layers:
            for file in layer:
                digest.update(f"\0{file.path.name}\0{len(file.data)}\0".encode())
                digest.update(file.data)
            digest.update(b"\0")
        return digest.hexdigest()

    def _signature(self) -> str:
        """What tells, without reading them, that these files were compiled before.

        Empty where a file is so new that another change could leave no trace in its time.
        """
        parts = [__version__, _compiler()]
        newest = 0
        for file in (file for layer in self._layers for file in layer):
            stat = file.stat()
            newest = max(newest, stat.st_mtime_ns)
            parts.append(f"{file.path.resolve()}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ino}")
        if newest > time.time_ns() - _UNSETTLED:
            return ""
        text = "\n".join(parts)
        return blake2b(text.encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def glossary_files(path: Path) -> list[Path]:
    """The TOML files of a glossary: the file itself, or all files of the folder in the order of their names.

    Raises:
        GlossaryError: there is no such file or folder, or the folder has no TOML file.
    """
    if path.is_dir():
        files = sorted(p for p in path.rglob("*.toml") if not p.name.startswith("."))
        if files:
            return files
        raise GlossaryError("no glossary file in this folder", place=str(path), remedy="a glossary is *.toml")
    if not path.exists():
        raise GlossaryError("no such glossary", place=str(path), remedy="check the path")
    return [path]


def matcher_for(concepts: Iterable[Concept], words: Mapping[str, Sequence[str]] | None = None) -> Matcher:
    """A matcher for these concepts alone, not cached."""
    from decalque.glossary.compile import compile_concepts

    parsed = cache.parse(cache.dump(compile_concepts(concepts, words or {})))
    assert parsed is not None
    return Matcher(parsed)


def _compiler() -> str:
    """What tells one compiler from another: the files it is made of, so that a change of them takes effect at once."""
    here = Path(__file__).parent
    stats = [(here / f"{name}.py").stat() for name in _COMPILER_MODULES]
    return " ".join(f"{s.st_size}.{s.st_mtime_ns}" for s in stats)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise GlossaryError(f"cannot be read ({error.strerror})", place=str(file), remedy="check the path") from None


def _override(by_id: dict[str, Concept], concepts: Iterable[Concept]) -> None:
    seen: dict[str, Concept] = {}
    for concept in concepts:
        first = seen.setdefault(concept.id, concept)
        if first is not concept:
            place = f"{concept.file}:{concept.line}"
            raise GlossaryError(
                f"concept “{concept.id}” stands twice, first at {first.location}", place=place, remedy="rename one"
            )
        by_id.pop(concept.id, None)
        by_id[concept.id] = concept


def _refuse_contradictions(concepts: Iterable[Concept]) -> None:
    """One deprecated wording has one answer, unless context tells the entries apart; none answers another's calque."""
    owners: dict[tuple[str, str], Concept] = {}
    for concept in concepts:
        for rendering in concept.deprecated:
            if rendering.when:
                continue
            wording = " ".join(rendering.text.casefold().split())
            first = owners.setdefault((wording, str(rendering.at_sentence_start)), concept)
            if first is not concept:
                raise GlossaryError(
                    f"“{rendering.text}” of “{concept.id}” is deprecated by “{first.id}” ({first.location}) too",
                    place=f"{concept.file}:{concept.line}",
                    remedy="keep it in one of them, or give each a when",
                )


def _refuse_unknown_lists(concepts: Iterable[Concept], words: Mapping[str, Sequence[str]]) -> None:
    for concept in concepts:
        for name in concept.lists:
            if name not in words:
                raise GlossaryError(
                    f"concept “{concept.id}” asks for “@{name}”, which is no list of words",
                    place=f"{concept.file}:{concept.line}",
                    remedy=f"known are {', '.join(sorted(words)) or 'none'}",
                )

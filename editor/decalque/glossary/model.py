"""What a glossary says: concepts, their renderings in English, and how each may be used.

Terms follow ISO 30042 (administrative status) and ISO 18587 (post-editing). Nothing here reads a file or
looks at a text; ``load`` makes these values, ``compile`` turns them into something that can be searched for.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Answer", "Concept", "ContextWords", "Example", "Number", "PartOfSpeech", "Rendering"]


class PartOfSpeech(StrEnum):
    NOUN = "noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"
    PHRASE = "phrase"
    NAME = "name"


class Number(StrEnum):
    """The number a noun can have: any, or only one of them; a singular noun may follow “a”, an uncountable one not."""

    ANY = ""
    UNCOUNTABLE = "uncountable"
    SINGULAR = "singular"
    PLURAL = "plural"


@dataclass(frozen=True, slots=True)
class ContextWords:
    """Words looked for in the sentence, the paragraph or the document around a rendering; ``@name``: any of a list."""

    sentence: tuple[str, ...] = ()
    paragraph: tuple[str, ...] = ()
    document: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.sentence or self.paragraph or self.document)

    @property
    def lists(self) -> list[str]:
        """The names of the lists that are asked for."""
        return [word[1:] for word in (*self.sentence, *self.paragraph, *self.document) if word.startswith("@")]


@dataclass(frozen=True, slots=True)
class Answer:
    """A preferred or admitted rendering: what may stand in the place of a deprecated one."""

    text: str
    part_of_speech: PartOfSpeech
    head: tuple[str, ...] = ()
    number: Number = Number.ANY
    forms: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A deprecated rendering with its own answers (best first) and conditions.

    ``attributive``: the answers to try first where a noun follows at once (net red restaurants: viral restaurants).
    ``maybe``: context in which it is reported too, but never applied with nobody looking.
    ``safe``: the best answer may be applied with nobody looking, where the context has a word of ``safe_when`` (if it
    has any) and none of ``safe_unless``.
    """

    text: str
    part_of_speech: PartOfSpeech
    answers: tuple[Answer, ...]
    head: tuple[str, ...] = ()
    number: Number = Number.ANY
    forms: Mapping[str, str] = field(default_factory=dict)
    when: ContextWords = ContextWords()
    maybe: ContextWords = ContextWords()
    unless: ContextWords = ContextWords()
    safe: bool = False
    safe_when: ContextWords = ContextWords()
    safe_unless: ContextWords = ContextWords()
    at_sentence_start: bool = False
    delete: bool = False
    drop_quotes: bool = False
    attributive: tuple[Answer, ...] = ()
    exact_case: bool = False


@dataclass(frozen=True, slots=True)
class Example:
    """A text that this concept must change, by its best answers, exactly into ``fixed``."""

    text: str
    fixed: str
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Concept:
    """One meaning: its source terms, its accepted answers (preferred first), its deprecated renderings.

    ``consistent``: it must read the same all through a document. ``required``: where the source has one of its terms,
    the target must have one of its answers.
    """

    id: str
    domain: str
    check: str
    source: tuple[str, ...]
    accepted: tuple[Answer, ...]
    deprecated: tuple[Rendering, ...]
    severity: str
    note: str
    examples: tuple[Example, ...]
    counterexamples: tuple[str, ...]
    consistent: bool
    required: bool
    enabled: bool
    file: str
    line: int

    @property
    def location(self) -> str:
        """Where the entry stands, for people: ``business.toml:12``."""
        return f"{self.file.rsplit('/', 1)[-1]}:{self.line}"

    @property
    def lists(self) -> set[str]:
        """The names of the lists of words that its conditions ask for."""
        conditions = ((r.when, r.maybe, r.unless, r.safe_when, r.safe_unless) for r in self.deprecated)
        return {name for words in conditions for context in words for name in context.lists}

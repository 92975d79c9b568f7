"""The pattern language of renderings, as ``glossary/README.md`` teaches it: words, choices and slots."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, product

__all__ = [
    "Choice",
    "Element",
    "PatternError",
    "Slot",
    "Word",
    "has_several_words",
    "head_positions",
    "parse_pattern",
    "spellings",
]

SLOT_KINDS = ("one", "one's", "oneself", "np", "n", "any", "action", "verb")
_TOKEN = re.compile(
    r"\((?P<choice>(?:[^()]|\([^()]*\))*)\)|\{(?P<slot>[^{}]*)\}|(?P<space>\s+)|(?P<word>[^\s(){}]+)|(?P<odd>.)"
)
_INNER = re.compile(r"\(([^()]*)\)")
_SLOT = re.compile(r"(one's|oneself|one|np|any|n|action|verb)(\d?)(?::(attributive))?")
_AFTER_HEAD = frozenset(
    """about abroad across again against alone among around as ashore at away behind between beyond by during for from
    in into of on over per than that through to toward towards under which who whom whose where with within
    without""".split()
)
"""Words before which a noun phrase has had its head."""
_BEHIND = frozenset("abroad alone again away ever here off online only overseas there together".split())
"""Adverbs that follow what a noun does: brands expanding overseas."""

_ADVERB = re.compile(
    r"never|just|also|still|always|both|(?!(?:ap|sup|re|im|com|multi)p?ly|re?ally|tally|rally|bully|sully|dally)\w{3,}ly"
)
_PARTICIPLE = re.compile(r"(?!bed|shed|sled|creed|greed|steed|breed|speed|newlywed)\w{3,}(?<!e)ed")


class PatternError(ValueError):
    """A rendering is not written in the pattern language; the message says what is wrong with it."""


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    glued: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several wordings; an empty one makes it optional."""

    options: tuple[str, ...]
    glued: bool = False

    @property
    def optional(self) -> bool:
        return "" in self.options

    @property
    def open(self) -> bool:
        """Whether one of the wordings is a slot: any words of its kind, not carried over to the answer."""
        return any("{" in option for option in self.options)


@dataclass(frozen=True, slots=True)
class Slot:
    kind: str
    index: str = ""
    attributive: bool = False
    glued: bool = False

    @property
    def name(self) -> str:
        return self.kind + self.index


Element = Word | Choice | Slot


def parse_pattern(text: str) -> tuple[Element, ...]:
    """The elements of a rendering, in order.

    Raises:
        PatternError: for an unknown slot, an unbalanced bracket, or a pattern without any word.
    """
    elements: list[Element] = []
    glued = False
    for token in _TOKEN.finditer(text.strip()):
        kind = token.lastgroup
        if kind == "space":
            glued = False
            continue
        if kind == "odd":
            raise PatternError(f"a stray “{token[0]}” in “{text}”")
        elements.append(_element(token, glued=glued and bool(elements)))
        glued = True
    if not any(isinstance(e, Word | Choice) or (isinstance(e, Slot) and e.kind == "verb") for e in elements):
        raise PatternError(f"“{text}” has no word to look for")
    return tuple(elements)


def _element(token: re.Match[str], *, glued: bool) -> Element:
    if token["word"] is not None:
        return Word(token["word"], glued)
    if token["choice"] is not None:
        options = tuple(dict.fromkeys(" ".join(option.split()) for option in _options(token["choice"])))
        for slot in re.findall(r"\{([^{}]*)\}", " ".join(options)):
            _slot(slot, glued)
        return Choice(options if len(options) > 1 else (*options, ""), glued)
    return _slot(token["slot"], glued)


def _options(choice: str) -> list[str]:
    """The wordings of a choice; a choice inside it is spelled out."""
    inner = _INNER.search(choice)
    if not inner:
        return choice.split("|")
    start = choice.rfind("|", 0, inner.start()) + 1
    end = choice.find("|", inner.end())
    end = len(choice) if end < 0 else end
    words = inner[1].split("|") if "|" in inner[1] else [inner[1], ""]
    spelled = "|".join(choice[start : inner.start()] + word + choice[inner.end() : end] for word in words)
    return _options(choice[:start] + spelled + choice[end:])


def _slot(body: str, glued: bool) -> Slot:
    found = _SLOT.fullmatch(body.strip().replace("’", "'"))
    if not found:
        raise PatternError(f"unknown slot {{{body}}}; known are {', '.join(f'{{{k}}}' for k in SLOT_KINDS)}")
    return Slot(found[1], found[2], bool(found[3]), glued)


def head_positions(elements: tuple[Element, ...], part_of_speech: str, head: tuple[str, ...]) -> tuple[int, ...]:
    """Which elements inflect: the marked heads, or by default the first verb or the last word of the noun phrase.

    Raises:
        PatternError: a marked head is not a word of the rendering.
    """
    if head:
        return tuple(dict.fromkeys(_position_of(word, elements) for word in head))
    if part_of_speech == "verb":
        return _verb_heads(elements)
    if part_of_speech == "noun":
        return _noun_head(elements)
    return ()


def _position_of(word: str, elements: tuple[Element, ...]) -> int:
    for position, element in enumerate(elements):
        if isinstance(element, Word) and element.text.casefold() == word.casefold():
            return position
        if isinstance(element, Choice) and any(_names(word, o) for o in element.options):
            return position
    raise PatternError(f"the head “{word}” is not a word of the rendering")


def _names(head: str, option: str) -> bool:
    return head.casefold() == option.casefold() or head.casefold() in option.casefold().split()


def _verb_heads(elements: tuple[Element, ...]) -> tuple[int, ...]:
    """The first word that is no adverb; in “V and V ...” both verbs."""
    words = [i for i, e in enumerate(elements) if isinstance(e, Word | Choice)]
    if not words or any(isinstance(e, Slot) and e.kind == "verb" for e in elements[: words[0]]):
        return ()
    first = next((i for i in words if not _is_adverb(elements[i])), words[0])
    following = elements[first + 1 : first + 3]
    if len(following) == 2 and following[0] in (Word("and"), Word("or")) and not isinstance(following[1], Slot):
        return (first, first + 2)
    return (first,)


def _is_adverb(element: Element) -> bool:
    words = element.options if isinstance(element, Choice) else (getattr(element, "text", ""),)
    return all(_ADVERB.fullmatch(word) for word in words if word)


def _noun_head(elements: tuple[Element, ...]) -> tuple[int, ...]:
    last: int | None = None
    for position, element in enumerate(elements):
        if isinstance(element, Word):
            if last is not None and (_ends_head(element) or _is_trailing_participle(elements, position)):
                break
            if element.text[0].isalnum():
                last = position
        elif isinstance(element, Choice) and not element.optional:
            last = position
        elif isinstance(element, Slot) and last is not None and position == len(elements) - 1:
            break
    return () if last is None else (last,)


def _ends_head(element: Element | None) -> bool:
    return isinstance(element, Word) and element.text.casefold() in _AFTER_HEAD | _BEHIND


def _is_trailing_participle(elements: tuple[Element, ...], position: int) -> bool:
    """Whether the word says what was done to the noun before it: value added, students admitted without exams."""
    element = elements[position]
    behind = elements[position + 1] if position + 1 < len(elements) else None
    if isinstance(element, Word) and element.text.endswith("ing") and isinstance(behind, Word):
        return behind.text.casefold() in _BEHIND
    return (
        isinstance(element, Word)
        and _PARTICIPLE.fullmatch(element.text.casefold()) is not None
        and (behind is None or _ends_head(behind))
    )


_SMALL = frozenset("the a an of to in on at for with and by from be".split())


def has_several_words(text: str) -> bool:
    """Whether a rendering has two words and more that must be there, small ones not counted."""
    count = 0
    for element in parse_pattern(text):
        if isinstance(element, Word) or (isinstance(element, Choice) and not element.optional):
            words = element.options[0] if isinstance(element, Choice) else element.text
            count += sum(word.lower() not in _SMALL for word in words.split())
    return count > 1


_SAMPLES = {
    "one": "it",
    "one's": "its",
    "oneself": "itself",
    "np": "the new plan",
    "n": "46",
    "any": "new",
    "action": "renovation",
    "verb": "renovate",
}


def spellings(text: str, most: int = 48) -> Iterator[str]:
    """Wordings of a rendering in its base form, slots filled with samples; at most so many."""
    columns: list[tuple[tuple[str, ...], bool]] = []
    for element in parse_pattern(text):
        if isinstance(element, Slot):
            columns.append(((_SAMPLES[element.kind],), element.glued))
        else:
            columns.append((element.options if isinstance(element, Choice) else (element.text,), element.glued))
    for row in islice(product(*(options for options, _ in columns)), most):
        words = ""
        for word, (_, glued) in zip(row, columns, strict=True):
            if word:
                plain = re.sub(r"\{([a-z']+?)\d?(?::\w+)?\}", lambda slot: _SAMPLES.get(slot[1], ""), word)
                words += plain if glued or not words else f" {plain}"
        yield words

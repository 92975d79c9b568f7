"""Which paragraph of the source text each paragraph of the target text translates.

The source stands beside the target as a text of its own, or in the article itself, where Chinese and English
paragraphs alternate. Where paragraphs cannot be paired with confidence there is no alignment at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from decalque.document.language import Language, cjk_count

__all__ = ["align", "align_alternating", "alternates"]

_SENTENCE_STOP = re.compile("[。！？]")
_SENTENCE_LETTERS = 15
_LONGEST_STUB = 3


def alternates(paragraphs: Sequence[str], languages: Sequence[Language]) -> bool:
    """Whether English paragraphs follow the Chinese ones that they translate.

    At least two Chinese paragraphs are sentences, and at least half of the English ones come right after a
    Chinese one: a lone 关于作者 at the end of an English article is no source text.
    """
    sentences = sum(
        language == "zh" and _is_sentence(paragraph) for paragraph, language in zip(paragraphs, languages, strict=True)
    )
    if sentences < 2:
        return False
    order = [language for language in languages if language]
    after_chinese = sum(pair == ("zh", "en") for pair in pairwise(order))
    return after_chinese > 0 and 2 * after_chinese >= order.count("en")


def _is_sentence(paragraph: str) -> bool:
    return bool(_SENTENCE_STOP.search(paragraph)) or cjk_count(paragraph) >= _SENTENCE_LETTERS


def align_alternating(paragraphs: Sequence[str], languages: Sequence[Language]) -> dict[int, str]:
    """The source of each English paragraph, by index.

    A run of Chinese paragraphs is paired one by one with as many English ones after it, else as a whole.
    """
    sources: dict[int, str] = {}
    chinese: list[int] = []
    indexes = (index for index, language in enumerate(languages) if language)
    for language, group in groupby(indexes, key=languages.__getitem__):
        run = list(group)
        if language == "zh":
            chinese = run
        elif len(chinese) == len(run):
            sources.update((to, paragraphs[at]) for at, to in zip(chinese, run, strict=True))
        elif chinese:
            sources.update(dict.fromkeys(run, "\n".join(paragraphs[at] for at in chinese)))
    return sources


def align(target: Sequence[str], languages: Sequence[Language], source: Sequence[str]) -> dict[int, str]:
    """The source paragraph of each target paragraph, by index; empty where the two cannot be paired.

    Paired are texts of as many paragraphs, after leaving out what the publishing system added to the target:
    Chinese lines, a stub that begins with one, paragraphs that repeat an earlier one exactly.
    """
    if len(target) == 1 and source:
        return {0: "\n".join(source)}
    first = _first_occurrences(target)
    for kept in _readings(languages, first):
        if len(kept) == len(source):
            paired = dict(zip(kept, source, strict=True))
            repeats = {at: paired[one] for at, one in enumerate(first) if one in paired}
            return repeats | paired
    return {}


def _first_occurrences(paragraphs: Sequence[str]) -> list[int]:
    """For each paragraph the index of the first one that reads the same."""
    seen: dict[str, int] = {}
    return [seen.setdefault(paragraph, index) for index, paragraph in enumerate(paragraphs)]


def _readings(languages: Sequence[Language], first: Sequence[int]) -> Iterator[list[int]]:
    """The paragraphs that may count as translated, the fullest reading first."""
    everything = list(range(len(languages)))
    english = [index for index in everything if languages[index] != "zh"]
    body = everything[: _stub_start(languages)]
    for kept in (everything, english, body):
        yield kept
        yield [index for index in kept if first[index] == index]


def _stub_start(languages: Sequence[Language]) -> int:
    """Where the closing stub begins: the Chinese lines among the last paragraphs, with what follows."""
    count = len(languages)
    start = next((i for i in range(max(1, count - _LONGEST_STUB), count) if languages[i] == "zh"), count)
    while start > 1 and start < count and languages[start - 1] == "zh":
        start -= 1
    return start

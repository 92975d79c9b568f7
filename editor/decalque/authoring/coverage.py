"""What a glossary does on real articles: which entries fire, which never do, which phrases have none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from math import log

from decalque.checks import Context
from decalque.document import Document
from decalque.glossary import Glossary

__all__ = ["Coverage", "Phrase", "glossary_coverage"]

_TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_QUOTED = re.compile(r"[“\"]([^“”\"|\n]{4,60})[”\"]")
_SMALL = frozenset(
    """a an and are as at be been but by can could did do does for from had has have he her his i if in into is it its
    may more most new no not of on or other our over said says she should since so some such than that the their them
    then there these they this those through to under up was we were what when where which while who will with would
    you your also about after all any before between both each even first how just last many much one only out per same
    two very year years percent million billion yuan""".split()
)
_LONGEST = 3  # words of a collocation
_OFTEN = 3  # times a collocation must recur
_TELLING = 10.83  # log-likelihood ratio at p < 0.001, one degree of freedom (Dunning 1993)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase without an entry: how often it stands, why it was noticed, and a sentence that has it."""

    text: str
    count: int
    kind: str  # "quoted" or "recurring"
    sentence: str


@dataclass
class Coverage:
    """What fired how often, by concept id; ``silent`` are the ids that never did."""

    fired: Counter[str] = field(default_factory=Counter)
    silent: list[str] = field(default_factory=list)
    phrases: list[Phrase] = field(default_factory=list)


class _Seen:
    """Words and phrases of many documents, without the places where an entry fired."""

    def __init__(self) -> None:
        self.words: Counter[str] = Counter()
        self.phrases: Counter[tuple[str, ...]] = Counter()
        self.quoted: Counter[str] = Counter()
        self.sentences: dict[str, str] = {}

    def add(self, sentence: str) -> None:
        for match in _QUOTED.finditer(sentence):
            words = match[1].strip(" ,.").split()
            if 2 <= len(words) <= 8:
                self._keep(self.quoted, " ".join(words).lower(), sentence)
        tokens = [m[0].lower() for m in _TOKEN.finditer(sentence)]
        self.words.update(tokens)
        for size in range(2, _LONGEST + 1):
            for start in range(len(tokens) - size + 1):
                phrase = tuple(tokens[start : start + size])
                if phrase[0] not in _SMALL and phrase[-1] not in _SMALL:
                    self.phrases[phrase] += 1
                    self.sentences.setdefault(" ".join(phrase), sentence)

    def _keep(self, counter: Counter[str], text: str, sentence: str) -> None:
        counter[text] += 1
        self.sentences.setdefault(text, sentence)


def glossary_coverage(glossary: Glossary, documents: Iterable[Document], *, most: int = 40) -> Coverage:
    """What the glossary does on these documents, and at most so many phrases without an entry, the likeliest first."""
    coverage, seen = Coverage(), _Seen()
    for document in documents:
        places = []
        context = Context(document, glossary)
        for check in ("terminology", "style", "residue"):
            for occurrence in context.occurrences(check):
                if not occurrence.rendering["accepted"]:
                    coverage.fired[occurrence.concept["id"]] += 1
                    places.append((occurrence.start, occurrence.end))
        for sentence in _sentences(document, sorted(places)):
            seen.add(sentence)
    coverage.silent = [c.id for c in glossary.concepts if c.id not in coverage.fired]
    coverage.phrases = _suspects(seen)[:most]
    return coverage


def _sentences(document: Document, places: list[tuple[int, int]]) -> Iterator[str]:
    """The English sentences, what has an entry already blanked by a stroke."""
    text, pieces, at = document.masked, [], 0
    for start, end in places:
        if start >= at:
            pieces += [text[at:start], "|" * (end - start)]
            at = end
    text = "".join(pieces) + text[at:]
    for segment in document.segments:
        if segment.language == "en":
            yield text[segment.start : segment.end]


def _suspects(seen: _Seen) -> list[Phrase]:
    """Quoted slogans that recur, and in turn collocations that recur far more often than their words would together."""
    quoted = [Phrase(t, n, "quoted", seen.sentences[t]) for t, n in seen.quoted.most_common() if n > 1]
    total = sum(seen.words.values())
    scored = [
        (likelihood, Phrase(" ".join(words), count, "recurring", seen.sentences[" ".join(words)]))
        for words, count in seen.phrases.items()
        if count >= _OFTEN and (likelihood := _likelihood(words, count, seen, total)) > _TELLING
    ]
    scored.sort(key=lambda pair: (-pair[0], pair[1].text))
    recurring = [phrase for _, phrase in scored]
    longest = max(len(quoted), len(recurring))
    return [phrase for n in range(longest) for kind in (quoted, recurring) for phrase in kind[n : n + 1]]


def _likelihood(words: tuple[str, ...], count: int, seen: _Seen, total: int) -> float:
    """The log-likelihood ratio of the phrase against independent words (Dunning 1993, its own term alone)."""
    expected = float(total)
    for word in words:
        expected *= seen.words[word] / total
    return 2 * count * log(count / expected) if count > expected else 0.0

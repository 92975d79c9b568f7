"""Mines entries from machine output and what human post-editors made of it.

The two texts are aligned word by word; a phrase that editors replace by the same words again and again, and far more
often than words are replaced by others at all, is proposed with the sentences that show it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from math import log
from typing import Any, NamedTuple

from decalque.glossary import Glossary

__all__ = ["Pair", "Proposal", "learn", "proposal_table"]

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]")
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!?](?!\s|$)[^.!?\n]*)*[.!?]?")
_SMALL = frozenset(
    """a an and are as at be been but by can could did do for from had has have he her his i if in into is it its may
    more most not of on or our she so some such than that the their them then there these they this those to up was we
    were what when where which while who will with would you your also one""".split()
)
_ENDING = re.compile(r"(?<=\w{3})(?:e?s|e?d|ing|ly|e)$")
_LONGEST = 5  # words of a phrase, on either side
_LIKELY = 3.84  # the least log-likelihood ratio: p < 0.05 with one degree of freedom (Dunning 1993)


class Pair(NamedTuple):
    """One text as the machine left it and as an editor did; ``group`` tells which pairs are not independent."""

    before: str
    after: str
    group: str = ""


@dataclass(slots=True)
class Proposal:
    """A phrase that editors replace: by what how often, how often it stood at all, and how sure that is no chance."""

    phrase: str
    answers: Counter[str] = field(default_factory=Counter)
    stood: int = 0
    likelihood: float = 0.0
    sentences: list[tuple[str, str]] = field(default_factory=list)  # with the phrase, and with the answer in its place


class _Change(NamedTuple):
    old: str
    new: str
    sentence: str
    fixed: str


def learn(pairs: Iterable[Pair], *, known: Glossary | None = None, least: int = 2) -> list[Proposal]:
    """The proposals, best first; a replacement must stand in at least ``least`` independent pairs.

    What the ``known`` glossary finds already is not proposed.
    """
    changes: dict[str, dict[str, dict[str, _Change]]] = defaultdict(lambda: defaultdict(dict))
    texts: list[tuple[str, list[str]]] = []
    changed = words = 0
    for pair in pairs:
        tokens = [m[0].lower() for m in _TOKEN.finditer(pair.before)]
        texts.append((pair.group or pair.before, tokens))
        words += len(tokens)
        for change in _changes(pair):
            changed += len(change.old.split())
            changes[change.old][change.new].setdefault(pair.group or pair.before, change)
    stood = _standing(changes.keys(), texts)
    rate = changed / max(words, 1)
    proposals = [_proposal(old, answers, stood[old], rate, least) for old, answers in changes.items()]
    found = [p for p in proposals if p and p.likelihood > _LIKELY and not (known and _is_known(p, known))]
    return sorted(found, key=lambda p: (-p.likelihood, p.phrase))


def _changes(pair: Pair) -> Iterator[_Change]:
    """The phrases that were replaced by others, so far as an entry could hold them."""
    before, after = list(_TOKEN.finditer(pair.before)), list(_TOKEN.finditer(pair.after))
    old, new = [m[0].lower() for m in before], [m[0].lower() for m in after]
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "replace" and (change := _change(pair, before[a:b], after[c:d])):
            yield change


def _change(pair: Pair, before: Sequence[re.Match[str]], after: Sequence[re.Match[str]]) -> _Change | None:
    if max(len(before), len(after)) > _LONGEST:
        return None
    start, end = before[0].start(), before[-1].end()
    old, new = pair.before[start:end], pair.after[after[0].start() : after[-1].end()]
    if not _is_phrase(old) or not _is_phrase(new) or _same_words(old, new):
        return None
    sentence = next((m for m in _SENTENCE.finditer(pair.before) if m.start() <= start < max(m.end(), 1)), None)
    low, high = sentence.span() if sentence else (start, end)
    text = pair.before
    fixed = text[low:start] + new + text[end:high]
    return _Change(_plain(old), _plain(new), text[low:high].strip(), fixed.strip())


def _plain(phrase: str) -> str:
    return " ".join(phrase.split()).lower()


def _is_phrase(text: str) -> bool:
    """Whether these are words that an entry could hold: some content, no figures, no punctuation."""
    tokens = [m[0].lower() for m in _TOKEN.finditer(text)]
    content = [t for t in tokens if t[0].isalpha() and t not in _SMALL]
    return bool(content) and all(t[0].isalpha() for t in tokens) and text.isascii()


def _same_words(old: str, new: str) -> bool:
    """Whether only form, order or small words differ."""
    return _stems(old) == _stems(new)


def _stems(text: str) -> set[str]:
    words = (m[0].lower() for m in _TOKEN.finditer(text))
    return {_ENDING.sub("", word)[:6] for word in words if word not in _SMALL}


def _standing(phrases: Iterable[str], texts: Iterable[tuple[str, list[str]]]) -> Counter[str]:
    """In how many independent pairs each phrase stood before editing."""
    wanted = {tuple(_TOKEN.findall(phrase)): phrase for phrase in phrases}
    groups: dict[str, set[str]] = defaultdict(set)
    for group, tokens in texts:
        for size in range(1, _LONGEST + 1):
            for start in range(len(tokens) - size + 1):
                phrase = wanted.get(tuple(tokens[start : start + size]))
                if phrase:
                    groups[phrase].add(group)
    return Counter({phrase: len(found) for phrase, found in groups.items()})


def _proposal(old: str, answers: dict[str, dict[str, _Change]], stood: int, rate: float, least: int) -> Proposal | None:
    counts = Counter({new: len(places) for new, places in answers.items()})
    best = counts.most_common(1)[0][1]
    if best < least:
        return None
    replaced = sum(count for count in counts.values() if count >= least)
    likelihood = _likelihood(replaced, max(stood, replaced), rate)
    kept = Counter({new: count for new, count in counts.items() if count >= least})
    shown = [change for new, _ in kept.most_common(2) for change in list(answers[new].values())[:2]]
    return Proposal(old, kept, max(stood, replaced), likelihood, [(c.sentence, c.fixed) for c in shown])


def _likelihood(replaced: int, stood: int, rate: float) -> float:
    """The log-likelihood ratio of being replaced so often, against the rate at which words are replaced so."""
    share = replaced / stood
    if share <= rate:
        return 0.0
    kept = stood - replaced
    ratio = replaced * log(share / rate)
    return 2 * (ratio + (kept * log((1 - share) / (1 - rate)) if kept else 0.0))


def _is_known(proposal: Proposal, known: Glossary) -> bool:
    return bool(known.matcher.candidates(proposal.phrase))


def proposal_table(proposal: Proposal) -> dict[str, Any]:
    """The proposal as a concept for ``written.concepts_toml``, for an editor to complete."""
    preferred, *admitted = [answer for answer, _ in proposal.answers.most_common()]
    table: dict[str, Any] = {
        "id": "-".join(re.findall(r"[a-z0-9]+", f"{preferred} {proposal.phrase}"))[:60].strip("-"),
        "part_of_speech": "phrase",
        "preferred": preferred,
        "admitted": admitted,
        "deprecated": [proposal.phrase],
        "note": f"Replaced in {proposal.answers.total()} of {proposal.stood} places.",
        "examples": [{"text": text, "fixed": fixed} for text, fixed in proposal.sentences],
    }
    return {key: value for key, value in table.items() if value}

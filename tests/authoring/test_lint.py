"""lint names, with file and line, what loads but will not do what its author meant."""

from __future__ import annotations

import pytest

from decalque import Glossary
from decalque.authoring import lint_glossary

HEAD = '[[concept]]\nid = "x"\nsource = ["词"]\nnote = "Why."\nexamples = [{ text = "a", fixed = "b" }]\n'
NOUN = HEAD + 'part_of_speech = "noun"\npreferred = "anchor"\n'
VERB = HEAD + 'part_of_speech = "verb"\npreferred = "hold"\n'

CASES = {
    "context undone": (
        NOUN + 'deprecated = [{ text = "ballast stone", when = ["Ship"], unless = ["ship"] }]\n',
        "“ship” of “ballast stone” is in when and in unless",
    ),
    "impossible place": (NOUN + 'deprecated = ["ballast stone"]\nunless = ["the _ of"]\n', "can never match"),
    "context in Chinese": (NOUN + 'deprecated = ["ballast stone"]\nwhen = ["船"]\n', "is Chinese"),
    "before the first word": (
        NOUN + 'deprecated = [{ text = "ballast stone", when = ["heavy _"], position = "sentence-start" }]\n',
        "nothing stands before “ballast stone”",
    ),
    "shadowed": (NOUN + 'deprecated = ["(ballast|heavy) stone", "heavy stone"]\n', "never wins over"),
    "no noun": (NOUN.replace("anchor", "very bullish") + 'deprecated = ["ballast stone"]\n', "“bullish”, the head of"),
    "no verb": (VERB.replace("hold", "quick hold") + 'deprecated = ["ballast stone"]\n', "is no verb"),
    "fires again": (NOUN.replace("anchor", "new ballast stone") + 'deprecated = ["ballast stone"]\n', "again"),
    "everyday English": (NOUN + 'deprecated = ["dynamic disk"]\n', "is reported in good English"),
}


@pytest.mark.parametrize("name", CASES)
def test_a_doubtful_entry_is_named_with_its_place(name: str) -> None:
    text, told = CASES[name]
    problems = [str(p) for p in lint_glossary(Glossary.from_toml(text, "mine.toml"))]
    assert any(told in p for p in problems), problems
    assert all(p.startswith("mine.toml:1: concept “x”: ") for p in problems)


def test_a_good_entry_has_no_problem() -> None:
    assert not list(lint_glossary(Glossary.from_toml(NOUN + 'deprecated = ["(lead|heavy) slab stone", "tin stone"]\n')))

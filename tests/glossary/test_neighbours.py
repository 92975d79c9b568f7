"""What is only close to a known calque is pointed at, with low confidence and never safe."""

from __future__ import annotations

import pytest

from decalque import Confidence, Glossary, check, fix

ENTRIES = """[[concept]]
id = "show-what-one-can-do"
source = ["施展拳脚"]
part_of_speech = "verb"
preferred = "show what {one} can do"
deprecated = ["exert {one's} fists and feet"]
safe = true
examples = [{ text = "It exerts its fists and feet.", fixed = "It shows what it can do." }]

[[concept]]
id = "core-business"
source = ["基本盘"]
part_of_speech = "noun"
preferred = "core business"
deprecated = ["fundamental plate"]
safe = true
examples = [{ text = "Its fundamental plate held.", fixed = "Its core business held." }]
"""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary.from_toml(ENTRIES)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("It is exerting fists with its feet abroad.", "show-what-one-can-do"),
        ("With feet and fists exerting power, it came.", "show-what-one-can-do"),
        ("It exerted its hands and feet abroad.", "show-what-one-can-do"),
        ("Its fundamental business plates held up.", "core-business"),
    ],
)
def test_a_neighbour_is_a_hint(glossary: Glossary, text: str, rule: str) -> None:
    (suggestion,) = check(text, glossary=glossary)
    assert suggestion.rule == f"terminology.{rule}"
    assert suggestion.confidence is Confidence.LOW and not suggestion.safe
    assert fix(text, glossary=glossary) == text


@pytest.mark.parametrize(
    "text",
    [
        "His fists were hard, and his feet were quick, which he exerted.",
        "The plate was fundamental to the trade.",
        "A fundamental part of the plate",
        "Fists. Feet exert pressure.",
        "They exert of the feet.",
    ],
)
def test_words_that_only_stand_in_the_same_text_are_none(glossary: Glossary, text: str) -> None:
    assert not check(text, glossary=glossary)


def test_the_known_wording_is_found_once_and_stays_sure(glossary: Glossary) -> None:
    (suggestion,) = check("It exerts its fists and feet.", glossary=glossary)
    assert suggestion.safe and suggestion.replacements[0] == "shows what it can do"

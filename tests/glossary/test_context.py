"""The words of ``when`` and ``unless`` are found in all their forms, at word borders, around a rendering."""

from __future__ import annotations

import pytest

from decalque import Glossary, check
from decalque.glossary.context import WordLists, mentions

TEXT = "The shops were selling 700km of cable, a hard drive and 12 hard-won medals near Xi'an."
AT = TEXT.index("cable")


def found(*words: str) -> bool:
    return mentions(words, WordLists({}), TEXT, AT, AT + len("cable"), 0, len(TEXT))


@pytest.mark.parametrize("word", ["shop", "sell", "medal", "hard drive", "hard-won medal", "Xi'an", "win", "km"])
def test_a_word_is_found_in_its_regular_forms(word: str) -> None:
    assert found(word) is (word != "win")


@pytest.mark.parametrize("word", ["cable", "sho", "drives in", "700"])
def test_the_rendering_itself_and_pieces_of_words_do_not_count(word: str) -> None:
    assert not found(word)


def test_a_word_may_have_to_follow_or_to_precede_at_once() -> None:
    at = TEXT.index("drive")
    for words, there in (
        ("_ and 12", True),
        ("hard _", True),
        ("_ medal", False),
        ("cable _", False),
        ("a hard _", True),
    ):
        assert mentions([words], WordLists({}), TEXT, at, at + len("drive"), 0, len(TEXT)) is there, words


def test_a_named_list_stands_for_any_of_its_words() -> None:
    glossary = Glossary.from_toml(
        """[words]
shipping = ["vessel", "container"]

[[concept]]
id = "capacity"
source = ["运力"]
part_of_speech = "noun"
preferred = "capacity"
deprecated = ["transport force"]
when = ["@shipping", "railway"]
unless = ["army"]
examples = [{ text = "Vessels lack transport force.", fixed = "Vessels lack capacity." }]
"""
    )
    for text, there in (
        ("Three more container ships add transport force.", True),
        ("The railway needs transport force.", True),
        ("The army's vessels need transport force.", False),
        ("It needs transport force.", False),
    ):
        assert bool(check(text, glossary=glossary)) is there, text


def test_a_file_may_say_where_all_its_longer_renderings_are_worth_a_hint() -> None:
    glossary = Glossary.from_toml(
        """[glossary]
maybe = ["@china"]

[[concept]]
id = "paid-posters"
source = ["水军"]
part_of_speech = "noun"
preferred = "paid posters"
deprecated = [{ text = "water army", when = ["review"] }, { text = "navy", when = ["review"] }, "posting sailor"]
examples = [{ text = "A review by the water army.", fixed = "A review by the paid posters." }]
"""
    )
    (hint,) = check("In Hefei they hired a water army.", glossary=glossary)
    assert not hint.safe and hint.confidence == "low"
    assert not check("In Hefei they met the navy.", glossary=glossary)
    assert not check("They hired a water army.", glossary=glossary)

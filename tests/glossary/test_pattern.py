"""The pattern language of glossary/README.md."""

from __future__ import annotations

import pytest

from decalque import Glossary, fix
from decalque.glossary.pattern import Choice, PatternError, Slot, Word, head_positions, parse_pattern


def entry(deprecated: str, preferred: str, part_of_speech: str = "verb", more: str = "") -> Glossary:
    return Glossary.from_toml(
        f'[[concept]]\nid = "x"\npart_of_speech = "{part_of_speech}"\npreferred = "{preferred}"\n'
        f'deprecated = ["{deprecated}"]\n{more}\nexamples = [{{ text = "a", fixed = "b" }}]\n'
    )


def test_words_choices_and_slots_are_told_apart() -> None:
    assert parse_pattern("exert (all|) {one's} fists") == (
        Word("exert"), Choice(("all", "")), Slot("one's"), Word("fists"),
    )  # fmt: skip


@pytest.mark.parametrize("text", ["exert {nobody}", "exert (all", "{np}"])
def test_what_is_not_a_pattern_is_refused(text: str) -> None:
    with pytest.raises(PatternError):
        parse_pattern(text)


def test_the_head_of_a_noun_phrase_is_its_last_word_before_a_preposition() -> None:
    assert head_positions(parse_pattern("ballast stone of the economy"), "noun", ()) == (1,)


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("value added by industry", 0),
        ("student admitted without an exam", 0),
        ("newly listed company", 2),
        ("official whose family has moved abroad", 0),
        ("business abroad", 0),
        ("brand expanding overseas", 0),
        ("board meeting of the company", 1),
        ("need for speed", 0),
        ("high speed", 1),
    ],
)
def test_what_follows_the_head_does_not_inflect(phrase: str, head: int) -> None:
    assert head_positions(parse_pattern(phrase), "noun", ()) == (head,)


@pytest.mark.parametrize(
    ("phrase", "head"),
    [("publicly reprimand", 1), ("(fully|) exert force", 1), ("rely on", 0), ("supply rice", 0), ("rally", 0)],
)
def test_an_adverb_before_a_verb_does_not_inflect(phrase: str, head: int) -> None:
    assert head_positions(parse_pattern(phrase), "verb", ()) == (head,)


def test_both_verbs_of_a_pair_inflect() -> None:
    found = fix("It expands and grows big.", glossary=entry("expand and grow big", "grow and prosper"), every=True)
    assert found == "It grows and prospers."


def test_an_optional_word_may_be_missing() -> None:
    glossary = entry("seize (the|) (whole|) opportunity wind", "use the boom")
    assert fix("They seized opportunity wind.", glossary=glossary, every=True) == "They used the boom."
    assert fix("They seized the whole opportunity wind.", glossary=glossary, every=True) == "They used the boom."


def test_two_noun_phrases_change_places() -> None:
    glossary = entry("let {np1} plug in the wings of {np2}", "give {np1} a lift through {np2}")
    assert fix("It let small firms plug in the wings of finance.", glossary=glossary, every=True) == (
        "It gave small firms a lift through finance."
    )


def test_a_gap_is_kept() -> None:
    glossary = entry("play {any} combination fist", "take {any} joint action")
    assert fix("It played a very good combination fist.", glossary=glossary, every=True) == (
        "It took a very good joint action."
    )


def test_a_gap_never_crosses_a_clause() -> None:
    glossary = entry("play {any} combination fist", "take {any} joint action")
    text = "It played, and the combination fist won."
    assert fix(text, glossary=glossary, every=True) == text


def test_figures_fill_a_number_slot_and_stay_as_they_are() -> None:
    glossary = entry("break through the {n} mark", "pass {n}")
    assert (
        fix("Sales broke through the 6.5 million mark.", glossary=glossary, every=True) == "Sales passed 6.5 million."
    )


def test_quotes_are_dropped_where_the_entry_says_so() -> None:
    glossary = entry("basic disk", "core business", "noun", 'quotes = "drop"')
    assert fix("Its “basic disk” grew.", glossary=glossary, every=True) == "Its core business grew."


def test_a_sentence_start_entry_leaves_the_rest_alone() -> None:
    glossary = entry("among them,", "of these,", "phrase", 'position = "sentence-start"')
    assert fix("Among them, two won. He sat among them, smiling.", glossary=glossary, every=True) == (
        "Of these, two won. He sat among them, smiling."
    )


def test_before_a_noun_the_attributive_answers_come_first() -> None:
    glossary = entry("net red", "influencer", "noun", 'attributive = ["viral"]')
    assert fix("A net red opened a net red restaurant.", glossary=glossary, every=True) == (
        "An influencer opened a viral restaurant."
    )


def test_words_that_follow_anyway_are_not_said_twice() -> None:
    glossary = entry("window period", "window of opportunity", "noun")
    text = "It seized the window periods of opportunity and the window period of growth."
    assert fix(text, glossary=glossary, every=True) == (
        "It seized the windows of opportunity and the window of opportunity of growth."
    )


def test_a_form_of_be_stays_as_it_is() -> None:
    glossary = entry("be second killed", "be sold out in seconds")
    assert (
        fix("Stocks of it were second-killed.", glossary=glossary, every=True)
        == "Stocks of it were sold out in seconds."
    )


def test_an_article_that_belongs_to_the_next_noun_stays() -> None:
    glossary = entry("technology accumulation", "expertise", "noun")
    assert fix("It is a technology accumulation system.", glossary=glossary, every=True) == "It is an expertise system."


def test_a_choice_may_hold_a_slot() -> None:
    glossary = entry("beat (the|{one's}) retreat drum", "back out")
    assert fix("They beat their retreat drum. They beat the retreat drum.", glossary=glossary, every=True) == (
        "They back out. They back out."
    )


def test_a_noun_without_a_plural_stays_singular_and_keeps_its_article() -> None:
    glossary = entry("layout in the field", "presence", "noun")
    assert fix("It has a layout in the field.", glossary=glossary, every=True) == "It has a presence."
    assert fix("These layouts in the field are new.", glossary=glossary, every=True) == "This presence is new."

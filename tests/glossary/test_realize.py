"""What a replacement must survive: the right form in the place of the calque, whatever stood there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from decalque import Suggestion

LONG = "The half-year report of the company says that"

CASES = {
    "plural": ("Its basic disks held up.", "Its core businesses held up."),
    "possessive": ("The basic disk's growth was 5%.", "The core business's growth was 5%."),
    "plural possessive": ("The basic disks' growth was 5%.", "The core businesses' growth was 5%."),
    "attributive with a hyphen": ("Its basic-disk revenue rose.", "Its core-business revenue rose."),
    "gerund and person": ("He is exerting his fists and feet.", "He is showing what he can do."),
    "gerund after a preposition": ("After exerting her fists and feet, she won.", "After showing what she can do, she won."),
    "past tense": ("They exerted their fists and feet.", "They showed what they can do."),
    "participle after have": ("It has exerted its fists and feet.", "It has shown what it can do."),
    "third person": ("Xiaomi exerts its fists and feet.", "Xiaomi shows what it can do."),
    "infinitive": ("It wants to exert its fists and feet.", "It wants to show what it can do."),
    "owner named": ("It let us exert Xiaomi's fists and feet.", "It let us show what Xiaomi can do."),
    "article by sound": ("Grain is a ballast stone.", "Grain is an anchor."),
    "article by sound, other way": ("AI is an air outlet for investors.", "AI is a hot trend for investors."),
    "article as a capital": ("A ballast stone helps.", "An anchor helps."),
    "title case": ("Xiaomi Exerts Its Fists And Feet", "Xiaomi Shows What It Can Do"),
    "all capitals": ("XIAOMI EXERTS ITS FISTS AND FEET", "XIAOMI SHOWS WHAT IT CAN DO"),
    "sentence start": ("Basic disks held up.", "Core businesses held up."),
    "fixed case": ("Then Netease grew.", "Then NetEase grew."),
    "line break inside": (f"{LONG} its basic\n  disk held up.", f"{LONG} its core\n  business held up."),
    "double space inside": ("Its basic  disk held up.", "Its core  business held up."),
    "curly quote around": ("Its “basic disk” held up.", "Its “core business” held up."),
    "echo behind": ("Its basic disk business held up.", "Its core business held up."),
    "echo in the plural": ("Its basic disk businesses held up.", "Its core businesses held up."),
    "noun phrase to verb": ("It carried out the renovation of 46 buildings.", "It renovated 46 buildings."),
    "noun phrase to verb, gerund": ("By carrying out renovation work of flats, it won.", "By renovating flats, it won."),
    "attributive plural": ("It entered the track of new energy vehicles.", "It entered the new energy vehicle market."),
    "uncountable under a plural": ("These technology accumulations are rare.", "This expertise is rare."),
    "uncountable under an article": ("A technology accumulation helps.", "Expertise helps."),
    "hedge at the start": ("It is understood that the plant opened.", "The plant opened."),
    "hedge in a list item": ("- It is understood that the plant opened.", "- The plant opened."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES.keys())
def test_the_answer_takes_the_form_of_what_stood_there(fixed: Callable[[str], str], text: str, wanted: str) -> None:
    assert fixed(text) == wanted


LEFT_ALONE = {
    "honest sense by a word of the sentence": "Disk Management shows the basic disk.",
    "honest sense without the needed context": "The air outlet of the heater is dusty.",
    "the right spelling already": "NetEase grew.",
    "part of a longer word": "It has basic diskettes.",
    "across a paragraph": "It is basic.\n\nDisk prices rose.",
    "a hedge inside the sentence": "We said it is understood that it failed.",
}


@pytest.mark.parametrize("text", LEFT_ALONE.values(), ids=LEFT_ALONE.keys())
def test_honest_wording_is_left_alone(look: Callable[[str], list[Suggestion]], text: str) -> None:
    assert look(text) == []


def test_an_adverb_inside_the_phrase_is_kept_and_nobody_applies_it_unseen(
    look: Callable[[str], list[Suggestion]],
) -> None:
    (suggestion,) = look("It exerted fully its fists and feet.")
    assert suggestion.replacements[0] == "fully showed what it can do"
    assert not suggestion.safe


def test_an_answer_that_cannot_stand_in_the_passive_is_not_offered(
    look: Callable[[str], list[Suggestion]],
) -> None:
    (suggestion,) = look("The plant was energized with ability by AI.")
    assert suggestion.replacements == ("helped",)


def test_a_number_that_cannot_agree_is_only_a_remark(look: Callable[[str], list[Suggestion]]) -> None:
    (suggestion,) = look("It has many technology accumulations.")
    assert suggestion.replacements == ()
    assert not suggestion.safe


def test_a_verb_that_may_have_to_agree_makes_the_fix_unsafe(look: Callable[[str], list[Suggestion]]) -> None:
    (suggestion,) = look("Its technology accumulations grow.")
    assert not suggestion.safe


def test_plural_answers_make_the_verb_agree(look: Callable[[str], list[Suggestion]]) -> None:
    (suggestion,) = look("Its basic disk is solid.")
    assert suggestion.replacements[1] == "core operations are"


def test_all_answers_are_inflected_alike(look: Callable[[str], list[Suggestion]]) -> None:
    (suggestion,) = look("It is exerting its fists and feet.")
    assert suggestion.replacements == ("showing what it can do", "making its mark", "flexing its muscles")


ACTION = """[[concept]]
id = "do-not-carry-out-the-work-of"
source = ["进行工作"]
part_of_speech = "verb"
preferred = "{verb}"
deprecated = ["(carry out|conduct) (the|) {action} work (of|on)", "(carry out|conduct) the work of {action}"]
examples = [{ text = "They carried out the renovation work of 46 buildings.", fixed = "They renovated 46 buildings." }]
"""


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("They carried out the renovation work of 46 buildings.", "They renovated 46 buildings."),
        ("The team is conducting inspection work on the bridges.", "The team is inspecting the bridges."),
        ("It carries out the work of searching for survivors.", "It searches for survivors."),
        ("Staff will carry out disinfection work of the halls.", "Staff will disinfect the halls."),
        ("The repair work on the road", "The repair work on the road"),
    ],
)
def test_a_verb_and_a_noun_of_action_become_the_verb(text: str, fixed: str) -> None:
    from decalque import Glossary, fix

    assert fix(text, glossary=Glossary.from_toml(ACTION), every=True) == fixed

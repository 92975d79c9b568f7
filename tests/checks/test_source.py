"""With the source text beside it, an entry knows more."""

from __future__ import annotations

from collections.abc import Callable

from decalque import Confidence, Suggestion

Look = Callable[..., list[Suggestion]]


def test_a_source_term_that_is_there_makes_an_entry_sure(look: Look) -> None:
    (suggestion,) = look("It exerted fully its fists and feet.", source="它充分施展拳脚。")
    assert suggestion.confidence is Confidence.HIGH
    assert suggestion.evidence and suggestion.evidence.source_term == "施展拳脚"


def test_a_source_term_that_is_missing_takes_safe_and_confidence_away(look: Look) -> None:
    (suggestion,) = look("Grain is a ballast stone.", source="粮食很重要。")
    assert not suggestion.safe
    assert suggestion.confidence is Confidence.LOW


def test_honest_wording_whose_term_is_missing_is_left_alone(look: Look) -> None:
    assert look("The investor looked at the air outlet.", source="投资者看了看出风口的照片。") != []
    assert look("The investor looked at the air outlet.", source="投资者看了看通风管。") == []


def test_the_source_term_stands_for_the_context_words(look: Look) -> None:
    assert look("This is the next air outlet.") == []
    (suggestion,) = look("This is the next air outlet.", source="这是下一个风口。")
    assert suggestion.replacements[0] == "hot trend"


def test_traditional_characters_are_the_same_term(look: Look) -> None:
    (suggestion,) = look("Grain is a ballast stone.", source="糧食是壓艙石。")
    assert suggestion.safe


def test_the_paragraph_that_translates_is_asked_not_its_neighbour(look: Look) -> None:
    first, second = look("A ballast stone.\n\nA ballast stone.", source="压舱石。\n\n石头。")
    assert (first.safe, second.safe) == (True, False)


def test_a_wording_that_is_spoken_about_is_not_changed_unseen(look: Look) -> None:
    for text in (
        "The term 压舱石, a ballast stone, means what keeps a thing steady.",
        "It is literally a “ballast stone”.",
        "It was translated as “ballast stone”.",
    ):
        (suggestion,) = [s for s in look(text) if s.rule == "terminology.anchor"]
        assert not suggestion.safe, text


LOCATOR = """[[concept]]
id = "top-spot"
source = ["C位"]
part_of_speech = "noun"
preferred = "star position"
deprecated = ["C bit"]
safe = { when = ["idol", "stage"], unless = ["register"] }
examples = [{ text = "The idol took the C bit.", fixed = "The idol took the star position." }]
"""


def test_a_claim_of_safe_may_ask_for_company() -> None:
    from decalque import Glossary, check

    glossary = Glossary.from_toml(LOCATOR)
    for text, safe in (
        ("The idol stood in the C bit.", True),
        ("She stood in the C bit.", False),
        ("The idol set the C bit of a register.", False),
    ):
        (suggestion,) = check(text, glossary=glossary)
        assert suggestion.safe is safe, text
    (suggestion,) = check("She stood in the C bit.", glossary=glossary, source="她站C位。")
    assert suggestion.confidence is Confidence.HIGH and not suggestion.safe


def test_words_that_only_hint_at_the_sense_report_but_never_change() -> None:
    from decalque import Glossary, check

    glossary = Glossary.from_toml(LOCATOR.replace("safe = {", 'when = ["drama"]\nmaybe = ["Shanghai"]\nsafe = {'))
    (suggestion,) = check("The idol of the drama took the C bit.", glossary=glossary)
    assert suggestion.safe and suggestion.confidence is Confidence.HIGH
    (suggestion,) = check("The idol took the C bit in Shanghai.", glossary=glossary)
    assert not suggestion.safe and suggestion.confidence is Confidence.LOW
    assert not check("The idol took the C bit.", glossary=glossary)


def test_words_in_capitals_inside_a_sentence_may_be_a_name_and_are_not_changed_unseen(look: Look) -> None:
    (suggestion,) = look("He bought a bottle of Ballast Stone whisky in May.")
    assert suggestion.rule == "terminology.anchor" and not suggestion.safe
    for text in ("A ballast stone it is.", "Grain Is the Ballast Stone of the Economy", "GRAIN IS A BALLAST STONE"):
        (suggestion,) = look(text)
        assert suggestion.safe, text

"""One slogan, one wording."""

from __future__ import annotations

from collections.abc import Callable

from decalque import Suggestion

Look = Callable[..., list[Suggestion]]


def test_several_wordings_of_a_slogan_all_become_the_preferred_one(look: Look) -> None:
    text = "Its full ecology of people, cars and homes grew. Human, Car and Home is new. Human x Car x Home it is."
    found = {s.rule: s.replacements[0] for s in look(text)}
    assert found == {
        "terminology.human-car-home": "Human x Car x Home",
        "consistency.human-car-home": "Human x Car x Home",
    }


def test_one_admitted_wording_all_through_is_left_alone(look: Look) -> None:
    assert look("Human, Car and Home grew. We like Human, Car and Home.") == []

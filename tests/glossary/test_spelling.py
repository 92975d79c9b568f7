"""Answers follow the spelling of the document."""

from __future__ import annotations

import pytest

from decalque import Glossary, fix
from decalque.glossary.spelling import british, is_british

ENTRY = """[[concept]]
id = "x"
part_of_speech = "verb"
preferred = "revitalize the labor market in"
deprecated = ["plate alive"]
examples = [{ text = "a", fixed = "b" }]
"""


@pytest.mark.parametrize(
    ("american", "spelled"),
    [
        ("Organized", "Organised"), ("a labor center", "a labour centre"), ("prized sizes", "prized sizes"),
        ("fueling", "fuelling"), ("ANALYZE", "ANALYSE"), ("defense", "defence"), ("contemporary editor", "contemporary editor"),
        ("the horizon", "the horizon"),
    ],
)  # fmt: skip
def test_american_words_in_british_spelling(american: str, spelled: str) -> None:
    assert british(american) == spelled


def test_a_document_is_what_most_of_its_words_are() -> None:
    assert is_british("The centre organised a programme.")
    assert not is_british("The center organized labor; its programme is new.")
    assert not is_british("It promised to revise and advise, exercising care.")


def test_answers_follow_the_document() -> None:
    glossary = Glossary.from_toml(ENTRY)
    assert fix("They plated alive the city. It had color.", glossary=glossary, every=True).startswith(
        "They revitalized the labor"
    )
    assert fix("They plated alive the city. It had colour.", glossary=glossary, every=True).startswith(
        "They revitalised the labour"
    )

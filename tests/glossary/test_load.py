"""An entry that is not right is refused with file, line and remedy."""

from __future__ import annotations

import pytest

from decalque import Glossary, GlossaryError

GOOD = """[[concept]]
id = "anchor"
part_of_speech = "noun"
preferred = "anchor"
deprecated = ["ballast stone"]
examples = [{ text = "A ballast stone.", fixed = "An anchor." }]
"""


def refused(text: str) -> str:
    with pytest.raises(GlossaryError) as caught:
        Glossary.from_toml(text, "mine.toml")
    return str(caught.value)


def test_a_good_entry_loads() -> None:
    (concept,) = Glossary.from_toml(GOOD).concepts
    assert (concept.id, concept.location) == ("anchor", "glossary.toml:1")


CASES = {
    "unknown key": (GOOD + 'prefered = "x"\n', ("mine.toml:7", "unknown key “prefered”", "did you mean “preferred”?")),
    "duplicate id": (GOOD + "\n" + GOOD, ("mine.toml:8", "stands twice", "rename one")),
    "missing example": (GOOD.replace("examples", "#"), ("mine.toml:1", "a missing example", "examples =")),
    "no preferred": (GOOD.replace("preferred", "#"), ("mine.toml:1", "no preferred rendering", "delete = true")),
    "preferred is deprecated": (GOOD.replace('"ballast stone"]', '"Anchor"]'), ("both preferred and deprecated",)),
    "two answers for one calque": (
        GOOD + "\n" + GOOD.replace('"anchor"', '"mainstay"'),
        ("mine.toml:8", "“ballast stone”", "“anchor”", "keep it in one of them"),
    ),
    "wrong kind": (GOOD.replace('["ballast stone"]', '"ballast stone"'), ("mine.toml:5", "wrong kind")),
    "unknown list": (GOOD + 'when = ["@shipping"]\n', ("mine.toml:1", "“@shipping”", "no list of words")),
    "a list in a list": ('[words]\nsea = ["@land"]\n' + GOOD, ("mine.toml:2", "“@land”", "write plain words")),
    "unknown key of safe": (GOOD + "safe = { where = [] }\n", ("mine.toml:7", "did you mean “when”?")),
    "not TOML": (GOOD + "x = = 1\n", ("mine.toml:7", "not valid TOML")),
    "unknown slot": (GOOD.replace("ballast stone", "ballast {stone}", 1), ("mine.toml:5", "unknown slot {stone}")),
    "unknown part of speech": (GOOD.replace('"noun"', '"nuon"'), ("mine.toml:3", "“nuon”", "noun")),
    "slash in the answer": (GOOD.replace('= "anchor"\nd', '= "anchor / mainstay"\nd'), ("not one wording",)),
    "example that changes nothing": (GOOD.replace("An anchor.", "A ballast stone."), ("counterexamples",)),
}  # fmt: skip


@pytest.mark.parametrize(("text", "told"), CASES.values(), ids=CASES.keys())
def test_what_is_wrong_is_told_with_place_and_remedy(text: str, told: tuple[str, ...]) -> None:
    message = refused(text)
    for part in told:
        assert part in message
    assert "\n" not in message


def test_one_calque_may_have_two_answers_where_context_tells_them_apart() -> None:
    other = GOOD.replace('"anchor"', '"mainstay"').replace("examples", 'when = ["grain"]\nexamples')
    assert len(Glossary.from_toml(GOOD + other).concepts) == 2


def test_a_later_glossary_replaces_a_concept_and_switches_one_off(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    base, own = folder / "base.toml", folder / "own.toml"
    base.write_text(GOOD + "\n" + GOOD.replace('"anchor"', '"mainstay"').replace("ballast", "press cabin"))
    own.write_text(
        GOOD.replace('preferred = "anchor"', 'preferred = "cornerstone"')
        + '\n[[concept]]\nid = "mainstay"\nenabled = false\n'
    )
    (concept,) = Glossary.load(base, own, bundled=False).concepts
    assert concept.accepted[0].text == "cornerstone"


def test_a_missing_glossary_is_told() -> None:
    with pytest.raises(GlossaryError, match=r"nowhere\.toml: no such glossary"):
        Glossary.load("nowhere.toml", bundled=False)

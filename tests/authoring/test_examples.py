"""The bundled glossary does what its entries say."""

from __future__ import annotations

from decalque import Glossary, default_glossary
from decalque.authoring import lint_glossary, test_glossary


def test_every_example_of_the_bundled_glossary_comes_out() -> None:
    assert [str(f) for f in test_glossary(default_glossary())] == []


def test_the_bundled_glossary_has_no_problem() -> None:
    assert [str(p) for p in lint_glossary(default_glossary())] == []


def test_an_example_that_comes_out_otherwise_is_told_with_its_place() -> None:
    glossary = Glossary.from_toml(
        '[[concept]]\nid = "anchor"\npart_of_speech = "noun"\npreferred = "anchor"\ndeprecated = ["ballast stone"]\n'
        'examples = [{ text = "A ballast stone.", fixed = "A anchor." }]\ncounterexamples = ["No ballast stone here."]\n'
    )
    wrong, fired = test_glossary(glossary)
    assert (wrong.place, wrong.got) == ("glossary.toml:1", "An anchor.")
    assert "must be left alone" in str(fired)


def test_an_answer_that_is_reported_again_is_told() -> None:
    glossary = Glossary.from_toml(
        '[[concept]]\nid = "a"\npart_of_speech = "noun"\npreferred = "press cabin stone"\ndeprecated = ["heavy cabin stone"]\n'
        'note = "x"\nexamples = [{ text = "a", fixed = "b" }]\n'
        '[[concept]]\nid = "b"\npart_of_speech = "noun"\npreferred = "anchor"\ndeprecated = ["press cabin stone"]\n'
        'note = "x"\nexamples = [{ text = "a", fixed = "b" }]\n'
    )
    (problem,) = lint_glossary(glossary)
    assert "is reported by “b” again" in str(problem)

"""Entries are proposed from what editors changed again and again, with the sentences that show it."""

from __future__ import annotations

from decalque import Glossary, check
from decalque.authoring import Pair, concepts_toml, learn, proposal_table

EDITED = [
    ("Its basic disk held up in May.", "Its core business held up in May."),
    ("Sales of the basic disk fell.", "Sales of the core business fell."),
    ("The basic disk is safe, he said.", "The mainstay is safe, he said."),
    ("Profit rose 4 percent.", "Profit rose 4 percent."),
    ("The shop opened a new branch in Hefei.", "The shop opened a new branch in Hefei."),
    ("He bought a hard disk and a screen.", "He bought a hard disk and a screen."),
] + [(f"Branch {n} of the bank made a small profit.", f"Branch {n} of the bank made a small profit.") for n in range(9)]
PAIRS = [Pair(*texts) for texts in EDITED]


def test_what_editors_replace_again_and_again_is_proposed() -> None:
    (proposal,) = learn(PAIRS)
    assert proposal.phrase == "basic disk"
    assert proposal.answers.most_common(1) == [("core business", 2)]
    assert proposal.stood == 3
    assert ("Its basic disk held up in May.", "Its core business held up in May.") in proposal.sentences


def test_what_stays_as_often_as_it_goes_is_not_proposed() -> None:
    kept = [Pair(f"A {n} metre basic disk stays.", f"A {n} metre basic disk stays.") for n in range(40)]
    assert learn([*PAIRS, *kept]) == []


def test_the_same_text_from_five_engines_counts_once() -> None:
    same = [Pair(*EDITED[0], group="one") for _ in range(5)]
    assert learn([*same, *PAIRS[3:]]) == []


def test_a_change_of_form_order_or_figures_is_no_entry() -> None:
    pairs = [Pair(f"The plan {n} grow fast.", f"The plan {n} grows fast.") for n in range(5)]
    pairs += [Pair(f"It sold 46 units in {n}.", f"It sold 64 units in {n}.") for n in range(5)]
    assert learn([*pairs, *PAIRS[3:]]) == []


def test_what_the_glossary_finds_already_is_left_out(glossary: Glossary) -> None:
    assert learn(PAIRS, known=glossary) == []


def test_a_proposal_is_an_entry_that_works() -> None:
    text = concepts_toml([proposal_table(p) for p in learn(PAIRS)])
    (suggestion,) = check("Its basic disk held up in May.", glossary=Glossary.from_toml(text))
    assert suggestion.replacements[0] == "core business"

"""With the source beside it, a term that is not rendered as the glossary has it is pointed at."""

from __future__ import annotations

import pytest

from decalque import Confidence, Document, Glossary, check

ENTRIES = """[[concept]]
id = "netease"
source = ["网易"]
part_of_speech = "name"
preferred = "NetEase"
deprecated = [{ text = "Netease", case = "exact" }]
consistent = true
note = "The company writes it so."
examples = [{ text = "Netease rose.", fixed = "NetEase rose." }]

[[concept]]
id = "netease-cloud-music"
source = ["网易云音乐"]
part_of_speech = "name"
preferred = "NetEase Cloud Music"
required = true

[[concept]]
id = "supply-side-reform"
source = ["供给侧改革"]
part_of_speech = "noun"
preferred = "supply-side reform"
admitted = ["reform of the supply side"]
required = true
"""


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary.from_toml(ENTRIES)


def test_a_name_that_became_another_is_pointed_at(glossary: Glossary) -> None:
    text = "On Monday the shares of Wangyi rose by 4 percent in Hong Kong."
    (remark,) = check(text, glossary=glossary, source="周一，网易股价在香港上涨4%。")
    assert (text[remark.start : remark.end], remark.rule) == ("Wangyi", "unused.netease")
    assert remark.replacements == () and not remark.safe and remark.confidence is Confidence.LOW
    assert "网易" in remark.message and "NetEase" in remark.message


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("NetEase rose.", "网易上涨。"),
        ("NetEase's supply-side reforms", "网易的供给侧改革"),
        ("The reform of the supply side", "供给侧改革"),
        ("NetEase Cloud Music grew.", "网易云音乐增长。"),
        ("Sales rose.", "销售额上涨。"),
        ("Wangyi rose.", None),
    ],
)
def test_a_term_that_is_rendered_or_not_there_is_no_matter(glossary: Glossary, text: str, source: str | None) -> None:
    assert not check(text, glossary=glossary, source=source)


def test_a_deprecated_rendering_is_reported_as_that_alone(glossary: Glossary) -> None:
    (suggestion,) = check("Netease rose.", glossary=glossary, source="网易上涨。")
    assert suggestion.rule == "terminology.netease"


def test_what_is_no_name_points_at_the_paragraph(glossary: Glossary) -> None:
    text = "First line.\n\nThe reform of offers goes on.\n"
    (remark,) = check(text, glossary=glossary, source="第一行。\n\n供给侧改革继续推进。\n")
    assert text[remark.start : remark.end] == "The reform of offers goes on."


def test_each_term_is_told_once_a_paragraph(glossary: Glossary) -> None:
    text = "Wangyi and Wangyi again."
    assert len(check(Document(text, source="网易和网易。"), glossary=glossary)) == 1

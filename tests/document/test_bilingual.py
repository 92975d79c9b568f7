"""Which source paragraph belongs to which English one."""

from __future__ import annotations

import pytest

from decalque.document import Document

ZH_1, ZH_2, ZH_3 = "公司的基本盘依然稳固。", "新工厂今年开工。", "管理层表示，将继续投入。"
EN_1, EN_2, EN_3 = (
    "The basic disk held up.",
    "The new plant opened this year.",
    "Management will go on investing.",
)


def article(*paragraphs: str, source: tuple[str, ...] | None = None, format_name: str = "plain") -> Document:
    return Document("\n\n".join(paragraphs), format_name, None if source is None else "\n\n".join(source))


def sources(document: Document) -> dict[str, str | None]:
    """The source of each English paragraph, by its text."""
    return {
        document.text[segment.start : segment.end]: document.source_for(segment)
        for segment in document.segments
        if segment.language == "en"
    }


def test_in_an_article_that_alternates_the_chinese_is_the_source_of_what_follows() -> None:
    document = article(ZH_1, EN_1, ZH_2, EN_2)
    assert document.bilingual
    assert sources(document) == {EN_1: ZH_1, EN_2: ZH_2}


def test_two_english_paragraphs_after_one_chinese_share_it() -> None:
    assert sources(article(ZH_1, EN_1, EN_2, ZH_3, EN_3)) == {EN_1: ZH_1, EN_2: ZH_1, EN_3: ZH_3}


def test_headline_and_paragraph_are_paired_one_by_one() -> None:
    document = article("基本盘稳固", ZH_1, "Core business firm", EN_1, ZH_2, EN_2)
    assert sources(document) == {"Core business firm": "基本盘稳固", EN_1: ZH_1, EN_2: ZH_2}


def test_the_chinese_of_such_an_article_is_protected_and_keeps_its_segments() -> None:
    document = article(ZH_1, EN_1, ZH_2, EN_2)
    assert document.is_protected(0, 1)
    assert not document.is_protected(document.text.index(EN_1), document.text.index(EN_1) + 1)
    assert document.masked.count(EN_2) == 1
    assert not set(ZH_1 + ZH_2) & set(document.masked)
    assert [segment.language for segment in document.segments] == ["zh", "en", "zh", "en"]


@pytest.mark.parametrize(
    "paragraphs",
    [
        (EN_1, EN_2, EN_3, "关于作者", "admin"),
        (EN_1, "关于作者", EN_2, "责任编辑", EN_3),
        (EN_1, EN_2, EN_3, ZH_1, ZH_2),
        (ZH_1, EN_1, EN_2, EN_3),
        (ZH_1, ZH_2, ZH_3),
        (EN_1,),
    ],
)
def test_leftover_chinese_is_no_source_text(paragraphs: tuple[str, ...]) -> None:
    document = article(*paragraphs)
    assert not document.bilingual
    assert document.protected == ()
    assert set(sources(document).values()) <= {None}


def test_a_source_text_of_as_many_paragraphs_is_paired_in_order() -> None:
    document = article(EN_1, EN_2, source=(ZH_1, ZH_2))
    assert sources(document) == {EN_1: ZH_1, EN_2: ZH_2}


def test_a_target_text_of_one_paragraph_has_the_whole_source() -> None:
    assert sources(article(EN_1, source=(ZH_1, ZH_2))) == {EN_1: f"{ZH_1}\n{ZH_2}"}


def test_other_numbers_of_paragraphs_are_not_paired() -> None:
    assert sources(article(EN_1, EN_2, EN_3, source=(ZH_1, ZH_2))) == {EN_1: None, EN_2: None, EN_3: None}


def test_a_repeated_headline_does_not_spoil_the_pairing() -> None:
    document = article(EN_1, EN_1, EN_2, source=(ZH_1, ZH_2))
    assert [document.source_for(segment) for segment in document.segments] == [ZH_1, ZH_1, ZH_2]


def test_an_author_stub_with_a_repeated_headline_does_not_either() -> None:
    document = article(EN_1, EN_1, EN_2, EN_3, "关于作者", "admin", source=(ZH_1, ZH_2, ZH_3))
    assert sources(document) == {EN_1: ZH_1, EN_2: ZH_2, EN_3: ZH_3, "admin": None}


def test_where_the_source_repeats_too_the_fuller_reading_counts() -> None:
    document = article(EN_1, EN_1, source=(ZH_1, ZH_2))
    assert [document.source_for(segment) for segment in document.segments] == [ZH_1, ZH_2]


def test_a_markdown_article_may_have_a_plain_source_of_one_paragraph_a_line() -> None:
    document = Document(f"# {EN_1}\n\n{EN_2}\n", "markdown", f"{ZH_1}\n{ZH_2}\n")
    assert sources(document) == {EN_1: ZH_1, EN_2: ZH_2}


@pytest.mark.parametrize("source", ["", "  \n\n"])
def test_an_empty_source_is_none(source: str) -> None:
    assert sources(Document(EN_1, source=source)) == {EN_1: None}

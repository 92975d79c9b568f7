"""Which language a paragraph is in."""

from __future__ import annotations

import pytest

from decalque.document.language import cjk_count, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The core business grew.", "en"),
        ("基本盘依然稳固。", "zh"),
        ("Yu'ebao (余额宝) is a money market fund run by Ant Group.", "en"),
        ("小米 SU7 于 March 上市，售价 21.59 万元起。", "zh"),
        ("12,345 / 2024", ""),
        ("——", ""),
        ("", ""),
        ("Café", "en"),
        ("Ёлка", ""),
    ],
)
def test_the_script_that_outnumbers_the_other_decides(text: str, language: str) -> None:
    assert language_of(text) == language


def test_letters_of_the_extension_planes_count_and_punctuation_does_not() -> None:
    assert cjk_count("𠮷野家，abc。") == 3

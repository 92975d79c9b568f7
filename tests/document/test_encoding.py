"""Files in any encoding an editor may have are read, and written back byte for byte."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.document.encoding import UTF8, Encoding, decode
from decalque.errors import EncodingError, UsageError

ENGLISH = "The firm’s “core business” held up — revenue rose 5% to €3m, said the café owner."
SIMPLIFIED = "公司的基本盘依然稳固，第二季度营收同比增长百分之五。管理层表示，将继续加大研发投入。"
TRADITIONAL = "公司的基本盤依然穩固，第二季度營收同比增長百分之五。管理層表示，將繼續加大研發投入。"
TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"))
WRITABLE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "cp1252"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32-le"),
        (SIMPLIFIED, "gb18030"),
        (SIMPLIFIED + "\n" + ENGLISH, "gb18030"),
        (SIMPLIFIED + "\n5%\n", "utf-16-le"),
        (TRADITIONAL, "big5"),
        ("The plant opened on Monday，and it hired 300 people。", "gb18030"),
        (("All is well in the plant.\n" * 9000) + "关于作者\n", "gb18030"),
        (("All is well in the plant.\n" * 9000) + "It’s the owner’s café.\n", "cp1252"),
    ],
)
def test_an_encoding_without_a_mark_is_detected(text: str, name: str) -> None:
    assert decode(text.encode(name)) == (text, Encoding(name))


@pytest.mark.parametrize(
    ("bom", "name"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"\x84\x31\x95\x33", "gb18030"),
    ],
)
def test_a_byte_order_mark_decides_and_is_written_back(bom: bytes, name: str) -> None:
    data = bom + SIMPLIFIED.encode(name)
    text, used = decode(data)
    assert (text, used) == (SIMPLIFIED, Encoding(name, bom))
    assert used.encode(text + "!") == bom + (SIMPLIFIED + "!").encode(name)


@given(TEXT, st.sampled_from(WRITABLE))
def test_a_named_encoding_gives_the_text_and_the_bytes_back(text: str, name: str) -> None:
    data = text.encode(name)
    read, used = decode(data, name)
    assert used.encode(read) == data
    if not text.startswith("\ufeff"):
        assert read == text


@given(st.binary(max_size=60) | TEXT.map(str.encode) | TEXT.map(lambda text: text.encode("gb18030")))
def test_whatever_can_be_read_is_written_back_byte_for_byte(data: bytes) -> None:
    try:
        text, used = decode(data, place="a.txt")
    except EncodingError as error:
        assert str(error).startswith("a.txt: ")
        assert "byte offset" in str(error)
        assert "--encoding NAME" in str(error)
    else:
        assert used.encode(text) == data


def test_the_mark_at_the_head_is_no_part_of_the_text_even_where_the_encoding_is_named() -> None:
    assert decode(codecs.BOM_UTF8 + b"ok", "utf-8") == ("ok", Encoding("utf-8", codecs.BOM_UTF8))
    assert decode(codecs.BOM_UTF16_BE + "ok".encode("utf-16-be"), "UTF-16")[0] == "ok"


def test_a_file_named_utf_16_without_a_mark_shows_its_byte_order_by_its_spaces() -> None:
    assert decode("a b".encode("utf-16-be"), "utf-16") == ("a b", Encoding("utf-16-be"))


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"text\0with a NUL", b"\0", b"PK\x03\x04\x14\0\0\0"]
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(EncodingError, match=r"^logo\.png: not a text file \(NUL at byte offset \d+\)"):
        decode(data, place="logo.png")


def test_bytes_that_are_not_the_named_encoding_are_pointed_out() -> None:
    with pytest.raises(EncodingError) as caught:
        decode("naïve".encode("cp1252"), "utf-8", "a.txt")
    assert str(caught.value).startswith("a.txt: byte 0xEF at byte offset 2 is not utf-8; ")
    assert "--encoding NAME" in caught.value.remedy


def test_a_mark_that_the_rest_of_the_file_contradicts_is_an_error() -> None:
    with pytest.raises(EncodingError, match="byte 0xFF at byte offset 4 is not utf-8"):
        decode(codecs.BOM_UTF8 + b"a\xff")


@pytest.mark.parametrize("name", ["klingon", "base64", "", "utf\0"])
def test_an_unknown_encoding_name_is_a_usage_error(name: str) -> None:
    with pytest.raises(UsageError, match="unknown encoding"):
        decode(b"ok", name)


def test_a_character_the_encoding_lacks_is_named_with_its_offset() -> None:
    with pytest.raises(EncodingError, match=r"U\+57FA '基' at offset 3 cannot be written in cp1252"):
        Encoding("cp1252").encode("abc基本盘")


def test_an_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == ("", UTF8)

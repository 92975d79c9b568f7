"""What is a name that must never change, and what is ordinary prose."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque.document import Document


def protected_parts(text: str) -> list[str]:
    return [text[start:end] for start, end in Document(text).protected]


@pytest.mark.parametrize(
    "name",
    [
        "https://example.com/a/b_c?x=1&y=2#top",
        "http://example.com/wiki/Disk_(storage)",
        "ftp://files.example.com",
        "www.example.com/core",
        "example.com/core-business?id=5",
        "example.co.uk",
        "Example.com",
        "first.last+tag@mail.example.org",
        "@dry_goods",
        "@新华社",
        "#PlantGrass",
        "#NUMBER#",
        "&nbsp;",
        "&#8217;",
        "&#x2019;",
        "{0}",
        "{name}",
        "{{ user.name }}",
        "${HOME}",
        "$PATH",
        "%s",
        "%1$s",
        "%(count)d",
        "%.2f",
        "<tag>",
        "<br/>",
        "</b>",
        '<a href="x.html" title="The basic disk">',
        "<!-- a basic disk -->",
        "<https://example.com/a>",
        "<code>basic disk</code>",
        "`basic disk`",
        "README.md",
        "report-2024.PDF",
        "archive.tar.gz",
        "Node.js",
        "ASP.NET",
        ".env",
        ".gitignore",
        "v2.3",
        "2.3.1",
        "10.0.0.1",
        "1.2.3-beta1",
        "600123.SH",
        "os.path.join",
        "System.Text.Json",
        "java.util.List",
        "basic_disk",
        "BASIC_DISK_2",
        "getName()",
        "disk.getName()",
        "__init__()",
        "/usr/share/dict/words",
        "/etc",
        "~/notes",
        "./run.sh",
        "../img/closed-loop@2x.png",
        "src/main/track.py",
        r"C:\Program\track.ini",
        r"\\server\share",
    ],
)
def test_a_name_in_a_sentence_is_protected_and_nothing_else(name: str) -> None:
    assert protected_parts(f"The article says {name}, as it should.") == [name]
    assert protected_parts(f"It is about ({name}).") == [name]
    assert protected_parts(name) == [name]


@pytest.mark.parametrize(
    "prose",
    [
        "It held up in the second quarter.The plant opened.",
        "On the platform.(excluding phones)The number rose.",
        "In the quarter.AI helped, and so did time.In June it fell.",
        "The U.S. and the U.K. met at 5 p.m. in Washington, D.C.",
        "Mr.Smith of Acme Inc.said e.g. this.",
        "It rose 3.5% to 1,234.5 million, and 2.0 became 3.0.",
        "The date is 2024.8.15 or 15/8/2024.",
        "R&D and/or Q&A, 24/7, I/O, km/h, yuan/person-year, 50ul/min.",
        "The #1 brand costs $5, US$6 or 7% less (100% sure).",
        "It is 5 < 6 and 8 > 7, <a lot and more>, <Romance of the Kingdoms>.",
        "The firm`s plant and the city`s port.",
        "An _emphatic_ word, a blank ____ and a dash -- here.",
        "At 5 @ 10 yuan each; see f(x) or (a).",
        "Wait...then go. Really?Yes!Go.",
        "A {set of words} and a [note] here.",
        "C# and F# are languages.",
        "基本盘稳固。增长5.2%，达到3.5亿元。",
    ],
)
def test_ordinary_prose_is_not_protected(prose: str) -> None:
    assert protected_parts(prose) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("See https://example.com.The next one.", "https://example.com"),
        ("See (https://example.com/a).The next one.", "https://example.com/a"),
        ("Visit example.com.The next one.", "example.com"),
        ("Write to a@example.com.The next one.", "a@example.com"),
        ("Open README.md.The next one.", "README.md"),
        ("请看https://example.com/a，谢谢。", "https://example.com/a"),
        ("访问example.com网站。", "example.com"),
        ("<url>https://example.com</url>", "<url>https://example.com</url>"),
        ("Is it **https://example.com**?", "https://example.com"),
    ],
)
def test_a_name_ends_where_the_sentence_around_it_goes_on(text: str, name: str) -> None:
    assert protected_parts(text) == [name]


def test_a_fenced_block_in_plain_text_is_code() -> None:
    text = "Run this:\n```sh\nfix the basic disk\n```\nThe basic disk."
    assert protected_parts(text) == ["```sh\nfix the basic disk\n```"]


def test_a_comment_that_never_ends_protects_nothing() -> None:
    assert protected_parts("<!-- the basic disk held up.") == []


AWKWARD = st.sampled_from([*list("a1A. _@#/\\<>{}%$&;:!-=()[]`'\"\n中。"), "://", "www.", "<!--", "-->", "&amp;", "()"])


@given(st.lists(AWKWARD).map("".join))
def test_protected_spans_are_sorted_disjoint_and_within_the_text(text: str) -> None:
    ends = [0, *(at for span in Document(text).protected for at in span), len(text)]
    assert ends == sorted(ends)
    assert all(start < end for start, end in Document(text).protected)


@pytest.mark.parametrize(
    "unit",
    [
        "a",
        "a.",
        "A.",
        "a_",
        "_",
        "@",
        "a@",
        "#1",
        "<",
        "<a ",
        "<!--",
        "<code>",
        "`a",
        "{",
        "${",
        "%",
        "&#",
        "/a",
        "\\\\",
        "://",
        "http://a(",
        ")",
        "www.",
        "()",
        "$A",
        "<a b='",
        '<a b="x" ',
        "a-",
        "1.",
    ],
)
def test_two_megabytes_of_anything_take_moments(unit: str) -> None:
    """Quadratic time would take minutes here."""
    text = unit * (2_000_000 // len(unit))
    assert len(Document(text).masked) == len(text)

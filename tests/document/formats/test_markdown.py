"""What a reader of a Markdown file sees is checked; what makes it work is protected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.front_matter import front_matter_plugin

from decalque.document import FILLER, Document


def visible(text: str) -> str:
    """The text with each protected span shown as one dot."""
    return re.sub(f"{FILLER}+", "·", Document(text, "markdown").masked)


def blocks(text: str) -> list[str]:
    return [text[start:end] for start, end in Document(text, "markdown").blocks]


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("A [core business](https://example.com/a 'The disk') grew", "A ·core business· grew"),
        ('A [core business](<a b> "x") grew', "A ·core business· grew"),
        ("A [core](a_(b)) grew", "A ·core· grew"),
        ("An ![old chart](img/chart.png) here", "An ·old chart· here"),
        ("[![alt](img.png)](https://example.com) here", "·alt· here"),
        ("A [core business][disk] grew\n\n[disk]: http://example.com", "A ·core business· grew\n\n·"),
        ("A [disk] grew\n\n[disk]: http://example.com 'Title'", "A · grew\n\n·"),
        ("A [disk][] grew\n\n[DISK]: /url", "A · grew\n\n·"),
        ("A [disk] and [that] grew", "A [disk] and [that] grew"),
        ("A note[^1] here\n\n[^1]: The note says so.", "A note· here\n\n·: The note says so."),
        ("Run `fix disk` and ``a ` b`` now", "Run · and · now"),
        ("Not \\`code\\` but ` text", "Not \\`code\\` but ` text"),
        ("A <b class=x>bold</b> word<br>here <!-- note -->", "A ·bold· word·here ·"),
        ("<https://example.com> and <a@example.com> and https://example.com/b", "· and · and ·"),
        ("An <input disabled> field", "An · field"),
        ("Use <kbd>basic disk</kbd> here", "Use · here"),
        ("A *basic* **disk** and_so_on", "A *basic* **disk** ·"),
        ("# Title here #", "· Title here ·"),
        ("Title here\n===", "Title here\n·"),
        ("- one\n- two\n  1. three", "· one\n· two\n  · three"),
        ("- [ ] to do\n- [x] done", "· to do\n· done"),
        ("> quoted\n> more", "· quoted\n· more"),
        ("***", "·"),
    ],
)
def test_only_running_text_stays_visible(text: str, seen: str) -> None:
    assert visible(text) == seen


@pytest.mark.parametrize(
    "hidden",
    [
        "---\ntitle: The basic disk\n---\n",
        "```py\nthe basic disk\n```\n",
        "~~~\nthe basic disk\n~~~\n",
        "    the basic disk\n",
        "<div>\nthe basic disk\n</div>\n",
        "<!--\nthe basic disk\n-->\n",
        "[a]: http://example.com/basic\n   'the basic disk'\n",
        "<script>\nlet basicDisk\n\n</script>\n",
    ],
)
def test_code_html_front_matter_and_definitions_are_hidden_line_ends_kept(hidden: str) -> None:
    document = Document(hidden + "\nThe core business.\n", "markdown")
    assert "disk" not in document.masked.lower()
    assert document.masked.count("\n") == document.text.count("\n")
    assert blocks(document.text) == ["The core business."]


def test_each_heading_item_cell_and_paragraph_is_a_block() -> None:
    text = (
        "# Head\n\nPara one\ngoes on.\n\n* item one\n\n  its second paragraph\n* item two\n\n"
        "> quote\n\n| A | B \\| b |\n|:--|---|\n| c |  |\n| `d` | e |\n"
    )
    expected = ["Head", "Para one\ngoes on.", "item one", "its second paragraph", "item two", "quote"]
    assert blocks(text) == [*expected, "A", "B \\| b", "c", "`d`", "e"]


def test_the_pipes_and_the_delimiter_row_of_a_table_are_protected() -> None:
    document = Document("| Name | Keys |\n|:-----|-----:|\n| ISO  |  105 |\n", "markdown")
    assert document.masked.replace(FILLER, "·") == "· Name · Keys ·\n···············\n· ISO  ·  105 ·\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_are_understood(end: str) -> None:
    text = end.join(["# Head", "", "- item", "", "```", "code", "```", "last"])
    assert blocks(text) == ["Head", "item", "last"]


def test_a_quoted_paragraph_is_one_block_whose_inner_marks_are_protected() -> None:
    text = "> the basic\n> disk grew"
    document = Document(text, "markdown")
    assert blocks(text) == ["the basic\n> disk grew"]
    assert document.is_protected(12, 13)
    assert len(document.segments) == 1


PARTS = [
    "a",
    "a a",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\\",
    "[",
    "]",
    "(",
    ")",
    "](",
    "!",
    "^",
    "`",
    "``",
    "<",
    ">",
]
PARTS += [
    "- ",
    "> ",
    "1. ",
    "# ",
    "    ",
    "|",
    "|-|\n",
    "---\n",
    "```\n",
    "'",
    '"',
    "*",
    "_",
    "é",
    "中",
    "{",
    "}",
]
PARTS += [
    "&amp;",
    "<a>",
    "<a a='",
    "<!--",
    "-->",
    "<a@a.a>",
    "[a]: /a",
    "[a]",
    "[a][a]",
    "(a 'a')",
    "http://a.a",
    ":",
]
MARKDOWN = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)

FULL = MarkdownIt("commonmark").enable("table").use(front_matter_plugin)


def structure(tokens: Iterable[Token]) -> Iterator[tuple[object, ...]]:
    """All that the parser sees in a text but its running text."""
    for token in tokens:
        if token.type == "inline":
            yield from structure(token.children or ())
        elif token.type == "image":
            yield token.type, token.attrs.get("src"), token.attrs.get("title")
        elif token.type not in ("text", "softbreak"):
            yield token.type, tuple(token.attrs.items()), token.content, token.info


@settings(max_examples=300)
@given(MARKDOWN)
def test_changing_every_unprotected_word_leaves_links_code_and_markup_as_they_were(text: str) -> None:
    masked = Document(text, "markdown").masked
    changed = "".join("z" if one == other == "a" else one for one, other in zip(text, masked, strict=True))
    assert list(structure(FULL.parse(changed))) == list(structure(FULL.parse(text)))


@given(MARKDOWN | st.text(max_size=30))
def test_blocks_are_in_order_and_whatever_is_outside_them_is_protected(text: str) -> None:
    document = Document(text, "markdown")
    edges = [0, *(at for block in document.blocks for at in block), len(text)]
    assert edges == sorted(edges)
    outside = "".join(document.masked[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2))
    assert not set(outside.replace(FILLER, "").strip())


@pytest.mark.parametrize(
    "unit", ["[", "![", "[](", "[](a", '[a]("', "`a", "``` ", "<a ", "<!--", "a\n", "> ", "[a][", "*"]
)
def test_a_large_awkward_file_takes_moments(unit: str) -> None:
    """Quadratic time would take minutes here."""
    text = unit * (200_000 // len(unit))
    assert len(Document(text, "markdown").masked) == len(text)

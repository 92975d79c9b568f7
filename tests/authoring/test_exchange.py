"""A glossary goes to other programs and comes back, and what a format cannot hold is told."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque import Glossary
from decalque.authoring.exchange import export_glossary, glossary_toml, import_entries
from decalque.authoring.exchange.entry import Entry, Term, entry_of
from decalque.authoring.exchange.table import read_table, write_table
from decalque.authoring.exchange.tbx import read_tbx, write_tbx
from decalque.errors import UsageError

words = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=20).map(
    lambda s: " ".join(s.split()) or "x"
)
kinds = st.sampled_from(["noun", "verb", "adjective", "adverb", "phrase", "name"])
terms = st.builds(Term, words, st.sampled_from(["preferred", "admitted", "deprecated"]), kinds)
source_words = words.map(lambda s: "".join(c for c in s if c not in ";；、") or "x")
entries = st.lists(
    st.builds(
        Entry,
        st.from_regex("[a-z]{1,8}", fullmatch=True),
        words,
        words,
        st.lists(source_words.map(str.strip).map(lambda s: s or "x"), min_size=1, max_size=3, unique=True),
        st.lists(terms, min_size=1, max_size=4),
    ),
    max_size=4,
    unique_by=lambda entry: entry.id,
)


@given(entries)
def test_tbx_keeps_all_that_it_can_hold(there: list[Entry]) -> None:
    assert read_tbx(write_tbx(there).encode(), "x.tbx") == there


@pytest.mark.parametrize("delimiter", [",", "\t"])
@given(there=entries)
def test_a_table_keeps_all_that_it_can_hold(delimiter: str, there: list[Entry]) -> None:
    assert read_table(write_table(there, delimiter), delimiter, "x.csv") == there


@pytest.mark.parametrize("name", ["x.tbx", "x.csv", "x.tsv"])
def test_the_small_glossary_comes_back_and_what_is_lost_is_named(glossary: Glossary, name: str) -> None:
    data, lost = export_glossary(list(glossary.concepts), PurePath(name))
    assert import_entries(data, PurePath(name)) == [entry_of(c) for c in glossary.concepts]
    assert lost["examples"] == len(glossary.concepts)
    assert "unless" in lost


OLD = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><text><body>
<termEntry id="c1"><descrip type="subjectField">business</descrip>
<langSet xml:lang="zh-CN"><tig><term>基本盘</term></tig></langSet>
<langSet xml:lang="en-US">
<tig><term>basic disk</term><termNote type="administrativeStatus">forbidden</termNote></tig>
<ntig><termGrp><term>core business</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
<tig><term>fundamental plate</term><termNote type="normativeAuthorization">obsolete</termNote></tig>
</langSet></termEntry></body></text></martif>"""


def test_older_files_and_other_words_for_the_statuses_are_understood() -> None:
    (entry,) = read_tbx(OLD.encode(), "old.tbx")
    assert entry.sources == ["基本盘"]
    assert {t.text: t.status for t in entry.terms} == {
        "basic disk": "deprecated",
        "fundamental plate": "deprecated",
        "core business": "admitted",
    }


def test_what_comes_in_is_a_glossary_that_works() -> None:
    table = "source,target,status,pos\n基本盘,core business,,noun\n基本盘,basic disk,forbidden,noun\n小米,Xiaomi,preferred,name\n"
    text, refused = glossary_toml(import_entries(table.encode(), PurePath("mine.csv")))
    assert not refused
    first, second = Glossary.from_toml(text).concepts
    assert first.examples[0].text == "Basic disk." and first.examples[0].fixed == "Core business."
    assert second.consistent


def test_an_entry_that_cannot_be_taken_is_named() -> None:
    table = "id,source,target,status\nx,词,core (business,preferred\nx,词,basic disk,deprecated\n"
    text, refused = glossary_toml(import_entries(table.encode(), PurePath("mine.csv")))
    assert text == ""
    assert refused[0].startswith("“x”: the answer “core (business” is not one wording")


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("x.tbx", b"<tbx><text>", ("x.tbx:1", "not well-formed XML")),
        ("x.tbx", b"<html/>", ("x.tbx", "“html” is no TBX document")),
        ("x.csv", b"a,b\n", ("x.csv:1", "no columns “source” and “target”")),
        ("x.csv", b"source,target,status\na,b,maybe\n", ("x.csv:2", "unknown status “maybe”")),
        ("x.csv", b"\xff\xfe\x00", ("x.csv", "not UTF-8")),
        ("x.doc", b"", ("x.doc", "unknown glossary format")),
    ],
)
def test_a_file_that_is_not_what_it_says_is_one_clear_line(name: str, data: bytes, told: tuple[str, ...]) -> None:
    with pytest.raises(UsageError) as caught:
        import_entries(data, PurePath(name))
    assert all(part in str(caught.value) for part in told), str(caught.value)

"""The compiled glossary on disk is a convenience: it is never trusted and never in the way."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decalque import Glossary, fix
from decalque.glossary import cache
from decalque.glossary.compile import compile_concepts

TEXT, FIXED = "Its basic disks held up.", "Its core businesses held up."


@pytest.fixture
def entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DECALQUE_CACHE", str(tmp_path / "cache"))
    file = tmp_path / "mine.toml"
    file.write_text(
        '[[concept]]\nid = "core-business"\npart_of_speech = "noun"\npreferred = "core business"\n'
        'deprecated = ["basic disk"]\nexamples = [{ text = "a", fixed = "b" }]\n'
    )
    return file


def load(file: Path) -> Glossary:
    return Glossary.load(file, bundled=False)


def stored(file: Path) -> Path:
    (path,) = (file.parent / "cache").glob("glossary-*")
    return path


def test_a_second_start_reads_what_the_first_one_compiled(entry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load(entry)
    monkeypatch.setattr("decalque.glossary.compile.compile_concepts", lambda *_: pytest.fail("compiled again"))
    assert fix(TEXT, glossary=load(entry), every=True) == FIXED


@pytest.mark.parametrize("damage", [b"", b"not ours at all", b"\x80\x02]q\x00.", b"{}\n{}\n"])
def test_a_damaged_or_foreign_file_is_compiled_again(entry: Path, damage: bytes) -> None:
    load(entry)
    stored(entry).write_bytes(damage)
    assert fix(TEXT, glossary=load(entry), every=True) == FIXED


def test_an_edit_takes_effect_at_once(entry: Path) -> None:
    load(entry)
    entry.write_text(entry.read_text().replace('"core business"', '"mainstay"'))
    assert fix(TEXT, glossary=load(entry), every=True) == "Its mainstays held up."


def test_files_that_have_not_changed_are_not_even_read(entry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.utime(entry, ns=(0, 1_700_000_000_000_000_000))
    load(entry)
    monkeypatch.setattr("decalque.glossary.store._read", lambda file: pytest.fail(f"{file} is read again"))
    assert fix(TEXT, glossary=load(entry), every=True) == FIXED


def test_a_file_that_was_just_written_is_read(entry: Path) -> None:
    load(entry)
    stat = entry.stat()
    entry.write_text(entry.read_text().replace('"core business"', '"sure business"'))
    os.utime(entry, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert fix(TEXT, glossary=load(entry), every=True) == "Its sure businesses held up."


@pytest.mark.parametrize("damage", [b"", b"../../etc/passwd", b"\xff" * 32, b"0" * 32])
def test_a_damaged_note_of_what_was_seen_is_no_matter(entry: Path, damage: bytes) -> None:
    os.utime(entry, ns=(0, 1_700_000_000_000_000_000))
    load(entry)
    (note,) = (entry.parent / "cache").glob("seen-*")
    note.write_bytes(damage)
    assert fix(TEXT, glossary=load(entry), every=True) == FIXED


def test_a_folder_that_cannot_be_written_is_no_error(entry: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DECALQUE_CACHE", str(entry / "below-a-file"))
    assert fix(TEXT, glossary=load(entry), every=True) == FIXED


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_no_flipped_byte_is_believed(place: int, flip: int) -> None:
    data = bytearray(cache.dump(compile_concepts((), {})))
    data[place % len(data)] ^= flip
    assert cache.parse(bytes(data)) is None

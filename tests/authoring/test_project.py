"""An editor adds entries to the project's own glossary while reviewing."""

from __future__ import annotations

from pathlib import Path

import pytest

from decalque import Glossary, check
from decalque.authoring import NewEntry, add_entry
from decalque.errors import UsageError

DISK = NewEntry("basic disk", "core business", "noun", "基本盘", "What it can fall back on.")


def test_the_first_entry_makes_the_file_and_works_at_once(tmp_path: Path) -> None:
    path = add_entry(tmp_path, DISK, "Its basic disks held up in May.")
    assert path == tmp_path / "decalque.glossary.toml"
    glossary = Glossary.load(path, bundled=False)
    (concept,) = glossary.concepts
    assert (concept.id, concept.source, concept.note) == ("core-business", ("基本盘",), "What it can fall back on.")
    assert concept.examples[0].fixed == "Its core businesses held up in May."
    assert check("The basic disk", glossary=glossary)


def test_what_was_written_there_by_hand_stays(tmp_path: Path) -> None:
    path = tmp_path / "decalque.glossary.toml"
    add_entry(tmp_path, DISK)
    path.write_text("# ours\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    add_entry(tmp_path, NewEntry("basic plate", "core business", "noun"))
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# ours\n[[concept]]")
    assert [c.id for c in Glossary.load(path, bundled=False).concepts] == ["core-business", "core-business-2"]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (NewEntry(" ", "core business", "noun"), "fill in both"),
        (NewEntry("basic (disk", "core business", "noun"), "(disk"),
        (NewEntry("basic disk", "basic disk", "noun"), "both preferred and deprecated"),
    ],
)
def test_an_entry_that_is_not_right_writes_nothing(tmp_path: Path, entry: NewEntry, told: str) -> None:
    with pytest.raises(UsageError, match=r"\w") as caught:
        add_entry(tmp_path, entry)
    assert told in str(caught.value)
    assert not list(tmp_path.iterdir())

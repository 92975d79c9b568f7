"""Without a file: the samples."""

from __future__ import annotations

from pathlib import Path

from decalque.tui.app import DecalqueApp
from decalque.tui.screen import ReviewScreen
from decalque.tui.start import StartScreen, find_samples, practice_copy


def samples(tmp_path: Path) -> Path:
    folder = tmp_path / "samples"
    folder.mkdir()
    (folder / "phone-launch.raw.md").write_text("---\ntitle: x\n---\n\n# A phone exerts its fists\n\nText.\n")
    (folder / "phone-launch.zh.md").write_text("# 手机\n\n正文。\n")
    (folder / "notice.raw.txt").write_text("A notice.\n")
    (folder / "notice.edited.txt").write_text("A notice.\n")
    return folder


def test_samples_are_known_by_name_and_headline(tmp_path: Path) -> None:
    found = find_samples(samples(tmp_path))
    assert [(sample.title, sample.headline) for sample in found] == [
        ("Notice", "A notice."),
        ("Phone launch", "A phone exerts its fists"),
    ]
    assert found[0].source is None
    assert found[1].source is not None


def test_the_bundled_sample_stays_as_it_is(tmp_path: Path) -> None:
    sample = find_samples(samples(tmp_path))[0]
    article, _ = practice_copy(sample)
    article.write_text("Edited.\n")
    assert practice_copy(sample)[0].read_text() == "Edited.\n"
    assert sample.article.read_text() == "A notice.\n"


async def test_a_sample_opens_with_its_source_text_in_a_copy(tmp_path: Path, state: Path) -> None:
    app = DecalqueApp(find=lambda document, on_crash: [], samples=find_samples(samples(tmp_path)))
    async with app.run_test() as pilot:
        assert isinstance(app.screen, StartScreen)
        await pilot.press("j", "enter")
        await pilot.pause()
        assert isinstance(app.screen, ReviewScreen)
        assert app.session is not None
        assert app.session.path == state / "samples" / "phone-launch.raw.md"
        assert "手机" in (app.session.document.source or "")
        assert any("practise" in notification.message for notification in app._notifications)
    app.close_session()


async def test_q_leaves_the_first_screen(tmp_path: Path) -> None:
    app = DecalqueApp(find=lambda document, on_crash: [], samples=find_samples(samples(tmp_path)))
    async with app.run_test() as pilot:
        await pilot.press("q")
    assert app.return_code == 0

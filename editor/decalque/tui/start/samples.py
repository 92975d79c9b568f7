"""The bundled articles to practise on, and the copies one works in."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from decalque.errors import InputError
from decalque.review import state_folder

__all__ = ["Sample", "find_samples", "practice_copy"]


@dataclass(frozen=True, slots=True)
class Sample:
    """A raw translation, its source text if there is one, and its first line to know it by."""

    article: Path
    source: Path | None
    headline: str

    @property
    def title(self) -> str:
        return self.article.name.partition(".")[0].replace("-", " ").capitalize()


def find_samples(folder: Path) -> list[Sample]:
    """The samples of a folder: every ``name.raw.txt`` or ``name.raw.md``, by name."""
    return [_sample(path) for path in sorted(folder.glob("*.raw.*"))]


def practice_copy(sample: Sample) -> tuple[Path, Path | None]:
    """A copy of article and source text in the state folder; one begun earlier is gone on with.

    Raises InputError if it cannot be written.
    """
    folder = state_folder() / "samples"
    article = folder / sample.article.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not article.exists():
            shutil.copyfile(sample.article, article)
        if sample.source is None:
            return article, None
        return article, Path(shutil.copyfile(sample.source, folder / sample.source.name))
    except OSError as error:
        problem = f"the sample cannot be copied here ({error.strerror})"
        raise InputError(
            problem, place=str(folder), remedy="set DECALQUE_STATE to a folder that can be written"
        ) from error


def _sample(path: Path) -> Sample:
    source = path.with_name(path.name.replace(".raw.", ".zh."))
    return Sample(path, source if source.exists() else None, _headline(path))


def _headline(path: Path) -> str:
    """The first line with words, past any front matter."""
    lines = path.read_text("utf-8-sig").splitlines()
    if lines and lines[0] == "---" and "---" in lines[1:]:
        lines = lines[lines.index("---", 1) + 1 :]
    return next((line.strip("# ") for line in lines if line.strip("# ")), path.name)

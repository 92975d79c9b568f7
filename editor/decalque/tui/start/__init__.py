"""The way in without a file: the bundled samples."""

from decalque.tui.start.samples import Sample, find_samples, practice_copy
from decalque.tui.start.screen import StartScreen

__all__ = ["Sample", "StartScreen", "find_samples", "practice_copy"]

"""The side of the screen where fixes are decided."""

from decalque.tui.fixes.lines import FilterLine, WordingLine
from decalque.tui.fixes.pane import FixesPane

__all__ = ["FilterLine", "FixesPane", "WordingLine"]

"""What lies over the screen until it is answered."""

from decalque.tui.dialogs.ask import Ask, Choice
from decalque.tui.dialogs.entry import EntryForm
from decalque.tui.dialogs.help import Help

__all__ = ["Ask", "Choice", "EntryForm", "Help"]

"""The two lines at the edge of the screen: where one is, and what can be pressed."""

from decalque.tui.status.heading import Heading
from decalque.tui.status.keys import Keys

__all__ = ["Heading", "Keys"]

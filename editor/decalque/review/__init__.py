"""A person's session over one article: decisions, undo and redo, the journal on disk. Knows no screen."""

from decalque.review.decision import Decision, State
from decalque.review.filter import Filter
from decalque.review.offsets import Offsets
from decalque.review.review import Progress, Review
from decalque.review.session import Session, open_session
from decalque.review.store import state_folder

__all__ = [
    "Decision",
    "Filter",
    "Offsets",
    "Progress",
    "Review",
    "Session",
    "State",
    "open_session",
    "state_folder",
]

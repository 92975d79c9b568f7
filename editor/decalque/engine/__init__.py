"""From a document to what could be better: run the checks, settle overlaps, apply."""

from decalque.engine.apply import Edit, apply, safe_edits
from decalque.engine.options import EVERYTHING, Selection
from decalque.engine.run import Crash, check, fix
from decalque.engine.settle import settle

__all__ = ["EVERYTHING", "Crash", "Edit", "Selection", "apply", "check", "fix", "safe_edits", "settle"]

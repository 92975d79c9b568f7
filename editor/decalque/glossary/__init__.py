"""What a calque is: concepts, their renderings, and how one wording takes the place of another.

The values of entries are in ``model``; they are imported where entries are read, not where texts are.
"""

from decalque.glossary.matcher import Candidate, Matcher
from decalque.glossary.realize import Repair, repair
from decalque.glossary.store import Glossary, bundled_folder, samples_folder

__all__ = ["Candidate", "Glossary", "Matcher", "Repair", "bundled_folder", "repair", "samples_folder"]

"""What a calque is: concepts, their renderings, and how one wording takes the place of another."""

from decalque.glossary.matcher import Candidate, Matcher
from decalque.glossary.model import Answer, Concept, ContextWords, Example, Rendering
from decalque.glossary.realize import Repair, repair
from decalque.glossary.store import Glossary, bundled_folder, samples_folder

__all__ = [
    "Answer",
    "Candidate",
    "Concept",
    "ContextWords",
    "Example",
    "Glossary",
    "Matcher",
    "Rendering",
    "Repair",
    "bundled_folder",
    "repair",
    "samples_folder",
]

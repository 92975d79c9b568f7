"""What keeps a glossary good: its examples as tests, a critical eye, and what it does on real articles."""

from decalque.authoring.coverage import Coverage, Phrase, glossary_coverage
from decalque.authoring.examples import Failure, test_glossary
from decalque.authoring.lint import Problem, lint_glossary
from decalque.authoring.stats import DomainStats, glossary_stats, total

__all__ = [
    "Coverage",
    "DomainStats",
    "Failure",
    "Phrase",
    "Problem",
    "glossary_coverage",
    "glossary_stats",
    "lint_glossary",
    "test_glossary",
    "total",
]

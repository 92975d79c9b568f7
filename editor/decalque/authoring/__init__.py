"""What keeps a glossary good: its examples as tests, a critical eye, and what it does on real articles."""

from decalque.authoring.coverage import Coverage, Phrase, glossary_coverage
from decalque.authoring.examples import Failure, test_glossary
from decalque.authoring.learn import Pair, Proposal, learn, proposal_table
from decalque.authoring.lint import Problem, lint_glossary
from decalque.authoring.project import NewEntry, add_entry
from decalque.authoring.stats import DomainStats, glossary_stats, total
from decalque.authoring.written import concepts_toml

__all__ = [
    "Coverage",
    "DomainStats",
    "Failure",
    "NewEntry",
    "Pair",
    "Phrase",
    "Problem",
    "Proposal",
    "add_entry",
    "concepts_toml",
    "glossary_coverage",
    "glossary_stats",
    "learn",
    "lint_glossary",
    "proposal_table",
    "test_glossary",
    "total",
]

"""What keeps a glossary good: its examples as tests, and a critical eye."""

from decalque.authoring.examples import Failure, test_glossary
from decalque.authoring.lint import Problem, lint_glossary

__all__ = ["Failure", "Problem", "lint_glossary", "test_glossary"]

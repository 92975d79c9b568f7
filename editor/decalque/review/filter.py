"""Which suggestions a person wants to see: the little language of the filter line."""

from __future__ import annotations

from dataclasses import dataclass

from decalque.checks.suggestion import Suggestion
from decalque.errors import UsageError
from decalque.review.decision import State

__all__ = ["HINT", "Filter"]

HINT = "words  rule:style  category:term  severity:major  is:open|accepted|rejected|safe|remark"
_FIELDS = ("rule", "category", "severity", "is")
_IS = (*State, "safe", "remark")


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that all must hold; an empty one lets everything through."""

    terms: tuple[tuple[str, str], ...] = ()

    @classmethod
    def parse(cls, query: str) -> Filter:
        """Read a filter line such as ``disk rule:terminology is:open``.

        Raises UsageError for an ``is:`` that names no state.
        """
        terms = tuple(_term(word) for word in query.casefold().split())
        for name, value in terms:
            if name == "is" and value not in _IS:
                raise UsageError(f"is:{value} names no state", remedy=f"use one of {', '.join(_IS)}")
        return cls(terms)

    def holds(self, suggestion: Suggestion, words: str, state: State) -> bool:
        """Whether to show ``suggestion``, which is about ``words`` and stands in ``state``."""
        return all(_holds(name, value, suggestion, words, state) for name, value in self.terms)


def _term(word: str) -> tuple[str, str]:
    name, colon, value = word.partition(":")
    return (name, value) if colon and name in _FIELDS else ("", word)


def _holds(name: str, value: str, suggestion: Suggestion, words: str, state: State) -> bool:
    match name:
        case "rule":
            return value in suggestion.rule.casefold()
        case "category":
            return value in suggestion.category.casefold()
        case "severity":
            return suggestion.severity.startswith(value)
        case "is":
            return {"safe": suggestion.safe, "remark": not suggestion.replacements}.get(value, state == value)
        case _:
            return any(value in text.casefold() for text in _texts(suggestion, words))


def _texts(suggestion: Suggestion, words: str) -> tuple[str, ...]:
    term = suggestion.evidence.source_term if suggestion.evidence else ""
    return (words, *suggestion.replacements, suggestion.rule, suggestion.message, term)

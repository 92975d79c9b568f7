"""The shape of a mechanical rule: a pattern, and what it makes of each place where the pattern stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import NamedTuple

from decalque.checks.base import Rule
from decalque.checks.context import Context
from decalque.checks.suggestion import Category, Confidence, Severity, Suggestion
from decalque.document import Document

__all__ = ["Fix", "MechanicalRule", "always", "has", "suggestions_of"]


class Fix(NamedTuple):
    """What a rule offers for one place: offsets in the text as read, replacements best first."""

    start: int
    end: int
    replacements: tuple[str, ...]
    safe: bool


@dataclass(frozen=True, slots=True)
class MechanicalRule:
    """``pattern`` (a regular expression, compiled when first needed) finds candidate places in the masked text; ``fix``
    decides about each. It gets the masked text (the same length as the text) as ``match.string``. ``may``: a cheap look
    that rules most texts out."""

    rule: Rule
    pattern: str
    fix: Callable[[re.Match[str]], Fix | None]
    message: str
    may: Callable[[str], bool]
    severity: Severity = Severity.MINOR


def has(first: str, *others: str) -> Callable[[str], bool]:
    """A look for any of these parts. Spelled out, because it is asked of every text for every rule."""
    if not others:
        return partial(_contains, first)
    second, *more = others
    if not more:
        return lambda text: first in text or second in text
    rest = has(more[0], *more[1:])
    return lambda text: first in text or second in text or rest(text)


def _contains(part: str, text: str) -> bool:
    return part in text


def always(_text: str) -> bool:
    """For patterns that are cheap themselves."""
    return True


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def suggestions_of(rules: tuple[MechanicalRule, ...], document: Document, context: Context) -> Iterator[Suggestion]:
    """What these rules find in the paragraphs that are not Chinese."""
    masked = document.masked
    for rule in rules:
        if not rule.may(masked):
            continue
        for match in _compiled(rule.pattern).finditer(masked):
            fix = rule.fix(match)
            if fix and not context.is_chinese(fix.start) and not document.is_protected(fix.start, fix.end):
                yield _suggestion(rule, fix)


def _suggestion(rule: MechanicalRule, fix: Fix) -> Suggestion:
    confidence = Confidence.HIGH if fix.safe else Confidence.MEDIUM
    category = Category(rule.rule.category)
    start, end, replacements, safe = fix
    return Suggestion(start, end, replacements, rule.rule.id, category, rule.severity, confidence, safe, rule.message)

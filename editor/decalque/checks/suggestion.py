"""The value that travels from a check to a diff: what to change, why, and how sure we are."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Category", "Confidence", "Evidence", "Severity", "Suggestion"]


class Category(StrEnum):
    """The top level of the MQM error typology (themqm.org, MQM 2.0 core)."""

    TERMINOLOGY = "Terminology"
    ACCURACY = "Accuracy"
    LINGUISTIC = "Linguistic conventions"
    STYLE = "Style"
    LOCALE = "Locale conventions"
    AUDIENCE = "Audience appropriateness"
    DESIGN = "Design and markup"


class Severity(StrEnum):
    """MQM severity levels."""

    NEUTRAL = "neutral"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


class Confidence(StrEnum):
    """How sure a check is that the passage is wrong.

    ``high``: the wording is wrong in any English text, or the source text confirms it.
    ``medium``: wrong in translated text of this kind; an editor agrees most of the time.
    ``low``: worth a look; likely to be one of several readings.
    """

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a suggestion comes from: the glossary concept, its source term, and where the entry stands."""

    concept: str
    domain: str
    source_term: str = ""
    location: str = ""  # "business.toml:12"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A span of the text as read and what could stand there instead.

    ``replacements`` come best first; none means that this is only a remark. ``start == end`` is an insertion.
    ``safe``: the first replacement may be applied with nobody looking.
    """

    start: int
    end: int
    replacements: tuple[str, ...]
    rule: str
    category: Category
    severity: Severity
    confidence: Confidence
    safe: bool
    message: str
    evidence: Evidence | None = None

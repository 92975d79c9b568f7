"""What is worked out once a document and shared by all checks: the glossary's occurrences, the language of a place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from decalque.checks.occurrence import Occurrence, occurrences_in, suggestion_for
from decalque.checks.suggestion import Category, Suggestion
from decalque.document import Document
from decalque.document.lazy import lazy
from decalque.glossary import Glossary
from decalque.glossary.spelling import british, is_british

__all__ = ["CJK", "Context"]

CJK = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Chinese characters, for a character class of a regular expression (the common blocks of unified ideographs)."""

_CJK = re.compile(f"[{CJK}]")


@dataclass
class Context:
    """Shared by the checks of one document; every part is worked out when it is first asked for."""

    document: Document
    glossary: Glossary
    _by_check: dict[str, list[Occurrence]] | None = field(default=None, repr=False)

    @lazy
    def has_chinese(self) -> bool:
        """Whether there is any Chinese character in the unprotected text."""
        return not self.document.masked.isascii() and _CJK.search(self.document.masked) is not None

    @lazy
    def british(self) -> bool:
        """Whether the document is spelled the British way."""
        return is_british(self.document.masked)

    def is_chinese(self, offset: int) -> bool:
        """Whether the paragraph around an offset is Chinese; it is left alone then."""
        return self.has_chinese and self.document.segment_at(offset).language == "zh"

    def suggestion(self, occurrence: Occurrence, *, rule: str, category: Category, message: str) -> Suggestion | None:
        """The suggestion that repairs an occurrence, in the document's spelling; None where nothing would change."""
        found = suggestion_for(occurrence, self.document, rule=rule, category=category, message=message)
        if found and self.british:
            return replace(found, replacements=tuple(map(british, found.replacements)))
        return found

    def occurrences(self, check: str) -> list[Occurrence]:
        """The occurrences of the glossary's concepts that this check reports, in the order of the text."""
        if self._by_check is None:
            grouped: dict[str, list[Occurrence]] = {}
            for occurrence in occurrences_in(self.document, self.glossary):
                grouped.setdefault(occurrence.concept["check"], []).append(occurrence)
            self._by_check = grouped
        return self._by_check.get(check, [])

"""British or American: which a document is, and answers (which the glossary writes in American) in British spelling."""

from __future__ import annotations

import re
from functools import cache

__all__ = ["british", "is_british"]

_OR = "behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|rum|sav|vap|vig"
_IZED = r"(?!capsiz|downsiz|horiz|priz|resiz|rightsiz|seiz|upsiz)[a-z]{3,}"
_DOUBLED = (
    "cancel|channel|counsel|dial|equal|fuel|funnel|label|level|marvel|model|panel|refuel|rival|signal|total|travel"
)
_ENDINGS = "e|ed|es|er|ers|ing|ation|ations|ational"

_AMERICAN_TO_BRITISH = (
    (rf"\b({_IZED})iz({_ENDINGS})\b", r"\1is\2"),
    (rf"\b((?:{_OR}))or(s|ed|ing|able|ite|ites|al|hood|hoods|ful|less|ly)?\b", r"\1our\2"),
    (r"\b(anal|catal|paral)yz(e|ed|es|ing)\b", r"\1ys\2"),
    (r"\b(cent|theat|lit|fib|calib|kilomet|centimet|millimet)er(s|ed)?\b", r"\1re\2"),
    (rf"\b({_DOUBLED})(ed|ing|er|ers)\b", r"\1l\2"),
    (r"\b(def|off|pret)ense(s|less)?\b", r"\1ence\2"),
    (r"\b(catal|dial|anal)og(s)?\b", r"\1ogue\2"),
    (r"\bgray(s|ed|ing|er)?\b", r"grey\1"),
    (r"\bjewelry\b", "jewellery"),
    (r"\bskeptic(al|ally|ism|s)?\b", r"sceptic\1"),
    (r"\bfulfill\b", "fulfil"),
    (r"\baluminum\b", "aluminium"),
)  # fmt: skip

_BRITISH = (
    rf"\b(?:{_OR})our(?:s|ed|ing|able|ite|al|hood)?\b|\b(?!exerc|prem|prom|surpr|comprom|adv|rev|superv|dev|desp|telev|improv)"
    r"[a-z]{3,}is(?:ed|ing|ation)\b|\b(?:cent|theat|kilomet|lit|fib)re(?:s|d)?\b|\b(?:defence|programme|catalogue)s?\b|"
    rf"\b(?:{_DOUBLED})l(?:ed|ing|ers?)\b|\bgrey\b"
)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def is_british(text: str) -> bool:
    """Whether more words of a text are spelled the British way than the American."""
    british = len(_compiled(_BRITISH).findall(text))
    if not british:
        return False
    american = sum(len(_compiled(pattern).findall(text)) for pattern, _ in _AMERICAN_TO_BRITISH)
    return british > american


def british(wording: str) -> str:
    """An answer in British spelling, its capitals kept."""
    for pattern, spelling in _AMERICAN_TO_BRITISH:
        wording = _compiled(pattern).sub(lambda m, to=spelling: _cased(m, to), wording)  # type: ignore[misc]
    return wording


def _cased(match: re.Match[str], spelling: str) -> str:
    new = match.expand(spelling)
    if match[0].isupper():
        return new.upper()
    return new[0].upper() + new[1:] if match[0][0].isupper() else new

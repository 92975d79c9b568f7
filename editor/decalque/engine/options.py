"""Which rules a run asks: chosen and left out by prefix of the rule id, by category or by glossary domain."""

from __future__ import annotations

from dataclasses import dataclass

from decalque.checks import Suggestion

__all__ = ["EVERYTHING", "Selection"]


@dataclass(frozen=True, slots=True)
class Selection:
    """``select`` empty means everything; ``ignore`` wins.

    Each entry is a prefix of dotted rule ids (``terminology``, ``mechanics.space-after-stop``), a check with a
    glossary domain (``terminology.finance``), or an MQM category (``Style``).
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, suggestion: Suggestion) -> bool:
        """Whether a suggestion is asked for."""
        if self.select and not any(covers(entry, suggestion) for entry in self.select):
            return False
        return not any(covers(entry, suggestion) for entry in self.ignore)


EVERYTHING = Selection()
"""Nothing chosen, nothing left out."""


def covers(entry: str, suggestion: Suggestion) -> bool:
    """Whether an entry of a selection names the rule, the domain or the category of a suggestion."""
    wanted = entry.casefold()
    names = [suggestion.rule, suggestion.category.casefold()]
    if suggestion.evidence:
        names.append(f"{suggestion.rule.partition('.')[0]}.{suggestion.evidence.domain}")
    return any(name == wanted or name.startswith(wanted + ".") for name in names)

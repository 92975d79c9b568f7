"""The comments that switch decalque off for part of a text, all of it or one rule, and on again."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from decalque.document.span import Span

__all__ = ["Switch", "find_switches"]

_PREFIX: Final = "decalque:"
_COMMENT: Final = re.compile(r"<!--\s{0,20}decalque:\s{0,20}(on|off)\b([\w\s.,-]{0,400}?)\s{0,20}-->")


class Switch(NamedTuple):
    """Where suggestions of ``rule`` (a rule id or its prefix; empty: every rule) are not wanted."""

    span: Span
    rule: str


def find_switches(text: str) -> tuple[Switch, ...]:
    """The switched-off stretches of a text, in the order in which they start.

    ``off RULE`` lasts until ``on`` with that rule or a prefix of it, a plain ``on``, or the end of the text;
    a plain ``off`` until a plain ``on`` or the end. Rules may be several, with commas or spaces between.
    """
    if _PREFIX not in text:
        return ()
    switches: list[Switch] = []
    off: dict[str, int] = {}
    for comment in _COMMENT.finditer(text):
        rules = re.split(r"[\s,]+", comment[2].strip(" \t\r\n,"))
        if comment[1] == "off":
            for rule in rules:
                off.setdefault(rule, comment.end())
            continue
        ended = [rule for rule in off if any(_covers(prefix, rule) for prefix in rules)]
        switches.extend(Switch(Span(off.pop(rule), comment.start()), rule) for rule in ended)
    switches.extend(Switch(Span(start, len(text)), rule) for rule, start in off.items())
    return tuple(sorted(switches))


def _covers(prefix: str, rule: str) -> bool:
    return not prefix or rule == prefix or rule.startswith(prefix + ".")

"""What changes between two wordings, word by word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import NamedTuple

__all__ = ["Piece", "word_diff"]

_WORDS = re.compile(r"[\u3400-\u9fff]|[^\W\u3400-\u9fff]+(?:['’-][^\W\u3400-\u9fff]+)*|\s+|.", re.DOTALL)


class Piece(NamedTuple):
    """``kind`` is "same", "gone" or "new"."""

    kind: str
    text: str


def word_diff(before: str, after: str) -> list[Piece]:
    """The pieces that turn ``before`` into ``after``; what goes stands before what comes."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    pieces: list[Piece] = []
    gone = come = ""
    i = j = 0
    for match in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        gone += "".join(old[i : match.a])
        come += "".join(new[j : match.b])
        i, j = match.a + match.size, match.b + match.size
        same = "".join(old[match.a : i])
        # A lone space that stayed between two changes reads better as part of both.
        if same.isspace() and (gone or come) and i < len(old) and j < len(new):
            gone += same
            come += same
            continue
        pieces += [Piece("gone", gone), Piece("new", come), Piece("same", same)]
        gone = come = ""
    return [piece for piece in pieces if piece.text]

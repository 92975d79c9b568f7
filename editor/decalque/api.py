"""What a script calls: ``decalque.check`` and ``decalque.fix``."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from decalque.checks import Suggestion
from decalque.document import Document
from decalque.engine import Selection, apply, safe_edits
from decalque.engine import check as engine_check
from decalque.glossary import Glossary

__all__ = ["check", "default_glossary", "fix"]


@cache
def default_glossary() -> Glossary:
    """The bundled glossary, loaded once a process."""
    return Glossary.load()


def check(
    text: str | Document,
    *,
    source: str | None = None,
    format: str = "plain",  # noqa: A002
    glossary: Glossary | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
) -> tuple[Suggestion, ...]:
    """The suggestions for a text, in its order; no two overlap. Offsets are str indices of the text.

    Args:
        text: the target text, or a Document (then ``source`` and ``format`` are its own).
        source: the source text, if there is one.
        format: ``"plain"`` or ``"markdown"``.
        glossary: the bundled one unless named.
        select, ignore: rule prefixes (``"terminology"``, ``"mechanics.full-width"``) or MQM categories.

    Raises:
        GlossaryError: the bundled glossary cannot be read.
        UsageError: no such format.
    """
    document = text if isinstance(text, Document) else Document(text, format, source)
    return engine_check(document, glossary or default_glossary(), Selection(tuple(select), tuple(ignore)))


def fix(
    text: str | Document,
    *,
    source: str | None = None,
    format: str = "plain",  # noqa: A002
    glossary: Glossary | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    every: bool = False,
) -> str:
    """The text with its safe suggestions applied; with ``every``, the best replacement of every suggestion.

    The arguments and errors are those of ``check``.
    """
    document = text if isinstance(text, Document) else Document(text, format, source)
    found = check(document, glossary=glossary, select=select, ignore=ignore)
    return apply(document.text, safe_edits(found, every=every))

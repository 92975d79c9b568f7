"""decalque finds the calques in machine-translated articles and repairs them.

    >>> import decalque
    >>> decalque.fix("Its basic disks held up.")
    'Its core businesses held up.'
    >>> [s.replacements[0] for s in decalque.check("Its basic disks held up.")]
    ['core businesses']

Everything works offline. ``Document`` is a text with its offsets, ``Suggestion`` what could be better, ``Glossary``
the list of calques; errors that a user can meet are ``DecalqueError``. Names are imported when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decalque.api import check, default_glossary, fix
    from decalque.checks import Category, Confidence, Evidence, Severity, Suggestion
    from decalque.document import Document, read_document
    from decalque.engine import Selection, apply
    from decalque.errors import (
        ConfigError,
        ConflictError,
        DecalqueError,
        EncodingError,
        GlossaryError,
        InputError,
        UsageError,
    )
    from decalque.glossary import Glossary
    from decalque.version import __version__

__all__ = [
    "Category",
    "Confidence",
    "ConfigError",
    "ConflictError",
    "DecalqueError",
    "Document",
    "EncodingError",
    "Evidence",
    "Glossary",
    "GlossaryError",
    "InputError",
    "Selection",
    "Severity",
    "Suggestion",
    "UsageError",
    "__version__",
    "apply",
    "check",
    "default_glossary",
    "fix",
    "read_document",
]

_HOMES = {
    "decalque.api": (
        "check",
        "default_glossary",
        "fix",
    ),
    "decalque.checks": (
        "Category",
        "Confidence",
        "Evidence",
        "Severity",
        "Suggestion",
    ),
    "decalque.document": (
        "Document",
        "read_document",
    ),
    "decalque.engine": (
        "Selection",
        "apply",
    ),
    "decalque.errors": (
        "ConfigError",
        "ConflictError",
        "DecalqueError",
        "EncodingError",
        "GlossaryError",
        "InputError",
        "UsageError",
    ),
    "decalque.glossary": ("Glossary",),
    "decalque.version": ("__version__",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> object:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)

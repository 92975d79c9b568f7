"""decalque finds the calques in machine-translated articles and repairs them.

    >>> import decalque
    >>> decalque.fix("Its basic disks held up.")
    'Its core businesses held up.'
    >>> [s.replacements[0] for s in decalque.check("Its basic disks held up.")]
    ['core businesses']

Everything works offline. ``Document`` is a text with its offsets, ``Suggestion`` what could be better, ``Glossary``
the list of calques; errors that a user can meet are ``DecalqueError``.
"""

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

"""One text: read, decoded, laid out, masked, cut into segments, aligned with its source, written back."""

from decalque.document.encoding import UTF8, Encoding
from decalque.document.model import FILLER, Document
from decalque.document.reading import read_document, write_atomic
from decalque.document.segments import Segment
from decalque.document.span import Span, merge_spans
from decalque.document.switches import Switch

__all__ = [
    "FILLER",
    "UTF8",
    "Document",
    "Encoding",
    "Segment",
    "Span",
    "Switch",
    "merge_spans",
    "read_document",
    "write_atomic",
]

"""Suggestions and changes as text and data. Nothing here prints."""

from decalque.reports.difference import unified
from decalque.reports.plain import Paint, no_paint, plain_lines
from decalque.reports.record import as_record, located_record

__all__ = ["Paint", "as_record", "located_record", "no_paint", "plain_lines", "unified"]

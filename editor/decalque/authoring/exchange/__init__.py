"""Glossaries in and out of other programs: TBX (ISO 30042) and tables (CSV, TSV)."""

from decalque.authoring.exchange.files import export_glossary, import_entries, suffixes
from decalque.authoring.exchange.toml import glossary_toml

__all__ = ["export_glossary", "glossary_toml", "import_entries", "suffixes"]

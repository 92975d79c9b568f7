"""``decalque glossary``: look at the entries, keep them good, move them in and out."""

from __future__ import annotations

from decalque.cli.lazy import LazyGroup

__all__ = ["glossary"]

_COMMANDS = {
    "list": ("decalque.cli.glossary.entries:list_concepts", "list the concepts"),
    "show": ("decalque.cli.glossary.entries:show", "show one concept"),
    "lint": ("decalque.cli.glossary.care:lint", "report what is wrong or weak in the entries"),
    "test": ("decalque.cli.glossary.care:test", "run the examples of the entries"),
    "stats": ("decalque.cli.glossary.care:stats", "count concepts, renderings and forms by domain"),
    "coverage": ("decalque.cli.glossary.care:coverage", "tell which entries fire on articles, and what has none"),
    "learn": ("decalque.cli.glossary.learn:learn_command", "propose entries from what post-editors changed"),
    "export": ("decalque.cli.glossary.exchange:export_command", "write it as TBX, CSV or TSV"),
    "import": ("decalque.cli.glossary.exchange:import_command", "make a glossary file of TBX, CSV or TSV"),
}

glossary = LazyGroup("glossary", _COMMANDS, help="Look at the glossary, and keep it good.")

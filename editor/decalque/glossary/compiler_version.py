"""The version of the compiled form, apart from the compiler so that reading a cache does not import it."""

COMPILER = 1
"""Counts up whenever the compiled form changes, so that a cache of another version is not read."""

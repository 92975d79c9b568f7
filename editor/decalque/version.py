"""The version of decalque, in one place."""

__version__ = "0.1.0"

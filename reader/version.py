"""The version, in one place: reading it from the package's metadata costs 50 ms."""

__version__ = "0.1.0"

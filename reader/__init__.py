"""A terminal reader for articles and the discussions under them."""

__version__ = "0.1.0"

"""Markup to a light tree, and subtrees of it to blocks; the only package that knows the parser."""

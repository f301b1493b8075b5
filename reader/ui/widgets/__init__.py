"""Widgets for lines and keys, independent of pages and comments."""

"""Widgets that know lines and keys and nothing of a page."""

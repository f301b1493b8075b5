"""Finds the element of a page that is its article, and what inside it is not part of the text."""

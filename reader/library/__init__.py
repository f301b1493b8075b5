"""The library: what reader remembers of the pages that were read."""

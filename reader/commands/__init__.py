"""All commands and their keys: one table for every way to read a page."""

"""Bounds for every date of a page."""

EARLIEST = 1990
"""No page is older than the web; a smaller number was not a year of publication."""
LATEST = 2100
LONGEST = 120
"""The most characters of a date; a longer text is prose with a date in it."""

"""What no date of a page goes beyond."""

EARLIEST = 1990
"""No page is older than the web; a smaller number was no year of publication."""
LATEST = 2100
LONGEST = 120
"""A date in a text has no more characters; what has is prose with a date in it."""

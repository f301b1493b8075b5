"""Dates as pages write them, in the words of sixty languages; when in doubt there is none.

A text is first read as a machine writes it (`machine`), else cut into numbers, words and signs
(`pieces`). What the words mean in a language comes from a table made of Unicode CLDR (`words`,
words.json); what they then spell is a day and a time (`absolute`, `clock`, `calendars`) or an age
(`relative`). Where the page's language does not know them, all others must find the same
(`spoken`).
"""

from reader.extraction.dates.parse import parse_date, read_date

__all__ = ["parse_date", "read_date"]

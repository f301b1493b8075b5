"""Dates as pages write them, in the words of sixty languages; None if in doubt.

A text is first tried in machine formats (`machine`), then cut into numbers, words and signs
(`tokens`). The meaning of words in a language comes from a table made from Unicode CLDR (`words`);
together they make a day and a time (`absolute`, `clock`, `calendars`) or an age
(`relative`). If the page's language does not know the words, all others must agree (`in_words`).
"""

from reader.extraction.dates.parse import parse_date, read_date

__all__ = ["parse_date", "read_date"]

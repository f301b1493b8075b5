"""The words of dates in many languages: what each may mean, by language.

The data, date_words.json, is made from Unicode CLDR by tests/extraction/make_date_table.py. It is
down here because dates are read by means of it, and names told from dates where a text is saved.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from pkgutil import get_data

from reader.values import NamedTuple


class DateWords(NamedTuple):
    """Roles of words by language ("*" for all), and the order of day and month in each language.

    A role is a letter with a number, such as m5 for May and w0 for Monday.
    """

    words: Mapping[str, Mapping[str, str]]
    orders: Mapping[str, str]
    phrases: Sequence[str]
    """Names of several words, or of letters with full stops."""
    unspaced: Sequence[str]
    """Words in scripts without spaces."""


@cache
def date_words() -> DateWords:
    """The data, loaded once."""
    data = json.loads(get_data(__name__, "date_words.json") or b"")
    return DateWords(data["words"], data["orders"], data["phrases"], data["unspaced"])

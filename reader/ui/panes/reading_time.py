"""The length of a text: its words, and the minutes to read them."""

import re

from reader.expressions import expression
from reader.text import lengths, words
from reader.text.scripts import KANA
from reader.values import NamedTuple

WORDS_A_MINUTE = 238
"""Words a minute, read silently, of English non-fiction: the mean of 190 studies (Brysbaert 2019,
"How many words do we read per minute?").
"""
_ARABIC, _HEBREW, _CYRILLIC = 138, 187, 184
"""Words a minute of scripts whose words hold more, or are written shorter, than English ones."""
_HAN, _JAPANESE, _UNSPACED = 255, 357, 863
"""Characters a minute: Chinese; Japanese, most of which is kana; the mean of 17 languages, for
scripts without spaces, none of which was measured. These and the three above are from IReST
(Trauzettel-Klosinski and Dietz 2012, Invest. Ophthalmol. Vis. Sci. 53:5452).
"""
_RATES = (
    (expression("[\u0600-\u06ff\u0750-\u077f]"), _ARABIC),
    (expression("[\u0590-\u05ff]"), _HEBREW),
    (expression("[\u0400-\u052f]"), _CYRILLIC),
)
_OTHER_SCRIPT = expression("[\u0400-\u052f\u0590-\u077f]")
"""Matches any of them: texts without them need neither counting nor the four other classes."""
_KANA = expression(f"[{KANA}]")
_KANA_SHARE = 0.2
"""With more kana among its signs a text is Japanese."""
_LONG = 100
"""Minutes from which on hours say more."""


class Length(NamedTuple):
    """The length of a text."""

    words: int = 0
    minutes: float = 0.0

    def left(self, share: float = 1.0) -> int:
        """Minutes for the rest of the text, rounded up to whole ones."""
        minutes = self.minutes * share
        return int(minutes) + (minutes > int(minutes))


def duration(minutes: int) -> str:
    """So many minutes in words, or hours for a book: 841 min are 14 h."""
    return f"{minutes} min" if minutes < _LONG else f"{round(minutes / 60)} h"


def length(text: str) -> Length:
    """The words of a text, and the reading time for the scripts it is written in."""
    spaced, han, unspaced = lengths(text)
    minutes = spaced / _rate(text) + unspaced / _UNSPACED
    if han:
        japanese = len(_KANA.findall(text)) > _KANA_SHARE * han
        minutes += han / (_JAPANESE if japanese else _HAN)
    return Length(words(text), minutes)


def _rate(text: str) -> int:
    """Words a minute in the script that most letters with space between words are of."""
    if text.isascii() or not _OTHER_SCRIPT.search(text):
        return WORDS_A_MINUTE
    counts = [(len(script.findall(text)), rate) for script, rate in _RATES]
    most, rate = max(counts)
    return rate if most > len(re.findall("[A-Za-z\u00c0-\u024f]", text)) else WORDS_A_MINUTE

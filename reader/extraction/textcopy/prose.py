"""Distinguishes prose from menus whose entries a copy has put into one line, and from what tells
of a picture.
"""

import re

from reader.expressions import expression
from reader.extraction.textcopy.furniture import PICTURED
from reader.extraction.textcopy.line_kinds import CLOSERS, is_sentence
from reader.text.sentences import PROSE_ENDS

PICTURE = expression(rf"©|(?<!\w)(?:{PICTURED})(?!\w)", re.IGNORECASE)
"""What a line contains that describes a picture or gives its source."""
_LETTERS = expression(r"[^\W\d_]+")
_PAUSE = expression(r"[.!?;,](?=\s)")


def is_menu(text: str) -> bool:
    """Whether a long line is the entries of a menu: most words have a capital letter, and nothing
    ends a sentence.
    """
    if text.rstrip(CLOSERS).endswith(PROSE_ENDS):
        return False
    letters = _LETTERS.findall(text)
    capital = sum(word[0].isupper() for word in letters)
    return capital > 0.6 * len(letters) and len(_PAUSE.findall(text)) <= len(letters) / 15


def is_prose(text: str) -> bool:
    """Whether a line is a sentence, and not a menu whose entries a copy has put into one line."""
    return is_sentence(text) and not is_menu(text)

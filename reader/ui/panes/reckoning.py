"""How long a text is to a reader: its words, and the minutes they take."""

import re

WORDS_A_MINUTE = 240

# A script without spaces has no words to count; two signs take about as long as one word.
_WORD = re.compile(
    "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{1,2}"
    "|[^\\W\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+(?:['’-]\\w+)*"
)


def words(text: str) -> int:
    """How many words there are in a text."""
    return sum(1 for _ in _WORD.finditer(text))


def minutes(count: int) -> int:
    """How long some words take to read; any at all take a minute."""
    return -(-count // WORDS_A_MINUTE)

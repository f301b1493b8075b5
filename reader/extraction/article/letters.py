"""Mails that an archive shows in a `pre`, as they were typed: prose with quotes, not code."""

import re

from reader.expressions import expression
from reader.extraction.letter import letter
from reader.model import Blocks, Code, blocks_text
from reader.text import words

_SHARE = 0.5
"""The least share of the words of a page that such a mail has."""
_BEGINNING = 20_000
"""How many of its characters are searched for such a line."""
_ANSWERS = expression(
    r"^[^\n>]{0,160}\b(?:wrote|writes|schrieb|a écrit|écrit|escribió|escreveu|ha scritto|schreef"
    r"|skrev|kirjoitti|napisała?|napsala?|писал(?:\(а\)|а)?|пише[тш]?|yazdı)"
    r"(?: [^\n:]{1,60})? ?:[ \t]*\n(?:[ \t]*\n)?>[ \t]?[^\s>]",
    re.MULTILINE | re.IGNORECASE,
)
"""The line that a mail program puts above what it quotes, and the first line of that."""


def as_letter(blocks: Blocks) -> Blocks:
    """The blocks of a page, with a mail that is most of it as paragraphs and quotes."""
    codes = [block for block in blocks if isinstance(block, Code) and not block.lang]
    if (
        len(codes) != 1
        or ">" not in codes[0].text
        or not _ANSWERS.search(codes[0].text, 0, _BEGINNING)
    ):
        return blocks
    if words(codes[0].text) < _SHARE * words(blocks_text(blocks)):
        return blocks
    at = blocks.index(codes[0])
    return (*blocks[:at], *letter(codes[0].text), *blocks[at + 1 :])

"""Tell markup, JSON and plain text apart by their content, not by a file name or content type."""

import re

from reader.expressions import expression
from reader.extraction.data.decode import begins_as_data

_TAG = (
    r"(?:!doctype\s+html|html|head|body|title|meta|link|article|section|main|header|div|p|table|ul|ol|"
    r"li|h[1-6]|span|a|b|i|em|strong|br|hr|img|script|style|blockquote|pre|form|center|font|svg)"
)
# What may precede the first tag: white space, a byte order mark, comments, an XML declaration.
_BEGINS = expression(
    rf"(?:[\s\ufeff\0]|<!--(?:[^-]|-(?!->))*+-->|<\?[^>]{{0,200}}>)*+<{_TAG}(?=[\s/>])",
    re.IGNORECASE,
)
_DOCTYPE = "<!doctype html>"
"""How most of these begin: the pattern takes 0.7 ms to compile."""
_FRAME = expression(r"<(?:!doctype\s+html|/head|body|/body|/html)(?=[\s>])", re.IGNORECASE)
_ANY = expression(rf"</?{_TAG}(?:\s[^<>]{{0,2000}})?/?>", re.IGNORECASE)
_CLOSING = expression(
    r"</(?:p|div|li|td|tr|ul|ol|h[1-6]|blockquote|article|section|table)\s*>", re.IGNORECASE
)
_OWN = expression(r"\s*+(?:\S.*\n){1,5}═+\n")
"""How plain text that reader saved begins: it may be about markup, and full of it."""
_LOOKED_AT = 200_000
_TAGS_OF_A_PAGE = 10
_CLOSINGS_OF_A_FRAGMENT = 3
_TEXT_A_TAG = 1000
"""Characters per tag: a text with fewer tags than that writes about markup and is not markup."""


def is_data(text: str) -> bool:
    """Whether a text may be JSON: it begins like JSON. Only parsing shows whether it is."""
    return begins_as_data(text)


def is_markup(text: str) -> bool:
    """Whether a text is HTML, a document or a fragment, and not a plain-text copy of a page.

    A copy may hold a tag or two: a user called `<script>bob`, a comment that explains `<html>`. So
    HTML begins with a tag, or has a page's outer elements and enough tags, or is a fragment that
    closes the elements it opens.
    """
    # Nearly all pages begin as one, which is seen without copying so much of them.
    if text[: len(_DOCTYPE)].lower() == _DOCTYPE or _BEGINS.match(text, 0, _LOOKED_AT):
        return True
    if _OWN.match(text):
        return False
    head = text[:_LOOKED_AT]
    tags = len(_ANY.findall(head))
    if len(_FRAME.findall(head)) >= 2 and tags >= _TAGS_OF_A_PAGE:
        return True
    closings = len(_CLOSING.findall(head))
    return closings >= _CLOSINGS_OF_A_FRAGMENT and tags * _TEXT_A_TAG >= len(head)

"""Author and date as a page shows them to people: in short lines around its title."""

import re
from collections.abc import Iterable
from datetime import datetime

from reader.extraction.dates import parse_date
from reader.html.blocks import text_of
from reader.html.tree import Document

_NEAR = 160
"""How many elements after the title are looked at."""
_SMALL = 10
"""Elements that hold more are no lines."""
_LINES = frozenset(
    {"p", "div", "span", "li", "time", "a", "address", "h5", "h6", "small", "em", "dd"}
)
_LINE = 90
"""Lines with more characters are text."""
_BY = re.compile(
    r"^\W*(?:(?:written|posted|published|reviewed|story|words|article|report(?:ed)?) )?"
    r"(?:by|von|par|por|di|door|av|af|autor(?:in)?|author|written by)[:\s]+(?=\w)",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.?\s+)?[^\W\d_][\w'’.-]*(?:\s+(?:[^\W\d_a-z][\w'’.-]*|d[aei]l?|v[ao]n|de[rn]?)){1,4}"
)
_END = re.compile(
    r"\s*(?:[|•·–—,(\n]| - |\bon\b|\bam\b|\d|\b(?:updated|published|posted|last|min)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)"
    r"(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember|day)?\b)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def byline(lines: Iterable[str]) -> str:
    """The name in a line near the title that says who wrote it."""
    for text in lines:
        found = _BY.match(text)
        if found:
            name = _name(text[found.end() :])
            if name:
                return name
    return ""


def _name(text: str) -> str:
    """The name at the beginning of what follows "By"."""
    kept = _END.split(text, maxsplit=1)[0].strip(" .:;")
    return kept if _NAME.fullmatch(kept) else ""


def date(lines: Iterable[str]) -> datetime | None:
    """The first date in a short line near the title."""
    for text in lines:
        if _YEAR.search(text):
            found = parse_date(text)
            if found is not None:
                return found
    return None


def near(document: Document) -> list[str]:
    """The short lines after the first heading of the page, and the few before it."""
    heading = document.first("h1")
    at = heading.order if heading is not None else document.body.order
    nodes = (*document.nodes[at + 1 : at + _NEAR], *document.nodes[max(at - 25, 0) : at])
    texts = (
        text_of(node) for node in nodes if node.tag in _LINES and node.end - node.order < _SMALL
    )
    return [text for text in texts if 5 < len(text) <= _LINE]

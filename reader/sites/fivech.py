"""2channel, 5channel and what is built like them: numbered posts of a list of terms, flat.

No real page was at hand: built from the public markup of `read.cgi`. A post may answer several
(">>3"), so the thread stays flat.
"""

from reader.expressions import expression
from reader.extraction.rules import Rules
from reader.html.blocks import text_of
from reader.html.tree import Node
from reader.sites.base import Site

_NUMBER = expression(r"\s*(\d{1,5})\s*[:：]")


def _number(term: Node) -> str:
    found = _NUMBER.match(text_of(term))
    return found[1] if found else ""


def _date(term: Node) -> str:
    """The day and the time, without the day of the week between them."""
    found = _WHEN.search(text_of(term))
    return f"{found[1]} {found[2]}" if found else ""


_WHEN = expression(r"(\d{4}/\d\d/\d\d)(?:\(\S{1,3}\))? *(\d\d:\d\d(?::\d\d)?)")

SITE = Site(
    name="5channel",
    marks=("dl.thread > dt > a > b", "dl.thread > dt > font > b"),
    rules=(
        Rules(
            item="dl.thread > dt:has(b)",
            with_next="dl.thread > dd",
            id=_number,
            opening="first",
            author=("dt > a > b", "dt > font > b", "dt b"),
            published_by=_date,
            body="dd",
        ),
    ),
)

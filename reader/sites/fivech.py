"""2channel, 5channel and what is built like them: numbered posts, of a list of terms until 2017.

No real page was available: built from the public markup of `read.cgi`. A post that begins with whom
it answers (">>3") answers that one; what it names further on it speaks of.
"""

from reader.expressions import expression
from reader.extraction.comments.rules import Rules, inside
from reader.html.blocks import text_of
from reader.html.tree import Node
from reader.sites.base import Site

_NUMBER = expression(r"\s*(\d{1,5})\s*[:：]")


def _number(term: Node) -> str:
    match = _NUMBER.match(text_of(term))
    return match[1] if match else ""


def _date(term: Node) -> str:
    """The day and the time, without the day of the week between them."""
    match = _WHEN.search(text_of(term))
    return f"{match[1]} {match[2]}" if match else ""


_WHEN = expression(r"(\d{4}/\d\d/\d\d)(?:\(\S{1,3}\))? *(\d\d:\d\d(?::\d\d)?)")

_READ = "a[href*='read.cgi/']:first-child"
_POSTS = Rules(
    item=".post[data-userid][data-id]",
    id=inside("data-id", r"(\d+)", reach=1),
    opening="first",
    author=(".postusername b", ".name b", ".postusername", ".name"),
    answers=(f".message {_READ}", f".post-content {_READ}"),
    published_text=(".date",),
    published_in=r"(\d{4}/\d\d/\d\d\S* *\d\d:\d\d(?::\d\d)?)",
    body=(".message", ".post-content"),
)

SITE = Site(
    name="5channel",
    marks=(
        "dl.thread > dt > a > b", "dl.thread > dt > font > b",
        ".post[data-userid] .message", ".post[data-userid] .post-content",
    ),
    rules=(
        _POSTS,
        Rules(
            item="dl.thread > dt:has(b)",
            with_next="dl.thread > dd",
            id=_number,
            opening="first",
            author=("dt > a > b", "dt > font > b", "dt b"),
            published_by=_date,
            answers=f"dd > {_READ}",
            body="dd",
        ),
    ),
)  # fmt: skip

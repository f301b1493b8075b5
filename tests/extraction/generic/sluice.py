"""A page about a sluice with five invented comments, for tests of how comments are drawn."""

from collections.abc import Callable

from reader.extraction.generic import find_discussion
from reader.html.tree import parse
from reader.model import Comment

URL = "https://valley.example/a"
SAID = (
    "The old mill race was cleared twice last spring and still runs backwards.",
    "It only looks so because of the eddy below the second arch of the bridge.",
    "Has anybody asked the council who is going to pay for the new gate?",
    "They published the figures in the annex, below the table of gravel.",
    "My copy has them on page fifteen, and they do not add up there either.",
)
ARTICLE = "<h1>The sluice</h1>" + "<p>The quay was full of people who had come to see it.</p>" * 30


def read(
    one: Callable[[int], str], head: str = "<h3>5 comments</h3>", foot: str = "", count: int = 5
) -> tuple[Comment, ...]:
    """The comments found below the article, each drawn by `one` from its number."""
    drawn = "".join(map(one, range(count)))
    page = f"<html lang=en><body><div>{ARTICLE}</div><div>{head}{drawn}</div>{foot}</body></html>"
    return tuple(find_discussion(parse(page, URL)).ordered.comments)


def told(comments: tuple[Comment, ...]) -> list[tuple[str, str]]:
    """Who said what."""
    return [(one.author, one.text) for one in comments]

"""Removes lines that say where to follow or to reach who wrote a text, or the site."""

from reader.expressions import expression
from reader.extraction.article.measure import Measures
from reader.html.tree import Node
from reader.text import fold

_LONGEST, _SHORT = 25, 14
"""The most words of such a line, and of one that does not name the author."""
_EDGE = 6
"""Among how many blocks at either end the latter are looked for: elsewhere they may be advice."""
_NAME = 5
"""The fewest characters of an author's name: shorter ones are in other words."""
_FOLLOW = (
    "follow ", "folge ", "folgen sie ", "suivez ", "sigue a ", "siga a ", "siga o ", "segui ",
    "volg ", "folg ", "folj ", "obserwuj ",
)  # fmt: skip
_PLACE = expression(
    r"(?<!\w)@\w{2,}|\b(?:on|auf|sur|en|su|no|op|pa|na) (?:twitter|facebook|instagram|linkedin"
    r"|threads|bluesky|mastodon|tiktok|youtube)\b"
)
"""The handle of somebody, or a network."""
_MAIL = expression(r"\b[\w.+-]{1,64}@[\w-]{1,64}\.[a-z]")
_WRITER = ("contact the writer", "contact the reporter", "contact the author", "e-mail the writer",
           "email the writer", "email the author", "e-mail the author")  # fmt: skip
_ITEMS = frozenset({"li", "td", "th", "dt", "dd", "pre"})
"""What a text lists it recommends."""
_WHY = "where to follow or to write"


def addresses(
    leaves: list[Node], measures: Measures, begins: dict[int, str], byline: str
) -> dict[int, str]:
    """The lines that tell the reader to follow somebody at a network, or to write to the author.

    `begins` is how the blocks begin that may be short lines, folded.
    """
    names = [fold(name) for name in byline.split(", ") if len(name) >= _NAME]
    found: dict[int, str] = {}
    for index, node in enumerate(leaves):
        text, own = begins.get(node.order, ""), measures.own[node.order]
        if not text or own > _LONGEST or node.tag in _ITEMS or measures.quoted[node.order]:
            continue
        is_edge = own <= _SHORT and not _EDGE <= index < len(leaves) - _EDGE
        named = any(name in text for name in names)
        if text.startswith(_FOLLOW):
            goes = (named or is_edge) and _PLACE.search(text)
        else:
            goes = is_edge and (named or text.startswith(_WRITER)) and _MAIL.search(text)
        if goes:
            found[node.order] = _WHY
    return found

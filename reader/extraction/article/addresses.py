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
_FOLLOW = expression(
    r"(?:follow|folge|folgen sie|suivez|sigue a|siga [ao]|segui|volg|folg|folj|obserwuj) "
)
_WHOM = expression(r"(?:us|uns|nous|ons|oss|nas|the author|the writer|the reporter)\b|(?=@\w)")
"""Whom to follow besides the author by name: what else is followed is a final, a recipe, a path."""
_PLACE = expression(
    r"(?:(?:[\s:,(]|\b(?:and|und|et|y|e)\b)*(?:@\w{2,}|(?:(?:on|auf|sur|en|su|no|op|pa|na) )?"
    r"(?:twitter|facebook|instagram|linkedin|threads|bluesky|mastodon|tiktok|youtube)\b)\)?)+\W*"
)
"""The handle of somebody, or a network: all that follows."""
_MAIL = expression(r"\b([\w.+-]{1,64})@[\w-]{1,64}(?:\.[\w-]{1,64})+\W*$")
_WRITE = (
    "contact staff writer ", "contact staff reporter ", "contact reporter ", "write to ",
    "contact ", "email ", "e-mail ", "reach ", "mail ",
)  # fmt: skip
"""What comes before the author's name, if it does not begin the line."""
_WRITER = ("contact the writer", "contact the reporter", "contact the author", "e-mail the writer",
           "email the writer", "email the author", "e-mail the author")  # fmt: skip
_WHOLE, _PART = 110, 3
"""The most characters of a line that is known whole; the fewest of a part of a name."""
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
        if (is_edge or named) and (_follows(text, names) or (is_edge and _writes(text, names))):
            found[node.order] = _WHY
    return found


def _follows(text: str, names: list[str]) -> bool:
    """Whether a line tells to follow the author, the site or a handle, and says nothing else."""
    call = _FOLLOW.match(text)
    if call is None or len(text) > _WHOLE:
        return False
    rest = text[call.end() :]
    named = next((name for name in names if rest.startswith(name)), "")
    whom = _WHOM.match(rest)
    if not named and whom is None:
        return False
    return _PLACE.fullmatch(rest[len(named) :] if whom is None else rest[whom.end() :]) is not None


def _writes(text: str, names: list[str]) -> bool:
    """Whether a line ends with the address of the author: it has a part of that name, or the line
    calls its owner a writer. Museums and offices sign texts too.
    """
    mail = _MAIL.search(text)
    if mail is None:
        return False
    if text.startswith(_WRITER):
        return True
    rest = next((text[len(call) :] for call in _WRITE if text.startswith(call)), text)
    name = next((name for name in names if rest.startswith(name)), "")
    return any(part in mail[1] for part in name.split() if len(part) >= _PART)

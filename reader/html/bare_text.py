"""The bare text of a page that is too dangerous to parse: in one pass, without tags."""

from html import unescape

from reader.expressions import expression
from reader.html.elements import INLINE
from reader.html.tags import tags

_UNREAD = frozenset({"script", "style", "iframe", "noembed", "noframes"})
_INLINE = INLINE | {"img", "math", "rp", "svg"}
"""Elements within a line, and drawings in it. Any other name, known or not, parts paragraphs."""
_SPACE = expression(r"[ \t\n\f\r]+")
_ENDLESS = expression(r"&#(?:[0-9]{8,}|[xX][0-9a-fA-F]{7,});?")
"""No character has such a number, and Python refuses to read one of 5,000 digits."""


def flatten(text: str) -> str:
    """The text of a page in page order, with blank lines between paragraphs.

    Linear in time, whatever the markup. Scripts, styles and comments are left out and entities are
    resolved; nothing is cleaned yet.
    """
    pieces: list[str] = []
    at = 0
    unread = False
    for tag in tags(text):
        if not unread:
            pieces.append(_words(text[at : tag.start()]))
        at = tag.end()
        name = tag[2].lower() if tag[2] else ""
        unread = name in _UNREAD and not tag[1]
        pieces.append(_break(name, bool(tag[1])))
    if not unread:
        pieces.append(_words(text[at:]))
    return _tidy("".join(pieces))


def _words(text: str) -> str:
    return unescape(_ENDLESS.sub("\ufffd", _SPACE.sub(" ", text)))


def _break(name: str, ends: bool) -> str:
    """What replaces a tag in the text: a break, or nothing."""
    if not name or name in _INLINE:
        return ""
    if name in {"br", "tr"}:
        return "\n"
    if name in {"td", "th"}:
        return "\t" if ends else ""
    return "\n\n"


def _tidy(text: str) -> str:
    """Lines without trailing space, and never two blank lines together."""
    lines: list[str] = []
    for raw in text.split("\n"):
        line = _SPACE.sub(lambda run: "\t" if "\t" in run[0] else " ", raw).strip()
        if line or (lines and lines[-1]):
            lines.append(line)
    return "\n".join(lines).strip("\n")

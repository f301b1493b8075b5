"""XML as a bounded stream of events: no entity declarations, nothing loaded from outside."""

from collections.abc import Callable
from html import unescape
from xml.parsers import expat

from reader.charset import decode
from reader.expressions import expression

Start = Callable[[str, dict[str, str]], None]
End = Callable[[str], None]
Chars = Callable[[str], None]

_DEEPEST = 200
_NAMED = expression(r"&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]{1,31});")
_BARE = expression(r"&(?!#?\w{1,40};)")
_ILLEGAL = expression("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_DECLARATION = expression(r"\A\s*<\?xml[^>]{0,300}\?>")
_PREFIXES = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/rss/1.0/modules/slash/": "slash",
    "http://purl.org/syndication/thread/1.0": "thr",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://wordpress.org/export/1.0/": "wp",
    "http://wordpress.org/export/1.1/": "wp",
    "http://wordpress.org/export/1.2/": "wp",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/": "",
}
"""Namespaces by the prefixes used here; RSS, Atom and packages are recognised by their root
element."""


class _Refused(Exception):
    """Something in the XML that no feed and no book contains."""


def events(body: bytes, label: str, start: Start, end: End, chars: Chars) -> bool:
    """Call `start`, `end` and `chars` for the content of `body`; False if it breaks off.

    Names are local, with a prefix for known namespaces ("dc:creator"). HTML entities and a bare &
    are read as intended; a declared entity ends the reading.
    """
    text = _ILLEGAL.sub("", decode(body, label)).lstrip("\ufeff \t\r\n")
    text = _BARE.sub("&amp;", _NAMED.sub(lambda match: unescape(match[0]), text))
    text = _DECLARATION.sub("", text)  # the text is decoded already, whatever it declares
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    depth = 0

    def opened(name: str, attrs: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _Refused
        start(_name(name), {_name(key): value for key, value in attrs.items()})

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_name(name))

    def refuse(*_: object) -> None:
        raise _Refused

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.CharacterDataHandler, parser.EntityDeclHandler = chars, refuse
    try:
        parser.Parse(text, True)
    except (expat.ExpatError, _Refused):
        return False
    return True


def _name(name: str) -> str:
    space, _, local = name.rpartition(" ")
    prefix = _PREFIXES.get(space, "")
    return f"{prefix}:{local}" if prefix else local

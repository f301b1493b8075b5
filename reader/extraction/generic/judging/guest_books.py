"""Whether a page is a guest book: what is dated there was written by guests, whatever it says."""

import re

from reader.expressions import expression
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.blocks import text_of
from reader.html.texts import is_short
from reader.html.tree import Document, Node


def is_guest_book(document: Document) -> bool:
    """Whether a page with a form has the address of a guest book, or a page with the title of one
    has a form, or texts each signed below with a name and a date.
    """
    has_form = bool(document.tagged("textarea"))
    if has_form and _GUESTS.search(document.url) is not None:
        return True
    return _is_titled(document) and (has_form or _are_signed(document))


_GUESTS = expression(
    r"[/?&=.](?:guest[_-]?book|gb(?=[./?]|$)|g(?:ä|ae?|%c3%a4)ste?[_-]?(?:buch|bok|bog)"
    r"|livre[_-]?d[_-]?or|libro[_-]?(?:de[_-]?visitas|degli[_-]?ospiti)|gastenboek|gjestebok"
    r"|ksiega[_-]?gosci|kniha[_-]?hostu|vieraskirja|gostevaya)",
    re.IGNORECASE,
)
_TITLE = expression(
    r"\W*(?:(?:our|my|the|unser|mein|das|sign (?:our|the|my)) )?(?:guest ?book|gästebuch|gæstebog"
    r"|gästbok|gjestebok|gastenboek|livre d['’]or|libro (?:de (?:visitas|firmas)|degli ospiti)"
    r"|livro de (?:visitas|honra)|księga gości|kniha (?:návštěv|hostů)|návštěvní kniha|vieraskirja"
    r"|vendégkönyv|гостевая книга|ziyaretçi defteri|ゲストブック|방명록)"
    r"(?=\W*$|\s*[|–—·]|\s-\s|\s(?:of|for|von|der|des|du|de|del|di)\s[^:(]{1,60}$)",
    re.IGNORECASE,
)
"""Its title, with whose it is; an article about one goes on otherwise."""
_LONGEST = 120
_HEADINGS = 3
"""How many headings may be its title."""


def _is_titled(document: Document) -> bool:
    heads = (*document.tagged("title")[:1], *document.tagged("h1")[:_HEADINGS])
    return any(_TITLE.match(text_of(head)) for head in heads if is_short(head, _LONGEST))


_SIGNED = expression(
    r"\s?(?:[-–—~]{1,3}|[Bb]y:?|[Vv]on:?) ?[^\W\d_][^,(|·•]{0,60}[,(|·•] ?(.{4,40})"
)
"""A line with a name and then a date, as guests sign with."""
_LINES = frozenset({"p", "div", "small", "em", "i", "cite", "span", "footer"})
_SIGNATURE = 100
_FEWEST = 3
_EXAMINED = 2000
"""How many elements are examined for lines that sign: the first of them are among the first."""


def _are_signed(document: Document) -> bool:
    found = 0
    for node in document.nodes[:_EXAMINED]:
        found += node.tag in _LINES and _signs(node)
        if found >= _FEWEST:
            return True
    return False


def _signs(node: Node) -> bool:
    if not is_short(node, _SIGNATURE):
        return False
    match = _SIGNED.fullmatch(text_of(node))
    return match is not None and is_stamp(match[1].strip(" )"))

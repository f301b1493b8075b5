"""Recognises the front page of a site, which no one wrote on one day."""

from collections.abc import Iterator

from reader.expressions import expression
from reader.html.links import absolute, split_address
from reader.html.texts import texts_between
from reader.html.tree import Document, Node
from reader.text import line

_PATH = expression(r"/*(?:(?:index|default|home|main)\.\w{2,5})?")
_SEVERAL = 3
"""The fewest pages that headings lead to: an essay may be all there is on a host."""
_TEXT = 600
"""The fewest characters of a text above the titles of others: a motto or a standfirst has fewer."""
_TITLES = ("h1", "h2", "h3", "h4")
_LOOKED_AT = 60
_HOME = frozenset({
    "accueil", "etusivu", "forside", "front page", "frontpage", "hem", "hjem", "home", "home page",
    "homepage", "index", "inicio", "kezdőlap", "main page", "pagina iniziale", "pagina principal",
    "startseite", "startsida", "strona główna", "главная", "главная страница", "головна",
    "トップページ", "ホーム", "首页", "首頁", "홈",
})  # fmt: skip
"""Titles that content systems give to front pages: 11 of 100 recipe sites had one of them."""


def is_root(url: str) -> bool:
    """Whether an address is that of a host alone."""
    parts = split_address(url)
    return bool(parts.netloc and not parts.query and _PATH.fullmatch(parts.path))


def says_home(title: str) -> bool:
    """Whether a title says only that the page is the front page of its site."""
    return line(title).casefold() in _HOME


def is_front(document: Document, url: str, heading: Node | None = None) -> bool:
    """Whether a page is at the root of its host, and leads on to several others by their titles,
    which are not below a text that `heading` is the title of.

    Of portals, shops and forums 19 had the author or the day of what they show first, or the day
    they were fetched; none had its own.
    """
    if not is_root(url):
        return False
    leading = [
        (address, title)
        for title in document.tagged(*_TITLES)[:_LOOKED_AT]
        for address in _led_to(document, title)
    ]
    if len({address for address, _ in leading}) < _SEVERAL:
        return False
    return heading is None or not _heads_text(document, heading, leading[0][1].order)


def _led_to(document: Document, title: Node) -> Iterator[str]:
    """The other pages that a title leads to: not a place on its own, and no front page."""
    links = [node for node in document.nodes[title.order : title.end] if node.tag == "a"]
    if title.parent is not None and title.parent.tag == "a":
        links.append(title.parent)
    for link in links:
        address = absolute(document.base, link.get("href")).partition("#")[0]
        if address and not is_root(address):
            yield address


def _heads_text(document: Document, heading: Node, stop: int) -> bool:
    """Whether the h1 of a page has a text below it, before `nodes[stop]`."""
    if heading.tag != "h1":
        return False
    below_it = sum(
        len(text)
        for _, block, is_linked, text in texts_between(document, heading.end, stop)
        if block >= 0 and not is_linked
    )
    return below_it >= _TEXT

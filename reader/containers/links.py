"""Lists of addresses written by programs: bookmarks, reading lists, subscriptions.

Netscape's bookmark file, which all browsers write; the pages of Pocket and Instapaper; tables of
these, Raindrop and Readwise; OPML. They become an article of links, by folder, from which pages can
be opened.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from reader.charset import decode
from reader.containers.base import LARGEST, Container, Source
from reader.containers.xml import events
from reader.errors import OpenError
from reader.expressions import expression
from reader.html.blocks import text_of
from reader.html.guard import check
from reader.html.links import absolute, split_address
from reader.html.tree import Document, parse
from reader.html.walk import Node
from reader.model import Article, Block, Heading, Items, Paragraph, Reading, Span
from reader.text import is_web, line

_PAGE = expression(
    rb"\s*(?:\xef\xbb\xbf)?<!doctype netscape-bookmark-file-1>"
    rb"|.{0,900}<title>(?:Pocket Export|Instapaper: Export)</title>",
    re.IGNORECASE | re.DOTALL,
)
_OPML = expression(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,900}?-->\s*)?<opml\b", re.DOTALL
)
_SHORTCUT = expression(
    r"\A\s*(?:\[(?:InternetShortcut|Desktop Entry)\]|<\?xml.{0,400}<plist)"
    r".{0,900}?(?:\bURL\s*=\s*|<key>URL</key>\s*<string>)(https?://[^\s<]{1,2000})",
    re.DOTALL,
)
_COLUMNS = ("url", "title")
_FOLDERS = ("folder", "status", "location")
_NOT_OURS = frozenset({"parent", "author", "depth", "text"})
"""Columns of a table of comments, which also has addresses."""
_MOST = 20_000


class _Link(NamedTuple):
    folder: str
    title: str
    url: str


def _knows(head: bytes) -> bool:
    if _PAGE.match(head) or _OPML.match(head):
        return True
    text = decode(head)
    return _SHORTCUT.match(text) is not None or _is_table(text)


def _is_table(text: str) -> bool:
    """Whether a table's header has an address and a title, and its first row a web address."""
    rows = list(islice(_rows(text), 2))
    if len(rows) < 2 or not set(_COLUMNS) <= {*rows[0]} or _NOT_OURS & {*rows[0]}:
        return False
    first = dict(zip(rows[0], rows[1], strict=False))
    return is_web(first.get("url", ""))


def _rows(text: str) -> Iterator[list[str]]:
    """The rows of a table, with its column names in lower case."""
    table = csv.reader(text.lstrip("\ufeff").replace("\0", "").splitlines(keepends=True))
    try:
        yield [name.strip().lower() for name in next(table, [])]
        yield from table
    except csv.Error:  # a field longer than any text
        return


def read(source: Source) -> Reading:
    """The links, folder by folder. OpenError for a bookmark of a single page."""
    body = source.stream.read(LARGEST)
    text = decode(body)
    if alone := _SHORTCUT.match(text):
        where = line(alone[1])
        raise OpenError(f"This is a bookmark of a page, and not the page: open {where}")
    if _PAGE.match(body[:4096]):
        title, found = _in_page(text)
    elif _OPML.match(body[:4096]):
        title, found = _in_outline(body)
    else:
        title, found = "", list(_in_table(text))
    links = [link for link in found if link.url][:_MOST]
    if not links:
        raise OpenError("This list of addresses has none in it.")
    count = f"{len(links):,} addresses" if len(links) > 1 else "one address"
    article = Article(title=title or "Pages to read", blocks=tuple(_blocks(links)))
    return Reading(article, notes=(f"This is a list of {count}.",))


def _in_page(text: str) -> tuple[str, list[_Link]]:
    """The links under the headings of a page."""
    if check(text) is not None:
        return "", []
    document = parse(text)
    named = (child for node in document.tagged("title") for child in node.children)
    title = next((line(child) for child in named if isinstance(child, str)), "")
    found = list(_by_folder(document, title))
    document.release()
    return title, found


def _by_folder(document: Document, title: str) -> Iterator[_Link]:
    """The links of a page, each with the names of the folders it is in.

    A browser writes a folder as a heading and a list (`dl`) after it, and folders in folders so;
    elsewhere a heading holds until the next. What is named like the page is no folder.
    """
    heading = ""
    lists: dict[Node | None, tuple[str, ...]] = {}
    for node in document.tagged("h1", "h2", "h3", "dl", "a"):
        if node.tag == "dl":
            around = _list_around(node)
            # The outermost list is all of them: its name says nothing about a folder in it.
            above = lists.get(around, ()) if around and _list_around(around) else ()
            lists[node] = (*above, heading) if heading else above
            heading = ""
        elif node.tag == "a":
            where = absolute("", node.get("href"))
            folder = " · ".join(lists.get(_list_around(node), (heading,)))
            yield _Link(folder, line(text_of(node)) or where, where)
        else:
            said = line(text_of(node))
            heading = "" if said == title else said


def _list_around(node: Node) -> Node | None:
    around = node.parent
    while around is not None and around.tag != "dl":
        around = around.parent
    return around


def _in_outline(body: bytes) -> tuple[str, list[_Link]]:
    """The subscriptions of an outline, by the outlines around them."""
    above: list[str] = []
    texts: list[str] = []
    said: dict[str, str] = {}
    found: list[_Link] = []

    def start(name: str, attrs: dict[str, str]) -> None:
        texts.clear()
        if name != "outline":
            return
        title = line(attrs.get("title") or attrs.get("text", ""))
        where = attrs.get("xmlUrl") or attrs.get("htmlUrl") or attrs.get("url", "")
        if where:
            where = absolute("", where)
            found.append(_Link(" · ".join(above), title or where, where))
            title = ""
        above.append(title)

    def end(name: str) -> None:
        if name == "outline" and above:
            above.pop()
        else:
            said.setdefault(name, line("".join(texts)))

    events(body, "", start, end, texts.append)
    return said.get("title", ""), [link._replace(folder=link.folder.strip(" ·")) for link in found]


def _in_table(text: str) -> Iterator[_Link]:
    rows = _rows(text)
    names = next(rows)
    for row in rows:
        said = dict(zip(names, row, strict=False))
        where = absolute("", said.get("url", ""))
        folder = next((said[name] for name in _FOLDERS if said.get(name)), "")
        yield _Link(line(folder), line(said.get("title", "")) or where, where)


def _blocks(links: Iterable[_Link]) -> Iterator[Block]:
    """A list for each folder, under its name, in order of appearance; first what is in none.

    After a folder it would be read as part of that.
    """
    folders: dict[str, list[_Link]] = {"": []}
    for link in links:
        folders.setdefault(link.folder, []).append(link)
    for folder, inside in folders.items():
        if folder:
            yield Heading(2, (Span(folder),))
        if inside:
            yield Items(tuple((_said(one),) for one in inside))


def _said(link: _Link) -> Paragraph:
    """A linked title and the host, which printed text would not show."""
    host = split_address(link.url).hostname or ""
    beside = (Span(f" ({line(host)})"),) if host and link.title != link.url else ()
    return Paragraph((Span(link.title, href=link.url), *beside))


CONTAINER = Container("list of addresses", _knows, read)

"""Lists of addresses written by programs: bookmarks, reading lists, subscriptions.

Netscape's bookmark file, which all browsers write, and their own files; the pages of Pocket and
Instapaper; tables of these, Raindrop, Readwise, Matter and Omnivore; OPML, XBEL and Pinboard's
exports; the addresses of open tabs, one a line. They become an article of links, by folder, from
which pages can be opened.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from itertools import islice

from reader.charset import decode
from reader.charset.prolog import beginning
from reader.containers.base import HEAD, LARGEST, Container, Source
from reader.containers.bookmark_formats import Link, in_json, in_lines, in_plist, in_xml, is_lines
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
_ROOTS = frozenset({"opml", "xbel", "posts"})
"""First elements of the lists in XML: subscriptions, XBEL and Pinboard's export."""
_JSON = expression(
    rb"\s*+(?:\[\s*\{\s*\"href\":(?=.{0,4000}\"toread\":)|\{(?=.{0,4000}(?:"
    rb"\"text/x-moz-place-container\"|\"roots\":\s*\{\s*\"bookmark_bar\")))",
    re.DOTALL,
)
"""Pinboard's export, a backup of Firefox, and the file in which Chrome keeps its bookmarks."""
_PLIST = (b"WebBookmarkType", b"WebBookmarkFileVersion")
"""What Safari's list has among its first keys."""
_BINARY_SHORTCUT = b"bplist00\xd1\x01\x02SURL"
_SHORTCUT = expression(
    r"\A\s*(?:\[(?:InternetShortcut|Desktop Entry)\]|<\?xml.{0,400}<plist)"
    r".{0,900}?(?:\bURL\s*=\s*|<key>URL</key>\s*<string>)(https?://[^\s<]{1,2000})",
    re.DOTALL,
)
_ADDRESSES = ("url", "href", "link", "uri")
_TITLES = ("title", "name", "description", "url")
_TABLE = expression(r"[^\n]{0,400}\b(?:url|href|link|uri)\b", re.IGNORECASE)
_FOLDERS = ("folder", "status", "location")
_NOT_OURS = frozenset({"parent", "author", "depth", "text", "body", "comment", "message"})
"""Columns of a table of comments, which also has addresses."""
_MOST = 20_000


def _knows(head: bytes) -> bool:
    if _PAGE.match(head) or _is_xml(head) or _JSON.match(head) or _is_plist(head):
        return True
    text = decode(head)
    return _SHORTCUT.match(text) is not None or _is_table(text) or is_lines(text)


def _is_xml(head: bytes) -> bool:
    return beginning(head).root in _ROOTS


def _is_plist(head: bytes) -> bool:
    may_be = b"plist" in head[:200] and b"WebMainResource" not in head
    return may_be and any(sign in head for sign in (*_PLIST, _BINARY_SHORTCUT))


def _is_table(text: str) -> bool:
    """Whether a table's header has an address, and its first row a web address there."""
    if not _TABLE.match(text):
        return False
    rows = list(islice(_rows(text), 2))
    if len(rows) < 2 or len(rows[0]) < 2:
        return False
    others = _NOT_OURS & {*rows[0]}
    # Matter's table of pages names who wrote them.
    if others and not (others == {"author"} and {"title", "url"} <= {*rows[0]}):
        return False
    return is_web(_cell(dict(zip(*rows, strict=False)), _ADDRESSES))


def _cell(row: dict[str, str], names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _rows(text: str) -> Iterator[list[str]]:
    """The rows of a table, with its column names in lower case."""
    content = text.lstrip("\ufeff").replace("\0", "")
    head = content[: content.find("\n")]
    between = max(",;\t", key=head.count)
    table = csv.reader(content.splitlines(keepends=True), delimiter=between)
    try:
        yield [name.strip().lower() for name in next(table, [])]
        yield from table
    except csv.Error:  # a field longer than any text
        return


def read(source: Source) -> Reading:
    """The links, folder by folder. OpenError for a bookmark of a single page."""
    body = source.stream.read(LARGEST)
    text = decode(body)
    alone = _SHORTCUT.match(text)
    if alone or body.startswith(_BINARY_SHORTCUT):
        where = line(alone[1]) if alone else _alone(body)
        raise OpenError(f"This is a bookmark of a page, and not the page: open {where}")
    title, found = _listed(body, text)
    links = [link for link in found if link.url][:_MOST]
    if not links:
        raise OpenError("This list of addresses has none in it.")
    count = f"{len(links):,} addresses" if len(links) > 1 else "one address"
    article = Article(title=title or "Pages to read", blocks=tuple(_blocks(links)))
    return Reading(article, notes=(f"This is a list of {count}.",))


def _alone(body: bytes) -> str:
    """The address of a bookmark of Safari."""
    return next((link.url for link in in_plist(body)), "the address in it")


def _listed(body: bytes, text: str) -> tuple[str, list[Link]]:
    """The title of a list, and the links in it."""
    head = body[:HEAD]
    if _PAGE.match(head):
        return _in_page(text)
    if _is_xml(head):
        return in_xml(body)
    if _JSON.match(head):
        return "", in_json(text)
    if _is_plist(head):
        return "", in_plist(body)
    return "", list(_in_table(text) if _is_table(text[:HEAD]) else in_lines(text))


def _in_page(text: str) -> tuple[str, list[Link]]:
    """The links under the headings of a page."""
    if check(text) is not None:
        return "", []
    document = parse(text)
    title_texts = (child for node in document.tagged("title") for child in node.children)
    title = next((line(child) for child in title_texts if isinstance(child, str)), "")
    links = list(_by_folder(document, title))
    document.release()
    return title, links


def _by_folder(document: Document, title: str) -> Iterator[Link]:
    """The links of a page, each with the names of the folders it is in.

    A browser writes a folder as a heading and a list (`dl`) after it, and folders in folders so;
    elsewhere a heading holds until the next. What is named like the page is no folder.
    """
    heading = ""
    lists: dict[Node | None, tuple[str, ...]] = {}
    for node in document.tagged("h1", "h2", "h3", "dl", "a"):
        if node.tag == "dl":
            outer = _list_around(node)
            # The outermost list is all of them: its name says nothing about a folder in it.
            above = lists.get(outer, ()) if outer and _list_around(outer) else ()
            lists[node] = (*above, heading) if heading else above
            heading = ""
        elif node.tag == "a":
            address = absolute("", node.get("href"))
            folder = " · ".join(lists.get(_list_around(node), (heading,)))
            yield Link(folder, line(text_of(node)) or address, address)
        else:
            name = line(text_of(node))
            heading = "" if name == title else name


def _list_around(node: Node) -> Node | None:
    ancestor = node.parent
    while ancestor is not None and ancestor.tag != "dl":
        ancestor = ancestor.parent
    return ancestor


def _in_table(text: str) -> Iterator[Link]:
    rows = _rows(text)
    names = next(rows)
    for row in rows:
        fields = dict(zip(names, row, strict=False))
        address = absolute("", _cell(fields, _ADDRESSES))
        title = line(_cell(fields, _TITLES))
        yield Link(line(_cell(fields, _FOLDERS)), title or address, address)


def _blocks(links: Iterable[Link]) -> Iterator[Block]:
    """A list for each folder, under its name, in order of appearance; first what is in none.

    After a folder it would be read as part of that.
    """
    folders: dict[str, list[Link]] = {"": []}
    for link in links:
        folders.setdefault(link.folder, []).append(link)
    for folder, inside in folders.items():
        if folder:
            yield Heading(2, (Span(folder),))
        if inside:
            yield Items(tuple((_linked_title(link),) for link in inside))


def _linked_title(link: Link) -> Paragraph:
    """A linked title and the host, which printed text would not show."""
    host = split_address(link.url).hostname or ""
    host_note = (Span(f" ({line(host)})"),) if host and link.title != link.url else ()
    return Paragraph((Span(link.title, href=link.url), *host_note))


CONTAINER = Container("list of addresses", _knows, read)

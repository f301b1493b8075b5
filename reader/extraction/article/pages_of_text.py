"""Finds the next page of a text that is in several pages."""

import re
from itertools import islice

from reader.expressions import expression
from reader.extraction.sentence import Sentence
from reader.html.elements import HEADINGS
from reader.html.links import absolute, split_address
from reader.html.texts import is_short, text_of
from reader.html.tree import Document, Node
from reader.text import fold, line

GOES_ON = Sentence("The text continues on another page: {}")
_PAGE_NUMBER = expression(
    r"(?:[?&](?:page|p|pg|seite|start)=|/(?:page/)?|[-_](?:page[-_]?)?)\d{1,3}(?:\.\w+)?/?$",
    re.IGNORECASE,
)
_LABELS = frozenset({
    "2", "next", "next page", "continue", "weiter", "nachste seite", "page suivante", "suivante",
    "siguiente", "pagina siguiente", "pagina successiva", "successiva", "avanti", "volgende",
    "volgende pagina", "proxima pagina", "seguinte", "nasta", "nasta sida", "neste side", "naeste",
    "nastepna", "nastepna strona", "далее", "следующая страница", "次へ", "次のページ", "下一页",
    "下一頁",
})  # fmt: skip
"""What links to it say, folded, without the signs around."""
_SIGNS = " \"'›>→|.…"
_SECOND = expression(r"(?:/|[-_]page[-_]?|_)0?2(?:\.\w+)?/?$", re.IGNORECASE)
"""The number in the path of a second page. Lists, and comments, have theirs in the query; "-2" is
what is put after the address of another text of the same title.
"""
_OF_LISTS = expression(
    r"/(?:tags?|categor\w+|topics?|authors?|archives?|labels?|search|page|by|users?|people|persons?"
    r"|members?|profiles?|autor(?:es|en)?|auteurs?|forums?|threads?|discussions?|questions?"
    r"|products?|shop|store|hotels?|galler(?:y|ies)|photos?|pictures|albums?|slideshows?|videos?"
    r"|reviews?|collections?|series|comics?)/",
    re.IGNORECASE,
)
_SPELT = expression(r"[-_]|\d|[^/]{12}")
"""In the last part of the address of a text: "/news" is a list."""
_SMALL = 60
"""Elements and characters of a link that is a label."""
_MOST = 20
"""The most links with the address and the label of one that are examined."""
_BETWEEN, _PROSE, _END, _TAIL = 12, 50, 30, 400
"""The most texts between the end of a text and the link, the characters of one that is prose, of
its end that is compared, and of the end of the text in which it is looked for.
"""
_BEFORE = expression(r"(?:^|\D)1\D{0,3}$")
"""The number of the first page, before that of the second."""
_LISTED = 3
"""The titles of a list that are links."""
_ELSEWHERE = expression(
    r"comment|review|rating|respon[ds]|repl(?:y|ies)|discuss|answer|related|kommentar"
    r"|post[-_]?nav|nav[-_]?(?:single|links|below|above|posts?)|adjacent|sibling|teaser|carousel"
    r"|slide|gallery|version"
)
"""What is called so is beside a text, or leads to another one."""


def next_page(document: Document, text: str) -> str:
    """The next page of a text in several pages, of which this one has `text`; never the next
    article of a blog.
    """
    leading = (node for node in document.bearing("rel") if node.tag in ("link", "a"))
    for node in (node for node in leading if "next" in node.get("rel").split()):
        href = absolute(document.url, node.get("href"))
        if href and _is_page_of(href, document.url):
            return href
    return _second_page(document, text)


def _second_page(document: Document, text: str) -> str:
    """The second page of a text by a link that says so, directly behind the end of the text, whose
    address is that of the first with the number.
    """
    here = split_address(document.url).path
    last = here.rstrip("/").rpartition("/")[2]
    if not _SPELT.search(last) or _PAGE_NUMBER.search(here) or _OF_LISTS.search(here):
        return ""
    links = (link for link in document.tagged("a") if _is_second(link.get("href")))
    found = 0
    for link in links:
        address = absolute(document.url, link.get("href"))
        if "#" in address or _OF_LISTS.search(address) or not _is_page_of(address, document.url):
            continue
        found += 1
        if found > _MOST:
            break
        if _is_label(link) and not _is_elsewhere(link) and _is_behind(document, link, text):
            return "" if _is_of_list(document, link) else address
    return ""


def _is_second(href: str) -> bool:
    return "2" in href and _SECOND.search(href) is not None


def _is_behind(document: Document, link: Node, text: str) -> bool:
    """Whether a link follows the end of the text, with a few labels between, and no heading. The
    number of a page follows that of the first.
    """
    texts = document.seen.texts
    first = next((at for at, said in enumerate(texts) if said[0] >= link.order), len(texts))
    before = [
        (at, line(said))
        for at, block, _, said in texts[max(first - _BETWEEN, 0) : first]
        if block >= 0
    ]
    if fold(text_of(link)).strip(_SIGNS) == "2" and not _is_after_first(document, before):
        return False
    end = text[-_TAIL:]
    for at, said in reversed(before):
        if document.nodes[at].tag in HEADINGS:
            return False
        if len(said) >= _PROSE:
            return said[-_END:] in end
    return False


def _is_after_first(document: Document, before: list[tuple[int, str]]) -> bool:
    """Whether the last of the texts before a "2" is the number of this page, which may lead to it.

    Where that leads to another page, both are versions.
    """
    at, said = before[-1] if before else (0, "")
    if not _BEFORE.search(said):
        return False
    node = document.nodes[at]
    href = node.get("href") or (node.parent.get("href") if node.parent is not None else "")
    here = split_address(document.url).path.rstrip("/")
    return not href or split_address(absolute(document.url, href)).path.rstrip("/") == here


def _is_elsewhere(link: Node) -> bool:
    """Whether a link is in a note, or in what is called other than the pages of a text."""
    if "post" in link.get("rel"):
        return True
    above: Node | None = link
    while above is not None and above.tag not in ("article", "main", "body", "html"):
        marks = f"{above.get('class')} {above.get('id')}".lower()
        if above.tag in ("sup", "aside") or _ELSEWHERE.search(marks):
            return True
        above = above.parent
    return False


def _is_of_list(document: Document, link: Node) -> bool:
    """Whether several titles before a link lead to other pages."""
    titles = (node for node in document.tagged("h2", "h3", "h4") if node.order < link.order)
    linked = (node for node in titles if any(inner.tag == "a" for inner in node.elements()))
    return len([*islice(linked, _LISTED)]) == _LISTED


def _is_label(link: Node) -> bool:
    if not is_short(link, _SMALL):
        return False
    said = (text_of(link), link.get("title"), link.get("aria-label"))
    return any(fold(label).strip(_SIGNS) in _LABELS for label in said if label)


def _is_page_of(href: str, url: str) -> bool:
    """Whether an address is that of a page with a number appended."""
    if split_address(href).netloc != split_address(url).netloc or not _PAGE_NUMBER.search(href):
        return False
    return _stem(href) == _stem(url)


def _stem(url: str) -> str:
    bare = _PAGE_NUMBER.sub("", url.partition("#")[0])
    return re.sub(r"\.\w{2,5}$", "", bare).rstrip("/")

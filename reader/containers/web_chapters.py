"""Telling a web page that a converter (Pandoc, Calibre) put into a book from a text made as one.

Converters take a page as it is, with the menus of its site and the comments below it, and most keep
ids and classes. They cut it into several files, or put a title page before it.
"""

from collections import Counter
from collections.abc import Collection
from functools import lru_cache
from html import unescape
from posixpath import basename

from reader.expressions import expression
from reader.text import line

_MOST_OF_IT = 0.9
"""The share of a book that its one chapter has beside a title page, a cover or a colophon."""
_SPLIT = expression(r"(?:_split_\d{1,4})?\.x?html?$")
_BOX = expression(r"<(?:div|ul|nav|header|footer|aside|article|main|form)\b([^<>]{1,1000})>")
"""Ids of sections, headings and anchors are made of titles: a chapter may be on menus."""
_MARK = expression(r'\s(?:id|class)="([^"<>]{1,300})"')
_WORD = expression(r"[A-Z]?[a-z]+")
_LINK = (
    r'<a\b[^<>]{0,500}href="(?:https?:)?//[^<>]{0,500}>'
    r"\s{0,9}(?:<span\b[^<>]{0,300}>)?[^<>]{1,80}(?:</span>)?\s{0,9}</a>"
)
_AROUND_LINKS = r"(?:</?(?:div|ul|ol|li|nav|span)\b[^<>]{0,500}>|[\s·|]){0,60}+"
_LINKS = expression(rf"{_AROUND_LINKS}(?:{_LINK}{_AROUND_LINKS}){{3}}")
"""What a menu begins with: links that lead out of the book."""
_HOME = expression(
    r"(?:<(?:div|p|h1|span)\b[^<>]{0,500}>|\s){0,20}+<a\b[^<>]{0,500}"
    r'href="(?:https?:)?//'
)
"""What the head of a site begins with."""
_HEADED = expression(r"(?:\s|<(?!h[12]\b)[^<>]{0,1000}>){0,100}<h[12]\b")
"""The beginning of a file that is a chapter."""
_DATED = expression(r"\b(?:19|20)\d\d\b|\d\s?\w{1,12} ago\b")
_ADDED = expression(r'<h1 class="unnumbered">([^<>]{1,300})</h1>')
_LOOKED_AT = 2_000_000
_LOOKED_AT_FIRST = 2000
_PARTS = {
    "nav": "menu", "navbar": "menu", "navigation": "menu", "menu": "menu", "breadcrumb": "menu",
    "breadcrumbs": "menu", "masthead": "head", "banner": "head", "topbar": "head",
    "colophon": "foot", "sidebar": "side", "widget": "side", "widgets": "side",
    "comments": "talk", "commentlist": "talk", "respond": "talk", "reply": "talk",
    "disqus": "talk", "share": "share", "sharing": "share", "sharedaddy": "share",
    "social": "share", "hentry": "post", "postbody": "post", "postbit": "post",
}  # fmt: skip
"""Words in ids and classes, and the parts of a page of the web that they name."""
_OF_SITE = {
    "header": "head", "footer": "foot", "page-header": "head", "page-footer": "foot",
    "site-header": "head", "site-footer": "foot", "main-header": "head", "main-footer": "foot",
    "p-header": "head", "p-footer": "foot", "entry-content": "post", "post-content": "post",
    "entry-title": "post", "post-title": "post", "article-body": "post", "message-body": "post",
}  # fmt: skip
"""Whole ids and classes: these words alone are those of books too."""
_LONGEST = 4
"""Words of an id or a class that names a part: longer ones are titles."""
_ENOUGH = 3
_TRIES = 200
"""How many boxes of one kind are looked into."""
_LINKED_WITHIN = 1000
_DATED_WITHIN = 6000
"""Characters from the beginning of comments to the first date."""
_MOST_TITLES = 5
"""The most headings of the first level on one page."""
_SEVERAL = 2
"""As many files that a heading begins, or more that a table of contents names, are chapters; the
comments of a page may begin one.
"""


def web_page(chapters: dict[str, str], title: str, named: Collection[str] = ()) -> str:
    """The page of the web that the chapters of a book are, with its site; "" if they are none.

    They are given as markup by the name of the file, and the title is that of the book; `named` are
    the files in its table of contents. Three parts must be there, among them a menu with links out
    of the book, and either the head of a site or comments with dates; or comments and a head that
    leads home. Books have sidebars, colophons and lists of links, and blogs bound as a book have
    comments.
    """
    if not chapters:
        return ""
    longest = max(chapters, key=lambda name: len(chapters[name]))
    stem = _stem(longest)
    files = {name: text for name, text in chapters.items() if _stem(name) == stem}
    whole = "".join(files.values())
    if len(whole) < _MOST_OF_IT * sum(map(len, chapters.values())) or _are_chapters(files, named):
        return ""
    found = _parts(whole[:_LOOKED_AT])
    of_site = "menu" in found and not found.isdisjoint(("head", "talk"))
    is_web = len(found - {"home"}) >= _ENOUGH and (of_site or {"home", "talk"} <= found)
    return _without_added_title(whole, title) if is_web else ""


def _are_chapters(files: dict[str, str], named: Collection[str]) -> bool:
    """Whether files of one name, or a file with several titles, are the chapters of a book."""
    if sum(text.count("<h1") for text in files.values()) > _MOST_TITLES:
        return True
    headed = sum(_HEADED.match(text) is not None for text in files.values())
    return headed >= _SEVERAL or len(files.keys() & set(named)) > _SEVERAL


def _without_added_title(markup: str, title: str) -> str:
    """The page without the heading that Pandoc puts over it, the title of the book."""
    added = _ADDED.search(markup[:_LOOKED_AT_FIRST])
    if added is None or line(unescape(added[1])) != title:
        return markup
    return f"{markup[: added.start()]}{markup[added.end() :]}"


def _stem(name: str) -> str:
    return _SPLIT.sub("", basename(name))


def _parts(markup: str) -> set[str]:
    """The parts of a page of the web that ids and classes name."""
    parts: set[str] = set()
    tried: Counter[str] = Counter()
    for box in _BOX.finditer(markup):
        if "section" in box[1]:
            continue
        tokens = {token for mark in _MARK.finditer(box[1]) for token in mark[1].split()}
        for part in _named_by(frozenset(tokens)):
            tried[part] += 1
            if tried[part] <= _TRIES:
                parts |= _shown(part, markup, box.end())
    return parts


@lru_cache(4096)
def _named_by(tokens: frozenset[str]) -> frozenset[str]:
    parted = (_WORD.findall(token) for token in tokens)
    words = {word.lower() for words in parted if len(words) <= _LONGEST for word in words}
    return frozenset(
        [_PARTS[word] for word in words & _PARTS.keys()]
        + [_OF_SITE[token] for token in tokens & _OF_SITE.keys()]
    )


def _shown(part: str, markup: str, begin: int) -> set[str]:
    """The parts that a box shows: a menu has its links, comments their dates; a head with a link
    leads home, and links at the side are a menu.
    """
    if part == "menu":
        return {"menu"} if _LINKS.match(markup, begin) else set()
    if part == "talk":
        return {"talk"} if _DATED.search(markup, begin, begin + _DATED_WITHIN) else set()
    if part == "head" and _HOME.match(markup, begin):
        return {"head", "home"}
    if part == "side" and _LINKS.search(markup, begin, begin + _LINKED_WITHIN):
        return {"side", "menu"}
    return {part}

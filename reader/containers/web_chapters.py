"""Telling a web page that a converter (Pandoc, Calibre) put into a book from a text made as one.

Converters take a page as it is, with the menus of its site and the comments below it, and most keep
ids and classes. They cut it into several files, or put a title page before it.
"""

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
_LINKS = expression(
    r'(?:<li\b[^<>]{0,300}>\s*<a\b[^<>]{0,500}href="http[^<>]{0,500}>[^<>]{1,80}</a>\s*</li>\s*){4}'
)
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
_AROUND = frozenset({"menu", "head", "foot"})
_ENOUGH = 3


def web_page(chapters: dict[str, str], title: str) -> str:
    """The page of the web that the chapters of a book are, with its site; "" if they are none.

    They are given as markup by the name of the file, and the title is that of the book. Three parts
    must be there, one of those around every page of a site: books have sidebars, and blogs bound as
    a book have comments.
    """
    if not chapters:
        return ""
    longest = max(chapters, key=lambda name: len(chapters[name]))
    stem = _stem(longest)
    whole = "".join(text for name, text in chapters.items() if _stem(name) == stem)
    if len(whole) < _MOST_OF_IT * sum(map(len, chapters.values())):
        return ""
    found = _parts(whole[:_LOOKED_AT])
    is_web = len(found) >= _ENOUGH and not found.isdisjoint(_AROUND)
    return _without_added_title(whole, title) if is_web else ""


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
    boxes = (box[1] for box in _BOX.finditer(markup) if "section" not in box[1])
    names = {mark[1] for box in boxes for mark in _MARK.finditer(box)}
    tokens = {token for name in names for token in name.split()}
    parted = [_WORD.findall(token) for token in tokens]
    words = {word.lower() for words in parted if len(words) <= _LONGEST for word in words}
    parts = {_PARTS[word] for word in words & _PARTS.keys()}
    parts |= {_OF_SITE[token] for token in tokens & _OF_SITE.keys()}
    return parts | ({"menu"} if _LINKS.search(markup) else set())

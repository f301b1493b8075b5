"""Elements whose class, id or attributes mark them as the article's author or date."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from reader.expressions import expression
from reader.html.blocks import is_hidden, text_of
from reader.html.tree import Document, Node, order_of

_AUTHOR = expression(
    r"author(?!i[sz]|ity)|by[-_]?line|writer|contributor|redakteur|personname|"
    r"(?:^|\s)(?:(?:art|article|articulo|entry|meta|news|nota|noticia|post|story)[-_]{0,2})?"
    r"(?:aut(?:or|eur|ore|rice)(?:e?s|a|in|en|i)?|reporter|columnist|journalist)(?![a-z])"
)
_DATE = expression(
    r"date|publish|pubtime|posted|timestamp|(?:post|entry|meta)-time"
    r"|(?P<called>(?:^|[\s_-])(?:datum|fecha)(?![a-z]))"
)
_AUTHOR_PARTS = (
    "author", "line", "writer", "contrib", "redakteur", "personname", "autor", "auteur", "autrice",
    "reporter", "columnist", "journalist",
)  # fmt: skip
_ID = expression(r"(?:author|autor|auteur|by-?line)(?:s|[-_]?names?)?$", re.IGNORECASE)
"""Ids of a byline. Many elements have an id for a script to find them by: "author-modal"."""
_ISO = expression(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
"""A moment, as microformats have it in the title of an `abbr`."""
_EVENT = frozenset({"dtstart", "dtend"})
_DATE_PARTS = ("date", "publish", "time", "posted", "datum", "fecha")
"""One of these is in everything that the patterns match."""
_AUTHORS = ("author", "byline")
_DATES = ("date", "publish")
"""The most common of these words."""
_NO_DATE = expression(r"datepicker|update(?!d)|validate|compiledate|print-date|candidate|mandate")
"""Words that only look like those of a date."""
_ELSEWHERE = expression(
    r"comment|repl(?:y|ies)|respond|related|recommend|popular|latest|trending|recent|sidebar|"
    r"(?<!elementor-)widget|carousel|slider|teaser|promo|newsletter|footer|breadcrumb|most-?read|read-?more|"
    r"bibliography|(?:^|[\s_-])references(?:$|[\s_-])|more-?(?:from|stories|posts)|(?:^|[\s_-])(?:nav|menu|next|prev|card|tile)s?(?:$|[\s_-])"
)
"""Words that mark content outside the article. All that one editor draws is an elementor-widget."""
_TALK = expression(r"comment|respond|repl(?:y|ies)|kommentar|discussion")
"""Words that mark the discussion of the article."""
_OUTSIDE = frozenset({"aside", "footer", "nav", "figure", "figcaption"})
_WHOLE = frozenset({"article", "main", "body"})
"""Elements that hold a text, and name its author in a class: "author-ada-lind"."""
_OWN = expression(r"(?:^|[\s_-])(?:author|byline)(?:$|\s)")
_FEW = 12
"""The most words of an author whom a site shows as it does an article."""
_MOST = 40
"""The most marked elements that are examined: a page with more is a list of articles."""
_LARGEST = 40
"""An author's element with more elements in it is one of the author's articles, or all of them."""
_HIGH = 12
"""How many levels up a mark is looked for."""
_FAR = 1_000_000
"""More than the levels of any page."""


def authors(nodes: Iterable[Node], heading: Node | None) -> list[Node]:
    """Those of `nodes` that are marked as an author of the article, in order.

    `heading` is the article's: an element around it is not a teaser of another article.
    """
    marked = (
        node
        for node in nodes
        if node.attrs
        and (marks := _marks(node))
        and _names_author(marks)
        and (node.tag not in _WHOLE or _is_of_author(node, heading))
        and node.end - node.order <= _LARGEST
    )
    return _of_article(marked, heading)


def dates(nodes: Iterable[Node], heading: Node | None) -> list[Node]:
    """Those of `nodes` that are marked as a date of the article, in order."""
    marked = (
        node
        for node in nodes
        if node.tag == "time"
        or (node.attrs and (marks := _marks(node)) and _names_date(marks))
        or (node.tag == "abbr" and _ISO.match(node.get("title")) and not _is_of_event(node))
    )
    return _of_article(marked, heading)


def is_called_day(node: Node) -> bool:
    """Whether an element is a date only by a class that means just that in its language."""
    found = None if node.tag in ("time", "abbr") else _DATE.search(_marks(node).lower())
    if found is None or found["called"] is None:
        return False
    return _DATE.search(_marks(node).lower().replace(found["called"], "")) is None


def _is_of_author(node: Node, heading: Node | None) -> bool:
    """Whether an article is a name alone, as Drupal has a person to whom another text refers."""
    return (
        node.tag == "article"
        and _OWN.search(node.get("class").lower()) is not None
        and node.end - node.order <= _FEW
        and not (heading is not None and node.holds(heading))
        and all(inner.tag != "p" for inner in node.elements())
        and len(text_of(node).split()) <= _FEW
    )


def _is_of_event(node: Node) -> bool:
    """Whether a microformat says of a moment that something begins or ends then."""
    return not _EVENT.isdisjoint(node.classes)


@lru_cache(8192)
def _names_author(marks: str) -> bool:
    plain = marks.lower()
    # Looking for each substring takes a tenth of the time of the pattern, which few marks match.
    return any(map(plain.__contains__, _AUTHOR_PARTS)) and _AUTHOR.search(plain) is not None


@lru_cache(8192)
def _names_date(marks: str) -> bool:
    plain = marks.lower()
    if not any(map(plain.__contains__, _DATE_PARTS)):
        return False
    return _DATE.search(plain) is not None and not _NO_DATE.search(plain)


def is_of_talk(node: Node, heading: Node | None, distances: dict[int, int]) -> bool:
    """Whether an element is inside what is marked as the comments on the article, or in a quote.

    An embedded post names its own author and day.

    `distances` has the distance to such a mark for elements examined before under one heading: the
    texts around a title share a few ancestors, which would otherwise be searched for each.
    """
    path: list[Node] = []
    above: Node | None = node
    far, title = _FAR, heading.order if heading is not None else -1
    while above is not None and above.tag != "body" and not above.order < title < above.end:
        if above.order in distances:
            far = distances[above.order]
            break
        path.append(above)
        if above.tag == "blockquote" or (
            above.attrs and _speaks_of_talk(above.attrs.get("class"), above.attrs.get("id"))
        ):
            far = -1
            break
        above = above.parent
    for passed in reversed(path):
        far += 1
        distances[passed.order] = far
    return far < _HIGH


@lru_cache(4096)
def _speaks_of_talk(*marks: str | None) -> bool:
    return any(_TALK.search(mark.lower()) for mark in marks if mark)


def every_author(document: Document) -> list[Node]:
    """The elements of a page that may contain an author, in order."""
    return _with_words(document, _AUTHORS)


def is_only_author(document: Document, name: str) -> bool:
    """Whether all elements of a page that are marked as an author have this name, and some are."""
    heading = next(iter(document.tagged("h1")), None)
    texts = [*filter(None, map(text_of, authors(every_author(document), heading)))]
    return bool(texts) and all(name in text for text in texts)


def every_date(document: Document) -> list[Node]:
    """The elements of a page that may contain a date, in order."""
    return sorted([*_with_words(document, _DATES), *document.tagged("time")], key=order_of)


def _with_words(document: Document, words: tuple[str, ...]) -> list[Node]:
    """The elements with one of `words` in their class, or in a machine-readable attribute."""
    by_order = {node.order: node for node in document.called(*words)}
    for name in ("itemprop", "rel"):
        bearing = document.bearing(name)
        # A hundred links have two or three values among them: each is asked once.
        values = {node.attrs[name] or "" for node in bearing}
        telling = {value for value in values if any(map(value.lower().__contains__, words))}
        if telling:
            by_order |= {node.order: node for node in bearing if node.attrs[name] in telling}
    return [by_order[order] for order in sorted(by_order)]


def _marks(node: Node) -> str:
    """The class, id and other marks of an element."""
    attrs = node.attrs
    marks = attrs.get("class") or ""
    if "id" in attrs and _ID.search(attrs["id"] or ""):
        marks = f"{marks} {attrs['id']}"
    if "itemprop" in attrs or "rel" in attrs:
        marks = f"{marks} {attrs.get('itemprop')} {attrs.get('rel')}"
    return marks


def _of_article(nodes: Iterable[Node], heading: Node | None) -> list[Node]:
    answers: dict[int, bool] = {}
    return [node for node in islice(nodes, _MOST) if is_of_article(node, heading, answers)]


def is_of_article(node: Node, heading: Node | None, answers: dict[int, bool]) -> bool:
    """Whether an element is visible, and belongs to the article rather than to something beside it.

    `answers` holds those for ancestors, which many elements share.
    """
    passed: list[int] = []
    belongs = True
    above: Node | None = node
    # The name of an author may be in the article's footer.
    is_sure = "author" in node.get("rel") or "author" in node.get("itemprop")
    for _ in range(_HIGH):
        if above is None or (heading is not None and above.holds(heading)):
            break
        answer = None if is_sure else answers.get(above.order)
        if answer is None:
            passed.append(above.order)
            answer = not (_is_elsewhere(above) or (above.tag in _OUTSIDE and not is_sure))
            if answer:
                above = above.parent
                continue
        belongs = answer
        break
    if not is_sure:
        answers |= dict.fromkeys(passed, belongs)
    return belongs


def _is_elsewhere(node: Node) -> bool:
    marks = f"{node.get('class')} {node.get('id')}"
    return is_hidden(node) or (len(marks) > 1 and _ELSEWHERE.search(marks.lower()) is not None)

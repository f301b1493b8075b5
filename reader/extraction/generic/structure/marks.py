"""The words of class and id on an item, inside it and around it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import attrgetter

from reader.expressions import expression
from reader.extraction.generic.structure.controls import is_reply, pressed
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.vocabulary import speaks_of_comments
from reader.html.tree import Node


def inner_marks(node: Node) -> str:
    """The words of an only child that is nearly all of an element: `li > article.comment`."""
    found = []
    for _ in range(2):
        inner = max(node.elements(), key=_span, default=None)
        if inner is None or _span(inner) * 10 < _span(node) * 7 or inner.tag in ("p", "span", "a"):
            break
        found.append(f"{inner.get('class')} {numbered(inner)}")
        node = inner
    return " ".join(found)


def text_marks(node: Node, text_totals: Sequence[int]) -> str:
    """The classes of the element with most of an item's text, and of those around it.

    `text_totals` are the running totals of text on the page.
    """
    whole = text_totals[node.end] - text_totals[node.order]
    found: list[str] = []
    for _ in range(_DEEP):
        inner = max(
            node.elements(),
            key=lambda child: text_totals[child.end] - text_totals[child.order],
            default=None,
        )
        if inner is None or (text_totals[inner.end] - text_totals[inner.order]) * 2 < whole:
            break
        found.append(inner.get("class"))
        node = inner
    return " ".join(found)


_DEEP = 10


def part_marks(survey: Survey, node: Node) -> str:
    """The class of the first element in an item that is called a part of a comment."""
    parts = survey.memory.parts
    if parts is None:
        parts = survey.memory.parts = [
            node for node in survey.document.called("omment") if _is_part(node.class_name or "")
        ]
    at = bisect_left(parts, node.order, key=_ORDER)
    return parts[at].get("class") if at < len(parts) and parts[at].order < node.end else ""


@lru_cache(4096)
def _is_part(classes: str) -> bool:
    return _PART.search(classes) is not None


_PART = expression(
    r"(?<![\w-])(?!\S*(?:form|recent|latest|widget|list))\S*"
    r"(?:[ck]omm?ent(?:ar|s)?[_-]{0,2}(?:author|user|name|date|time|text|body|content|message)"
    r"|(?:author|user|name|date|time|text|body|content|message)[_-]{0,2}[ck]omm?ent)",
    re.IGNORECASE,
)
"""Names of the fields of a comment: "comment-author", "usernameComment"."""
_ORDER = attrgetter("order")


def all_speaking(marks: Iterable[str]) -> list[str]:
    """The marks if all refer to comments, otherwise none; stops at the first that does not."""
    found = []
    for mark in marks:
        if not speaks_of_comments(mark):
            return []
        found.append(mark)
    return found


def _span(node: Node) -> int:
    return node.end - node.order


def numbered(node: Node) -> str:
    """An element's id, if it is one of a numbered series."""
    identity = node.get("id")
    return identity if any(map(str.isdigit, identity)) else ""


def marks_around(node: Node) -> list[str]:
    """The classes, ids and labels of the nearest ancestors of an element."""
    found: list[str] = []
    up = node.parent
    while up is not None and up.tag not in ("body", "html", "main") and len(found) < 5:
        found.append(f"{up.get('class')} {up.get('id')} {up.get('aria-label')}")
        up = up.parent
    return found


def stands_in(node: Node, tags: tuple[str, ...]) -> bool:
    """Whether an element is one of these tags, or in one."""
    outer: Node | None = node
    while outer is not None and outer.tag not in tags:
        outer = outer.parent
    return outer is not None


def is_of_menu(survey: Survey, node: Node) -> bool:
    """Whether an element is an entry of a list, and that or the list is called a menu: that of a
    newspaper unfolds to its sections and the lists of their newest stories, and one section is
    "Opinion". Style libraries call any list so: what holds none, or can be answered, is no entry.
    """
    if node.tag != "li":
        return False
    around = node.parent.get("class") if node.parent is not None else ""
    if _MENU.search(f"{node.get('class')} {around}") is None:
        return False
    inside = survey.document.nodes[node.order + 1 : node.end]
    if not any(inner.tag in _LISTS for inner in inside):
        return False
    return not any(is_reply(survey.memory, inner) for inner in pressed(inside))


_LISTS = frozenset({"ul", "ol", "dl"})
_MENU = expression(
    r"(?<![a-zA-Z])(?<!has[_-])(?<!with[_-])(?<!context[_-])(?<!js[_-])(?<!kbd[_-])(?<!drop[_-])(?<!open[_-])(?:sub|top|main|site|head(?:er)?)?(?:[Mm]enu|[Nn]av(?:bar|igation)?)(?![a-z])"
    r"|(?<=[a-z])(?<!has)(?<!with)(?<!context)(?<!js)(?<!kbd)(?<!drop)(?<!open)(?:Menu|Nav(?:bar|igation)?)(?![a-z])"
)
"""A class for menus: "nav", "main-menu", "subMenuItem"."""

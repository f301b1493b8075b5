"""Finds discussions that show no dates: by dates in attributes, or by the names of authors."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from reader.expressions import expression
from reader.extraction.generic.irregular.below_heading import (
    names_below,
    names_below_form,
    names_in_called,
    names_in_table,
)
from reader.extraction.generic.judging.choose import Discussion, discussion
from reader.extraction.generic.judging.single_item import calling
from reader.extraction.generic.structure.repeated import repeated
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.stamps import is_stamp
from reader.extraction.generic.wording.vocabulary import speaks_of_comments
from reader.extraction.metadata.manual import is_manual
from reader.html.tree import Document, Node

_AUTHORS = ("author", "user", "-name", "_name", "submitted")
"""Words in the class of what may be an author's name."""
_DRAWN_AS_NAME = ("h3", "h4", "h5", "h6", "b", "strong")
"""What may be one in a comment in which nothing is called so."""
_HIGH = 8
"""How many levels above its author's name an item is looked for."""


def undated(sums: Survey) -> Discussion | None:
    """A discussion that shows no dates: found by dates in attributes, or by names in elements
    called comments.
    """
    document = sums.document
    found = _unspoken(sums)
    if found is not None:
        return found
    signs = names_in_comments(document)
    if not signs:
        signs = names_below(sums) or names_in_called(sums)
        signs = signs or names_in_table(sums) or names_below_form(sums)
        signs = signs or names_in_reviews(document)
    if signs:
        orders = frozenset(node.order for node in signs)
        named = Survey(document, sums.totals, signs, memory=sums.memory, names=orders)
        return discussion(named, repeated(named))
    if sum(len(document.tagged(tag)) for tag in _DRAWN_AS_NAME) < _SEVERAL:
        return None
    known: dict[int, int] = {}
    calls = _caller(document)
    drawn = [
        node for node in document.tagged(*_DRAWN_AS_NAME) if _is_in_comment(node, known, calls)
    ]
    if len(drawn) < _SEVERAL:
        return None
    headed = Survey(document, sums.totals, drawn, memory=sums.memory)
    found = discussion(headed, repeated(headed))
    # Anything may be bold or have a heading: what has one must itself be called a comment.
    called = found is not None and all(speaks_of_comments(of.group.key) for of in found.groups)
    return found if called else None


def _is_of_manual(document: Document) -> bool:
    metas = (node for node in document.tagged("meta") if node.get("name").lower() == "generator")
    generator = next((node.get("content") for node in metas), "")
    return is_manual(document, generator, document.url)


def _calling_in_manual(node: Node) -> bool:
    """Whether the class of an element in a manual calls it a comment, or its id and a number.

    Other ids are made of what is described there ("http.Response.body").
    """
    return calling(node) and (
        speaks_of_comments(node.get("class")) or _COUNTED.search(node.get("id")) is not None
    )


_COUNTED = expression(r"comment\w*?[-_]?\d+$", re.IGNORECASE)


def names_in_comments(document: Document) -> list[Node]:
    """The elements that may name authors in elements called comments, in order."""
    names = {node.order: node for node in _names(document)}
    known: dict[int, int] = {}
    calls = _caller(document) if names else calling
    signs = [names[order] for order in sorted(names) if _is_in_comment(names[order], known, calls)]
    return signs if signs and _are_of_comments(signs, names.values()) else []


def names_in_reviews(document: Document) -> list[Node]:
    """The authors of several reviews of what a page offers, by its markup for machines: a shop may
    show no dates with what its customers write.
    """
    authors = [node for node in document.bearing("itemprop") if node.get("itemprop") == "author"]
    signs = [node for node in authors if _is_in_review(node)]
    return signs if len(signs) > 1 else []


def _is_in_review(author: Node) -> bool:
    """Whether the thing that an element names the author of is a review of a product."""
    things: list[Node] = []
    up = author.parent
    while up is not None and len(things) < 2:
        if "itemscope" in up.attrs:
            things.append(up)
        up = up.parent
    return [thing.get("itemtype").rpartition("/")[2] for thing in things] == ["Review", "Product"]


def _caller(document: Document) -> Callable[[Node], bool]:
    """What tells of an element of a page whether it is called a comment."""
    return _calling_in_manual if _is_of_manual(document) else calling


def _are_of_comments(signs: list[Node], names: Iterable[Node]) -> bool:
    """Whether of some kind of name no more are outside comments than in them.

    In the manual of a protocol the headings of a few members are named "reply", "response_time".
    """
    named, signed = Counter(map(_kind, names)), Counter(map(_kind, signs))
    return any(2 * count >= named[kind] for kind, count in signed.items())


def _kind(node: Node) -> tuple[str, str, str, str]:
    """The tag and the class of a name, and of the element around it."""
    around = node.parent
    tag, mark = (around.tag, around.get("class")) if around is not None else ("", "")
    return (node.tag, node.get("class"), tag, mark)


def _names(document: Document) -> Iterator[Node]:
    """Elements that may name an author; by selectors, the parser would walk the page for each
    word.
    """
    yield from document.tagged("cite")
    yield from document.called(*_AUTHORS)
    for node in document.bearing("rel"):
        if "author" in (rel := node.get("rel")) and "author" in rel.split():
            yield node
    yield from (node for node in document.bearing("itemprop") if node.get("itemprop") == "author")
    if "fn" in document.words:
        yield from (node for node in document.called("fn") if "fn" in node.classes)


_UNSPOKEN = ("data-timestamp", "data-time", "data-datetime", "data-utime", "created")
"""Attributes with a date that a script displays."""
_DATING = (
    "data-content", "data-date", "data-created", "data-created-at", "data-published", "data-posted",
)  # fmt: skip
"""The same, where the value is a date; it may be something else."""
_AGES = ("timeago", "time-ago")
"""Classes of elements whose date is in their title until a script has run."""


def _unspoken(sums: Survey) -> Discussion | None:
    """A discussion whose dates are in attributes, to be displayed by a script."""
    document = sums.document
    found = {node.order: node for name in _UNSPOKEN for node in document.bearing(name)}
    found |= {
        node.order: node
        for name in _DATING
        for node in document.bearing(name)
        if is_stamp(node.get(name)) and node.end - node.order <= _FEW
    }
    found |= {node.order: node for node in document.called(*_AGES) if _tells_age(node)}
    if len(found) < _SEVERAL:
        return None
    signs = [found[order] for order in sorted(found)]
    dated = Survey(document, sums.totals, signs, memory=sums.memory)
    return discussion(dated, repeated(dated))


def _tells_age(node: Node) -> bool:
    return "title" in node.attrs or (
        _AGES[0] in node.get("class").lower() and "datetime" in node.attrs
    )


_SEVERAL, _FEW = 3, 4
"""How many dates a discussion has at least, and the most elements in what shows one."""


def _is_in_comment(node: Node, known: dict[int, int], calls: Callable[[Node], bool]) -> bool:
    """Whether one of the nearest elements around another is called a comment.

    `known` has how many levels above an element the next such element is, 0 for itself: the names
    of a page share what is around them.
    """
    path: list[Node] = []
    up = node.parent
    while up is not None and up.order not in known:
        path.append(up)
        up = up.parent
    far = known[up.order] if up is not None else _HIGH
    for element in reversed(path):
        far = known[element.order] = 0 if calls(element) else far + 1
    return far < _HIGH

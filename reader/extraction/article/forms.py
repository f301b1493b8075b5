"""Recognises a page that is a form to fill in: it has words to show, and no text."""

from bisect import bisect_right

from reader.expressions import expression
from reader.extraction.article.walls import NEEDS_SCRIPT
from reader.html.tree import Document, Node, order_of, outermost
from reader.text import words

_TYPED = frozenset({"", "text", "email", "password", "tel", "url", "number", "date"})
"""The types of the fields that are typed into."""
_SEVERAL = 2
"""The fewest fields of a form that a page may be about: a search and a newsletter have one."""
_FEW = 3
"""Words beside what asks for scripts that are no text either: the name of the site."""
_BESIDE = expression(
    r"(?<![a-z])(?:comments?(?:form)?|respond|reply|foot(?:er)?|newsletter|subscribe|modal)(?![a-z])"
)
_AROUND = ("header", "nav", "footer", "aside")


def has_own_form(document: Document) -> bool:
    """Whether a page shows a form with several fields to type into, which is not in its head or
    foot, nor for comments, for news by mail, or in a box that a script opens.
    """
    forms = document.tagged("form")
    if not forms:
        return False
    around = outermost([*document.tagged(*_AROUND), *_beside(document)])
    fields = sorted(document.tagged("input", "textarea"), key=order_of)
    at, count = -1, 0
    for field in fields:
        form = bisect_right(forms, field.order, key=order_of) - 1
        if form < 0 or not forms[form].holds(field) or not _is_typed_into(document, field):
            continue
        count = count + 1 if form == at else 1
        at = form
        if count == _SEVERAL and not _is_in(around, field):
            return True
    return False


def is_form(document: Document, text: str) -> bool:
    """Whether a page with the text `text` is nothing but a form, with no pictures or films.

    What asks for its scripts is not text of a page that shows something without them.
    """
    parts = [part for part in text.split("\n") if part.strip()]
    rest = [part for part in parts if not NEEDS_SCRIPT.are_in(part)]
    is_empty = not rest or (len(rest) < len(parts) and sum(map(words, rest)) <= _FEW)
    return is_empty and has_own_form(document) and not _shows_media(document)


def _shows_media(document: Document) -> bool:
    """Whether a page has a film or a recording, or a picture in its main part and in no link: that
    is no logo.
    """
    if document.tagged("video", "audio"):
        return True
    mains = outermost(document.tagged("main", "article", "figure"))
    apart = outermost(document.tagged("a", "form", *_AROUND))
    pictures = document.tagged("img")
    return any(_is_in(mains, node) and not _is_in(apart, node) for node in pictures)


def _is_typed_into(document: Document, field: Node) -> bool:
    around = field.parent or field  # a field itself is no text that could be seen
    is_shown = document.seen.block_of[around.order] >= 0
    return is_shown and (field.tag == "textarea" or field.get("type").casefold() in _TYPED)


def _beside(document: Document) -> list[Node]:
    """The elements called what pages have beside what they are for."""
    called = {node.order: node for name in ("class", "id") for node in document.bearing(name)}
    return [
        node
        for node in called.values()
        if node.tag not in ("html", "body")
        and _BESIDE.search(f"{node.get('class')} {node.get('id')}".lower())
    ]


def _is_in(around: list[Node], node: Node) -> bool:
    last = bisect_right(around, node.order, key=order_of) - 1
    return last >= 0 and around[last].holds(node)

"""Quotes that are no `blockquote`: forums put what a post quotes into a `div` or a cell."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from reader.html.tree import Document, Node, order_of
from reader.model import Blocks, Quote

_IN_POSTS = frozenset((
    "bbcode_quote", "bbcode-quote", "bb_quote", "bb-quote", "bbquote", "quotemain", "postquote",
    "post-quote",
))  # fmt: skip
"""The classes of such elements in vBulletin 4 and 5, Invision 2 and others. They say what they are
also inside a `blockquote`, since vBulletin 4 puts whole posts into one."""
_NAMES = _IN_POSTS | {
    "quote", "quoted", "quotetext", "quote-text", "quotebody", "quote-body", "quotecontent",
    "quote-content", "quoted-text", "quoted-message", "comment-quote", "pullquote", "pull-quote",
    "quote-container", "quote-block",
}  # fmt: skip
"""Those of SMF, YaBB, phpBB 2, PHP-Fusion, Huddler and others, and of the sentences magazines set
apart."""
_HOLDS = frozenset({"aside", "div", "fieldset", "section", "td"})


def quotes(document: Document) -> list[Node]:
    """The outermost of them, in order; not around or inside a `blockquote`, which is the quote."""
    if document.words.isdisjoint(_NAMES):
        return []
    real = document.tagged("blockquote")
    starts = [node.order for node in real]
    called = [
        node
        for node in document.called("quot")
        if node.tag in _HOLDS and not _NAMES.isdisjoint(node.classes)
    ]
    found, until, inside = [], -1, -1
    for node in sorted([*called, *real], key=order_of):
        if node.tag == "blockquote":
            inside = max(inside, node.end)
        elif (
            node.order >= until
            and (node.order >= inside or not _IN_POSTS.isdisjoint(node.classes))
            and bisect_left(starts, node.order) == bisect_left(starts, node.end)
        ):
            found.append(node)
            until = node.end
    return found


def is_called_quote(node: Node) -> bool:
    """Whether an element that is no `blockquote` has the class of one."""
    called = node.class_name
    if not called or "quot" not in called.lower():
        return False
    return node.tag in _HOLDS and not _NAMES.isdisjoint(node.classes)


def unquoted(roots: Sequence[Node], shapes: Mapping[int, str], found: Blocks) -> Blocks:
    """The blocks of `roots`; where they are one quote, those in it.

    vBulletin 4 and XenForo 1 put the whole text of a post into a `blockquote`, others into an
    element called "quote-body", which quotes nobody.
    """
    if len(roots) != 1 or len(found) != 1:
        return found
    if roots[0].tag != "blockquote" and shapes.get(roots[0].order) != "quote":
        return found
    return found[0].blocks if isinstance(found[0], Quote) else found

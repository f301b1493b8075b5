"""Recognises captions of pictures without a <figcaption>, by their class or by their place."""

from itertools import islice

from reader.html.texts import text_of
from reader.html.tree import Node

_NEAR, _SMALL = 4, 30
"""A picture and its caption are in a box up to this many levels up, of this many elements."""
_FEWEST, _MOST = 3, 60
"""The fewest and the most words of a caption that is recognised by its place."""
_BESIDE, _PARAGRAPHS = 20, 2
"""A box stands in a text if so many of the first elements beside it are paragraphs."""
_PLAIN = frozenset({"div", "span"})


def is_caption(node: Node, picture: Node) -> bool:
    """Whether the block after a picture is its caption.

    It is one by its class or that of its parent, if all its text is in an inline element that is
    called one, or if it is all the text of a box with the picture and the box stands among
    paragraphs. Elsewhere a picture with a text is a card, which is read, and so is a paragraph:
    boxes for steps and for a text beside its picture are called after pictures too.
    """
    around = node.parent.get("class") if node.parent is not None else ""
    if "caption" in f"{node.get('class')} {around}".lower():
        return True
    box = _box(node, picture) if node.tag in _PLAIN else None
    if box is None or box.parent is None:
        return False
    if box is node and _is_all_caption(node):
        return True
    beside = islice(box.parent.elements(), _BESIDE)
    if sum(sibling.tag == "p" for sibling in beside) < _PARAGRAPHS:
        return False
    text = text_of(node)
    return _FEWEST <= len(text.split()) <= _MOST and text == text_of(box)


def _is_all_caption(box: Node) -> bool:
    """Whether one inline element, named as a caption by class or id, has all the text of a box."""
    pending = [box]
    for inner in pending:
        if inner.tag in _INLINE and "caption" in f"{inner.get('class')} {inner.get('id')}".lower():
            text = text_of(inner)
            return bool(text) and text == text_of(box)
        pending.extend(inner.elements())
    return False


_INLINE = frozenset({"span", "cite", "em", "i", "small"})


def _box(node: Node, picture: Node) -> Node | None:
    """The element around a block and the picture before it, if it is small."""
    box: Node | None = node
    for _ in range(_NEAR):
        if box is None or box.end - box.order > _SMALL:
            return None
        if box.holds(picture):
            return box if box.tag in _PLAIN else None
        box = box.parent
    return None

"""What stands among the paragraphs of a text that has no element of its own: lists, quotations."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from reader.expressions import expression
from reader.extraction.generic.structure.controls import is_label
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.blank_strings import has_words
from reader.html.quotes import is_called_quote
from reader.html.tree import Node

_QUOTING = frozenset({"blockquote", "pre"})
_PLAIN = frozenset({"ul", "ol", "table", "figure", "dl"})
"""Elements that belong to a text only if they have no class and are not mostly links."""
_OTHERS = _QUOTING | _PLAIN
_NAMING = ("class", "id", "style")


def with_others(
    nodes: Sequence[Node], body: list[Node], taken: list[int], memory: Memory
) -> list[Node]:
    """The paragraphs of a text, `body`, together with the lists, quotations and code beside them;
    none if they are all empty, and the text stands beside them.

    `nodes` are all elements of the item, as the element around the paragraphs may be that of other
    items too. `taken` are those known to be something else, in order.
    """
    parents = {node.parent.order: node.parent for node in body if node.parent is not None}
    if all(map(_is_empty, body)) and any(map(_has_own_words, parents.values())):
        return []  # "<p><p>I was there.<br>So were you.</p></p>", with a list or a box in it
    found = {node.order: node for node in body}
    beside = (
        node
        for node in nodes
        if (node.tag in _OTHERS or is_called_quote(node))
        and node.parent is not None
        and node.parent.order in parents
    )
    found |= {node.order: node for node in _of_text(beside, taken, memory)}
    return [found[order] for order in sorted(found)] if len(found) > len(body) else body


def _of_text(beside: Iterable[Node], orders: list[int], memory: Memory) -> Iterator[Node]:
    for node in beside:
        if bisect_left(orders, node.order) != bisect_right(orders, node.end - 1):
            continue  # the box around an author, a date or a button
        if _is_quoting(node) or not (any(map(node.get, _NAMING)) or _is_linked(node, memory)):
            yield node


def _is_quoting(node: Node) -> bool:
    return node.tag in _QUOTING or is_called_quote(node)


def _is_empty(node: Node) -> bool:
    """Whether an element has neither elements nor text."""
    return node.end - node.order == 1 and not has_words(node)


def _has_own_words(node: Node) -> bool:
    """Whether an element has words outside the elements in it, besides the labels of controls:
    "Reply · Share".
    """
    own = (child for child in node.children if isinstance(child, str))
    return not all(map(is_label, (word for text in own for word in _WORD.findall(text))))


_WORD = expression(r"[^\W\d_]+")


def _is_linked(node: Node, memory: Memory) -> bool:
    """Whether half of a text or more is links, as in a list of controls."""
    pending, linked = [*node.elements()], 0
    while pending:
        element = pending.pop()
        if element.tag in ("a", "button"):
            linked += len(memory.text(element))
        else:
            pending.extend(element.elements())
    return linked * 2 >= len(memory.text(node))

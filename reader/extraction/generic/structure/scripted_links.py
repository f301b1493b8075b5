"""Finds the texts that are links only because a press on them does something on the page."""

import re
from collections import defaultdict
from collections.abc import Iterator

from reader.expressions import expression
from reader.html.blocks import text_of
from reader.html.texts import is_short
from reader.html.tree import Document, Node

_ANSWERS = expression(r"\s*javascript:\s*\w{0,20}?(?:reply|respond|answer)", re.IGNORECASE)
"""What is called when a text is pressed. Boards open their posts by scripts too, as `view(7)`."""
_LEAST, _LONGEST = 36, 20_000
"""The bytes of a text that is no label, and the most characters that are compared. Without spaces,
as in Chinese, as much is said in a third of the letters, of three bytes each; "Show all 23 replies"
and an answer's "Reply to Maximilian Oberhuber" are shorter.
"""


def scripted_texts(document: Document) -> Iterator[int]:
    """The elements, by their `order`, that are or are in a link which leads nowhere and is a text:
    a comment that opens the form for an answer to it wherever it is pressed.

    Of links in elements of one kind, each says something else, and one more than a label does.
    """
    if not document.tagged("textarea"):
        return
    kinds: dict[tuple[str, str], dict[Node, str]] = defaultdict(dict)
    for node in document.tagged("a"):
        if _ANSWERS.match(node.get("href")) and is_short(node, _LONGEST):
            around = node.parent.get("class") if node.parent is not None else ""
            kinds[around, node.get("class")][node] = text_of(node)
    for links in kinds.values():
        texts = links.values()
        if len({*texts}) == len(links) and max(len(text.encode()) for text in texts) >= _LEAST:
            for node in links:
                yield from range(node.order, node.end)

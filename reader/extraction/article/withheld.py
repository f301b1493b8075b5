"""The text of an article that came with its page, but is hidden where its visitor is not signed in.

Some sites send all of it, mark it as the body of the article, and let a script decide whether it is
shown. What the same page tells machines (`articleBody`) is read in such a case, and so is this.
"""

from collections.abc import Sequence

from reader.expressions import expression
from reader.html.blocks import blocks
from reader.html.tree import Document, Node, outermost
from reader.model import Paragraph, spans_text
from reader.text import alphanumerics, fold, may_be_unspaced, words

_BODY = "articlebody"
"""What schema.org calls the text of an article: nothing else is called exactly so."""
_GONE = expression(r"(?:^|;)\s*display\s*:\s*none\b")
_APART = frozenset({"aside", "nav", "footer", "dialog", "noscript"})
_PARAGRAPH = 8
"""The fewest words of a paragraph: labels and links have fewer."""
_SHARE, _JUDGED = 0.25, 12
"""The share of the words shown that a text in the same language has, and from how many on that says
something: a beginning shares two thirds with what follows, a translation the names."""


def withheld(document: Document, text: str, refused: Sequence[Node] = ()) -> Node | None:
    """The hidden element with the article of a page that shows only `text`, or None.

    It is marked as the body of the article, the only one so marked (others are translations,
    versions to print, or the next article), and has more than twice as many words of prose.
    Nothing in the elements of `refused` is it.
    """
    marked = outermost(node for node in document.bearing("style") if _is_hidden_body(node))
    if len(marked) != 1:
        return None
    body = marked[0]
    if not _stands_free(document, body) or any(node.holds(body) for node in refused):
        return None
    if any(_is_other(document, node, body) for node in _marked(document)):
        return None
    found = blocks(body, document.base)
    prose = [spans_text(it.spans) for it in found if isinstance(it, Paragraph)]
    sent = "\n".join(it for it in prose if words(it) >= _PARAGRAPH)
    if "{{" in sent or words(sent) <= 2 * words(text) + 50:
        return None
    return body if _is_same_language(text, sent) else None


def _is_body(node: Node) -> bool:
    names = f"{node.get('itemprop')} {node.get('id')} {node.get('class')}"
    return _BODY in names.lower().split()


def _is_hidden_body(node: Node) -> bool:
    return _is_body(node) and _GONE.search(node.get("style").lower()) is not None


def _marked(document: Document) -> list[Node]:
    every = {
        node.order: node
        for name in ("itemprop", "id", "class")
        for node in document.bearing(name)
        if _is_body(node)
    }
    return [*every.values()]


def _is_other(document: Document, node: Node, body: Node) -> bool:
    """Whether an element marked alike, neither in the body nor around it, has a text of its own."""
    if node is body or body.holds(node) or node.holds(body):
        return False
    return bool(blocks(node, document.base))


def _stands_free(document: Document, body: Node) -> bool:
    """Whether an element is hidden by itself alone, stands in the page's main text, and is in the
    page's language.
    """
    if body.parent is None or document.seen.block_of[body.parent.order] < 0:
        return False
    if "hidden" in body.attrs or not document.body.holds(body):
        return False
    lang = ""
    at: Node | None = body
    while at is not None and at is not document.root:
        if at.tag in _APART:
            return False
        lang = lang or at.get("lang")
        at = at.parent
    page = document.root.get("lang")
    return not (lang and page) or _primary(lang) == _primary(page)


def _primary(tag: str) -> str:
    return tag.strip().lower().replace("_", "-").partition("-")[0]


def _is_same_language(shown: str, sent: str) -> bool:
    """Whether a text has enough of the words of another, as far as there are enough to tell."""
    if may_be_unspaced(shown) or may_be_unspaced(sent):
        there, here = set(fold(sent)), set(fold(shown))
    else:
        there, here = set(alphanumerics(fold(sent))), set(alphanumerics(fold(shown)))
    return len(here) < _JUDGED or len(here & there) >= _SHARE * len(here)

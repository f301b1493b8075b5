"""Product pages: what a shop says about all its products does not describe this one."""

from functools import lru_cache
from itertools import takewhile

from reader.expressions import expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.extraction.article.shop_headings import OF_PEOPLE
from reader.extraction.article.shop_labels import DESCRIBED, LABELS, TABS
from reader.extraction.prices import AMOUNT
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.texts import opening_of
from reader.html.tree import Document, Node, order_of
from reader.text import fold, words

NOT_DESCRIBED = "no description of the product"
_PARTS = (
    "review", "rating", "shipping", "delivery", "return", "faq", "seller", "buy-box", "buybox",
)  # fmt: skip
_BESIDE = expression(
    r"(?:^|[^a-z])(?:reviews?|ratings?|shipping|delivery|returns?|faqs?|sellers?|buy-?box)(?![a-z])"
)
_LABEL = "a label of the product"
_CELLS = frozenset({"td", "th", "dt"})
_SECTIONS = HEADINGS - {"h1"}
_ENTRIES = frozenset({"li", "dd", "dt", "td", "th"})
_TABS = frozenset({"tab", "description"})
_BOTH, _HEADINGS = 2, 3
"""The fewest tabs in a row, and the fewest that are headings: two may be those of two sections, the
first without a text."""
_PRICED = expression(
    r"(?:\W|(?:(?:sale|regular|special|unit|list|current|original|old|new|our) )?price\b"
    r"|(?:now|was|from|each|only|save|off|r\.?r\.?p|msrp|statt|nur|ab|preis|prix|precio|prezzo"
    r"|desde|antes|ahora|au lieu de|a partir de|per|pro|stuck)\b|[a-z]{3}\b:)*+"
)
"""What stands beside the amount of a price, and of no choice: "sale price", not "large"."""
_CONVERTED = expression(r"[a-z]{3}: ")
"""How a price begins in a list of what the first is in other currencies: "AED: 549"."""
_WORDS, _LONGEST = 16, 100
"""The most words and characters of it."""
_CAMEL = expression(r"(?<=[a-z])(?=[A-Z])")
_SHARE = 0.45
"""An element so named that has this share of the running text is the page's subject."""


def beside_product(
    document: Document, root: Node, measures: Measures, title: Node | None
) -> Removed:
    """The outermost elements in `root` named as reviews, delivery or common questions, without the
    `title` of the page.
    """
    found: Removed = _headed(document, root, measures)
    until, most = 0, _SHARE * measures.prose[root.order]
    titles = [*filter(None, (title, *document.tagged("h1")))]
    named = (node for node in document.bearing("id") if _is_beside(node.get("id")))
    called = (node for node in document.called(*_PARTS) if _is_beside(node.get("class")))
    for node in sorted([*named, *called], key=order_of):
        order = node.order
        if order < until or order in found or not root.holds(node) or not measures.words[order]:
            continue
        if any(map(node.holds, titles)):  # WooCommerce: "product type-product shipping-taxable"
            continue
        if measures.prose[order] < most:
            found[order] = NOT_DESCRIBED
            until = node.end
    return found


def labels(leaves: list[Node], measures: Measures) -> Removed:
    """The blocks that grade a product, or say how to choose, what is paid besides and when it is
    sent; prices that stand beside another of them; what stands on its tabs in a row, or only
    announces that it is described.
    """
    found: Removed = {}
    before: Node | None = None
    last = ""
    is_parted = False
    kinds = [_kind_of(node, measures) for node in leaves]
    for node, kind in zip(leaves, kinds, strict=True):
        if kind == "label":
            found[node.order] = _LABEL
            if node.tag == "dd" and before is not None and before.tag == "dt":
                found[before.order] = _LABEL
        elif measures.words[node.order] > measures.own[node.order]:
            found |= _inline(node, measures)
        elif kind == "price":
            # Below a heading, a term or a name it is the price of that.
            if last == "price" and (node.tag not in _ENTRIES or _CONVERTED.match(_folded(node))):
                found[node.order] = _LABEL
        elif kind == "description" and not is_parted:
            found[node.order] = _LABEL
        elif node.tag in _SECTIONS:
            is_parted = is_parted or not kind
        before, last = node, kind if kind != "label" else last
    return found | _rows(leaves, kinds)


def _rows(leaves: list[Node], kinds: list[str]) -> Removed:
    """The tabs that stand side by side, if one of them is that of the description: without it, such
    words may be the items of a list, or headings.
    """
    found: Removed = {}
    row: list[tuple[Node, str]] = []
    for node, kind in zip(leaves, kinds, strict=True):
        if row and not _are_beside(row[-1][0], node):
            found |= _of_row(row)
            row = []
        row.append((node, kind))
    return found | _of_row(row)


def _of_row(row: list[tuple[Node, str]]) -> Removed:
    """The longest beginning of a row that is of tabs; in a list, all of it or nothing."""
    tabs = [*takewhile(lambda one: one[1] in _TABS, row)]
    if not tabs:
        return {}
    least = _HEADINGS if row[0][0].tag in HEADINGS else _BOTH
    is_whole = len(tabs) == len(row) or row[0][0].tag not in _ENTRIES
    if len(tabs) < least or not is_whole or "description" not in {kind for _, kind in tabs}:
        return {}
    return {node.order: _LABEL for node, _ in tabs}


def _inline(node: Node, measures: Measures) -> Removed:
    """The labels that stand between the blocks of a box, each in an inline element of its own, if
    the box has no other text: from a sentence they would be missing.
    """
    found = [
        inner
        for inner in node.elements()
        if not measures.words[inner.order] and _kind(_folded(inner)) == "label"
    ]
    said = sum(words(text_of(inner)) for inner in found)
    return {inner.order: _LABEL for inner in found} if said >= measures.own[node.order] else {}


def _kind_of(node: Node, measures: Measures) -> str:
    """What a block is, if it has few words: in a cell, or with other blocks in it, only a label."""
    if not 0 < measures.own[node.order] <= _WORDS:
        return ""
    kind = _kind(_folded(node))
    is_whole = node.tag not in _CELLS and measures.words[node.order] == measures.own[node.order]
    return kind if is_whole or kind == "label" else ""


def _folded(node: Node) -> str:
    text = fold(opening_of(node, _LONGEST + 1)).strip(" .:*!✓✔•🔥")
    return text if len(text) <= _LONGEST else ""


@lru_cache(512)
def _kind(text: str) -> str:
    """What a brief text is: "label", "price", "description" or "tab"; "" if none of these."""
    if any(each.are_all_of(text) for each in LABELS):
        return "label"
    if DESCRIBED.are_all_of(text):
        return "description"
    if any(each.are_all_of(text) for each in TABS):
        return "tab"
    rest, amounts = AMOUNT.subn(" ", text)
    return "price" if amounts and _PRICED.fullmatch(rest) else ""


def _are_beside(first: Node, second: Node) -> bool:
    """Whether two blocks, one of which follows the other, are made alike and stand side by side."""
    one, other = first.parent, second.parent
    if first.tag != second.tag or one is None or other is None:
        return False
    return one is other or (one.tag == other.tag and one.parent is other.parent)


def _headed(document: Document, root: Node, measures: Measures) -> Removed:
    """The boxes in `root` whose heading says that they are of a seller or by customers."""
    most = _SHARE * measures.prose[root.order]
    return {
        heading.parent.order: NOT_DESCRIBED
        for heading in document.tagged("h2", "h3")
        if heading.parent is not None
        and root.holds(heading.parent)
        and heading.order == heading.parent.order + 1
        and measures.prose[heading.parent.order] < most
        and OF_PEOPLE.match(fold(text_of(heading)))
    }


def _is_beside(marks: str) -> bool:
    return _BESIDE.search(_CAMEL.sub("-", marks).lower()) is not None

"""Product pages: what a shop says about all its products does not describe this one."""

from reader.expressions import Phrases, expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.extraction.article.shop_headings import OF_PEOPLE
from reader.html.blocks import text_of
from reader.html.tree import Document, Node, order_of
from reader.text import fold

NOT_DESCRIBED = "no description of the product"
_PARTS = (
    "review", "rating", "shipping", "delivery", "return", "faq", "seller", "buy-box", "buybox",
)  # fmt: skip
_BESIDE = expression(
    r"(?:^|[^a-z])(?:reviews?|ratings?|shipping|delivery|returns?|faqs?|sellers?|buy-?box)(?![a-z])"
)
LABELS = (
    Phrases(
        expression(
            r"rated [\d.,]+ (?:out )?of 5.*|[\d.,]+ (?:out )?of 5 stars.*"
            r"|\W*(?:[\d.,]+ )?(?:\(\d+\) )?(?:based on |of )?[\d.,]+ "
            r"(?:customer |verified |global )?(?:reviews?|ratings?)\W*"
            r"|(?:be the first to |write a |add your )reviews?(?: this (?:product|item))?"
        ),
        ("of 5", "review", "rating"),
    ),
    Phrases(
        expression(
            r"(?:please )?(?:select|choose) (?:an?|your)? ?(?:colou?rs?|sizes?|options?|quantity)"
            r"|(?:quantity|qty)|(?:size|measuring) (?:guide|chart|table)|find your size"
            r"|add(?:ed)? to (?:wish ?list|compare|favou?rites)"
        ),
        ("select", "choose", "quantity", "qty", "guide", "chart", "table", "size", "add"),
    ),
    Phrases(
        expression(
            r"(?:sales )?(?:tax(?:es)?|vat) included.*"
            r"|.{0,12}\bincl?(?:\.|uding) (?:vat|tax|\d+ ?% vat).*"
            r"|shipping (?:is )?calculated at checkout|free (?:shipping|delivery|returns)\b.{0,60}"
            r"|.{0,12}\binkl\. .{0,12}mwst.*|zzgl\. versand.*|versandkosten.{0,20}|.{0,12}\bttc\b.*"
            r"|.{0,40}interest-free (?:payments|instal?lments).*"
        ),
        ("tax", "vat", "mwst", "ttc", "versand", "checkout", "free "),
    ),
)
"""What is beside a product's price and its choices, folded: grades, what to choose, taxes."""
_WORDS, _LONGEST = 16, 100
"""The most words and characters of it."""
_CAMEL = expression(r"(?<=[a-z])(?=[A-Z])")
_SHARE = 0.45
"""An element so named that has this share of the running text is the page's subject."""


def beside_product(document: Document, root: Node, measures: Measures) -> Removed:
    """The outermost elements in `root` named as reviews, delivery or common questions."""
    found: Removed = _headed(document, root, measures)
    until, most = 0, _SHARE * measures.prose[root.order]
    titles = [*document.tagged("h1")]
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
    """The blocks that grade a product, or say how to choose and what is paid besides."""
    found: Removed = {}
    for node in leaves:
        if 0 < measures.own[node.order] <= _WORDS:
            text = fold(text_of(node)).strip(" .:*")
            if len(text) <= _LONGEST and any(words.are_all_of(text) for words in LABELS):
                found[node.order] = "a label of the product"
    return found


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

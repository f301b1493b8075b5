"""The product of a page that sells one: declared by the page, or marked by its shop."""

from collections.abc import Iterable

from reader.expressions import expression
from reader.extraction.metadata import json_ld
from reader.extraction.metadata.declared import Declared
from reader.extraction.metadata.subject import agrees
from reader.html.tree import Document, Node, outermost

_PRODUCTS = frozenset({"Product", "ProductGroup"})
_TYPE = expression(r"https?://(?:www\.)?schema\.org/Product(?:Group)?/?")
_PAGES = frozenset({
    "single-product", "catalog-product-view", "template-product", "product-template-default",
    "ProductDetailsPageTemplate", "is-ctl-product",
})  # fmt: skip
"""Classes of <body> by which shops tell the page of one product from their lists: WooCommerce,
Magento, Shopify, WordPress, SAP Commerce, Shopware."""
_CARTS = ("add-to-cart", "addtocart", "add_to_cart", "add-to-bag", "add-to-basket")
_CONTROLS = frozenset({"form", "button", "input", "a"})


def described(page: Declared, titles: Iterable[str]) -> json_ld.Thing | None:
    """The one product that a page describes; None if it describes several, or none.

    It is empty if the page says that it sells one thing and no more about it.
    """
    kind = page.first("og:type")
    sold = [thing for thing in page.things if json_ld.types(thing) & _PRODUCTS]
    main = [thing for thing in sold if json_ld.text(thing, "description")]
    if len(main) == 1 or (sold and kind.startswith(("product", "og:product"))):
        return main[0] if main else sold[0]
    if kind in ("product", "og:product"):
        return {}
    return {} if len(sold) == 1 and "offers" in sold[0] and agrees(sold[0], titles) else None


def is_named_product(document: Document) -> bool:
    """Whether a shop calls the page that of one product."""
    return not _PAGES.isdisjoint(document.body.classes) or "product-product" in document.words


def sells_one(document: Document, page: Declared) -> bool:
    """Whether the markup is that of a shop's page for one product.

    Of 1,135 development pages, exactly one thing can be put into the cart on seven of products and
    on one other, an article.
    """
    if is_named_product(document):
        return True
    sold = [node for node in document.bearing("itemtype") if _TYPE.fullmatch(node.get("itemtype"))]
    if len(sold) == 1 and any(map(sold[0].holds, page.headings)):
        return True
    return len(page.headings) > 0 and len(_carts(document)) == 1


def _carts(document: Document) -> list[Node]:
    """The controls that put something into the cart."""
    if "cart" not in document.mark_text and "add-to-b" not in document.mark_text:
        return []
    named = (node for node in document.bearing("id") if _puts(node.get("id")))
    sent = (node for node in document.tagged("form") if "/cart/add" in node.get("action"))
    found = [*document.called(*_CARTS), *named, *sent]
    return outermost(node for node in found if node.tag in _CONTROLS)


def _puts(mark: str) -> bool:
    return any(map(mark.lower().__contains__, _CARTS))

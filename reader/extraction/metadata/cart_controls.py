"""Recognises the page of one product by what it shows: its name, a price, and near them a control
that puts it into the cart, which stands in no list of such controls.
"""

from bisect import bisect_left
from itertools import islice

from reader.expressions import Phrases, expression
from reader.extraction.prices import PRICE
from reader.html.tree import Document, Node, order_of, standing_in
from reader.text import fold, line

_LONGEST = 60
"""The most characters of what a control says."""
_PARTS = 16
"""In how many elements of a control its words are looked for."""
_NEAR, _BELOW = 70, 40
"""How many texts after the name the control stands at most, and how many elements below it the
price: on 20 development pages of products at most 63, on lists without one near the name from 189.
"""
_UP, _ROW, _SEVERAL = 12, 40, 3
"""How many levels above a control a list is looked for, among how many entries, and the fewest with
such a control that make one."""
PUTS = Phrases(
    expression(
        r"add (?:it )?to (?:(?:my|your|the) )?(?:shopping )?(?:cart|bag|basket|trolley)"
        r"|in den (?:waren|einkaufs)korb(?: legen)?"
        r"|(?:ajouter|mettre) (?:au|dans (?:le|mon)) panier"
        r"|(?:anadir|agregar) al? (?:la )?(?:carrito|carro|cesta|bolsa)"
        r"|aggiungi al (?:carrello|cestino)|adicionar ao (?:carrinho|cesto)"
        r"|in (?:mijn |de )?winkel(?:wagen|mand)(?:je)?|dodaj do koszyka|do koszyka"
        r"|lagg i (?:varukorg(?:en)?|kundvagn(?:en)?)|legg (?:til )?i handlekurv(?:en)?"
        r"|l(?:ae|æ)g i kurv(?:en)?|lisaa ostoskoriin|(?:pridat|vlozit) do kosi(?:ku|ka)"
        r"|sepete ekle|(?:добавить )?в корзину|カートに(?:入れる|追加)|加入(?:购物车|購物車)"
        r"|장바구니(?: ?담기)?"
    ),
    (
        "add ", "korb", "panier", "anadir", "agregar", "aggiungi", "adicionar", "winkel", "koszyka",
        "lagg i", "legg ", "g i kurv", "ostoskoriin", "do kosi", "sepete", "корзину", "カート",
        "加入", "장바구니",
    ),
)  # fmt: skip


def sells_by_cart(document: Document, headings: tuple[Node, ...]) -> bool:
    """Whether the first control for the cart below the page's only name puts what is called so into
    it. Shops that list goods have one in each entry.
    """
    if len(headings) != 1:
        return False
    name = headings[0]
    controls = [node for node in _controls(document) if node.order > name.order and _puts(node)]
    return bool(
        controls and _is_near(document, name, controls[0]) and not _is_in_list(name, controls)
    )


def _controls(document: Document) -> list[Node]:
    """What may be pressed; links only if they say that they are such."""
    links = (node for node in document.bearing("role") if node.tag == "a")
    pressed = (node for node in links if node.get("role") == "button")
    return sorted([*document.tagged("button", "input"), *pressed], key=order_of)


def _puts(node: Node) -> bool:
    said = node.get("value") if node.tag == "input" else _said(node)
    label = fold(said or node.get("aria-label")).strip(" .!+›»→>")
    return len(label) <= _LONGEST and PUTS.are_all_of(label)


def _said(node: Node) -> str:
    """What is written on a control, with the elements in it: up to the longest label."""
    texts: list[str] = []
    pending = [node]
    for inner in pending:
        own = line("".join(child for child in inner.children if isinstance(child, str)))
        if own:
            texts.append(own)
        if len(pending) < _PARTS:
            pending.extend(islice(inner.elements(), _PARTS))
    return texts[0] if texts else ""


def _is_near(document: Document, name: Node, control: Node) -> bool:
    """Whether few texts and a price stand between the name and the control, or just below it."""
    texts = document.seen.texts
    first = bisect_left(texts, name.order, key=_place)
    last = bisect_left(texts, control.order, key=_place)
    if last - first > _NEAR:
        return False
    until = bisect_left(texts, control.order + _BELOW, key=_place)
    return any(PRICE.search(text) for _, _, _, text in texts[first:until])


def _place(text: tuple[int, int, bool, str]) -> int:
    return text[0]


def _is_in_list(name: Node, controls: list[Node]) -> bool:
    """Whether the first control is in one of several entries that have one each."""
    entry = controls[0]
    places = {control.order for control in controls}
    for _ in range(_UP):
        around = entry.parent
        if around is None or around.holds(name):
            return False
        alike = (
            one
            for one in islice(around.elements(), _ROW)
            if one.tag == entry.tag and (one.order in places or standing_in(one, controls))
        )
        if next(islice(alike, _SEVERAL - 1, None), None) is not None:
            return True
        entry = around
    return False

"""Removes from a list what works it: what adds an entry to a cart or opens it, counts and sorts."""

from reader.expressions import Phrases, expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.phrases import is_label
from reader.html.blocks import text_of
from reader.html.tree import Node
from reader.text import fold

CONTROL = "a control of the list"
_LABEL = 8
"""The most words of one."""
FOUND = Phrases(
    expression(
        r"(?:showing|displaying|items|products|results|artikel|produkte)\W+(?:all )?(?:the )?"
        r"\d[\d ,.–-]*(?:(?:of|von|/) (?:over )?[\d,.]+\+?)?"
        r"(?: (?:\w+ )?(?:results?|products?|items?|entries))?"
        r"|[\d,.]+ (?:products?|results?|items?|produkte|artikel|ergebnisse|produits|resultats"
        r"|productos|resultados|prodotti|risultati|produtos|resultaten|producten|produkter|produktow)"
        r"|(?:sort|filter|order|shop)(?: by)?:?|sortieren(?: nach)?:?|trier par:?|ordenar por:?"
        r"|ordina per:?|sorteer op:?|сортировать(?: по)?:?"
    ),
    (
        "produ", "prodo", "item", "result", "risultat", "artikel", "ergebnis", "showing",
        "displaying", "sort", "filter", "ord", "shop", "trier", "сортир",
    ),
)  # fmt: skip
"""How much was found, and what the entries are sorted by."""


def controls(leaves: list[Node], measures: Measures) -> dict[int, str]:
    """The controls among a list's blocks, and the links in them that are controls."""
    found: dict[int, str] = {}
    known: dict[tuple[str, bool], bool] = {}
    own, linked, words = measures.own, measures.own_linked, measures.words
    for node in leaves:
        order = node.order
        is_link = bool(linked[order])
        is_brief = own[order] <= _LABEL and words[order] == own[order]
        if is_brief and _is_control(node, known, is_link=is_link):
            found[order] = CONTROL
        elif is_link:
            links = (inner for inner in node.elements() if inner.tag == "a")
            found |= {
                link.order: CONTROL for link in links if _is_control(link, known, is_link=True)
            }
    return found


def _is_control(node: Node, known: dict[tuple[str, bool], bool], *, is_link: bool) -> bool:
    """Whether an element is a control; `known` tells it of texts: those of entries are alike.

    A link with a number, as of comments, leads to what is listed and is none.
    """
    text = text_of(node)
    found = known.get((text, is_link))
    if found is None:
        label = fold(text).strip(" .:!›»→>")
        counts = is_link and label[:1].isdecimal()
        found = (not counts and is_label(label)) or FOUND.are_all_of(label)
        known[text, is_link] = found
    return found

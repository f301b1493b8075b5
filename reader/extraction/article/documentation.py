"""Recognises the boxes of a manual that are text whatever their class says."""

from collections.abc import Iterator
from itertools import accumulate

from reader.extraction.article.class_names import UNDECIDED
from reader.extraction.article.measure import Measures
from reader.html.elements import HEADINGS
from reader.html.texts import opening_of
from reader.html.tree import Document, Node
from reader.text import fold

_REMARK, _LINKED = 20, 0.2
"""The fewest words of running text in a remark, and the largest share of its words in links."""
_SECTIONS = (
    "author", "copyright", "license", "licence", "see also", "maintainer", "credits",
)  # fmt: skip
"""How the headings of a manual's last sections begin, folded, whose names elsewhere call what is
none of a text.
"""
_NAMES = tuple(name.replace(" ", "-") for name in _SECTIONS)
_ENOUGH = 0.8
"""An element is the text of a manual if it has this share of its words outside links; if not, the
one around it that has this share."""
_OTHERS, _TEXTS = 50, 0.7
"""What is around the text found is other texts if it has more words of running text than that, and
if these are that share of its words outside links."""
_CELL = 4
"""How far above a link in a cell the table is."""
_HEADING = 40
"""How many characters of a heading are read."""


def remarks(document: Document, measures: Measures) -> None:
    """Take for text what only the names of its boxes speak against in a manual: a remark beside the
    text that its maker calls a sidebar, the captions of code, tables and pictures, and menus of
    sections with what each is about.
    """
    for node in document.called("sidebar", "caption"):
        words, order = measures.words[node.order], node.order
        if "sidebar" in node.classes:
            is_text = measures.prose[order] >= _REMARK and measures.linked[order] < _LINKED * words
            if not (is_text and _is_between_text(node, measures)):
                continue
        elif not {"caption", "float-caption"}.intersection(node.classes):
            continue
        measures.take(node, UNDECIDED)
    for link in document.bearing("accesskey"):
        menu = _menu(link) if link.get("accesskey") == "1" else None
        if menu is not None:
            measures.take(menu, UNDECIDED)
    for node in document.bearing("id"):
        if node.tag in ("section", "div") and node.get("id").lower().startswith(_NAMES):
            first = next(node.elements(), None)
            if first is not None and first.tag in HEADINGS and is_section(first):
                measures.take(node, UNDECIDED)


def _menu(link: Node) -> Node | None:
    """Texinfo's list of the sections of a chapter, which numbers its entries, around the first."""
    around: Node | None = link
    for _ in range(_CELL):
        around = around.parent if around is not None else None
    is_menu = around is not None and around.tag == "table" and around.get("class") == "menu"
    return around if is_menu else None


def whole_text(document: Document, root: Node, measures: Measures, aside: list[Node]) -> Node:
    """The element with the text of a manual: `root`, or what is around it if that has most of what
    is no link. A table of members, or signatures, are hardly running text.
    """
    mains = {*document.tagged("main")}
    mains.update(node for node in document.bearing("role") if node.get("role") == "main")
    main = mains.pop() if len(mains) == 1 else None
    free = [count - linked for count, linked in zip(measures.own, measures.own_linked, strict=True)]
    feet = () if main is None else document.tagged("footer")
    for node in (*aside, *(foot for foot in feet if main is not None and not main.holds(foot))):
        free[node.order : node.end] = [0] * (node.end - node.order)
    sums = [*accumulate(free, initial=0)]

    def told(node: Node) -> int:
        return sums[node.end] - sums[node.order]

    if main is not None and not main.holds(root):
        least = _ENOUGH * told(root) if root.holds(main) else told(root) + 1
        return main if told(main) >= max(least, 1) else root
    articles = document.tagged("article")
    within = main or document.body
    if main is None and len(articles) == 1 and (root is articles[0] or articles[0].holds(root)):
        within = articles[0]  # beside which a blog has its other posts
    around = root
    while around is not within and told(around) < _ENOUGH * told(within):
        around = around.parent or within
    # Other texts beside it are teasers, or what a blog says of itself.
    others = measures.prose[around.order] - measures.prose[root.order]
    is_beside = others > max(_OTHERS, _TEXTS * (told(around) - told(root)))
    return root if is_beside else around


def is_section(heading: Node) -> bool:
    """Whether a heading of a manual opens a section on who wrote something, or what else to see."""
    return fold(opening_of(heading, _HEADING)).startswith(_SECTIONS)


def in_sections(leaves: list[Node]) -> Iterator[int]:
    """The orders of the blocks of text that are in such sections, and of their headings."""
    inside = False
    for node in leaves:
        if node.tag in HEADINGS:
            inside = is_section(node)
        if inside:
            yield node.order


def _is_between_text(node: Node, measures: Measures) -> bool:
    """Whether a block of running text is directly beside an element."""
    beside = node.parent.elements() if node.parent is not None else ()
    return any(other is not node and measures.signed[other.order] >= _REMARK for other in beside)

"""Removes furniture recognised by its words: around the text, after its last lines, in links."""

import re
from itertools import islice

from reader.expressions import expression
from reader.extraction.article.addresses import addresses
from reader.extraction.article.documentation import in_sections
from reader.extraction.article.endings import (
    ELSEWHERE,
    OPENING,
    SHORT,
    Traits,
    after,
    bio,
    guides,
    holds_text,
    leads_away,
    signed_off,
)
from reader.extraction.article.lead import says_hours, says_who_or_when
from reader.extraction.article.linked_titles import leads_elsewhere
from reader.extraction.article.measure import Measures
from reader.extraction.article.numbered_steps import is_first_number
from reader.extraction.article.phrases import RIGHTS, leads_on, tells_of_joining, wanted
from reader.extraction.article.portraits import portraits
from reader.extraction.article.signing import signing
from reader.extraction.article.source_lines import is_path, names_source, tells_source
from reader.extraction.article.spoken_labels import without_spoken
from reader.extraction.article.told_references import without_told_references
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.texts import opening_of
from reader.html.tree import Document, Node, standing_in
from reader.text import fold

_FIRST, _LAST = 6, 14
"""How many blocks at the beginning and at the end are checked for their words."""
_CALL = 40
"""Blocks with more words than this do not ask the reader to do anything."""
_LABEL = 6
"""Up to this many words a block is checked wherever it stands, as it may be a label of the page."""
_TITLES = HEADINGS | {"figcaption"}
"""Elements that name something else: a picture may show "the tower under repair, 1954"."""
_COUNT = expression(r"\d+|\d[\d.,]*\s?[km]", re.IGNORECASE)
"""How many have liked or read something, beside its sign: "12", "1.2K"."""
_ITEMS = frozenset({"li", "td", "th", "dt", "dd"})
_FACTS = _ITEMS - {"li"}
_BEGUN = 25
"""A paragraph of this many words shows that the text has begun."""
_FEW = 3
"""The most headings with a link that may lead elsewhere, and not be entries of a list."""
_TITLE, _FIGURES = 3, 6
"""The fewest words of the title of another page, and of figures that are no address and no date."""
_BEGINNING = 2000
"""How many characters of a block are checked for being mostly figures: it may contain much more."""
_MOST_OF_IT = 0.5
_ABOVE = 0.2
"""If a larger share of the text stands before the title, the title may belong to something else."""
_UP = 4
"""How many levels up the head of the page is looked for."""
_LINE, _TIME = 20, 2
"""The most words of a line that says who or when, and of one that is nothing but a time."""
_ENTRIES = 3
"""A text with so many such lines of one kind consists of dated entries."""
_WHO, _WHERE = "who or when", "where it stands on the site"
_SUBSCRIBE = "an invitation to subscribe"


def edges(
    document: Document, leaves: list[Node], measures: Measures, traits: Traits
) -> dict[int, str]:
    """The blocks among the article's blocks that do not belong to it, with the reasons."""
    found = _before(leaves, measures, traits.title_at)
    begins: dict[int, str] = {}
    first, last = _first(leaves, measures), len(leaves) - _LAST
    signature = signing(leaves, measures, traits.byline)
    for index, node in enumerate(leaves):
        order = node.order
        own, linked = measures.own[order], measures.own_linked[order]
        above = index < max(_FIRST, first)
        edge = above or index >= last
        if own > (SHORT if edge else _CALL) or not (edge or linked or own <= _LABEL):
            continue
        # A licence may begin like a copyright notice; loose words may surround the whole text.
        if node.tag == "pre" or holds_text(node, measures):
            continue
        text = begins[order] = fold(opening_of(node, OPENING))
        why = (
            _purpose(document, leaves[index : index + 2], text, measures)
            if own <= _CALL or index >= last
            else ""
        )
        # A post quoted near the top ends with its own author and date.
        opens = above and own <= _LINE and (node.tag not in _TITLES or node is signature)
        # The text's first list may have such an item: "the first boat, of 1931".
        # Further down than usual, or in a list, only what is marked as a time counts.
        usual = index < _FIRST and (index <= first or node.tag not in _ITEMS)
        opens = opens and (usual or _is_time(node))
        if not why and opens and not traits.is_event and not measures.quoted[order]:
            why = _above_text(leaves, index, traits, begun=index >= first)
            why = "" if why == _WHO and _is_entry(node, leaves, measures) else why
        if not why and leads_away(text, traits) and (2 * linked >= own or _introduces(node)):
            why = ELSEWHERE
        found |= {order: why} if why else {}
    found = without_spoken(leaves, found) | portraits(document, traits.byline)
    found |= bio(leaves, measures, traits.byline) | after(leaves, measures, begins, traits)
    found |= signed_off(leaves, measures, traits.byline) | guides(leaves, measures, traits)
    found |= _buttons(leaves, measures) | addresses(leaves, measures, begins, traits.byline)
    if traits.is_docs:
        return _of_manual(found, leaves, measures)
    found |= _linked_headings(document, leaves, measures)
    return without_told_references(document, leaves, measures, found)


def _purpose(document: Document, nodes: list[Node], begun: str, measures: Measures) -> str:
    """The purpose of a block that no article has, given with the one that follows; "" of the frame
    of a picture, whose caption ends with a credit: a slide, and its number. A label that is no link
    and has text below it is a heading or a line of that text.
    """
    why = wanted(begun)
    if why == _SUBSCRIBE and not measures.linked[nodes[0].order] and tells_of_joining(begun):
        return ""
    if why and leads_on(begun) and not measures.own_linked[nodes[0].order]:
        return "" if any(_is_text(node, measures) for node in nodes[1:]) else why
    is_credit = why == RIGHTS and any(standing_in(nodes[0], document.tagged("figure")))
    return "" if is_credit else why


def _is_text(node: Node, measures: Measures) -> bool:
    own, linked = measures.own[node.order], measures.own_linked[node.order]
    return node.tag not in HEADINGS and 2 * linked < own


def _of_manual(found: dict[int, str], leaves: list[Node], measures: Measures) -> dict[int, str]:
    """Those of the blocks found that are no text of a manual either: it may say how to subscribe to
    a list, who wrote it, and under what conditions it may be copied.
    """
    kept = set(in_sections(leaves))
    return {
        order: why
        for order, why in found.items()
        if order not in kept and (why != _SUBSCRIBE or measures.own[order] <= _LABEL)
    }


def _above_text(leaves: list[Node], index: int, traits: Traits, *, begun: bool) -> str:
    """Why a short block near the top is none of the text: it says who, when, where, or how many."""
    node = leaves[index]
    text = text_of(node)
    if says_who_or_when(text) or _is_time(node) or tells_source(leaves, index, traits):
        return _WHO
    if is_path(leaves, index, traits):
        return _WHERE
    if begun or not _COUNT.fullmatch(text) or is_first_number(leaves, index):
        return ""
    return "a number of readers"


def _buttons(leaves: list[Node], measures: Measures) -> dict[int, str]:
    """The links directly in a box of blocks that are labels: under a text, "Learn more"."""
    own, linked, words = measures.own, measures.own_linked, measures.words
    links = (
        inner
        for box in leaves
        if own[box.order] == linked[box.order] <= _LABEL and words[box.order] > own[box.order]
        for inner in box.elements()
        if inner.tag == "a"
    )
    return {link.order: why for link in links if (why := wanted(fold(text_of(link))))}


def _before(leaves: list[Node], measures: Measures, title_at: int) -> dict[int, str]:
    """What stands before the title without being running text: menus that nothing marks as such.

    Always the first blocks; all of them, if nearly all of the text comes after the title.
    """
    before = [node for node in leaves if node.order < title_at]
    if len(before) > _FIRST:
        worth = sum(max(measures.signed[node.order], 0) for node in before)
        whole = sum(max(measures.signed[node.order], 0) for node in leaves)
        if worth > _MOST_OF_IT * whole:
            return {}  # the title is in a column beside the text, behind it in the markup
        if worth > _ABOVE * whole:
            before = before[:_FIRST]
    # A table of facts under a text is in that column too: if one cell of a row is text, all are.
    begun = next((n for n, node in enumerate(before) if measures.prose[node.order] >= _BEGUN), None)
    below = [] if begun is None else before[begun:]
    rows = {_row(node) for node in below if node.tag in _FACTS and measures.prose[node.order]}
    return {
        node.order: "before the title"
        for node in before
        if (not measures.prose[node.order] or _is_of_figures(node) or _is_motto(node, title_at))
        and not (node.tag in _FACTS and _row(node) in rows)
    }


def _row(node: Node) -> int:
    """The `order` of what a cell or an item of a list is in."""
    return node.parent.order if node.parent is not None else -1


def _is_motto(node: Node, title_at: int) -> bool:
    """Whether a block is in the head of the page, which is above the title of the text: what a blog
    says of itself.
    """
    above = node.parent
    for _ in range(_UP):
        if above is None or above.end > title_at:
            return False
        if above.tag == "header" or "header" in (above.get("id"), *above.classes):
            return True
        above = above.parent
    return False


def _is_of_figures(node: Node) -> bool:
    """Whether a block gives prices or scores: their punctuation does not make them prose."""
    text = opening_of(node, _BEGINNING)
    words = text.split()
    if text.isascii() and 2 * sum(map(text.count, "0123456789")) <= len(words):
        return False  # as of most texts, without looking at each word
    figures = sum(any(map(str.isdigit, word)) for word in words)
    return figures >= _FIGURES and 2 * figures > len(words)


def _tells_who_or_when(node: Node) -> bool:
    return says_who_or_when(said := text_of(node)) or names_source(said) or _is_time(node)


def _is_entry(node: Node, leaves: list[Node], measures: Measures) -> bool:
    """Whether such a line is one of several that are alike: they date the entries of a report on
    what is going on, and belong to them.
    """
    kind = (node.tag, node.get("class"))
    # "By Ada Lind" and "Photo: the quay, 2021" may both be in a plain <p>.
    most = _LINE if kind[1] else _TIME
    own = measures.own
    if own[node.order] > most and not _is_time(node):
        return False
    alike = (
        leaf
        for leaf in leaves
        if (leaf.tag, leaf.get("class")) == kind
        and own[leaf.order] <= _LINE
        and (own[leaf.order] <= most or _is_time(leaf))
        and (_tells_who_or_when(leaf) or says_hours(text_of(leaf)))
    )
    return next(islice(alike, _ENTRIES - 1, None), None) is not None


def _is_time(node: Node) -> bool:
    """Whether a block says nothing but when, in words of any language: "3 days ago"."""
    at = node
    while (inner := next(at.elements(), None)) is not None:
        if inner.tag == "time":
            return text_of(inner) == text_of(node)
        at = inner
    return False


def _introduces(node: Node) -> bool:
    return fold(text_of(node)).endswith(":")


def _first(leaves: list[Node], measures: Measures) -> int:
    """The place of the block with which the text has begun, if that is near the top."""
    top = enumerate(leaves[: 2 * _FIRST])
    return next((at for at, leaf in top if measures.prose[leaf.order] >= _BEGUN), _FIRST)


def _linked_headings(document: Document, leaves: list[Node], measures: Measures) -> dict[int, str]:
    """A few headings at either end that link to other pages, whose content was removed before.

    If many headings link, the page is a list and they are its text.
    """
    own, linked = measures.own, measures.own_linked
    among = [
        node
        for node in leaves
        if node.tag in HEADINGS and linked[node.order] >= max(1, 0.8 * own[node.order])
    ]
    found = [node for node in among if own[node.order] >= _TITLE]
    # Jobs and places in a list may be called by one word.
    if not found or len(among) > _FEW:
        return {}
    edges = {node.order for node in (*leaves[1:_FIRST], *leaves[-_LAST:])}
    return {
        node.order: ELSEWHERE
        for node in found
        if node.order in edges and leads_elsewhere(document, node)
    }

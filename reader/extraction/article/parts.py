"""Recognises parts of a text that look like furniture by their own class or links: what stands in a
box or in a row that was kept, and the title of a card whose description was.
"""

import re
from collections.abc import Callable
from functools import partial
from itertools import islice

from reader.expressions import expression
from reader.extraction.article.class_names import DOUBTFUL
from reader.extraction.article.measure import Measures
from reader.extraction.article.teasers import kind_of
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Node

_COMPOSED = ("testimonial", "slider", "carousel")
"""Doubtful names of boxes whose parts repeat them: testimonial-text, testimonial-name. Of labels
named category, meta or promo only 12 of 105 are text on the development pages, whatever is around.
"""
_UP = 6
"""How many levels above a part its box is looked for."""
_ROW, _FEWEST = 40, 3
"""Among how many siblings those like an element are looked for, and the fewest of them."""
_APART = 2.6
"""How far such lines are from each other on average: some descriptions have two paragraphs."""
_DRAWN = 12
"""In how many elements a sign is at most, such as the paths of a drawing."""
_CELLS = 12
"""Among how many siblings the table of a caption is looked for."""
_GRADING = 12
"""The most words and signs of a grade."""
_GRADE = expression(
    r"\W*(?:[^\W\d][\w ]{0,24}[: ] ?)?\d{1,3}(?:[.,]\d{1,2})? ?"
    r"(?:/|out of|of|von|sur|de|di|su|z) ?\d{1,3}(?:[.,]0)?"
    r"(?: ?(?:stars?|points?|sternen?|punkten?|étoiles|estrellas))?\W*",
    re.IGNORECASE,
)
_LEADING = 0.2
"""What share of a teaser is its link, at least."""
_CARD_LINE, _SUMMARY = 16, 8
"""The most words of the line of a card, and the fewest of its summary."""
_BESIDE, _SAMPLE, _INSIDE = 12, 6, 40
"""How many elements of a card, cards of a row and elements in one of these are looked at."""
_IN = 3
"""In how many elements a title is at most."""
_TITLE = 3
"""The fewest words of a title: "Buy now" may be a heading too."""
_CARD = 200
"""The most words of a card."""


def is_part(root: Node, node: Node, measures: Measures) -> bool:
    """Whether an element of a doubtful name is text: part of a box that was kept, a grade, or the
    line of a card that says when and by whom.
    """
    return (
        _is_of_kept(root, node, measures)
        or _is_grade(node, measures)
        or _is_of_card(node, measures)
    )


def _is_of_card(node: Node, measures: Measures) -> bool:
    """Whether a line is between the title and the summary of a card, and another card has one too.

    On a page that lists posts the lines are what tells new from old; an article has one, above it.
    """
    words, linked = measures.words[node.order], measures.linked[node.order]
    if not (0 < words <= _CARD_LINE and linked < 0.8 * words and "meta" in node.get("class")):
        return False
    entry = node.parent
    if entry is None or not _is_in_card(node, entry, measures):
        return False
    for _ in range(_IN):
        around = entry.parent
        if around is None:
            return False
        kind = kind_of(entry)
        row = [one for one in islice(around.elements(), _ROW) if kind_of(one) == kind]
        if len(row) >= _FEWEST:
            return sum(map(partial(_has_line, kind_of(node)), row[:_SAMPLE])) >= _FEWEST
        entry = around
    return False


def _is_in_card(node: Node, card: Node, measures: Measures) -> bool:
    """Whether a heading is before a line in its box, and running text after it."""
    beside = [*islice(card.elements(), _BESIDE)]
    title = any(
        any(inner.tag in HEADINGS for inner in (part, *islice(part.elements(), _BESIDE)))
        for part in beside
        if part.end <= node.order
    )
    return title and any(
        measures.prose[part.order] >= _SUMMARY for part in beside if part.order >= node.end
    )


def _has_line(kind: tuple[str, str], card: Node) -> bool:
    """Whether a card has a line of this kind."""
    pending = [card]
    for inner in pending:
        if kind_of(inner) == kind:
            return True
        if len(pending) < _INSIDE:
            pending.extend(islice(inner.elements(), _INSIDE))
    return False


def _is_grade(node: Node, measures: Measures) -> bool:
    """Whether an element grades something in figures, as tests do: "Rating: 4 out of 5". Stars are
    drawn beside every praise of a customer, and shops grade each of the goods they lead to.
    """
    if not 0 < measures.words[node.order] <= _GRADING or "class" not in node.attrs:
        return False
    if "rating" not in node.get("class").lower() or _is_in_teaser(node, measures):
        return False
    return _GRADE.fullmatch(text_of(node)) is not None


def _is_in_teaser(node: Node, measures: Measures) -> bool:
    """Whether much of what is around an element is a link."""
    around = node.parent
    for _ in range(_IN):
        if around is None:
            return False
        if measures.linked[around.order] > _LEADING * measures.words[around.order]:
            return True
        around = around.parent
    return False


def _is_of_kept(root: Node, node: Node, measures: Measures) -> bool:
    """Whether an element without links is in a box of the same doubtful name, which was kept since
    it is long: the name of who is quoted in it, one of its slides.
    """
    marks = _marks(node)
    shared = [name for name in _COMPOSED if name in marks]
    if not shared or measures.linked[node.order] or _is_sign(node, measures):
        return False
    above = node.parent
    for _ in range(_UP):
        if above is None or above.order <= root.order:
            return False
        around = _marks(above)
        if measures.verdict(above) == DOUBTFUL and any(name in around for name in shared):
            return True
        above = above.parent
    return False


def _is_sign(node: Node, measures: Measures) -> bool:
    """Whether it is an arrow or some such sign that moves the slides."""
    if measures.words[node.order] > 1 or node.end - node.order > _DRAWN:
        return False
    return not any(map(str.isalnum, text_of(node)))


def _marks(node: Node) -> str:
    return f"{node.get('class')} {node.get('id')}".lower()


def is_like_kept(root: Node, node: Node, measures: Measures, goes: Callable[[Node], bool]) -> bool:
    """Whether an element is, or fills, one of several in a row that have the same class, and most
    of them stay by `goes`: an entry of a list, shorter than the others.
    """
    entry = node
    for _ in range(_UP):
        around = entry.parent
        if around is None or around.order < root.order:
            return False
        kind = kind_of(entry)
        row = [one for one in islice(around.elements(), _ROW) if kind_of(one) == kind]
        if len(row) > 1 and kind[1]:
            return len(row) >= _FEWEST and 2 * sum(map(goes, row)) < len(row)
        if measures.words[around.order] > measures.words[node.order]:
            return False
        entry = around
    return False


def names_table(node: Node) -> bool:
    """Whether an element is the caption of a table beside it, perhaps in a frame: archives of
    papers put both in a box.
    """
    if "caption" not in node.get("class") or node.parent is None:
        return False
    beside = islice(node.parent.elements(), _CELLS)
    return any(
        inner.tag == "table" or next((child.tag for child in inner.elements()), "") == "table"
        for inner in beside
    )


def titles(node: Node, measures: Measures) -> bool:
    """Whether an element of nothing but links is the title of a description beside or under it."""
    return (
        _titles_card(node, measures)
        or _titles_entry(node, measures)
        or _titles_one_of_cards(node, measures)
    )


def _titles_card(node: Node, measures: Measures) -> bool:
    """Whether a box contains nothing but a heading, and a description is beside it in a card: in a
    list of posts the heading is then no more a menu than one without a box.
    """
    words, prose, above = measures.words, measures.prose, node.parent
    if words[node.order] < _TITLE or above is None:
        return False
    if not prose[above.order] or words[above.order] > _CARD:
        return False
    inner = node
    for _ in range(_IN):
        inner = next(inner.elements(), inner)
        if inner.tag in HEADINGS:
            return words[inner.order] == words[node.order]
    return False


def _titles_entry(node: Node, measures: Measures) -> bool:
    """Whether a linked line is one of several that take turns with descriptions: the titles of what
    a digest recommends.
    """
    if measures.words[node.order] < _TITLE or node.parent is None or _points_here(node):
        return False
    kind = kind_of(node)
    row = [*islice(node.parent.elements(), _ROW)]
    lines = [at for at, one in enumerate(row) if kind_of(one) == kind and _is_linked(one, measures)]
    if len(lines) < _FEWEST or lines[-1] - lines[0] > _APART * (len(lines) - 1):
        return False
    return all(_describes(row[at + 1], measures) for at in lines if at + 1 < len(row))


def _titles_one_of_cards(node: Node, measures: Measures) -> bool:
    """Whether a linked line is above a description in a card, and beside that card stand several
    more with a link and a description each: the titles of posts need not be headings.
    """
    words, prose = measures.words, measures.prose
    if not _TITLE <= words[node.order] <= _CARD_LINE or _points_here(node):
        return False
    if any("sponsored" in one.get("rel") for one in islice(node.elements(), _IN)):
        return False
    card = node.parent
    for _ in range(_UP):
        if card is None or card.parent is None or words[card.order] > _CARD:
            return False
        until = min(card.end, node.end + _INSIDE)
        if (
            prose[card.order] > 0
            and _is_row(card, measures)
            and any(measures.signed[at] > 0 for at in range(node.end, until))
        ):
            return True
        card = card.parent
    return False


def _is_row(card: Node, measures: Measures) -> bool:
    """Whether several similar siblings of a card, itself among them, have a link and prose each."""
    if card.parent is None:
        return False
    kind = kind_of(card)
    alike = (
        one
        for one in islice(card.parent.elements(), _ROW)
        if kind_of(one) == kind
        and measures.prose[one.order] > 0
        and measures.linked[one.order] >= _TITLE
    )
    return next(islice(alike, _FEWEST - 1, None), None) is not None


def _is_linked(node: Node, measures: Measures) -> bool:
    return 0 < measures.words[node.order] <= measures.linked[node.order]


def _points_here(node: Node) -> bool:
    """Whether an element begins with a link to its own page: the sign beside a heading."""
    return any(one.get("href").startswith("#") for one in islice(node.elements(), _IN))


def _describes(node: Node, measures: Measures) -> bool:
    """Whether an element is a description: running text, with few links."""
    return measures.prose[node.order] >= 0.5 * max(measures.words[node.order], 1)

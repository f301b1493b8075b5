"""Whether the items of a group rate something, each with so many stars of five or ten."""

import re
from collections.abc import Callable
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.judging.comment_headings import is_below_reviews
from reader.extraction.generic.structure.columns import Cell, Table
from reader.extraction.generic.structure.rows_with import have_nearly_all
from reader.extraction.generic.wording.helpful_votes import HELPFUL
from reader.extraction.generic.wording.vocabulary import PROFILE_ADDRESS
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node

_ATTRIBUTES = ("aria-label", "title", "alt")
_LONGEST = 60
"""The most characters of a rating in words: "Rated 4 stars out of five stars"."""
_RATING = expression(
    r"[★⭐✭✩☆🌟]{2,}|[★⭐]\s?\d"
    r"|(?<![\d.,/])\d(?:[.,]\d{1,2})?\s?(?:/|out of|of|von|sur|de|di|su|van|z|ze|из|på|av|/)\s?"
    r"(?:5|10|five)(?![\d.,/])"
    r"|(?<![\d.,/])\d(?:[.,]\d)?[ -]?(?:stars?|sterne?n?|étoiles?|estrell?as?|stell[ae]"
    r"|sterren|gwiazd(?:ki|ek|ka)?|звезд[аы]?|звёзд|yıldız|stjärnor|stjerner|hvězd(?:y|ičky)?)"
    r"|(?:评分|評価|별점|평점)\s?[:\uff1a]?\s?\d|5つ星のうち\s?\d",
    re.IGNORECASE,
)
_SHARE = 0.8


def are_rated(rows: Table) -> bool:
    """Whether nearly every row gives a rating, in words, in stars, or in the label of a picture.

    Those who buy something rate it when they write about it; hardly any other list with people,
    dates and texts does. Where all are the same, the owner of the site has chosen the praise.
    """
    ratings: set[str] = set()

    def rates(cell: Cell) -> bool:
        rating = _rating_in(cell, rows)
        ratings.add(rating)
        return rating != ""

    return have_nearly_all(rows, _SHARE, rates) and len(ratings - {""}) > 1


def _rating_in(cell: Cell, rows: Table) -> str:
    """The rating that a cell or its label gives, "" for none."""
    node = cell.node
    if node.end - node.order > _ELEMENTS:
        return ""
    for name in _ATTRIBUTES if node.attrs else ():
        label = node.attrs.get(name)
        if label and len(label) <= _LONGEST and (found := _rating(label)):
            return found
    text = rows.memory.text(node) if cell.size <= _LONGEST else ""
    return _rating(text) if text and len(text) <= _LONGEST else ""


def are_reviews(document: Document, start: int, marks: str, rows: Callable[[], Table]) -> bool:
    """Whether the rows from `nodes[start]` are reviews of what the page is about.

    They are by its markup for machines, if they are rated below the heading "Reviews", which alone
    may be above articles of a newspaper, or if their `marks` call them so and each has been found
    helpful. `rows` is called if they may be: most lists of a page need no table.
    """
    if is_below_reviews(document, start) and are_rated(rows()):
        return True
    first = document.nodes[start]
    called = first.get("itemprop") in _OF_THING or first.get("itemtype").endswith(_OLD_TYPE)
    if called and not _are_teasers(rows()):
        return True
    return _REVIEW.search(marks.lower()) is not None and _are_helpful(rows())


_OF_THING = ("review", "reviews")
_OLD_TYPE = "data-vocabulary.org/Review"
"""What shops called a review before schema.org, outside of the thing that is reviewed."""


def _are_teasers(rows: Table) -> bool:
    """Whether nearly all rows have a heading that is or holds a link, to another page: newspapers
    list their reviews so.
    """
    return have_nearly_all(
        rows,
        _SHARE,
        lambda cell: cell.node.tag in HEADINGS and _links_on(cell.node),
    )


def _links_on(heading: Node) -> bool:
    around = (heading.parent,) if heading.parent is not None else ()
    links = (node.get("href") for node in (*around, *heading.elements()) if node.tag == "a")
    return any(href[:1] not in ("", "#") and not PROFILE_ADDRESS.search(href) for href in links)


def _are_helpful(rows: Table) -> bool:
    """Whether nearly all rows say how many found each helpful, or ask whether it was: a shop asks
    that of what its customers write.
    """
    return have_nearly_all(
        rows,
        _SHARE,
        lambda cell: (
            cell.size <= _QUESTION and HELPFUL.search(rows.memory.text(cell.node)) is not None
        ),
    )


_REVIEW = expression(
    r"(?<!p)review|rezension|bewertung|rese[nñ]a|recens|recenz|avis(?![a-z])|avali|beoordeling"
    r"|opini|otzyv|arvostelu|omdome|anmeldelse"
)
"""Words of class and id for reviews, in lower case."""
_QUESTION = 90
"""The most characters of such a line."""
_ELEMENTS = 12


@lru_cache(2048)
def _rating(text: str) -> str:
    found = _RATING.search(text) if _RATES.search(text) else None
    return found[0] if found else ""


_RATES = expression(r"[\d★⭐✭✩☆🌟]")
"""What every rating has: most names and labels have none, and the whole pattern takes 10 µs."""

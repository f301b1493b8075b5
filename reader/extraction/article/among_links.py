"""Finds the text of a page on which the links outweigh it, as on the portals of large sites."""

from collections.abc import Sequence
from datetime import datetime

from reader.expressions import expression
from reader.extraction.article.container import CLOSED, sums_below
from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
from reader.extraction.metadata.meta import Meta
from reader.html.blocks import text_of
from reader.html.links import domain_of
from reader.html.tree import Document, Node
from reader.text import fold

_LEAST = 150
"""Words of running text on a page that may have an article among its links: most introductions of
lists have fewer."""
_LONG = 250
"""Words of a text that is too long for one."""
_FOUND = 0.25
"""An element with this share of the running text, or with as many words of it as the page must have
at least, is the text, whatever stands around it.
"""
_SHARE = 0.8
"""The search goes further down while one child has this share of the running text, and the text
found has this share of all of it.
"""
_BELOW = 0.6
"""The share of a page's links that stands with a text under its title if they are a list that the
text introduces: on portals most stand in other columns. Of eight articles one had .53."""
_BETWEEN = 40
"""The most words of links between a title and its text."""
_SITES = 5
"""The fewest other sites that a list of links leads to which somebody gathered."""
_PARAGRAPH = 15
"""The fewest words of a text's first paragraph."""
_YEAR = 4
"""The most digits of a day, a month or a year."""
_NUMBER, _CLOCK = expression(r"\d+"), expression(r"\d:\d\d")
_LISTS = frozenset({"CollectionPage", "ItemList", "ProfilePage", "SearchResultsPage"})
"""What JSON-LD calls pages that exist for their lists."""
_LISTING = expression(r"/(?:authors?|categor(?:y|ies)|tags?|topics?)/")
"""A part of the address of one."""


def among_links(
    document: Document, found: Node, measures: Measures, dropped: Sequence[Node], facts: Meta
) -> Node:
    """The element `found` for the text, or the one with nearly all running text of the page outside
    `dropped`, if only links kept it from being found.

    A list of links counts against the text around it, and on portals there are more words in lists
    than in the article: the search ends in a corner without links, or on the whole page. Here they
    count nothing. As front pages and shelves have introductions too, the page must show its title,
    which is not the site's name, above or in the text, and between them, as portals do, its day
    with the time, if the text is no long one, and a link to the source, the author or the comments.
    A list that a text introduces stands with it under the title.
    """
    body, prose = document.body, measures.prose
    free = prose[body.order] - sum(prose[node.order] for node in dropped)
    if facts.published is None or facts.title == facts.site_name or free < _LEAST:
        return found
    if found is not body and prose[found.order] >= min(_FOUND * free, _LEAST):
        return found
    unlinked = [max(value, 0.0) for value in measures.signed]
    counts, heaviest = sums_below(unlinked, measures, dropped)
    heading = title_heading(document, document.nodes[-1], facts.title)
    text = _innermost(document, counts, heaviest, heading)
    is_text = counts[text.order] >= max(_SHARE * free, _LEAST)
    if not is_text or heading is None or not _is_title(heading, facts.title):
        return found
    if _is_for_list(document, facts) or _introduces(document, measures, (text, heading), dropped):
        return found
    return text if _is_signed(document, measures, (text, heading), facts.published) else found


def _is_for_list(document: Document, facts: Meta) -> bool:
    """Whether a page says, also by its address, that it is none of an article."""
    if facts.is_manual or not facts.types.isdisjoint(_LISTS) or _LISTING.search(facts.url.lower()):
        return True
    metas = document.tagged("meta")
    kinds = (node.get("content") for node in metas if node.get("property").lower() == "og:type")
    return next(kinds, "").strip().lower() in ("website", "profile")


def _introduces(
    document: Document, measures: Measures, places: tuple[Node, Node], dropped: Sequence[Node]
) -> bool:
    """Whether most links of the page outside `dropped` stand beside a text in the innermost element
    that has its title too, or in its `main`; or those below it there lead to many other sites.
    """
    text, heading = places
    branch, around = text, text
    while around.parent is not None and not around.holds(heading):
        branch, around = around, around.parent
    if around is not document.body and _gathers(document, (text.end, around.end), dropped):
        return True
    mains = [node for node in document.tagged("main") if node.holds(text)]
    if mains:
        branch, around = text, mains[0]
    linked = [
        measures.linked[node.order]
        - sum(measures.linked[inner.order] for inner in dropped if node.holds(inner))
        for node in (document.body, around, branch)
    ]
    return linked[1] - linked[2] > _BELOW * linked[0]


def _gathers(document: Document, between: tuple[int, int], dropped: Sequence[Node]) -> bool:
    """Whether most links between two orders lead away from the site, to several others."""
    here = domain_of(document.url or document.base)
    skipped = {node.order: node.end for node in dropped}
    owners: list[str] = []
    until, end = between
    for node in document.nodes[until:end]:
        if node.order < until:
            continue
        if node.order in skipped:
            until = skipped[node.order]
        elif node.tag == "a" and (href := node.get("href")) and not href.startswith("#"):
            owners.append(domain_of(href) or here)
    away = [owner for owner in owners if owner != here]
    return len(set(away)) >= _SITES and 2 * len(away) > len(owners)


def _is_signed(
    document: Document, measures: Measures, places: tuple[Node, Node], published: datetime | None
) -> bool:
    """Whether the day of a page, with a time of day above a text that is not long, and some links
    stand between title and text.
    """
    text, heading = places
    orders = range(heading.end, text.end)
    until = next((at for at in orders if measures.signed[at] >= _PARAGRAPH), text.end)
    links = sum(measures.own_linked[heading.end : until])
    if published is None or not 0 < links <= _BETWEEN:
        return False
    is_long = measures.prose[text.order] >= _LONG
    for at, block, _, shown in document.seen.texts:
        if heading.end <= at < until and block >= 0 and (is_long or _CLOCK.search(shown)):
            numbers = {int(number) for number in _NUMBER.findall(shown) if len(number) <= _YEAR}
            if {published.year, published.day} <= numbers:
                return True
    return False


def _is_title(heading: Node, title: str) -> bool:
    """Whether a heading has the page's title; not so the name of a section."""
    shown, wanted = fold(text_of(heading)), fold(title)
    return shown in wanted or wanted in shown


def _innermost(
    document: Document, counts: Sequence[float], heaviest: Sequence[int], heading: Node | None
) -> Node:
    """The element at the end of the path down to the running text."""
    at = document.body
    while True:
        inner = document.nodes[heaviest[at.order]]
        if not counts[inner.order] or counts[inner.order] < _SHARE * counts[at.order]:
            return at
        # A block of text that also has the title lays out the page.
        if inner.tag in CLOSED and not (heading is not None and inner.holds(heading)):
            return at
        at = inner

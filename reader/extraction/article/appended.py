"""Finds the stories that a page appends under its article: what comes next on an endless page."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from reader.expressions import expression
from reader.extraction.article.lead import says_who_or_when
from reader.extraction.article.linked_titles import LINKED, leads_elsewhere
from reader.extraction.article.measure import Measures
from reader.extraction.article.teasers import article_of, kind_of
from reader.html.blocks import text_of
from reader.html.tree import Document, Node, outermost

if TYPE_CHECKING:
    from reader.extraction.metadata.meta import Meta  # which imports what is below

_WHOLE = 50
"""Words of running text that make a story: fewer are an announcement."""
_TEXT = 150
"""Words of running text above an `article` that make it a story under another; the front page of a
blog has less."""
_TITLE = 3
"""The fewest words of a title that links to its story."""
_OVER = 12
"""The most words above a story's title: the name of its section."""
_FAR = 60
"""How many elements before its title a story begins at most."""
_HEAD, _SHORT = 4, 20
"""A byline is one of this many blocks below the title, with this many words at most."""
_VERSION = expression(r"\b[vV]?\d{1,9}\.\d")
"""What the titles of a list of changes have, which is one text: it has each version below the next.
"""
ADDRESSES = frozenset(
    {"data-url", "data-article-url", "data-article-id", "data-permalink", "data-post-id"}
)
"""Attributes that give each story of an endless page its own address."""


def appended(
    document: Document, measures: Measures, heading: Node | None, facts: "Meta"
) -> list[Node]:
    """The stories under that of `heading`, each in an element of the same kind as its text.

    Their titles link to pages of their own, or are a further <h1>. A section of a text may also
    begin with a link; a story is signed or dated below its title, or has its own address.
    """
    if heading is None:
        return []
    page = _Page(document, measures, heading, article_of(heading), facts.is_article)
    found: dict[int, Node] = {}
    for title in document.tagged("h1", "h2", "h3"):
        if title.order < heading.end:
            continue
        linked = _is_linked(document, title, measures)
        if facts.is_manual and _VERSION.search(text_of(title)):
            continue
        if linked or title.tag == "h1":
            around = _around(title, heading, measures)
            story = next(
                (element for element in around if _follows(page, element, title, linked)), None
            )
            if story is not None:
                found[story.order] = story
    return outermost(found.values())


@dataclass(slots=True)
class _Page:
    """The page, with what was found while other titles were looked at."""

    document: Document
    measures: Measures
    heading: Node
    main: Node | None
    """The `article` element around the title."""
    is_article: bool
    texts: dict[int, dict[tuple[str, str], Node | None]] = field(default_factory=dict)
    """In an element, by its order, the first text of each kind; None if it begins with a link."""
    begun: float = -1.0
    """The prose above the first story that is an `article`, -1 if not known yet."""


def _follows(page: _Page, story: Node, title: Node, linked: bool) -> bool:
    """Whether an element that begins with a title is a story of its own under the text."""
    if (linked or page.is_article) and _is_alike(story, page.main, page.measures):
        return True
    text = _text_before(page, story)
    if text is not None and _is_addressed(story, text):
        return True
    if text is None and not (linked and story.tag == "article" and _has_begun(page, story)):
        return False
    return _is_signed(page, story, title)


def _is_linked(document: Document, title: Node, measures: Measures) -> bool:
    own = measures.own[title.order]
    if own < _TITLE or measures.own_linked[title.order] < LINKED * own:
        return False
    return leads_elsewhere(document, title)


def _around(title: Node, heading: Node, measures: Measures) -> Iterator[Node]:
    """The elements with a text that begin with a title, and are not around that of the page."""
    above, at, words = title.parent, title.order, 0
    while above is not None and not above.holds(heading) and title.order - above.order <= _FAR:
        words += sum(measures.own[above.order : at])
        if words > _OVER:
            return
        if measures.prose[above.order] >= _WHOLE:
            yield above
        at, above = above.order, above.parent


def _is_alike(story: Node, main: Node | None, measures: Measures) -> bool:
    """Whether a story and the element of the title are both an `article`, with the same classes."""
    if main is None or story.tag != "article" or story.holds(main) or main.holds(story):
        return False
    return measures.prose[main.order] >= _WHOLE and kind_of(story) == kind_of(main)


def _has_begun(page: _Page, story: Node) -> bool:
    """Whether a text stands above the first story, as none does on a list of stories."""
    if page.begun < 0:
        signed = page.measures.signed
        above = range(page.heading.end, story.order)
        page.begun = sum(max(signed[order], 0.0) for order in above)
    return page.begun >= _TEXT


def _text_before(page: _Page, story: Node) -> Node | None:
    """The page's own text: the first sibling of the same kind, under or around its title.

    None if there is none, or if it begins with a link too, as on a list of stories.
    """
    around = story.parent
    if around is None:
        return None
    known = page.texts.get(around.order)
    if known is None:
        known = page.texts[around.order] = {}
        for node in around.elements():
            if node.end > page.heading.order and page.measures.prose[node.order] >= _WHOLE:
                kind = kind_of(node)
                if kind not in known:
                    known[kind] = None if _begins_with_link(page, node) else node
    text = known.get(kind_of(story))
    return text if text is not None and text.order < story.order else None


def _begins_with_link(page: _Page, node: Node) -> bool:
    own = page.measures.own
    first = next(
        (inner for inner in page.document.nodes[node.order : node.end] if own[inner.order]), node
    )
    return _is_linked(page.document, first, page.measures)


def _is_signed(page: _Page, story: Node, title: Node) -> bool:
    """Whether one of the first blocks below the title says who wrote the story, or when."""
    own = page.measures.own
    nodes = page.document.nodes
    below = (nodes[order] for order in range(title.end, story.end) if own[order])
    return any(
        own[node.order] <= _SHORT and says_who_or_when(text_of(node))
        for node in islice(below, _HEAD)
    )


def _is_addressed(story: Node, text: Node) -> bool:
    """Whether story and text have an address each, or a number."""
    return any(
        story.get(name) and text.get(name) and story.get(name) != text.get(name)
        for name in ADDRESSES
    )

"""Recognises that a text stands between the title of a page and its discussion, in no element of
its own: pages without a template put title, paragraphs and comments directly into the body. And
that what is listed below the discussion is other threads.
"""

from bisect import bisect_right
from collections.abc import Sequence

from reader.expressions import expression
from reader.extraction.article.lead import title_heading
from reader.extraction.article.measure import Measures
from reader.extraction.article.prune import Removed
from reader.html.links import split_address
from reader.html.tree import Document, Node, outermost
from reader.text import line
from reader.text.sentences import SENTENCE_ENDS

_SENTENCES = 80
"""The fewest characters of a paragraph of such a text: labels and rules of a board are shorter."""
_TEXT = 240
"""The fewest characters of all of them."""
_SEVERAL = 4
"""Twice the fewest posts with addresses that are a thread."""
_POST, _NUMBER = expression(r"/[a-z]*-?\d{1,20}/?"), expression(r"\d{1,20}$")
"""What such an address has behind that of the page ("/post-4567", "/p4", "#c12"), and the end of a
fragment: a story's address is longer."""


def opens_with_text(
    document: Document, heading: Node | None, removed: Removed, discussion: Sequence[Node]
) -> bool:
    """Whether paragraphs stand below `heading` and above all of `discussion`, outside of links and
    of what is `removed`.
    """
    if heading is None or not discussion:
        return False
    until = min(node.order for node in discussion)
    gone = outermost(document.nodes[order] for order in removed)
    starts = [node.order for node in gone]
    size, is_below = 0, False
    for order, block, is_linked, text in document.seen.texts:
        if order >= until:
            break
        is_below = is_below or order >= heading.order
        if not is_below or is_linked or block < 0 or len(text) < _SENTENCES:
            continue
        at = bisect_right(starts, order) - 1
        if at >= 0 and order < gone[at].end:
            continue
        said = line(text)
        if len(said) >= _SENTENCES and said[-1] in SENTENCE_ENDS:
            size += len(said)
            if size >= _TEXT:
                return True
    return False


def is_of_others(
    document: Document, listed: Node, measures: Measures, title: str, discussion: Sequence[Node]
) -> bool:
    """Whether a list, mostly of links, stands below all of a `discussion` and the page's title
    above it: boards put other threads there. What a discussion is about stands above it.

    Some comments above what a front page lists are no thread: in a thread they are the larger part
    of the page, and have their own addresses within that of the page.
    """
    if not discussion:
        return False
    heading = title_heading(document, listed, title)
    first = min(node.order for node in discussion)
    last = max(node.end for node in discussion)
    if heading is None or not heading.end <= first < last <= listed.order:
        return False
    words, posts = measures.words, outermost(discussion)
    said, there = sum(words[node.order] for node in posts), words[listed.order]
    rest = words[document.body.order] - said - there
    if 2 * measures.linked[listed.order] <= there or said < max(there, rest):
        return False
    return 2 * sum(_is_addressed(document, node) for node in posts) >= max(len(posts), _SEVERAL)


def _is_addressed(document: Document, post: Node) -> bool:
    """Whether a link in a post leads to it within the page."""
    page = split_address(document.base)
    site, place = f"{page.scheme}://{page.netloc}", page.path.rstrip("/")
    if not place:  # a front page
        return False
    for node in document.nodes[post.order : post.end]:
        if node.tag != "a":
            continue
        path, _, fragment = node.get("href").removeprefix(site).partition("#")
        if path in ("", page.path) and _NUMBER.search(fragment):
            return True
        if path.startswith(place) and _POST.fullmatch(path, len(place)):
            return True
    return False

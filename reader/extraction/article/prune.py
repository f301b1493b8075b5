"""Removes what is inside the article's element but not part of the article, each with its
reason.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import partial
from itertools import islice

from reader.expressions import expression
from reader.extraction.article.class_names import DOUBTFUL, FURNITURE
from reader.extraction.article.container import APART, apart
from reader.extraction.article.folded import is_pressed, unfolds
from reader.extraction.article.measure import Measures
from reader.extraction.article.parts import is_like_kept, is_part, names_table, titles
from reader.html.blocks import text_of
from reader.html.tree import Node
from reader.text import fold, line
from reader.values import NamedTuple

TITLE = "the title again"
LINKS = "links"
_NAME = 60
"""Characters of class and id that are shown to name an element."""
_KEPT = frozenset({"main", "article", "body", "figure", "figcaption", "pre"})
"""Elements that a doubtful class never removes: captions are often named so, and code is classed
by its looks."""
Removed = dict[int, str]
"""The reason for removing each element, by its `order`."""
_TEXT = 100
"""A cell with this many words of prose holds the text, and its table is layout."""
_CELLS = 12
"""The most cells in a row of such a table."""
_LABELLED = expression(r"^(?:title|titel|titre|titulo|titolo)\s?:\s?")
"""What archives of papers put before a title."""
_CONTENTS = 3
"""How long the text may be, relative to its table of contents, on a page that exists for it."""
_SEVERAL = 40
"""Among how many elements the first link of a table of contents is looked for."""
_PLAYERS = frozenset({"video", "iframe", "object", "embed", "audio", "amp-youtube", "amp-iframe"})
_TEASER = 40
"""The most words of a video's title, duration and source."""
_LABEL = 12
"""Fewer words are not a text by themselves."""
_LINKY = frozenset({"ul", "ol", "div", "section", "p", "dl", "table", "header", "center"})


class Inside(NamedTuple):
    """The article's element as the pruning rules see it."""

    root: Node
    measures: Measures
    title: str
    """The title, folded."""
    prose: float
    """All prose in the element."""


def inside(root: Node, measures: Measures, title: str) -> Inside:
    """The view of one element."""
    return Inside(root, measures, fold(title), measures.prose[root.order])


Rule = Callable[[Inside, Node], str]
"""The reason for removing an element, "" to keep it. Elements without links, whose tag is not in
`_TOLD_BY_TAG` and whose class and id raise no suspicion are never tested."""
_TOLD_BY_TAG = APART | {"h1", "h2", "h3"}


def pruned(within: Inside, rules: tuple[Rule, ...]) -> tuple[Removed, list[Node]]:
    """The outermost elements in the root that a rule removes, and the blocks of text that
    remain.
    """
    found: Removed = {}
    leaves: list[Node] = []
    root, measures = within.root, within.measures
    own, linked = measures.own, measures.linked
    orders, until = measures.orders, 0
    first, last = bisect_left(orders, root.order), bisect_left(orders, root.end)
    for order, node in zip(orders[first:last], measures.boxes[first:last], strict=True):
        if order < until:
            continue
        reason = ""
        if (
            (
                linked[order]
                or node.tag in _TOLD_BY_TAG
                or (node.attrs and measures.verdict(node) < 0)
            )
            and order != root.order
            and not measures.quoted[order]
        ):
            for rule in rules:
                reason = rule(within, node)
                if reason:
                    break
        if reason:
            found[order] = reason
            until = node.end
        elif own[order]:
            leaves.append(node)
    return found, leaves


def without(leaves: list[Node], gone: list[Node]) -> list[Node]:
    """The blocks of text that are in none of the elements of `gone`, which are in order."""
    if not gone:
        return leaves
    starts = [node.order for node in gone]
    found = []
    for leaf in leaves:
        at = bisect_right(starts, leaf.order) - 1
        if at < 0 or leaf.order >= gone[at].end:
            found.append(leaf)
    return found


def _marked(within: Inside, node: Node) -> str:
    """Class or tag marks furniture, and it holds a small share of the prose."""
    measures = within.measures
    if not apart(node, measures) or _only_shows(within, node):
        return ""
    share = 0.4 if measures.verdict(node) == FURNITURE else 0.45
    of: Sequence[float] = measures.prose
    if node.tag == "form" and not within.prose:  # above a list of names and prices
        of = measures.words
    is_small = of[node.order] < share * of[within.root.order]
    return f"marked as furniture ({name(node)})" if is_small else ""


def _only_shows(within: Inside, node: Node) -> bool:
    """Whether an element is only the no-script fallback of lazy pictures and videos."""
    return node.tag == "noscript" and not within.measures.words[node.order]


def _standing_apart(within: Inside, node: Node) -> str:
    """The element itself marks furniture, whatever its class."""
    small = within.measures.prose[node.order] < 0.45 * within.prose
    if _only_shows(within, node):
        return ""
    return f"stands apart ({node.tag})" if node.tag in APART and small else ""


def _doubtful(within: Inside, node: Node) -> str:
    """A doubtful class, confirmed by the shape: short, or mostly links."""
    if not _is_doubted(within, node):
        return ""
    return _perhaps(node) if _is_odd(within, node, _is_short) else ""


def _is_odd(within: Inside, node: Node, goes: Callable[[Inside, Node], bool]) -> bool:
    """Whether an element has the shape of furniture, and most of those like it have it too."""
    if not goes(within, node):
        return False
    return not is_like_kept(within.root, node, within.measures, partial(goes, within))


def _is_short(within: Inside, node: Node) -> bool:
    """Whether an element has little prose, or is mostly links."""
    prose = within.measures.prose[node.order]
    return (prose < 25 and prose < 0.1 * within.prose) or _is_linked(within.measures, node)


def _doubtful_label(within: Inside, node: Node) -> str:
    """A doubtful class on a label or links, where a page consists of short texts in boxes.

    Pages that offer a service put each of its features in a slide, a banner or a card.
    """
    if not _is_doubted(within, node):
        return ""
    return _perhaps(node) if _is_odd(within, node, _is_label) else ""


def _is_label(within: Inside, node: Node) -> bool:
    return within.measures.words[node.order] < _LABEL or _is_linked(within.measures, node)


def _is_doubted(within: Inside, node: Node) -> bool:
    """Whether the class is doubtful and the other text is longer than the element: a longer list of
    links is the purpose of the page.
    """
    measures = within.measures
    if measures.verdict(node) != DOUBTFUL or node.tag in _KEPT or names_table(node):
        return False
    if _is_contents(within, node) or is_pressed(node) or is_part(within.root, node, measures):
        return False
    return measures.words[node.order] <= max(within.prose, _LABEL)


def _is_contents(within: Inside, node: Node) -> bool:
    """Whether it is a table of contents for other pages, and the main content of this page: the
    first page of a chapter in a manual.
    """
    if "toc" not in node.classes or _CONTENTS * within.measures.words[node.order] < within.prose:
        return False
    pending = [node]
    for inner in pending:
        if inner.tag == "a" and inner.get("href"):
            return not inner.get("href").startswith("#")
        if len(pending) < _SEVERAL:
            pending.extend(inner.elements())
    return False


def _is_linked(measures: Measures, node: Node) -> bool:
    return measures.linked[node.order] > 0.4 * measures.words[node.order]


def _perhaps(node: Node) -> str:
    return f"marked as furniture perhaps, and short ({name(node)})"


def _linked(within: Inside, node: Node) -> str:
    """Lists and boxes that are nearly all links, without a sentence between them."""
    words = within.measures.words[node.order]
    if words < 2 or within.measures.linked[node.order] < 0.8 * words or node.tag not in _LINKY:
        return ""
    if node.tag == "p" and node.parent is not None and node.parent.tag == "li":
        return ""  # the list is judged as a whole: some entries of it are links, others go on
    stays = (node.tag == "p" and words > _LABEL) or _is_contents(within, node) or unfolds(node)
    return "" if stays or titles(node, within.measures) else LINKS


def _menu(within: Inside, node: Node) -> str:
    """The links in a cell beside the text, on pages laid out by a table."""
    measures = within.measures
    order = node.order
    if node.tag != "td" or measures.linked[order] < max(3, 0.8 * measures.words[order]):
        return ""
    row = islice(node.parent.elements(), _CELLS) if node.parent is not None else ()
    beside = any(measures.prose[cell.order] >= _TEXT for cell in row)
    return "links beside the text" if beside else ""


def _linked_label(within: Inside, node: Node) -> str:
    """Links of few words, not in a list of many: such a list may be the purpose of the page."""
    measures = within.measures
    words, linked = measures.words, measures.linked
    if words[node.order] >= _LABEL or not _linked(within, node):
        return ""
    above = measures.above[node.order]
    listed = above > within.root.order and linked[above] >= 0.8 * words[above]
    return "" if listed and words[above] >= _LABEL else LINKS


def _advertises_video(within: Inside, node: Node) -> str:
    """A few linked words in a box named after a video that is not in it: news sites advertise their
    videos between paragraphs.
    """
    if "class" not in node.attrs or "video" not in node.get("class").lower() or node.tag in _KEPT:
        return ""
    words, linked = within.measures.words[node.order], within.measures.linked[node.order]
    if not 0 < words <= _TEASER or not linked or _plays(node):
        return ""
    return "the teaser of a video"


def _plays(node: Node) -> bool:
    """Whether an element contains a video, or a sound."""
    pending = [node]
    for inner in pending:
        if inner.tag in _PLAYERS:
            return True
        if len(pending) < _SEVERAL:
            pending.extend(inner.elements())
    return False


def _title(within: Inside, node: Node) -> str:
    """Headings that repeat the title, which is shown once, above the text."""
    if node.tag in ("h1", "h2", "h3"):
        short = within.measures.words[node.order] < 60
        if short and within.title and _LABELLED.sub("", fold(text_of(node))) == within.title:
            return TITLE
    return ""


def title_at(removed: Removed, root: Node, heading: Node | None) -> int:
    """The order of the title in the root, 0 if it is not there.

    What repeats it further down, a recipe's name, has the text before it.
    """
    if heading is not None and heading.order < root.order:
        return 0
    return next((order for order, why in removed.items() if why == TITLE), 0)


def name(node: Node) -> str:
    """An element by its tag, id and classes, as in a selector: "div#main.post.entry"."""
    own = f"#{node.get('id')}" if node.get("id") else ""
    return line(".".join((f"{node.tag}{own}", *node.classes)))[:_NAME]


ARTICLE_RULES = (_marked, _doubtful, _linked, _menu, _advertises_video, _title)
PAGE_RULES = (_marked, _doubtful_label, _linked_label, _menu, _title)
"""For pages that do not declare themselves articles."""
DOCS_RULES = (_marked, _doubtful_label, _title)
"""For manuals, whose lists of links are part of them."""
LENIENT_RULES = (_standing_apart, _linked, _title)
LISTING_RULES = (_marked,)

"""Finds the opening post of a thread, which is the page's article and not a comment."""

import re
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.comments.paging import is_later_page
from reader.extraction.generic.judging.comment_headings import is_announced
from reader.extraction.generic.judging.rough_rating import dates_in
from reader.extraction.generic.structure.columns import column
from reader.extraction.generic.structure.element_names import signature
from reader.extraction.generic.structure.groups import Item
from reader.extraction.generic.structure.marks import marks_around
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.zones import Zones
from reader.extraction.generic.wording.vocabulary import POST, speaks_of_comments
from reader.html.tree import Document, Node
from reader.text import line
from reader.text.scripts import is_dense

_THREAD = expression(
    r"/(?:threads?|topics?|t|discussions?|questions?|forums?|foros?|boards?|community)/|/bbs/[^/?#]*\d|viewtopic|showthread|/read\.cgi/"
    r"|/r/[^/?#]+/comments/|/d/\d+(?:-|$)"
    r"|[?&;](?:t|topic|tid|thread_?(?:id)?|topic_id|showtopic)=\d|/thread-\d|/topic[,-]\d|/t-\d+\.html?(?:$|[?#])|[?&]topic="
    r"|[?&;](?:p|page|action|act|do|view|mod|module|site)=(?:view_?|show_?)?(?:thread|topic)(?=$|[&;#])"
    r"|/@[^/?#]+/(?:posts|statuses)/\w|/profile/[^/?#]+/post/\w|/status/\d|/notes/\w+/?(?:$|[?#])|/conversations?/\d"
    r"|[?&;]m=posts&[pq]=\d|/posts/list/\d|yabb\.(?:pl|cgi)\?num=\d|/topic\.asp",
    re.IGNORECASE,
)
"""Addresses of threads: the first item on such a page is their subject. A short post of a social
network is one too, with the answers to it."""
_CLOSE = 2
_COMMENTS = expression(r"comm?ents?(?:$|[\s_-])|koment|kommentar", re.IGNORECASE)
_HARDLY, _LITTLE, _MUCH = 300, 1200, 4000
"""The most characters a forum has above a thread; an article has more. In rows that nothing calls
posts, the first is the opening only directly below the title. If the address is that of a thread,
menus and summaries may be longer."""


_LABEL = 30
"""Characters of a heading above a column of texts: "Posts"."""
_FIRST = expression(
    r"first|starter|opening|original|opener|(?:^|[\s_-])op(?:$|[\s_-])", re.IGNORECASE
)
"""What marks the post that begins a thread, if posts are called comments."""


@lru_cache(64)
def is_thread(url: str) -> bool:
    """Whether an address is that of a thread."""
    return _THREAD.search(url) is not None


def drawn_apart(items: tuple[Item, ...]) -> Item | None:
    """The element before the first item that is built like the items, but numbered differently.

    Some forums draw the first post separately, and the answers as a repeated list.
    """
    if len(items) < 2 or any(len(item.roots) > 1 for item in items[:2]):
        return None
    root = items[0].roots[0]
    if root.parent is None or not root.classes or root.parent is not items[1].roots[0].parent:
        return None
    make = signature(root)
    before = []
    for node in root.parent.elements():
        if node is root:
            break
        if signature(node) == make:
            before.append(node)
    return Item((before[0],)) if len(before) == 1 else None


def without_wrapping(document: Document, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The items, without a first one that contains all others, the page around them, or that is
    the article above them.
    """
    if len(items) < 3:
        return items
    if items[0].end < items[-1].end:
        return items[1:] if _is_article(document, items) else items
    makes = [signature(item.roots[0]) for item in items[:6]]
    if makes[0] not in makes[1:]:
        return items[1:]
    # Without a class anything looks alike: with a title before the items in it, it is the page.
    titles = () if "." in makes[0] else document.tagged("h1", "h2")
    headed = any(items[0].start < title.order < items[1].start for title in titles)
    return items[1:] if headed else items


def _is_article(document: Document, items: tuple[Item, ...]) -> bool:
    """Whether the first item holds the page's only h1, but for one that announces the others, and
    is no post that opens a thread.
    """
    first, second = items[:2]
    titles = document.tagged("h1")[:3]
    if not titles or not first.start < titles[0].order < first.end:
        return False
    if any(not first.end <= title.order < second.start for title in titles[1:]):
        return False
    marks = " ".join(f"{root.get('class')} {root.get('id')}" for root in first.roots)
    return not (is_thread(document.url) or POST.search(marks))


def opening(survey: Survey, zones: Zones, body: str, *, by_itself: bool = False) -> int:
    """The index of the opening post among the items, -1 if the article is elsewhere.

    `by_itself` says that the first was drawn separately.
    """
    if len(zones.items) < 2:
        return -1
    if is_later_page(survey.document) and not _is_question(zones):
        return -1
    first = zones.items[0]
    marks = " ".join(f"{root.get('class')} {root.get('id')}" for root in first.roots)
    threaded = is_thread(survey.document.url)
    is_post = POST.search(marks.replace("bypostauthor", "")) is not None
    if zones.above[0] >= 0 or not (is_post or threaded):
        return -1
    called = speaks_of_comments(marks) or "review" in marks.lower()
    if called and not threaded and not _FIRST.search(marks):
        return -1
    around = " ".join(marks_around(first.roots[0])[:_CLOSE])
    below = is_announced(survey.document, first.start) or _COMMENTS.search(around)
    if not threaded and below:
        return -1  # under "Comments" the first is one of them
    if not threaded and (_is_below_prose(survey, first.start) or _is_undated(survey, zones)):
        return -1
    before = survey.text_totals[first.start] - survey.text_totals[survey.document.body.order]
    most = (_MUCH if is_post or by_itself else _HARDLY) if threaded else _LITTLE
    if before > most or _is_above(survey, first.start, announced=bool(below)):
        return -1
    # A similar text further up is the opening post, in a design of its own.
    above = survey.document.nodes[: first.start]
    text_totals = survey.text_totals
    drawn = (n for n in above if body and n.end <= first.start and column(n) == body)
    return (
        -1 if any(text_totals[node.end] - text_totals[node.order] > _LABEL for node in drawn) else 0
    )


def _is_above(survey: Survey, start: int, *, announced: bool) -> bool:
    """Whether a dated text is between the page's title and the first item: the opening post, in a
    design of its own. If "Answers" are `announced` above the item, it needs no date.
    """
    titles = [node for node in survey.document.tagged("h1", "h2") if node.order < start]
    # "Change history" is not the title, and neither is the name of the forum, if the topic follows.
    named = " ".join(
        line(str(child)) for node in survey.document.tagged("title") for child in node.children
    )
    said_in = ((node, survey.memory.text(node)) for node in reversed(titles))
    called = (node for node, text in said_in if text and text in named)
    title = next(called, titles[-1] if titles else None)
    begun = title.end if title is not None else survey.document.body.order
    dated = begun - _NEAR  # author and date may be above the title
    stamps = survey.stamps[:_FIRST_STAMPS]
    if not announced and not any(dated <= stamp.order < start for stamp in stamps):
        return False
    linked = survey.link_totals
    texts = (node for node in survey.document.nodes[begun:start] if node.tag in _TEXTS)
    return any(
        node.end <= start
        and _is_long(survey, node, _PASSAGE)
        and linked[node.end] - linked[node.order] == 0
        for node in texts
    )


def _is_long(survey: Survey, node: Node, letters: int) -> bool:
    """Whether an element has a text of so many letters, or as much in signs that say more."""
    size = survey.text_totals[node.end] - survey.text_totals[node.order]
    return size >= letters or (size * _DENSER >= letters and is_dense(survey.memory.text(node)))


_DENSER = 3
"""How many letters one sign of Chinese, Japanese or Korean stands for."""


def _is_question(zones: Zones) -> bool:
    """Whether the first item alone is called a question and another an answer: such sites repeat
    the question above each page of answers.
    """
    roots = [item.roots[0] for item in zones.items[:_CALLED]]
    called = [f"{root.get('class')} {root.parent and root.parent.get('class')}" for root in roots]
    asked = [_QUESTION.search(marks) is not None for marks in called]
    return asked[0] and not any(asked[1:]) and any(map(_ANSWER.search, called[1:]))


_CALLED = 60
"""How many items are examined: a question may have many comments before its first answer."""
_QUESTION = expression(r"(?:^|[\s_-])question(?=$|[\s_-])", re.IGNORECASE)
_ANSWER = expression(r"(?:^|[\s_-])answer(?=$|[\s_-])", re.IGNORECASE)
_FIRST_STAMPS, _NEAR = 40, 12
_PASSAGE = 80
"""Characters of a paragraph that somebody wrote: lines about a forum are shorter, or have links."""
_TEXTS = ("p", "pre", "blockquote")


def _is_undated(survey: Survey, zones: Zones) -> bool:
    """Whether the first item shows no date and the second does: it is a label above them."""
    dates = dates_in(survey)
    return zones.total(0, dates) == 0 < zones.total(1, dates)


def _is_below_prose(survey: Survey, start: int) -> bool:
    """Whether paragraphs stand between the title and an item: the article is there."""
    nodes = survey.document.nodes
    found = 0
    for node in reversed(nodes[max(0, start - _ABOVE) : start]):
        if node.tag == "h1" or (node.tag == "h2" and found):
            break
        if node.tag == "p" and _is_long(survey, node, _PARAGRAPH):
            found += 1
    return found > 1


_ABOVE, _PARAGRAPH = 200, 121
"""How many elements above an item are examined, and characters of a paragraph of prose."""

"""Whether the form for a comment of one's own stands right below or above a list."""

import re
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.generic.judging.guest_books import is_guest_book
from reader.extraction.generic.people.names import name
from reader.extraction.generic.structure.controls import is_reply
from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.blank_strings import has_words
from reader.extraction.generic.wording.heading_words import mentions_comments
from reader.extraction.generic.wording.vocabulary import PROFILE_ADDRESS, speaks_of_comments
from reader.html.blocks import text_of
from reader.html.tree import Document, Node, standing_in

_REVIEW = expression(
    r"review|rezension|bewertung|rese[nñ]a|recensi|avalia|recenz|beoordel|отзыв|opinię|レビュー|评价|후기",
    re.IGNORECASE,
)
_NEAR = 40
"""How many elements below the list are examined: a heading, and what is said of the rules."""
_MARKS = ("id", "class", "name", "action", "placeholder", "aria-label")
_LONGEST = 60
"""The most characters of a heading of the form: "Leave a comment"."""
_HEADS = frozenset({"h2", "h3", "h4", "h5", "h6", "legend"})


def is_invited(document: Document, end: int) -> bool:
    """Whether the first form after `nodes[end]` has a field for a long text and is called one of
    comments, by its marks or its heading. Cheap on a page without such a field, as are most.
    """
    field = _field(document, end)
    if field is None:
        return False
    if any(map(speaks_of_comments, _marks(field, end))):
        return True
    heads = _headings(document, end, field)
    return any(mentions_comments(heading) and not _ANY.search(heading) for heading in heads)


def is_below_form(survey: Survey, group: Group) -> bool:
    """Whether several items that lead to no other page stand right below the form for a comment:
    small blogs and boards show there what others wrote, often without a heading.
    """
    if len(group.items) < _FEWEST or not is_invited_above(survey.document, group.items[0].start):
        return False
    return _stay_here(survey, group)


def is_invited_here(survey: Survey, group: Group) -> bool:
    """Whether items are in a guest book, or such items right below or above the form, or beside a
    link for answering.
    """
    return (
        is_guest_book(survey.document)
        or is_below_form(survey, group)
        or _is_above_form(survey, group)
        or _is_answerable(survey, group)
    )


def _is_answerable(survey: Survey, group: Group) -> bool:
    """Whether a link for answering stands directly before or after several items, outside of them:
    boards have it there, whatever they call their posts.
    """
    nodes, items = survey.document.nodes, group.items
    if len(items) < _FEWEST:
        return False
    start, end = items[0].start, items[-1].end
    for beside in (reversed(nodes[max(0, start - _BESIDE) : start]), nodes[end : end + _BESIDE]):
        node = next((node for node in beside if has_words(node)), None)
        if node is not None and node.tag == "a" and _ANSWER.fullmatch(survey.memory.text(node)):
            return not node.order < start < node.end
    return False


_BESIDE = 8
"""How many elements beside the items the link may be."""
_ANSWER = expression(
    r"\W*(?:(?:post |add |write |new )?(?:a )?reply|antworten|antwort (?:schreiben|erstellen)"
    r"|répondre|responder|rispondi|beantwoorden|reageren|svara|odpowiedz|odpovědět|ответить"
    r"|відповісти|yanıtla|cevapla|cevap yaz|trả lời|回复|回覆|返信(?:する)?|답글(?:쓰기)?|پاسخ)\W*",
    re.IGNORECASE,
)


def _is_above_form(survey: Survey, group: Group) -> bool:
    """The same of items above the form that each lead to a person, with nothing between them but
    its heading, and under no other: "Letters from the front" are none to the article, and the days
    of a diary or the versions of a program are dated and signed as comments are.
    """
    document, end = survey.document, group.items[-1].end
    field = _field(document, end) if len(group.items) >= _FEWEST else None
    if field is None or not is_invited(document, end):
        return False
    between = (node for node in document.nodes[end : form_of(field).order] if has_words(node))
    if any(node.tag not in _HEADS for node in between):
        return False
    if _is_headed(survey, group.items[0].start) or not _stay_here(survey, group):
        return False
    links = document.tagged("a")
    return all(any(map(_is_profile, standing_in(root, links))) for root in group.roots(_ASKED))


def _is_profile(link: Node) -> bool:
    return PROFILE_ADDRESS.search(link.get("href")) is not None


def _is_headed(survey: Survey, start: int) -> bool:
    """Whether a heading stands above `nodes[start]`, with no prose between."""
    for node in reversed(survey.document.nodes[max(0, start - _NEAR) : start]):
        if node.end <= start and node.tag in _HEADS:
            return True
        if any(isinstance(child, str) and len(child) > _PROSE for child in node.children):
            return False
    return False


_PROSE = 80
"""Characters of a text that belongs to the article above."""


def _stay_here(survey: Survey, group: Group) -> bool:
    """Whether none of the first items leads to another page."""
    roots, links = group.roots(_ASKED), survey.document.tagged("a")
    return not any(
        _leads_away(survey.memory, root, link)
        for root in roots
        for link in standing_in(root, links)
    )


_ASKED, _FEWEST = 3, 3
"""How many items are examined, and how many there have to be."""


def _leads_away(memory: Memory, item: Node, link: Node) -> bool:
    """Whether a link leads to another page than that of a person, named first or by its address: to
    what a teaser is of.
    """
    href = link.get("href")
    if not href or href.startswith(_HERE) or "#" in href or PROFILE_ADDRESS.search(href):
        return False
    text = memory.text(link)
    first = text != "" and name(text) != "" and memory.text(item).startswith(text)
    return not first and not is_reply(memory, link)


_HERE = ("javascript:", "mailto:")


def is_invited_above(document: Document, start: int) -> bool:
    """Whether the last form before `nodes[start]` has a field for a long text, is called one of
    comments, and nothing else is said between them. Cheap on a page without such a field.
    """
    fields = document.tagged("textarea")
    before = (field for field in reversed(fields) if start - _NEAR < field.order < start)
    field = next(before, None)
    if field is None:
        return False
    outer, up = field, field.parent
    while up is not None and up.end <= start and up.tag not in ("body", "main"):
        outer, up = up, up.parent
    form = form_of(field)
    if any(map(has_words, document.nodes[max(outer.end, form.end) : start])):
        return False
    if any(map(speaks_of_comments, _marks(field, outer.order))):
        return True
    heads = _headings(document, max(0, form.order - _HEADED), field)
    return any(mentions_comments(heading) and not _ANY.search(heading) for heading in heads)


_HEADED = 6
"""How many elements before a form its heading may begin."""


def form_of(field: Node) -> Node:
    """The form of a field, or the field itself."""
    up = field.parent
    while up is not None and up.tag != "form":
        up = up.parent
    return up or field


def is_to_review(document: Document, end: int) -> bool:
    """Whether that form is for a review of one's own, by its heading."""
    field = _field(document, end)
    return field is not None and any(map(_REVIEW.search, _headings(document, end, field)))


def _field(document: Document, end: int) -> Node | None:
    """The first field for a long text, if it is near `nodes[end]`."""
    fields = document.tagged("textarea")
    return next((field for field in fields if end <= field.order < end + _NEAR), None)


def _marks(field: Node, end: int) -> Iterator[str]:
    """What the field and the elements around it are called, as far as these begin after a list."""
    up: Node | None = field
    while up is not None and up.order >= end:
        yield from map(up.get, _MARKS)
        up = up.parent


def _headings(document: Document, end: int, field: Node) -> Iterator[str]:
    """The short headings between the list and the field."""
    for node in document.nodes[end : field.order]:
        if node.tag in _HEADS and has_words(node):
            text = text_of(node)
            if len(text) <= _LONGEST:
                yield text


_ANY = expression(r"feedback|opini|answer|respon[ds]", re.IGNORECASE)
"""Words that the heading of any form may have: "Send us feedback"."""

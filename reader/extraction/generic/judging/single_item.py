"""The signs that a single item is a comment, where nothing repeats: what its section and itself are
called, what announces it, its controls, and the form for a further one.
"""

import re
from functools import lru_cache
from urllib.parse import urlsplit

from reader.expressions import expression
from reader.extraction.generic.judging.claims import heading_count
from reader.extraction.generic.judging.comment_headings import announcement, is_praised
from reader.extraction.generic.judging.features import Seen
from reader.extraction.generic.judging.forms import is_invited
from reader.extraction.generic.structure.controls import (
    is_permalink,
    is_reply,
    is_shared,
    may_be_pressed,
)
from reader.extraction.generic.structure.groups import Item
from reader.extraction.generic.structure.marks import inner_marks
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.vocabulary import named, speaks_of_comments
from reader.html.blocks import text_of
from reader.html.tree import Node

ENOUGH = 4
"""The signs needed: two clear ones, or one and two that are weak."""
_CLEAR, _WEAK = 2, 1
_FORM, _ABOVE = 120, 40
"""How many elements after the item may come before the form to write another, and how many between
such a form and an item below it."""
_LARGE = 0.3
"""The share of a page's text that no comment has that nothing announces."""
_AROUND = 4
"""How many elements around an item are asked what they are called."""


def calling(node: Node) -> bool:
    """Whether class or id of an element say that it is a comment, or contains some."""
    marks, identity = node.class_name, node.attrs.get("id")
    return bool(marks and _calls(marks)) or bool(identity and _calls(identity))


@lru_cache(8192)
def _calls(mark: str) -> bool:
    return speaks_of_comments(mark) and _ABOUT.search(mark) is None


_ABOUT = expression(
    r"respons(?:iv|e-?time)|comments?[_-]?(?:open|closed|off|on$|enabled|disabled|count|link|number)"
    r"|(?:has|no|with|without|and)[_-]?comments|(?:allow|enable|disable|show|hide)[_-]?comment",
    re.IGNORECASE,
)
"""Words for what refers to comments and is none: the class of an article that has some."""
_OTHER = expression(
    r"polic[iy]|rules?(?:$|[\s_-])|guideline|notice|notes(?:$|[\s_-])|newsletter|subscri|related|share"
    r"|poll(?:$|[\s_-])|(?<!box)widget|recent|latest|editor|tweet|pingback|trackback|testimonial|promo"
    r"|author-?(?:box|bio|info|card|profile|desc)|about-?(?:the-?)?author|(?:^|[\s_-])bio(?:$|[\s_-])"
    r"|of-the-(?:day|week|month)|review(?:ed-by|er-box)|revision|changelog|instagram",
    re.IGNORECASE,
)
"""Words for what stands where a comment may stand, and has a name and a date as well."""


def is_other(survey: Survey, item: Item) -> bool:
    """Whether an item, or what is around it, is called something else than a comment, or refers
    to a comment on another page.
    """
    root = item.roots[0]
    marks = f"{root.get('class')} {root.get('id')} {inner_marks(root)}"
    if _OTHER.search(marks):
        return True
    up, far = root.parent, 0
    while up is not None and far < _AROUND:
        if up.tag in ("pre", "code", "samp") or _ASIDE.search(up.get("class")):
            return True
        up, far = up.parent, far + 1
    if is_praised(survey.document, item.start):
        return True
    return any(
        node.tag == "a" and _is_of_comment(node) and not _is_here(survey, node)
        for node in survey.document.nodes[item.start : item.end]
    )


_ASIDE = expression(
    r"(?:recent|latest|newest|top)[_-]?comment|widget_|(?:^|\s)sidebar(?:$|\s)", re.IGNORECASE
)


def _is_of_comment(node: Node) -> bool:
    """Whether a link leads to a comment."""
    return is_permalink(node) and speaks_of_comments(node.get("href").partition("#")[2])


def _is_here(survey: Survey, node: Node) -> bool:
    """Whether a link leads to a place in this page, as far as its address is known."""
    href, address = urlsplit(node.get("href")), urlsplit(survey.document.url)
    if not href.path or not address.path:
        return True
    return href.path.rstrip("/").rpartition("/")[2] == address.path.rstrip("/").rpartition("/")[2]


def signs(survey: Survey, seen: Seen) -> int:
    """How much says that the one item of a group is a comment: `ENOUGH` of it is enough."""
    item = seen.group.items[0]
    head = announcement(survey.document, item.start)
    counted = heading_count(text_of(head)) if head is not None else None
    if counted == 0:
        return 0  # whatever stands below "0 comments"
    if counted not in (None, 1):
        head = None
    text_totals = survey.text_totals
    named_itself = named(seen.marks).comment
    large = text_totals[item.end] - text_totals[item.start] > _LARGE * text_totals[-1]
    if large and head is None and not _is_numbered(item.roots[0]):
        return 0
    named_itself = named_itself or calling(item.roots[0])
    found = _CLEAR * named_itself + _CLEAR * _is_within(item.roots[0])
    if head is not None:
        found += _CLEAR + _CLEAR * (counted == 1)
    return found + _of_form(survey, item, announced=head is not None) + _of_parts(survey, item)


def _is_numbered(root: Node) -> bool:
    """Whether the id of an item is that of a comment, with its number."""
    return speaks_of_comments(root.get("id")) and any(map(str.isdigit, root.get("id")))


def _is_within(root: Node) -> bool:
    """Whether one of the elements around an item is called one of comments."""
    up, far = root.parent, 0
    while up is not None and up.tag not in ("html", "body", "main") and far < _AROUND:
        if calling(up):
            return True
        up, far = up.parent, far + 1
    return False


def _of_form(survey: Survey, item: Item, *, announced: bool) -> int:
    """The signs from a form to write a further comment."""
    if is_invited(survey.document, item.end):
        return _CLEAR
    fields = survey.document.tagged("textarea")
    if announced and any(item.end <= field.order < item.end + _FORM for field in fields):
        return _CLEAR
    above = (field for field in fields if item.start - _ABOVE < field.order < item.start)
    return _WEAK * any(calling(field) or speaks_of_comments(field.get("name")) for field in above)


def _of_parts(survey: Survey, item: Item) -> int:
    """The signs from what is in an item: controls, a link to itself, a picture, and the names of
    its parts.
    """
    memory = survey.memory
    answered = shared = linked = numbered = pictured = False
    parts: set[str] = set()
    for node in survey.document.nodes[item.start : item.end]:
        if node.tag == "img":
            pictured = True
        elif may_be_pressed(node) and is_reply(memory, node):
            answered = answered or not is_shared(memory, node)
            shared = True
        if node.tag == "a" and is_permalink(node):
            linked = True
        numbered = numbered or _is_numbered(node)
        if node.order > item.start and calling(node):
            parts.add(node.get("class"))
    found = _CLEAR * answered or _WEAK * shared
    return (
        found
        + (_CLEAR * numbered or _WEAK * linked)
        + _WEAK * pictured
        + _WEAK * min(2, len(parts))
    )

"""Finds who wrote the comments of a page that dates none, below a heading that announces them."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from reader.expressions import expression
from reader.extraction.generic.irregular.opening_name import opening_name
from reader.extraction.generic.judging.claims import LONGEST
from reader.extraction.generic.judging.comment_headings import announces, is_announced
from reader.extraction.generic.judging.forms import form_of, is_below_form, is_invited
from reader.extraction.generic.judging.single_item import calling
from reader.extraction.generic.judging.table_headers import name_column
from reader.extraction.generic.people.names import name
from reader.extraction.generic.structure.controls import is_pressed, is_reply, is_shared
from reader.extraction.generic.structure.element_names import signature
from reader.extraction.generic.structure.groups import Group, Item
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.vocabulary import speaks_of_comments
from reader.html.tree import Document, Node

_HEADINGS = ("h2", "h3", "h4", "h5")
_TRIED = 4
"""How many headings that announce comments are tried."""
_COMMENTS = expression(
    r"[ck]omm?ent|коммент|комент|yorum|reacties|bình luận|评论|評論|留言|コメント|댓글|نظر|دیدگاه"
)
"""Words that hardly anything but comments has in its heading, in lower case; a paper has a
"Discussion"."""
_ELSEWHERE = expression(
    r"recent|latest|newest|neueste|letzte|dernier|récent|últim|recient|ultim|laatste|последни|最新|最近",
    re.IGNORECASE,
)
"""Words for comments on other pages."""
_FEWEST, _MOST = 3, 400
"""The fewest items, and how many elements below a heading are looked at."""
_ABOVE = 40
"""How many elements above the heading the form for a comment may begin."""
_PARTS, _HIGH = 24, 3
"""The most elements in a heading, and how many levels above it the items are looked for."""


def names_below(survey: Survey) -> list[Node]:
    """The elements that name somebody at the beginning of each item below such a heading."""
    document = survey.document
    for heading in comment_headings(survey):
        items = items_below(heading)
        signs = [sign for item in items if (sign := opening_name(survey, item)) is not None]
        several = len(signs) >= _FEWEST and len(signs) * 10 >= len(items) * 9
        ends = (items[-1].end, max(0, heading.order - _ABOVE)) if several else ()
        if several and (
            (_may_be_answered(document) and _is_called(items[0]))
            or any(is_invited(survey.document, end) for end in ends)
            or all(_is_managed(survey.document, item) for item in items[:_FEWEST])
            or all(_is_answered(survey, item) for item in items)
            or _return(survey, signs)
        ):
            return signs
    return []


def _may_be_answered(document: Document) -> bool:
    """Whether a page has a field for a long text, or controls that do something with a comment."""
    return any((document.tagged("textarea"), *map(document.bearing, _MANAGING)))


def comment_headings(survey: Survey) -> list[Node]:
    """The first headings of a page that announce comments on it; on most pages without comments
    they are asked for twice.
    """
    memory = survey.memory
    if memory.headings is None:
        memory.headings = [*islice(_comment_headings(survey), _TRIED)]
    return memory.headings


def _comment_headings(survey: Survey) -> Iterator[Node]:
    for heading in survey.document.tagged(*_HEADINGS):
        title = survey.memory.text(heading) if heading.end - heading.order <= _PARTS else ""
        if not 0 < len(title) <= LONGEST or not _COMMENTS.search(title.lower()):
            continue
        if announces(title) and not _ELSEWHERE.search(title):
            yield heading


def names_in_table(survey: Survey) -> list[Node]:
    """The cells with a name in a table whose header says that its rows are comments, if there is a
    form for a further one, or what stands before the table says so as well.
    """
    document = survey.document
    kinds: dict[int, list[Node]] = {}
    for row in islice(document.tagged("tr"), _MOST):
        if row.parent is not None:
            kinds.setdefault(row.parent.order, []).append(row)
    for rows in kinds.values():
        place = name_column(rows[-1]) if len(rows) >= _FEWEST else -1
        if place < 0 or not (document.tagged("textarea") or is_announced(document, rows[0].order)):
            continue
        cells = [next(islice(row.elements(), place, None), None) for row in rows]
        signs = [cell for cell in cells if cell is not None and cell.tag == "td"]
        named = sum(name(survey.memory.text(cell)) != "" for cell in signs)
        if len(signs) >= _FEWEST and named * 10 >= len(signs) * 9:
            return signs
    return []


def names_below_form(survey: Survey) -> list[Node]:
    """The elements that name somebody at the beginning of each of the items that stand right below
    the form for a comment, under no heading.
    """
    for field in survey.document.tagged("textarea")[:_TRIED]:
        items = _beside(form_of(field))
        signs = [sign for item in items if (sign := opening_name(survey, item)) is not None]
        if len(signs) < _FEWEST or len(signs) * 10 < len(items) * 9:
            continue
        if is_below_form(survey, Group("", [Item((item,)) for item in items])):
            return signs
    return []


def _beside(form: Node) -> list[Node]:
    """The elements of one kind that follow a form or the box around it, or stand in what does."""
    up = form
    for _ in range(_HIGH):
        around = up.parent
        if around is None or around.tag == "html":
            break
        after = [node for node in islice(around.elements(), _MOST) if node.order >= up.end]
        for held in (after, *(list(islice(node.elements(), _MOST)) for node in after[:1])):
            if found := _alike(held):
                return found
        up = around
    return []


_PARTS_CALLED = ("comment", "coment", "koment", "komment")
_ITEMS = frozenset({"div", "li", "article", "section"})


def names_in_called(survey: Survey) -> list[Node]:
    """The elements that name somebody at the beginning of elements that are called comments, each
    by a class of its own.
    """
    called = [node for node in survey.document.called(*_PARTS_CALLED) if node.tag in _ITEMS]
    if len(called) < _FEWEST:
        return []
    kinds: dict[str, list[Node]] = {}
    for node in called:
        kinds.setdefault(signature(node), []).append(node)
    for items in sorted(kinds.values(), key=len, reverse=True)[:_TRIED]:
        if len(items) < _FEWEST:
            break
        signs = [sign for item in items[:_MOST] if (sign := opening_name(survey, item)) is not None]
        # The patterns are tried last, since few pages come so far as to compile them.
        if (
            len(signs) * 10 >= min(len(items), _MOST) * 9
            and calling(items[0])
            and not _ELSEWHERE.search(items[0].get("class"))
        ):
            return signs
    return []


def _is_managed(document: Document, item: Node) -> bool:
    """Whether an item has a control for the comment that it is, by its address: "/comments/12"."""
    inner = document.nodes[item.order : item.end]
    addresses = (node.get("action") or node.get("href") for node in inner if node.tag in _LEADING)
    return any(
        speaks_of_comments(address) and any(map(str.isdigit, address))
        for address in addresses
        if address
    )


def _is_answered(survey: Survey, item: Node) -> bool:
    """Whether an item has a control for answering it, and not only those that any card has."""
    inner = survey.document.nodes[item.order : item.end]
    pressed = (node for node in inner if is_pressed(node))
    memory = survey.memory
    return any(is_reply(memory, node) and not is_shared(memory, node) for node in pressed)


_LEADING = frozenset({"a", "form"})
_MANAGING = ("data-method", "action")
"""Attributes of controls that do something with what they stand in."""


def _return(survey: Survey, signs: list[Node]) -> bool:
    """Whether several of those who are named come back later, after others: the parts of a manual
    below "Comments" have a title each, and a label such as "Example" is one. Several labels take
    turns, "JavaScript", "Python", "JavaScript", "Python"; people do not.
    """
    names = [survey.memory.text(sign) for sign in signs]
    turn = next((at for at in range(1, len(names)) if names[at] == names[0]), len(names))
    if names[turn:] == names[: len(names) - turn]:
        return False  # all differ, or each comes in its turn
    last: dict[str, int] = {}
    back = set()
    for place, who in enumerate(names):
        if place - last.get(who, place) > 1:
            back.add(who)
        last[who] = place
    return len(back) > 1


def _is_called(item: Node) -> bool:
    """Whether an item, or an element around it, is called one of comments."""
    up: Node | None = item
    for _ in range(_HIGH + 1):
        if up is None or up.tag in ("body", "html", "main"):
            return False
        if calling(up):
            return True
        up = up.parent
    return False


def items_below(heading: Node) -> list[Node]:
    """The elements of one kind below a heading: beside it, or in one of those beside it."""
    up = heading
    for _ in range(_HIGH):
        around = up.parent
        frames = _FRAMES if up is heading else _ALL_FRAMES
        if around is None or around.tag in frames:
            return []
        below = [node for node in islice(around.elements(), _MOST) if node.order >= heading.end]
        for held in (below, *(list(islice(node.elements(), _MOST)) for node in below[:_HIGH])):
            if found := _alike(held):
                return found
        up = around
    return []


_FRAMES = ("body", "html")
_ALL_FRAMES = (*_FRAMES, "main")
"""Elements with all of a page; a heading may stand in the last, right above its items."""


def _alike(nodes: list[Node]) -> list[Node]:
    """The elements of the kind of which there are most, if there are several."""
    kinds = Counter(signature(node) for node in nodes if node.tag not in _NO_ITEMS)
    most, count = kinds.most_common(1)[0] if kinds else ("", 0)
    return [node for node in nodes if signature(node) == most] if count >= _FEWEST else []


_NO_ITEMS = frozenset({"p", "hr", "br", "script", "style", "form", "a", "span", "option"})

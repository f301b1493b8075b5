"""Reads the author whom an element names: by its text, by an attribute, or beside it."""

import re
from collections.abc import Callable, Mapping

from reader.expressions import expression
from reader.extraction.comments.badges import badge
from reader.extraction.generic.people.names import DASHES, name, signed
from reader.extraction.generic.structure.controls import USES, is_label
from reader.extraction.generic.structure.text_cache import Memory, pressed_text
from reader.extraction.generic.wording.stamps import LONGEST, is_stamp
from reader.extraction.generic.wording.vocabulary import AUTHOR
from reader.html.blocks import text_of
from reader.html.elements import is_unseen
from reader.html.tree import Node
from reader.text import line
from reader.text.sentences import SENTENCE_ENDS

SIGNED = "~"
"""In place of an attribute: the author is in the text, along with a date."""
LED = "^"
"""In place of an attribute: the author is the first text directly in the item, as in "Ada - "."""
SIGNED_OWN = "~="
"""The same in the element's own text, before a long text: "On 3 May Ada said:<br> …"."""
BESIDE = "+"
"""In place of an attribute: the author is in the next, similar element, as the first has a date."""


_MOST = 400
"""How many characters of a text are examined: a name with its surroundings is no longer."""


def named_by(memory: Memory, node: Node, attribute: str) -> str:
    """The author an element names: in a place such as SIGNED, or in an attribute."""
    if (read := _PLACES.get(attribute)) is not None:
        return read(memory, node)
    return name(line(node.get(attribute))[:_MOST])


def _by_text(memory: Memory, node: Node) -> str:
    if node.tag == "button":
        return name(pressed_text(node)[:_MOST])  # opens a card about the author
    label = memory.text(node)
    if len(label) < _MOST and node.end - node.order > 1:
        whole = _unbadged(memory, node, _apart(memory, node, label))
        label = _unlabelled(memory, node, _headed(node) or whole)
    return name(label[:_MOST])


def _by_line(memory: Memory, node: Node) -> str:
    text = memory.text(node)
    is_line = is_stamp(text) or (len(text) <= LONGEST and memory.holds_date(node))
    return signed(_unbadged(memory, node, _apart(memory, node, text))) if is_line else ""


def _unbadged(memory: Memory, node: Node, text: str) -> str:
    """The text of a line without the badge beside the name, or a word for those who hear the page,
    which is an element of its own.
    """
    if node.end - node.order > _PARTS:
        return text
    for child in memory.elements(node):
        shown = memory.text(child)
        if not shown or shown == text:
            continue
        if badge(shown) or (is_unseen(child.attrs) and _WORD.search(shown)):
            # The same letters may begin a word behind it: "15 h" before "15 hours ago".
            part = text.partition if text.startswith(shown) else text.rpartition
            before, _, after = part(shown)
            text = f"{before} {after}".strip()
    return text


def _apart(memory: Memory, node: Node, text: str) -> str:
    """The text of a line with a space before the element that is its date: a style sheet may set it
    apart from the name, as in "<a>Ada</a><span>3 May</span>".
    """
    inside = range(node.order + 1, min(node.end, node.order + _PARTS))
    if memory.stamped.isdisjoint(inside):
        return text
    pending = [*memory.elements(node)]
    for inner in pending:
        if inner.order not in memory.stamped:
            pending += memory.elements(inner) if len(pending) < _PARTS else ()
            continue
        before, date, after = text.partition(memory.text(inner))
        if before and date and before[-1].isalpha():
            return f"{before} {date}{after}"
    return text


_PARTS = 12
"""The most elements in a line with a name and a date."""


def _by_own_text(memory: Memory, node: Node) -> str:
    return signed(memory.own_stamp(node))


def _by_first_text(memory: Memory, node: Node) -> str:
    first = next((child for child in node.children if not _has_no_text(memory, child)), None)
    return name(line(first).strip(DASHES)) if isinstance(first, str) else ""


def leads_to_date(memory: Memory, node: Node) -> bool:
    """Whether an element begins with a text of its own before a date: "Ada <time>3 May</time>"."""
    held = (child for child in node.children if not _has_no_text(memory, child))
    if not isinstance(next(held, None), str):
        return False
    after = next(held, None)
    return isinstance(after, Node) and is_stamp(memory.text(after))


def _has_no_text(memory: Memory, child: Node | str) -> bool:
    """Whether a child is blank, or has no text but an initial in place of a picture."""
    if isinstance(child, str):
        return not child.strip()
    text = memory.text(child) if child.end - child.order <= _INITIAL else "?"
    return len(text) <= 2 and (not text or text.isupper())


def _by_next(memory: Memory, node: Node) -> str:
    after = beside(memory, node) if is_stamp(memory.text(node)) else None
    return name(memory.text(after)[:_MOST]) if after is not None else ""


_PLACES: Mapping[str, Callable[[Memory, Node], str]] = {
    "": _by_text,
    SIGNED: _by_line,
    SIGNED_OWN: _by_own_text,
    LED: _by_first_text,
    BESIDE: _by_next,
}
"""How the author is read in each place that stands for an attribute; "" is the element's text."""


def beside(memory: Memory, node: Node) -> Node | None:
    """The next sibling of an element, if it is similar."""
    after = memory.sibling_after(node)
    if after is None or after.tag != node.tag or after.get("class") != node.get("class"):
        return None
    return after


def leads(memory: Memory, node: Node, text: Node) -> bool:
    """Whether an element is the first or the last text in the one around it, but not all of its
    text: "<b>Ada</b> I was there.", "I was there. <cite>Ada</cite>", as quotations are signed.
    """
    if not text.order < node.order < text.end:
        return False
    author, whole = memory.text(node), memory.text(text)
    return (
        bool(author)
        and len(author) < len(whole)
        and (whole.startswith(author) or (node.tag in _SIGNING and whole.endswith(author)))
    )


_SIGNING = frozenset({"cite", "footer"})


_BADGE = expression(
    r"badge|(?:^|[\s_-])(?:label|role|flair|tag|rank|user-?title)(?=$|[\s_-])", re.IGNORECASE
)


def _unlabelled(memory: Memory, node: Node, text: str) -> str:
    """The text of an element before what stands behind a name: a badge, a date, a number and the
    labels of controls, with or without separators. "" where it consists of such controls.
    """
    pressed, is_called = False, AUTHOR.are_in(node.get("class"))
    for child in reversed(node.children):
        if isinstance(child, str):
            if _WORD.search(child):
                break
            text = text.rstrip().removesuffix(child.strip()).rstrip()
            continue
        shown = memory.text(child)
        if not shown:
            continue
        control = (
            not is_called
            and len(shown) <= _LABEL
            and (is_label(shown) or USES.fullmatch(shown) is not None)
        )
        if not (control or _is_behind_name(child, shown)):
            break
        left = text.removesuffix(shown).rstrip()
        if left == text:
            break
        if not left:
            return "" if control and pressed else text
        pressed, text = pressed or control, left
    return text


def _is_behind_name(child: Node, shown: str) -> bool:
    """Whether an element is a date or a badge, which stands behind a name and is none of it."""
    if len(shown) <= LONGEST and is_stamp(shown):
        return _LABELLED.match(shown) is None  # a line of labels: "Author: Ada", "Date: 3 May"
    if badge(shown) or NOTE.fullmatch(shown):
        return True
    if child.tag == "a" or (child.tag != "time" and not _BADGE.search(child.get("class"))):
        return False
    # "cell__label" holds the text of a comment.
    return not any(inner.tag == "p" for inner in child.elements())


NOTE = expression(r"[(\uff08][^()\uff08\uff09]{1,24}[)\uff09]")
"""A note in an element of its own: "(edited)"."""
_LABELLED = expression(r"[^\W\d]+\s?[:\uff1a]")
_WORD = expression(r"[^\W_]")
_LABEL = 40
"""The most characters of the label of a control."""


def _headed(node: Node) -> str:
    """What an element begins with, if it is set apart from what follows: a heading, or a text
    before a list or a box of what its author has done, before a handle in small print, or before a
    line with the place that somebody is from. "" if it does not begin so.
    """
    held = (child for child in node.children if not _is_blank(child) and not _is_picture(child))
    first, second = next(held, None), next(held, None)
    if second is None or first is None:
        return ""
    if isinstance(first, Node) and first.tag in _HEADINGS:
        return text_of(first)
    below = second.tag if isinstance(second, Node) else ""
    if isinstance(second, Node) and below == "div" and not _explains(second):
        return ""
    if below == "small" and next(held, None) is not None:
        return ""  # "<b>Ada</b> <small>@ada</small> I was there."
    if below == "br" and isinstance(first, str):
        place = next(held, None)
        return line(first) if isinstance(place, str) and _PLACE.match(place) else ""
    if isinstance(first, str):
        # In what is drawn in bold, a box is no part of the name: it explains a badge.
        text = line(first) if below in (_BOXES if node.tag in _RUNS else _BELOW) else ""
    else:
        text = text_of(first) if first.tag in _RUNS and below in _BOXES else ""
    return text if text[-1:] not in _LABELLING and name(text[:_MOST]) else ""


def _explains(box: Node) -> bool:
    """Whether a box behind a text is about it, as one for a badge, and no part of a name."""
    text = text_of(box)
    is_long = len(text) > _LABEL or text.endswith(SENTENCE_ENDS)
    return is_long and _NAMING.search(box.get("class")) is None


_NAMING = expression(r"nick|name|last", re.IGNORECASE)
_PLACE = expression(r"\s*(?:from|aus|de|da|van|z|из)\s+[^\W\d_]")
"""The beginning of a line with a place: "from Velmark, CA"."""
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LISTS = frozenset({"ul", "ol", "dl", "table"})
_BELOW = _LISTS | {"small"}
_RUNS, _BOXES = frozenset({"span", "b", "strong"}), _BELOW | {"div"}
_LABELLING = (":", "\uff1a", "")
"""The end of a label before a name."""
_INITIAL = 3
"""The most elements of a picture, or of the initial in place of one."""


def _is_picture(child: Node | str) -> bool:
    """Whether a child is a picture, or an empty box that a style sheet draws one in."""
    if isinstance(child, str):
        return False
    return child.tag == "img" or (child.tag in _DRAWN and not child.children)


_DRAWN = frozenset({"div", "span", "i"})


def _is_blank(child: Node | str) -> bool:
    return isinstance(child, str) and not child.strip()

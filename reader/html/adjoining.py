"""Words in elements side by side, which a style sheet parts and the markup does not.

`<strong>41%</strong><span>fewer berths</span>` is drawn as a figure and its label. Of 393 such
places in the development pages that are also in the texts taken by hand, where nothing but elements
stands in the box, 377 are parted there; the others are words split by an editor, in a paragraph.
Beside text of its own an element is as often a part of a word.
"""

from reader.expressions import expression
from reader.html.elements import HEADINGS
from reader.html.inline import Run
from reader.html.texts import opening_of
from reader.html.tree import Node

ADJOINING = frozenset({"span", "a", "strong", "b", "em", "label", "small", "time", "cite"})
"""Elements that may be so set. Raised letters and marks are parts of words."""
_WRITTEN = HEADINGS | {"p", "span", "a", "li", "td"}
"""In these, an editor splits a word into elements of one kind."""
_ENDS, _BEGINS = "%€£¥°!?", "$€£¥"
"""Signs at the end or beginning of a word of its own. Brackets are part of what is before them."""
_UNSPACED = "\u0e00"
"""The first character of the scripts that do not put spaces between words."""
_SUFFIXES = frozenset({"st", "nd", "rd", "th", "s", "er", "ers", "ing", "ed", "px"})
_ADDRESS = "/@#_\\"
"""Signs in a word that may be an address, or a name with its mark, in several elements."""
_CLOSING = frozenset(".)]")
_NUMBER = 7
"""The most characters of a number before a paragraph of a law or an entry of a list."""
_NUMBERED = expression(r"\s*(?:\d{1,3}[.)]|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\[\d{1,3}\])")
_LOOKED_AT, _SIBLINGS = 24, 40
"""Characters of a text, and elements of a box, that are looked at."""


def parted(runs: list[Run], ended: Node, node: Node) -> bool:
    """Whether the text of `runs`, which `ended` closed, and that of the element after it are words
    of their own.
    """
    text = runs[-1][0]
    before, box = text[-1:], node.parent
    if box is None or ended.parent is not box or ended.tag not in ADJOINING:
        return False
    if before in _CLOSING and _is_number(ended, text):
        return _first_word(node)[:1].isalpha()
    ends = f"{_ENDS}." if box.tag == "figcaption" else _ENDS  # elsewhere of an address or a name
    if not before or not _borders(before, ends):
        return False
    after = _first_word(node)
    if not after or not _are_words(text, after) or (after.isdigit() and _is_footnote(node)):
        return False
    is_split = before.isalpha() and after[0].islower() and box.tag in _WRITTEN
    alike = ended.tag == node.tag or box.tag == "p"
    return not (is_split and alike) and _is_bare(box)


def _is_number(ended: Node, text: str) -> bool:
    """Whether an element numbers what follows it: "(3)", "12." at the beginning of a box."""
    box = ended.parent
    return (
        len(text) <= _NUMBER
        and box is not None
        and next(iter(box.children), None) is ended
        and _NUMBERED.fullmatch(text) is not None
    )


def _first_word(node: Node) -> str:
    """The first word of an element as written, "" where a space begins it."""
    at: Node | str = node
    while not isinstance(at, str):
        if not at.children:
            return ""
        at = at.children[0]
    return "" if at[:1].isspace() else opening_of(node, _LOOKED_AT).partition(" ")[0]


def _is_footnote(node: Node) -> bool:
    """Whether a number leads to a place on a page: it is, or is all of, a link to one. With a word
    after it, it counts something: "3 comments".
    """
    link = next(node.elements(), node) if node.tag != "a" else node
    return "#" in link.get("href") and opening_of(node, _LOOKED_AT).strip().isdigit()


def _borders(sign: str, signs: str) -> bool:
    return sign in signs or (sign < _UNSPACED and sign.isalnum())


def _are_words(before: str, after: str) -> bool:
    """Whether the text before a border and the first word after it may be words of their own."""
    *others, last = before.split()[-2:]
    if not _borders(after[0], _BEGINS) or any(map(last.__contains__, _ADDRESS)):
        return False
    is_unit = bool(others) and others[0][-1].isdigit()  # "9 h"
    if len(last) == 1 and last.isalpha() and not is_unit:
        return False
    return not (len(after) == 1 and after.isalpha()) and after.lower() not in _SUFFIXES


def _is_bare(box: Node) -> bool:
    """Whether an element has no text outside the elements in it."""
    beside = box.children[:_SIBLINGS]
    return not any(isinstance(child, str) and child and not child.isspace() for child in beside)

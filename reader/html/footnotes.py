"""Footnotes: the marks in the text that point to them, and the links in them that point back."""

import re

from reader.expressions import expression
from reader.html.tree import Node
from reader.model import Block, Blocks, Mark, Paragraph, Span, Spans, spans_text
from reader.text import line

_ID = expression(
    r"(?:user-content-)?(?:fn|footnote|endnote|cite_note|ftn)[-_:.]?(?:[\w-]*[-_:.])?(\d{1,4})",
    re.IGNORECASE,
)
"""The id of a footnote, which marks in the text point to; the number is what a mark shows."""
_POINTS = expression(
    r"(?:^|[\W_])_?(?:fn|ftn|edn|foot-?notes?|end-?notes?|note|cite|bib)", re.IGNORECASE
)
"""What the address of a footnote contains, for marks that are neither raised nor in brackets."""
_MARK = expression(r"[\[(]?\s*([^\W_]{1,4}|[*†‡§¶]{1,4})\s*[\])]?")
"""The text of a mark: a number, a letter or a sign, with or without brackets."""
_BACK = expression(
    r"back-?ref|foot-?note-?back|reverse-?foot-?note|back-?link|footnote-to-top|return-?note",
    re.IGNORECASE,
)
"""Classes of the links that lead from a note back to its mark."""
_SIGNS = frozenset("¶#§^↑↩↵⤴🔗\u200b\u2060\ufeff ⁠\ufe0e\ufe0f\uf0c1")
"""The last is a chain in the icon font of many manuals."""
_TO_TOP = frozenset({"#top", "#page-top", "#top-of-page", "#top_of_page"})
_SIGNS_BESIDE = " \u00a0\n^↑[]().:,"
"""Characters around the mark of a note: brackets, and the signs MediaWiki uses to lead back."""
_FIRST = frozenset({"a", "span", "p", "div", "sup"})
_INWARD = 6
"""How many ids and names are checked: those of the element and of its first descendants."""
_SHORT = 12
"""The longest text, in characters, of a link that may be such a sign."""


def is_sign(link: Node) -> bool:
    """Whether a link is only a sign for a place: the ¶ of a heading, the ↩ of a footnote."""
    children = link.children
    # Nearly all links are ruled out here: their first child is a text, and longer.
    if not children or (isinstance(children[0], str) and len(children[0]) > _SHORT):
        return False
    target = link.attrs.get("href")
    if not target or "#" not in target:
        return False
    to_top = target in _TO_TOP
    if not to_top and _begins_with_word(children[0]):
        return False
    text = ""
    pending = [*reversed(children)]
    while pending and len(text) <= _SHORT:
        item = pending.pop()
        if isinstance(item, str):
            text += item.strip()
        elif item.tag in ("img", "math"):
            return False
        else:
            pending += reversed(item.children)
    if to_top and text.lower() == "top":
        return True  # man7.org has one in each heading
    # Signs, or a number followed by signs; a word is neither.
    if not text or (text[0] not in _SIGNS and not text[0].isdigit()):
        return False
    if _SIGNS.issuperset(text):
        return True
    leads_back = "backlink" in link.get("role") or _BACK.search(link.get("class"))
    return bool(leads_back) and _SIGNS.issuperset(text.rstrip("0123456789")) and not text.isdigit()


def _begins_with_word(first: Node | str) -> bool:
    """Whether the first text in the first child of a link begins as no sign does."""
    while not isinstance(first, str):
        if not first.children:
            return False
        first = first.children[0]
    bare = first.lstrip()
    return bare != "" and bare[0] not in _SIGNS and not bare[0].isdigit()


def mark(link: Node, marks: Mark) -> tuple[str, str]:
    """The id a footnote mark points to and the text it shows; ("", "") for any other link."""
    place = link.get("href").partition("#")[2]
    text = ""
    pending: list[Node | str] = [*reversed(link.children)]
    while pending and len(text) <= _SHORT:
        item = pending.pop()
        if isinstance(item, str):
            text += item
        else:
            pending += reversed(item.children)
    shown = _MARK.fullmatch(line(text))
    if not place or not shown:
        return "", ""
    raised = Mark.SUP in marks or any(child.tag == "sup" for child in link.elements())
    known = (
        raised
        or "noteref" in link.get("role")
        or line(text).startswith(("[", "("))
        or _POINTS.search(place) is not None
    )
    back = "backlink" in link.get("role") or _BACK.search(link.get("class"))
    return (place, shown[1]) if known and not back else ("", "")


def label(node: Node, marks: dict[str, str], *, listed: bool) -> str:
    """The label of a footnote, "" for any other element.

    `marks` are those found in the text so far. In a list the id alone is enough.
    """
    places = [node.get("id")]
    inner = next(node.elements(), None)
    while inner is not None and len(places) < _INWARD and inner.tag in _FIRST:
        places += [inner.get("id"), inner.get("name")]
        inner = next(inner.elements(), None)
    for place in places:
        if place and place in marks:
            return marks[place]
    found = _ID.fullmatch(places[0]) if listed else None
    return found[1] if found else ""


def without_mark(blocks: Blocks, label: str) -> Blocks:
    """The blocks of a note without the label that begins its text: "[1] ", "^ a b "."""
    if not blocks or not isinstance(blocks[0], Paragraph):
        return blocks
    if len(blocks) > 1 and spans_text(blocks[0].spans).strip(_SIGNS_BESIDE) == label:
        return blocks[1:]  # a number on a line of its own, with or without a link
    spans = _unmarked(list(blocks[0].spans), label)
    first: tuple[Block, ...] = (Paragraph(spans),) if spans else ()
    return (*first, *blocks[1:])


def _unmarked(spans: list[Span], label: str) -> Spans:
    led = False
    while spans:
        text = spans[0].text.strip(_SIGNS_BESIDE)
        leads = "#" in spans[0].href and len(text) <= 4
        if text and not (leads and (text == label or Mark.SUP in spans[0].marks)):
            break
        del spans[0]
        led = True
    if not spans:
        return ()
    text = spans[0].text.lstrip(_SIGNS_BESIDE) if led else _without_label(spans[0].text, label)
    rest = [Span(text, spans[0].marks, spans[0].href), *spans[1:]] if text else spans[1:]
    return tuple(rest) if spans_text(tuple(rest)).strip() else ()


def _without_label(text: str, label: str) -> str:
    """A text without the label that begins it, if a bracket, a full stop or the label itself shows
    it.
    """
    sign = re.escape(label)
    ends = r"\s*" if not label.isalnum() else r"\s*[.):\]]\s+"
    return re.sub(rf"^(?:[\[(]\s*{sign}\s*[\])]\s*|\s*{sign}{ends}|\s*\^\s*)", "", text)

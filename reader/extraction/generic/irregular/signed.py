"""Finds talk in which each remark is signed at its end, as on wikis: "… at the yard. --Ada, 3 May".

Only the signature repeats: a link to a user's page, and then a date. Answers are indented as lists.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.comment_ids import position_id
from reader.expressions import expression
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.head_lines import signed_off
from reader.extraction.comments.order import depths, parents_by_depth
from reader.extraction.generic.fields import read_moment
from reader.extraction.generic.people.names import name
from reader.extraction.generic.wording.stamps import is_stamp
from reader.html.blocks import blocks, text_of
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.text import line
from reader.values import dataclass

_BLOCKS = frozenset({"p", "dd", "li"})
_LISTS = frozenset({"dl", "ul", "ol"})
_WHOLE = _LISTS | {"a"}
_GOES_ON = frozenset({"p", "pre", "blockquote", "figure"})
"""Elements of a remark that may precede its signed paragraph."""
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_FEWEST = 3
"""The fewest remarks that make a talk."""
_SOMEBODY = expression(
    r"user|benutzer|utilisat|usu[aá]ri|utente|gebruiker|wikipedyst|anv[aä]ndar|bruker|bruger"
    r"|k[aä]ytt[aä]j|u[zž]ivatel|kullan[iı]c|участни|користувач|member|people|profil|/~",
    re.IGNORECASE,
)
"""Found in the address of a user's own page."""
_WHO = expression(r"[:/=~]([^:/=~?#&]+)/?(?:[?#&].*)?$")
_BETWEEN = " \t\r\n\u00a0()[]–—-,.|·"
_LEAST = 8
"""Consecutive characters that a remark has before its signature."""
_TAIL = 100
"""The most characters of a signature."""


@dataclass(frozen=True, slots=True)
class _Remark:
    """The element that a signature ends."""

    node: Node
    author: str
    when: str
    depth: int
    """The number of lists around it."""


def signed_talk(
    document: Document, stamps: Sequence[Node], clock: Clock
) -> tuple[list[Comment], tuple[Node, ...]]:
    """The remarks of a page that are signed at their ends, and the elements that contain them.

    None if most of its dates sign nothing, or if nobody answers anybody.
    """
    found = [remark for node in stamps if (remark := _remark(node)) is not None]
    names = {remark.author for remark in found}
    deep = {remark.depth for remark in found}
    if len(found) < _FEWEST or len(found) * 2 < len(stamps) or min(len(names), len(deep)) < 2:
        return [], ()
    ids = [position_id(remark.node.order) for remark in found]
    above = [ids[up] if up >= 0 else "" for up in _answered(document, found)]
    comments, section = [], []
    before = _before(found)
    for remark, own, up, depth in zip(found, ids, above, depths(ids, above), strict=True):
        roots = [*before.get(remark.node.order, ()), remark.node]
        answers = {
            part.order
            for part in _own(remark.node)
            if not isinstance(part, str) and part.tag in _LISTS
        }
        text = signed_off(blocks(roots, document.base, drop=answers, hidden=True), remark.author)
        when = read_moment(remark.when, clock.read)
        comments.append(Comment(own, text, up, depth, remark.author, when, remark.when))
        section += roots
    return comments, tuple(section)


def _answered(document: Document, remarks: Sequence[_Remark]) -> list[int]:
    """Which remark each answers, by the lists around it; never one before another heading."""
    headings = sorted(node.order for node in document.tagged(*_HEADINGS))
    under = [bisect_left(headings, remark.node.order) for remark in remarks]
    above = parents_by_depth([remark.depth for remark in remarks])
    return [up if up >= 0 and under[up] == under[own] else -1 for own, up in enumerate(above)]


def _before(remarks: Sequence[_Remark]) -> dict[int, list[Node]]:
    """The paragraphs right before each remark that belong to no other, by the remark's `order`.

    Each parent is walked once: thousands of remarks may stand side by side.
    """
    signed = {remark.node.order for remark in remarks}
    around = {
        parent.order: parent for remark in remarks if (parent := remark.node.parent) is not None
    }
    runs: dict[int, list[Node]] = {}
    for parent in around.values():
        run: list[Node] = []
        for sibling in parent.elements():
            if sibling.order in signed:
                if sibling.tag == "p":
                    runs[sibling.order] = run
                run = []
            elif sibling.tag in _GOES_ON:
                run.append(sibling)
            else:
                run = []
    return runs


def _own(node: Node) -> Iterator[Node | str]:
    """The texts and links of an element, and the lists in it, which are answers, unopened."""
    pending: list[Node | str] = [node]
    while pending:
        part = pending.pop()
        if isinstance(part, str) or part.tag in _WHOLE:
            yield part
        else:
            pending.extend(reversed(part.children))


def _has_content(part: Node | str) -> bool:
    return bool(part.strip(_BETWEEN)) if isinstance(part, str) else part.tag == "a"


def _remark(node: Node) -> _Remark | None:
    """An element as a remark, if it ends with a link to a user followed by a date."""
    if node.tag not in _BLOCKS:
        return None
    own = [part for part in _own(node) if _has_content(part)]
    when = line(own[-1]).lstrip(_BETWEEN).rstrip(" .") if own and isinstance(own[-1], str) else ""
    if not when or not is_stamp(when):
        return None
    tail: list[Node] = []
    size = 0
    for part in reversed(own):
        size += len(part) if isinstance(part, str) else len(text_of(part))
        if size > _TAIL:
            break
        if not isinstance(part, str) and _SOMEBODY.search(part.get("href")):
            tail.append(part)
    texts = (part for part in own[:-1] if isinstance(part, str))
    if not tail or max(map(len, texts), default=0) < _LEAST:
        return None
    # "Ada (talk)": the first of the links to the one who is linked last.
    who = _who(tail[0])
    author = next((text_of(link) for link in reversed(tail) if _who(link) == who), "")
    return _Remark(node, name(author), when, _lists_around(node)) if name(author) else None


def _who(link: Node) -> str:
    found = _WHO.search(link.get("href"))
    return found[1].lower() if found else ""


def _lists_around(node: Node) -> int:
    depth, up = 0, node.parent
    while up is not None:
        depth += up.tag in _LISTS
        up = up.parent
    return depth

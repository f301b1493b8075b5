"""Names that are shown in parts: the given name and the family's apart, or with notes in them.

Publishers of papers mark both halves, as JATS and hCard do, and put the mark of a note after them.
"""

from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.metadata.marked import is_of_article
from reader.extraction.metadata.masthead import Masthead
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import line

_GIVEN = frozenset({"given-name", "given-names", "givenname"})
_FAMILY = frozenset({"family-name", "familyname", "surname"})
_AUTHORS = expression(
    r"(?:^|[\s_-])(?:authors?|contributors?|creators?|contrib(?:-group)?)(?![a-z])"
)
_GLUED = expression(r"[^\W\d_A-Z][A-ZÀ-Þ]")
_HIGH, _MOST = 8, 100
"""How many levels above a name the list of authors is looked for, and the most of its authors."""
_OTHERS = expression(r"(?<![a-z])(?:editor|reviewer|referee|translator|illustrator)")
"""Who is no author in a list of contributors."""
_NEAR = 3
"""How many elements behind the given name the family's is looked for."""
_LARGEST = 4_000
"""The most elements of such a list."""


def in_halves(masthead: Masthead) -> list[str]:
    """The names near the title of which both halves are marked, in a list marked as of authors."""
    for node in _given(masthead):
        if masthead.is_apart(node):
            continue
        if not _full(masthead.document, node):
            continue
        authors = _list_of(node, masthead.heading)
        if authors is not None and is_of_article(node, masthead.heading, {}):
            return list(dict.fromkeys(_every(masthead, authors)))[:_MOST]
    return []


def _given(masthead: Masthead) -> list[Node]:
    """The elements near the title that are marked as a given name, in order."""
    document = masthead.document
    # Most pages have none: to ask each element took a hundredth of the time of a reading.
    marked = (
        *document.called(*_GIVEN),
        *document.bearing("property"),
        *document.bearing("itemprop"),
    )
    every = {node.order: node for node in marked if _is_half(node, _GIVEN)}
    return [every[at] for at in sorted(every) if masthead.start <= at < masthead.stop]


def unglued(people: list[str], masthead: Masthead | None) -> list[str]:
    """Declared names; those without a blank between the halves, which are "LindAda", as shown."""
    if masthead is None or not any(_GLUED.search(name) for name in people if " " not in name):
        return people
    shown: dict[str, str] = {}
    for name in in_halves(masthead):
        given, _, family = name.rpartition(" ")
        shown |= {f"{family}{given}": name, f"{given}{family}": name}
    return [shown.get(name, name) for name in people]


def without_notes(node: Node) -> str:
    """The text of an element that is a name, without the marks and texts of notes in it."""
    pending: list[Node | str] = [node]
    noted = False
    texts: list[str] = []
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            texts.append(item)
        elif "ltx_note" in item.classes or (item.tag == "sup" and not _is_in_word(item, pending)):
            noted = True
        else:
            pending.extend(reversed(item.children))
    return line("".join(texts)) if noted else text_of(node)


def _is_in_word(node: Node, behind: list[Node | str]) -> bool:
    """Whether letters are in the middle of a word: "M<sup>c</sup>Lind"."""
    after = behind[-1] if behind else ""
    return isinstance(after, str) and after[:1].isalpha() and text_of(node).isalpha()


def _is_half(node: Node, half: frozenset[str]) -> bool:
    if not node.attrs:
        return False
    marks = {*node.classes, node.get("property"), node.get("itemprop")}
    return any(mark.lower() in half for mark in marks if mark)


def _full(document: Document, node: Node) -> str:
    """The name whose given half an element is, "" without the other half beside it."""
    family = _family(document, node)
    halves = (text_of(node), text_of(family) if family is not None else "")
    return " ".join(halves) if all(halves) else ""


def _family(document: Document, node: Node) -> Node | None:
    """The family's half: right before the given one, if that is no other's, or a little behind."""
    before = _beside(document, node)
    if before is not None and _is_half(before, _FAMILY):
        other = _beside(document, before)
        if other is None or not _is_half(other, _GIVEN):
            return before
    around, at = node.parent, node.end
    for _ in range(_NEAR):
        if around is None or at >= around.end or _is_half(document.nodes[at], _GIVEN):
            break
        if _is_half(document.nodes[at], _FAMILY):
            return document.nodes[at]
        at = document.nodes[at].end
    return None


def _beside(document: Document, node: Node) -> Node | None:
    """The element before another one under the same parent, unless much is in it."""
    before: Node | None = document.nodes[node.order - 1] if node.order else None
    for _ in range(_HIGH):
        if before is None or before is node.parent or before.parent is node.parent:
            break
        before = before.parent
    return before if before is not None and before.parent is node.parent else None


def _list_of(node: Node, heading: Node | None) -> Node | None:
    """The outermost element above a name that is marked as of authors, or None."""
    found = None
    above = node.parent
    for _ in range(_HIGH):
        if above is None or (heading is not None and above.holds(heading)):
            break
        marks = " ".join(
            above.get(name) for name in ("class", "id", "property", "itemprop")
        ).lower()
        if _OTHERS.search(marks):
            return None
        if _AUTHORS.search(marks):
            found = above
        above = above.parent
    return found


def _every(masthead: Masthead, authors: Node) -> Iterator[str]:
    end = min(authors.end, authors.order + _LARGEST)
    for node in masthead.document.nodes[authors.order : end]:
        if not _is_half(node, _GIVEN) or _list_of(node, masthead.heading) is None:
            continue
        if name := _full(masthead.document, node):
            yield name

"""Finds the repeated structures of a page with dates: every list that could be one of comments."""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice

from reader.extraction.generic.structure.element_names import MOST_TOKENS, shape, signature
from reader.extraction.generic.structure.groups import Elements, Group, Item
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.vocabulary import POST, speaks_of_comments
from reader.html.tree import Document, Node, order_of, standing_in

_ASKED = 50
_FRAME = frozenset({"html", "body", "main", "head"})
_FRAME_OF_MANY = _FRAME - {"main"}
"""The same where a theme puts the text of each comment into a `<main>`."""


def repeated(survey: Survey) -> list[Group]:
    """The groups on a page, each once; single elements too, if their key says what they are."""
    frame = _FRAME if len(survey.document.tagged("main")) < _MANY_MAINS else _FRAME_OF_MANY
    by_key = _by_key(survey.document, carriers(survey.stamps, frame))
    by_key.update(alone(survey.stamps, frame))
    seen: set[tuple[int, ...]] = set()
    found = []
    items: dict[int, Item] = {}
    for key, nodes in by_key.items():
        shape = (len(nodes), nodes[0].order, nodes[-1].order, nodes[len(nodes) // 2].order)
        if shape not in seen:
            seen.add(shape)
            found.append(Group(key, Elements(nodes, items)))
    return found


_MANY_MAINS = 3
_Kind = tuple[str | int | None, ...]


def _by_key(document: Document, nodes: Iterable[Node]) -> dict[str, list[Node]]:
    """Elements by each of their `keys`, in order; these are the same for all of a kind."""
    distinctive = frozenset(_distinctive(tuple(document.attributes)))
    of_kind: dict[_Kind, list[Node]] = defaultdict(list)
    for node in nodes:
        of_kind[_kind(node, distinctive)].append(node)
    found: dict[str, list[Node]] = defaultdict(list)
    mixed: set[str] = set()
    for same in of_kind.values():
        for key in keys(same[0]):
            if key in found:
                mixed.add(key)
            found[key] += same
    for key in mixed:
        found[key].sort(key=order_of)
    return found


def _kind(node: Node, distinctive: frozenset[str]) -> _Kind:
    """What elements with the same `keys` have in common, or one's own place if each has to be
    examined, as with any of the attributes `distinctive`. Those without a class depend on what
    surrounds them.
    """
    attrs, classes = node.attrs, node.class_name
    if len(attrs) > 1 or (attrs and not classes):
        if not distinctive.isdisjoint(attrs):
            return (node.order,)
        identity = attrs.get("id")
        if identity and (shaped := shape(identity)) != identity:
            return node.tag, "#", classes, shaped
    if classes and not classes.isspace():
        return node.tag, classes
    around = node.parent
    if around is None or node.tag == "tr" or _is_bare(node, around):
        return (node.order,)
    return node.tag, around.tag, around.class_name


def carriers(stamps: Sequence[Node], frame: Container[str] = _FRAME) -> list[Node]:
    """All elements that are or contain one of `stamps` but no `frame`, in document order."""
    found: dict[int, Node] = {}
    for stamp in reversed(stamps):  # so that they are nearly sorted
        node: Node | None = stamp
        while node is not None and (order := node.order) not in found and node.tag not in frame:
            found[order] = node
            node = node.parent
    return [found[order] for order in sorted(found)]


def keys(node: Node) -> Iterable[str]:
    """The names under which an element may be one of many."""
    tag, attrs = node.tag, node.attrs
    if not attrs:
        own = f"{tag}<{signature(node.parent)}"
        if tag == "tr":
            return (own, _row_key(node))
        if _is_bare(node, node.parent):
            return (own, f"{tag}/{_begun(node)}")
        return (tag, own) if _is_name(tag) else (own,)
    classes = node.class_name or ""
    named = _class_keys(tag, classes)
    if len(attrs) == 1 and named and classes:
        return named
    identity = attrs.get("id") or ""
    if identity and (shaped := shape(identity)) != identity:
        named = (*named, f"{tag}#{shaped}")
    elif not classes or classes.isspace():
        named = (*named, f"{tag}<{signature(node.parent)}")
    for name in _distinctive((*attrs,)):
        if name not in _DISTINCTIVE:
            named = (*named, f"{tag}@{name}")
        elif value := attrs[name]:
            named = (*named, f"{tag}@{name}={value}")
    return named


@lru_cache(4096)
def _distinctive(names: tuple[str, ...]) -> tuple[str, ...]:
    """Those attribute names that say what an element is; the same for elements of a kind."""
    return tuple(
        name
        for name in names
        if name in _DISTINCTIVE or (name.startswith("data-") and name.endswith("id"))
    )


def _is_bare(node: Node, around: Node | None) -> bool:
    """Whether a `<div>` without a class is in a `<div>` without attributes. Such boxes in boxes
    differ only in what they begin with.
    """
    return node.tag == "div" and around is not None and around.tag == "div" and not around.attrs


def _begun(node: Node) -> str:
    """The tags of the first element in a box and of the first elements in that: "div(b,span)"."""
    first = next(node.elements(), None)
    if first is None:
        return ""
    return f"{first.tag}({','.join(inner.tag for inner in islice(first.elements(), _BEGUN))})"


_BEGUN = 3


def _row_key(row: Node) -> str:
    """A row by its table and what that is in: old pages build a post as a row with tables in it."""
    table = row.parent
    if table is not None and table.tag == "tbody":
        table = table.parent
    return f"tr<{signature(table)}<{signature(table.parent) if table else ''}"


_DISTINCTIVE = frozenset({
    "itemprop", "itemtype", "component", "role", "data-testid", "data-test-id", "data-qa",
})  # fmt: skip
"""Attributes that say what an element is: where classes are hashed, test ids do."""


_NAMED_TAGS = frozenset({"article", "details"})


def _is_name(tag: str) -> bool:
    """Whether an element's tag says what it is."""
    return "-" in tag or tag in _NAMED_TAGS


@lru_cache(16384)
def _class_keys(tag: str, classes: str) -> tuple[str, ...]:
    tokens = dict.fromkeys(map(shape, classes.split()[:MOST_TOKENS]))
    named = tuple(f"{tag}.{token}" for token in tokens)
    return (tag, *named) if _is_name(tag) else named


def alike(document: Document, group: Group) -> list[Node]:
    """All elements with a group's signature among and around its items, including those without a
    date.
    """
    if group.joined:
        return []
    first, last = group.items[0].roots[0], group.items[-1].roots[0]
    around = first.parent
    while around is not None and around.end < last.end:
        around = around.parent
    if around is None or around.tag in _FRAME:
        return []
    names = _names(group)
    if not names:
        return []
    inside = standing_in(around, document.tagged(first.tag))
    rows = (node for node in inside if node.tag != "tr" or not _is_heading_row(node))
    found = _by_key(document, inside if first.tag != "tr" else rows)
    # In a fixed order: of names with equally many elements the first is used.
    return max((found.get(name, []) for name in sorted(names)), key=len)


def _is_heading_row(node: Node) -> bool:
    """Whether a row is a heading for those below it."""
    return all(cell.tag == "th" for cell in node.elements())


def _names(group: Group) -> set[str]:
    """The keys that all items of a group share and that say what they are."""
    shared = set.intersection(*(set(keys(node)) for node in group.roots(_ASKED)))
    return {
        key
        for key in shared
        if re.search(r"[.#@]", key)
        and (key == group.key or speaks_of_comments(key) or POST.search(key))
    }


def stamp_key(stamp: Node) -> str:
    """The kind of a date: its element and, if that is not specific, the one around it."""
    own = signature(stamp)
    return own if "." in own else f"{signature(stamp.parent)}>{own}"


def alone(
    stamps: Iterable[Node], frame: Container[str] = _FRAME
) -> Iterator[tuple[str, list[Node]]]:
    """For each kind of date, the largest elements that contain exactly one of them."""
    kinds: dict[str, list[Node]] = defaultdict(list)
    for stamp in stamps:
        kinds[stamp_key(stamp)].append(stamp)
    for kind, nodes in kinds.items():
        if len(nodes) > 1:
            largest = [_largest(nodes, index, frame) for index in range(len(nodes) - 1)]
            most = max(node.end - node.order for node in largest)
            largest.append(_largest(nodes, len(nodes) - 1, frame, _MANY * most + _SOME))
            yield f"~{kind}", _with_answers(largest, frame)


def _with_answers(nodes: list[Node], frame: Container[str]) -> list[Node]:
    """Elements with one date each; for the line of the date in a comment that holds its answers,
    all of that comment, if it is called as most of the others are.
    """
    most, count = Counter(map(signature, nodes)).most_common(1)[0]
    if count == len(nodes) or count * 2 <= len(nodes):
        return nodes
    found = list[Node]()
    for node, after in zip(nodes, [*nodes[1:], None], strict=True):
        least = found[-1].order if found else -1
        around = _around(node, most, frame) if after and signature(node) != most else None
        holds = around is not None and least < around.order and after and after.order < around.end
        found.append(around if around is not None and holds else node)
    return found


def _around(node: Node, called: str, frame: Container[str]) -> Node | None:
    """The nearest element around another that is called so."""
    up = node.parent
    for _ in range(_HIGH):
        if up is None or up.tag in frame:
            return None
        if signature(up) == called:
            return up
        up = up.parent
    return None


_HIGH = 3
"""How many levels above the line with its date a comment begins."""
_MANY, _SOME = 2, 2
"""The last item, which nothing delimits, is at most this many times larger than those before it."""


def _largest(nodes: list[Node], index: int, frame: Container[str], limit: int = 0) -> Node:
    before = nodes[index - 1].order if index else -1
    node = nodes[index]
    up = node.parent
    if index + 1 < len(nodes):
        after = nodes[index + 1].order
        while up is not None and before < up.order and up.end <= after and up.tag not in frame:
            node, up = up, up.parent
        return node
    while up is not None and before < up.order and up.tag not in frame:
        if limit and up.end - up.order > limit:
            break
        if up.end - node.end > 400 + (node.end - node.order) * 4:
            break  # the last one must not include the rest of the page
        node, up = up, up.parent
    return node

"""Determines which item answers which from links: "in reply to" and a link to another item."""

from collections.abc import Iterator, Mapping, Sequence

from reader.expressions import expression
from reader.extraction.generic.identity import plain
from reader.extraction.generic.rows import Row
from reader.extraction.generic.vocabulary import ANSWERS
from reader.html.blocks import text_of
from reader.html.tree import Node


def by_links(rows: Sequence[Row], index: Mapping[str, int]) -> list[int]:
    """The row each row answers according to a link outside its text, -1 for none.

    `index` has the rows by their ids. A link may also lead to another name of a row: the number of
    a comment in its thread, an anchor before its heading.
    """
    links = [list(_links(row)) for row in rows]
    targets = [[*map(_target, found)] for found in links]
    wanted = {said for found in targets for said in found} - index.keys() - {""}
    every = {**_anchors(rows, wanted), **index} if wanted else index
    found = []
    for own, (nodes, said) in enumerate(zip(links, targets, strict=True)):
        above = (every.get(text, -1) for text in said)
        answers = (
            place
            for node, place in zip(nodes, above, strict=True)
            if place not in (-1, own) and _says_so(node)
        )
        found.append(next(answers, -1))
    return found


def _links(row: Row) -> Iterator[Node]:
    """The links of a row to places on a page, outside its text."""
    ends = [(node.order, node.end) for node in row.body]
    for node in row.nodes:
        if node.tag != "a" or not _target(node):
            continue
        if not any(start < node.order < end for start, end in ends):
            yield node


def _target(node: Node) -> str:
    """What a link leads to on its page: the fragment, or the number of a comment in the query."""
    href = node.get("href")
    if fragment := href.partition("#")[2]:
        return plain(fragment)
    found = _ASKED.search(href) if "=" in href else None
    return found[1] if found else ""


_ASKED = expression(r"[?&;](?:cid|c|comment_?id|comment|pid|p|post_?id|msg_?id|mid)=(\d+)")


def _anchors(rows: Sequence[Row], wanted: set[str]) -> dict[str, int]:
    """The rows by other ids in them that links lead to, if only one row has it."""
    found: dict[str, int] = {}
    for own, row in enumerate(rows):
        for node in row.nodes:
            for attribute in _NAMING:
                said = node.attrs.get(attribute) if node.attrs else None
                if said and (name := plain(said)) in wanted and found.setdefault(name, own) != own:
                    found[name] = -1
    return found


_NAMING = ("id", "name")


def after_answers(said: str) -> str | None:
    """The text after words for "in reply to"; None if there are none.

    The words begin a text, or the last part of it: "Ada, 3 May – in reply to".
    """
    found = ANSWERS.match(said)
    if found is None and len(said) <= LONGEST:
        said = said[max(map(said.rfind, _PARTING)) + 1 :]
        found = ANSWERS.match(said)
    return said[found.end() :] if found else None


LONGEST = 80
_PARTING = "|·•,(–—-"


def _says_so(node: Node) -> bool:
    said = text_of(node)
    if said.startswith("@") or ANSWERS.search(said):
        return True
    parent = node.parent
    if parent is None:
        return False
    before = ""
    for child in parent.children:
        if child is node:
            break
        before = child if isinstance(child, str) else before
    if before.rstrip().endswith("@"):
        return True
    # "Ada, 3 March, in reply to Ola": the words right before the link, or those of the whole line.
    return after_answers(before) is not None or ANSWERS.match(text_of(parent)[:60]) is not None

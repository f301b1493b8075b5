"""Determines which item answers which from links: "in reply to" and a link to another item."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from reader.expressions import expression
from reader.extraction.generic.fields.identity import plain
from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.wording.vocabulary import ANSWERS
from reader.extraction.generic.wording.word_filter import beginnings, first_begun
from reader.html.texts import opening_of, text_of
from reader.html.tree import Node, order_of


def by_links(rows: Sequence[Row], index: Mapping[str, int]) -> list[int]:
    """The row each row answers according to a link outside its text, -1 for none.

    `index` has the rows by their ids. A link may also lead to another name of a row: the number of
    a comment in its thread, an anchor before its heading.
    """
    links = [list(_links(row)) for row in rows]
    targets = [[*map(_target, found)] for found in links]
    wanted = {target for found in targets for target in found} - index.keys() - {""}
    every = {**_anchors(rows, wanted), **index} if wanted else index
    found = []
    known: dict[int, bool] = {}
    for own, (nodes, target) in enumerate(zip(links, targets, strict=True)):
        above = (every.get(text, -1) for text in target)
        answers = (
            place
            for node, place in zip(nodes, above, strict=True)
            if place not in (-1, own) and _says_so(node, known, earlier=place < own)
        )
        found.append(next(answers, -1))
    return found


def by_linked_names(
    rows: Sequence[Row], index: Mapping[str, int], authors: Sequence[str]
) -> list[int]:
    """The earlier row that a link outside the text, or with which it begins, leads to, if that is
    the name of its author, or at the beginning of the text its number: "#3".

    For rows without any other connection: -1 for those without such a link.
    """
    found = [-1] * len(rows)
    for own, row in enumerate(rows):
        for node in (*_links(row), *(leading := (*_leading(row),))):
            above = index.get(_target(node), -1)
            text = text_of(node).strip() if 0 <= above < own else ""
            is_number = node in leading and _HASH.fullmatch(text) is not None
            if is_number or (text and authors[above] == text.strip(" @")):
                found[own] = above
                break
    return found


_HASH = expression(r"#\d+")


def _links(row: Row) -> Iterator[Node]:
    """The links of a row to places on a page: those outside its text, and ">>123" in it."""
    for node in row.nodes:
        if node.tag == "a" and _target(node) and (not is_in_text(row, node) or _is_number(node)):
            yield node


def _leading(row: Row) -> Iterator[Node]:
    """The link with which the text of a row begins."""
    for body in row.body[:1]:
        first = next((child for child in body.children if _is_said(child)), None)
        while isinstance(first, Node) and first.tag != "a":
            first = next((child for child in first.children if _is_said(child)), None)
        if isinstance(first, Node):
            yield first


def _is_said(child: Node | str) -> bool:
    return not isinstance(child, str) or not child.isspace()


def _is_number(node: Node) -> bool:
    """Whether a link is the number of a post, as boards write it above an answer: ">>123"."""
    return _NUMBER.match(opening_of(node, _FEW)) is not None


_NUMBER = expression(r"\s*(?:>>|»)\s?(?:No\.?\s?)?\d+")
_FEW = 16
"""How many characters show what a link is."""


def is_in_text(row: Row, node: Node) -> bool:
    """Whether an element is inside one of the elements of a row's text, which are in order."""
    at = bisect_left(row.body, node.order, key=order_of)
    return at > 0 and node.order < row.body[at - 1].end


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
                value = node.attrs.get(attribute) if node.attrs else None
                if (
                    value
                    and (name := plain(value)) in wanted
                    and found.setdefault(name, own) != own
                ):
                    found[name] = -1
    return found


_NAMING = ("id", "name")


def after_answers(text: str) -> str | None:
    """The text after words for "in reply to"; None if there are none.

    The words begin a text, or the last part of it: "Ada, 3 May – in reply to".
    """
    if text.isspace():  # as most texts between elements are
        return None
    found = _behind(text)
    if found is None and len(text) <= LONGEST and (last := max(map(text.rfind, _PARTING)) + 1):
        return _behind(text[last:])
    return found


def _behind(text: str) -> str | None:
    """The text behind such words at its beginning. Most texts begin with another word."""
    if text.isascii() and first_begun(text) not in beginnings(ANSWERS.pattern):
        return None
    found = ANSWERS.match(text)
    return text[found.end() :] if found else None


LONGEST = 80
_PARTING = "|·•,(–—-"


def _says_so(node: Node, known: dict[int, bool], *, earlier: bool) -> bool:
    """Whether a link, or the words before it, say that it leads to what is answered.

    `earlier` says that it leads to an earlier comment: ">>123" also lists the answers to a post.
    `known` has what is before the links that were asked about, by their `order`: a list of all
    comments is ten thousand links in one element.
    """
    text = text_of(node)
    if text.startswith("@") or ANSWERS.search(text) or (earlier and _NUMBER.match(text)):
        return True
    if node.order not in known and node.parent is not None:
        known.update(_answers_before(node.parent))
    return known.get(node.order, False)


def _answers_before(parent: Node) -> Iterator[tuple[int, bool]]:
    """Whether the words before each element in another say so.

    "Ada, 3 March, in reply to Ola": the words right before the link, or those of the whole line.
    """
    whole = ANSWERS.match(opening_of(parent, _BEGINNING)[:_BEGINNING]) is not None
    says = False
    for child in parent.children:
        if isinstance(child, str):
            says = child.rstrip().endswith("@") or after_answers(child) is not None
        else:
            yield child.order, whole or says


_BEGINNING = 60
"""How many characters of a line are searched."""

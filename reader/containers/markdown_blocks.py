"""Markdown as reader writes it (`reader.save.markdown`) back to the blocks it was written from.

What that writer has no words for comes back as what it wrote instead: an aside as a quote that
begins with its name, a list that counts in letters as one with the letters in its text.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.model import (
    MAX_BLOCK_DEPTH,
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    spans_text,
)
from reader.text import clean, is_openable

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode as Node

_OPENS = {"strong": Mark.BOLD, "em": Mark.ITALIC, "s": Mark.STRIKE}
_ELEMENTS = {
    "strong": Mark.BOLD,
    "em": Mark.ITALIC,
    "del": Mark.STRIKE,
    "sup": Mark.SUP,
    "sub": Mark.SUB,
    "mark": Mark.MARKED,
}
_TAG = re.compile(r"<(/?)(strong|em|del|sup|sub|mark)>")
_PLAYS = "▶ "


def blocks_of(nodes: "Sequence[Node]", depth: int = 0) -> Blocks:
    """The blocks of parsed Markdown; what lies deeper than the model has it stands side by side."""
    made: list[Block] = []
    for node in nodes:
        if node.type in ("blockquote", "bullet_list", "ordered_list") and depth >= MAX_BLOCK_DEPTH:
            held = node.children if node.type == "blockquote" else [
                child for item in node.children for child in item.children
            ]  # fmt: skip
            made += blocks_of(held, depth)
        elif (block := _block(node, depth)) is not None:
            made.append(block)
    return tuple(made)


def _block(node: "Node", depth: int) -> Block | None:
    match node.type:
        case "paragraph":
            return _paragraph(node)
        case "heading":
            return Heading(int(node.tag[1:]), spans_of(node.children))
        case "fence" | "code_block":
            return Code(clean(node.content).removesuffix("\n"), clean(node.info))
        case "blockquote":
            return Quote(blocks_of(node.children, depth + 1))
        case "bullet_list" | "ordered_list":
            start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            return Items(
                tuple(blocks_of(item.children, depth + 1) for item in node.children), start
            )
        case "table":
            return _table(node)
        case "hr":
            return Rule()
        case _:
            return None


def _paragraph(node: "Node") -> Block:
    """Running text, or the picture or film that stands alone in it."""
    pieces = [child for inline in node.children for child in inline.children]
    if pieces and pieces[0].type == "image":
        rest = pieces[1:]
        if not rest or rest[0].type == "hardbreak":
            src, alt = pieces[0].attrs.get("src", ""), clean(pieces[0].content)
            return Image(clean(str(src)), _plain(alt, pieces[0]), _spans(rest[1:]))
    spans = _spans(pieces)
    said = spans_text(spans)
    if len(pieces) == 1 and pieces[0].type == "link" and said.startswith(_PLAYS):
        title = said.removeprefix(_PLAYS)
        return Media(spans[0].href, "" if title == spans[0].href else title)
    return Paragraph(spans)


def _plain(alt: str, image: "Node") -> str:
    """The words of a picture without what was markup in them."""
    return spans_text(_spans(image.children)) or alt


def _table(node: "Node") -> Table:
    rows = [row for part in node.children for row in part.children]
    cells = tuple(tuple(spans_of(cell.children) for cell in row.children) for row in rows)
    if cells[1:] and not any(map(spans_text, cells[0])):  # Markdown has no table without a header
        return Table(cells[1:], 0)
    return Table(cells, 1)


def spans_of(nodes: "Sequence[Node]") -> Spans:
    """What a paragraph, a heading or a cell holds."""
    return _spans([child for inline in nodes for child in inline.children])


def _spans(pieces: "Sequence[Node]") -> Spans:
    found: list[Span] = []
    marks = Mark.PLAIN
    waiting: list[tuple[Node, Mark, str]] = [(piece, Mark.PLAIN, "") for piece in reversed(pieces)]
    while waiting:
        node, held, href = waiting.pop()
        if node.type in _OPENS or node.type == "link":
            held |= _OPENS.get(node.type, Mark.PLAIN)
            url = clean(str(node.attrs.get("href", href))) if node.type == "link" else href
            waiting += [(child, held, url) for child in reversed(node.children)]
        elif node.type == "html_inline" and (tag := _TAG.fullmatch(node.content)):
            mark = _ELEMENTS[tag[2]]
            marks = marks & ~mark if tag[1] else marks | mark
        elif text := _text(node):
            code = Mark.CODE if node.type == "code_inline" else Mark.PLAIN
            _add(found, Span(text, held | marks | code, href if is_openable(href) else ""))
    return tuple(found)


def _text(node: "Node") -> str:
    match node.type:
        case "text" | "text_special" | "code_inline":
            return clean(node.content)
        case "hardbreak" | "softbreak":
            return "\n"
        case "html_inline" if node.content == "<br>":
            return "\n"
        case "image":
            return clean(node.content)
        case _:
            return ""


def _add(found: list[Span], span: Span) -> None:
    """`span`, as one with the one before where both are set alike."""
    if found and (found[-1].marks, found[-1].href) == (span.marks, span.href):
        found[-1] = Span(found[-1].text + span.text, span.marks, span.href)
    else:
        found.append(span)

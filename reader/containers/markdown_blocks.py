"""Turns Markdown written by reader (`reader.save.markdown`) back into the original blocks.

What Markdown cannot express is taken from the marks beside it (`reader.containers.markdown_marks`).
"""

from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.containers.markdown_marks import PLAYS, as_meant, marked, paragraph, with_facts
from reader.expressions import expression
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
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    blocks_text,
    spans_text,
)
from reader.record.blocks import blocks_from
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
_TAG = expression(r"<(/?)(strong|em|del|sup|sub|mark)>")
_HOLDERS = ("blockquote", "bullet_list", "ordered_list")


def blocks_of(nodes: "Sequence[Node]", depth: int = 0) -> Blocks:
    """The blocks of parsed Markdown; anything nested too deep for the model is put side by side."""
    blocks: list[Block] = []
    facts: dict[str, object] = {}
    waiting = [*reversed(nodes)]
    while waiting:
        node = waiting.pop()
        if mark := marked(node):
            facts = mark
            if "instead" in mark:
                blocks += _instead(mark, waiting, depth)
        elif node.type in _HOLDERS and depth >= MAX_BLOCK_DEPTH:
            blocks += blocks_of(_held(node), depth)
        elif node.type == "table":
            blocks.append(_table(node, facts))
            facts = {}
        elif (block := _block(node, depth)) is not None:
            blocks.append(with_facts(block, facts))
            facts = {}
    return tuple(blocks)


def _instead(mark: dict[str, object], waiting: "list[Node]", depth: int) -> Blocks:
    """The block in a mark, which replaces the visible content up to its end, unless that was
    edited.
    """
    meant: Blocks = ()
    with suppress(ValueError):
        meant = blocks_from(mark["instead"], depth)
    if "until" not in mark:
        return meant
    if depth >= MAX_BLOCK_DEPTH:  # reader never nests this deep: the visible content is used
        return ()
    visible: list[Node] = []
    open_ = 1
    while waiting and open_:
        visible.append(waiting.pop())
        inner_mark = marked(visible[-1]) or {}
        open_ += ("until" in inner_mark) - ("end" in inner_mark)
    shown = blocks_of(visible, depth + 1)
    return meant if blocks_text(meant).split() == blocks_text(shown).split() else shown


def _held(node: "Node") -> "list[Node]":
    if node.type == "blockquote":
        return node.children
    return [child for item in node.children for child in item.children]


def _block(node: "Node", depth: int) -> Block | None:
    match node.type:
        case "paragraph":
            return _paragraph(node)
        case "heading":
            spans, facts = _with_facts(_pieces([node]))
            anchor = clean(str(facts.get("anchor", "")))
            return Heading(int(node.tag[1:]), as_meant(spans, facts), anchor)
        case "fence" | "code_block":
            return Code(clean(node.content).removesuffix("\n"), clean(node.info))
        case "blockquote":
            return Quote(blocks_of(node.children, depth + 1))
        case "bullet_list" | "ordered_list":
            start = int(node.attrs.get("start", 1)) if node.type == "ordered_list" else None
            return Items(
                tuple(blocks_of(item.children, depth + 1) for item in node.children), start
            )
        case "hr":
            return Rule()
        case _:
            return None


def _paragraph(node: "Node") -> Block:
    """Running text, or the picture or video that is alone in it."""
    pieces = _pieces([node])
    if pieces and pieces[0].type == "image":
        if len(pieces) == 1 or pieces[1].type == "hardbreak":
            caption, facts = _with_facts(pieces[2:])
            return _picture(pieces[0], as_meant(caption, facts), facts)
        if marked(pieces[-1]) and not spans_text(_with_facts(pieces[1:])[0]):
            return _picture(pieces[0], (), marked(pieces[-1]) or {})
    spans, facts = _with_facts(pieces)
    if len(pieces) == 1 and pieces[0].type == "link" and spans_text(spans).startswith(PLAYS):
        title = spans_text(spans).removeprefix(PLAYS)
        return Media(spans[0].href, "" if title == spans[0].href else title)
    return paragraph(spans, facts)


def _picture(image: "Node", caption: Spans, facts: dict[str, object]) -> Image:
    src, alt = facts.get("src", image.attrs.get("src", "")), _plain(clean(image.content), image)
    if " ".join(str(facts.get("alt", "")).split()) == alt:
        alt = str(facts.get("alt", alt))
    return Image(clean(str(src)), clean(alt), caption)


def _pieces(nodes: "Sequence[Node]") -> "list[Node]":
    return [piece for inline in nodes for line in inline.children for piece in line.children]


def _with_facts(pieces: "Sequence[Node]") -> tuple[Spans, dict[str, object]]:
    """The visible spans of a line, and what the mark at its end says about it."""
    facts = marked(pieces[-1]) if pieces else None
    if facts is None:
        return _spans(pieces), {}
    spans = _spans(pieces[:-1])
    if not (spans and spans[-1].text.endswith(" ")):
        return spans, facts
    last = Span(spans[-1].text[:-1], spans[-1].marks, spans[-1].href)
    return (*spans[:-1], *((last,) if last.text else ())), facts


def _plain(alt: str, image: "Node") -> str:
    """The text of a picture's description without its markup."""
    return spans_text(_spans(image.children)) or alt


def _table(node: "Node", facts: dict[str, object]) -> Table:
    rows = [row for part in node.children for row in part.children]
    cells = tuple(tuple(_cell(cell) for cell in row.children) for row in rows)
    header = facts.get("header")
    if isinstance(header, int) and header > 0:
        return Table(cells, header)
    if cells[1:] and not any(map(spans_text, cells[0])):  # Markdown has no table without a header
        return Table(cells[1:], 0)
    return Table(cells, 1)


def _cell(node: "Node") -> Spans:
    spans, facts = _with_facts(_pieces([node]))
    return as_meant(spans, facts)


def _spans(pieces: "Sequence[Node]") -> Spans:
    spans: list[Span] = []
    marks = Mark.PLAIN
    waiting: list[tuple[Node, Mark, str]] = [(piece, Mark.PLAIN, "") for piece in reversed(pieces)]
    while waiting:
        node, node_marks, href = waiting.pop()
        if node.type in _OPENS or node.type == "link":
            node_marks |= _OPENS.get(node.type, Mark.PLAIN)
            url = clean(str(node.attrs.get("href", href))) if node.type == "link" else href
            waiting += [(child, node_marks, url) for child in reversed(node.children)]
        elif node.type == "html_inline" and (tag := _TAG.fullmatch(node.content)):
            mark = _ELEMENTS[tag[2]]
            marks = marks & ~mark if tag[1] else marks | mark
        elif text := _text(node):
            code = Mark.CODE if node.type == "code_inline" else Mark.PLAIN
            _add(spans, Span(text, node_marks | marks | code, href if is_openable(href) else ""))
    return tuple(spans)


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


def _add(spans: list[Span], span: Span) -> None:
    """Add `span`, merged with the previous one if both are set alike."""
    if spans and (spans[-1].marks, spans[-1].href) == (span.marks, span.href):
        spans[-1] = Span(spans[-1].text + span.text, span.marks, span.href)
    else:
        spans.append(span)

"""The marks in reader's Markdown (`reader.save.markdown_marks`) that describe the visible text.

The visible text takes precedence: a mark that no longer fits it, since somebody edited it, is
ignored.
"""

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.expressions import expression
from reader.model import (
    Block,
    Blocks,
    Code,
    Image,
    Items,
    Media,
    Note,
    Paragraph,
    Quote,
    Span,
    Spans,
    blocks_text,
    spans_text,
)
from reader.record.blocks import spans_from, terms_from
from reader.record.fields import Fields, fields
from reader.record.runs import with_runs

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode as Node

PLAYS = "▶ "
_MARK = expression(r"\s*<!-- (\{.*\}) -->\s*")


def marked(node: "Node | None") -> dict[str, object] | None:
    """The data of a mark; None if a piece or a block is not one."""
    if node is None or node.type not in ("html_inline", "html_block"):
        return None
    match = _MARK.fullmatch(node.content)
    try:
        facts = json.loads(match[1]) if match else None
    except (ValueError, RecursionError):
        return None
    return facts if isinstance(facts, dict) else None


def as_meant(spans: Spans, facts: dict[str, object]) -> Spans:
    """Spans as they were originally."""
    if "runs" in facts:
        return with_runs(spans, facts["runs"])
    with suppress(ValueError):
        meant = spans_from(facts.get("spans"))
        return meant if spans_text(meant) == spans_text(spans) else spans
    return spans


def with_facts(block: Block, facts: dict[str, object]) -> Block:
    """A block as it was originally, by the mark before it."""
    with suppress(ValueError):
        return _from_facts(block, fields(facts, "a mark"))
    return block


def _from_facts(block: Block, fields: Fields) -> Block:
    facts = fields.data
    match block:
        case Code(text) if "lang" in facts:
            return Code(text, fields.text("lang"))
        case Quote(blocks) if "note" in facts:
            return _note(blocks, fields.text("note"))
        case Items(items) if "terms" in facts:
            return Items(items, terms=terms_from(fields, items))
        case Items(items) if "labels" in facts or "start" in facts:
            return _labelled(items, fields.texts("labels"), fields.number("start"))
        case _:
            return block


def paragraph(spans: Spans, facts: dict[str, object]) -> Block:
    """A paragraph, or the picture or video that a mark says it is."""
    values = fields(facts, "a mark")
    with suppress(ValueError):
        if "media" in facts:
            url, title = values.text("media"), values.text("title")
            if spans_text(spans) == f"{PLAYS}{title or url}":
                return Media(url, title)
        if "src" in facts:
            return _picture(spans, values)
    return Paragraph(as_meant(spans, facts))


def _picture(spans: Spans, fields: Fields) -> Image:
    """A picture without an address, from its description in brackets and the caption below."""
    facts = fields.data
    first = spans_text(spans).split("\n", 1)[0]
    alt = fields.text("alt") if "alt" in facts else first[1:-1]
    shown = " ".join(alt.split())
    if shown and first != f"[{shown}]":
        alt, shown = "", ""
    caption = _without(spans, len(f"[{shown}]\n") if shown else 0)
    return Image(fields.text("src"), alt, as_meant(caption, facts))


def _without(spans: Spans, length: int) -> Spans:
    """`spans` without that many characters at their beginning."""
    remaining: list[Span] = []
    for span in spans:
        if len(span.text) > length:
            remaining.append(Span(span.text[length:], span.marks, span.href))
        length = max(length - len(span.text), 0)
    return tuple(remaining)


def _note(blocks: Blocks, label: str) -> Note:
    """A quote as the note that it is; its first paragraph is the label."""
    if label and blocks and blocks_text(blocks[:1]) == label:
        return Note(label, blocks[1:])
    return Note("", blocks)


def _labelled(items: tuple[Blocks, ...], labels: tuple[str, ...], start: int | None) -> Items:
    """A list whose items begin with their labels, or whose first number Markdown cannot express."""
    if len(labels) != len(items):
        return Items(items, start)
    return Items(tuple(map(_unlabelled, items, labels)), start, labels)


def _unlabelled(item: Blocks, label: str) -> Blocks:
    if not (label and item and isinstance(item[0], Paragraph)):
        return item
    spans = item[0].spans
    if spans_text(spans) == f"{label}.":
        return item[1:]
    if not spans_text(spans).startswith(f"{label}. "):
        return item
    return (Paragraph(_without(spans, len(label) + 2)), *item[1:])

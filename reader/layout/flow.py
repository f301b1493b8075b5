"""Blocks as one text and a list of pieces of it, before the width is known.

A pane searches, copies and keeps its position by offsets into `Flow.text`, which do not change on
a resize. Anything drawn that is not text (bullets, numbers, bars) is in the prefixes only.
"""

from reader.layout.entries import are_entries, is_entry
from reader.layout.pieces import Flow, Kind, Run, Writing
from reader.layout.superscripts import PLAIN, raised
from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    blocks_text,
    item_labels,
)
from reader.text import cells, is_web

_TAB = 4
"""Cells between two tab stops in code. In other text a tab is a space."""
_BAR = "│ "
_NOTE_BAR = "┃ "
_PLAY = "▶ "
_BULLETS = ("• ", "◦ ", "▪ ")
_DEFINED = "  "
_BRIEF = 60
"""Definitions of up to this many characters stand without blank lines between them."""
_LABEL = 6
"""A note's label of up to this many cells is set before its text, a longer one above it."""


def flow(blocks: Blocks) -> Flow:
    """Everything that is shown of `blocks`. A block without text makes no piece."""
    writing = Writing()
    for index, block in enumerate(blocks):
        writing.block = index
        writing.gap = 1
        _write(writing, block)
    return Flow("\n".join(writing.texts), tuple(writing.pieces))


def _write(writing: Writing, block: Block) -> None:
    match block:
        case Paragraph(spans):
            _write_spans(writing, writing.kind(), spans, len(writing.holders))
        case Heading(level, spans):
            _write_spans(writing, "heading", spans, level)
        case Code(text):
            _write_code(writing, text)
        case Quote() | Items() | Note():
            _write_holding(writing, block)
        case Table():
            _write_table(writing, block)
        case Image():
            _write_image(writing, block)
        case Media(url, title):
            _write_media(writing, url, title)
        case Rule():
            writing.add("rule", "")


def _write_holding(writing: Writing, block: Quote | Items | Note) -> None:
    match block:
        case Quote(blocks):
            writing.push("quote", _BAR)
            _write_blocks(writing, blocks)
            writing.pop()
        case Items() if block.terms:
            _write_definitions(writing, block)
        case Items():
            _write_items(writing, block)
        case Note(label, blocks):
            _write_note(writing, label, blocks)


def _write_blocks(writing: Writing, blocks: Blocks, *, tight: bool = False) -> None:
    """Write the blocks of a container; `tight` puts a list directly under the text before it."""
    before = len(writing.pieces)
    for block in blocks:
        if len(writing.pieces) > before:
            writing.gap = 0 if tight and isinstance(block, Items) else 1
        _write(writing, block)


def _write_spans(writing: Writing, kind: Kind, spans: Spans, level: int) -> None:
    text, runs = _set(spans, writing.offset)
    if text and not text.isspace():
        writing.add(kind, text, level, runs)


def _set(spans: Spans, start: int, marks: Mark = Mark.PLAIN) -> tuple[str, tuple[Run, ...]]:
    """The text of spans and its runs, from offset `start`; `marks` are added to all of them."""
    if len(spans) == 1 and marks is spans[0].marks is PLAIN and not spans[0].href:
        return spans[0].text.replace("\t", " "), ()
    runs: list[Run] = []
    for span in spans:
        end = start + len(span.text)
        if (set_as := span.marks | marks if marks else span.marks) or span.href:
            runs.append(Run(start, end, set_as, span.href))
        start = end
    text = "".join(raised(span.text, span.marks) for span in spans)
    return text.replace("\t", " "), tuple(runs)


def _write_code(writing: Writing, code: str) -> None:
    text = code.strip("\n").expandtabs(_TAB)
    if text and not text.isspace():
        writing.push("code", "  ")
        writing.add("code", text, len(writing.holders) - 1)
        writing.pop()


def _write_items(writing: Writing, block: Items) -> None:
    listed = are_entries(block)
    tight = listed or all(_is_tight(item) for item in block.items)
    depth = sum(holder.kind == "item" for holder in writing.holders)
    bullet = _BULLETS[depth % len(_BULLETS)]
    markers = [f"{' '.join(label.split())}." for label in item_labels(block)]
    size = max(map(cells, markers), default=0)
    before = len(writing.pieces)
    for index, item in enumerate(block.items):
        if len(writing.pieces) > before:
            writing.gap = 0 if tight else 1
        marker = f"{markers[index].rjust(size)} " if markers else bullet
        writing.push("item", marker, " " * len(marker), len(marker))
        if listed and is_entry(item):
            _write_entry(writing, *item)
        else:
            _write_blocks(writing, item, tight=tight)
        writing.pop()


def _write_entry(writing: Writing, title: Paragraph, facts: Paragraph) -> None:
    _write(writing, title)
    writing.gap = 0
    _write_spans(writing, "facts", facts.spans, len(writing.holders))


def _write_definitions(writing: Writing, block: Items) -> None:
    """Write each term at the left edge and what it means indented below it, as browsers do."""
    tight = all(map(_is_brief, block.items, block.terms))
    before = len(writing.pieces)
    alone = False
    for item, term in zip(block.items, block.terms, strict=True):
        was_alone, alone = alone, len(item) == term
        if len(writing.pieces) > before:
            writing.gap = 0 if tight or was_alone else 1
        writing.push("item", "", "", 0)
        _write_blocks(writing, item[:term])
        writing.pop()
        writing.gap = 0 if term else writing.gap
        writing.push("item", _DEFINED, _DEFINED, len(_DEFINED))
        _write_blocks(writing, item[term:])
        writing.pop()


def _is_brief(item: Blocks, term: int) -> bool:
    """Whether a term has at most one short paragraph, as in a list of facts: "Price", "12 €"."""
    meant = item[term:]
    return len(meant) < 2 and len(blocks_text(meant)) <= _BRIEF


def _is_tight(item: Blocks) -> bool:
    """Whether an item is a single block, followed by nothing except lists."""
    return all(isinstance(block, Items) for block in item[1:])


def _write_note(writing: Writing, label: str, blocks: Blocks) -> None:
    before = len(writing.pieces)
    label = " ".join(label.split())  # a prefix has to be one line
    mark = f"[{label}] " if label.isalnum() else f"{label} "
    size = cells(mark)
    if label and size <= _LABEL:
        writing.push("note", mark, " " * size, size)
        _write_blocks(writing, blocks)
        writing.pop()
        if len(writing.pieces) > before:
            return
        blocks = ()
    writing.push("note", _NOTE_BAR)
    _write_spans(writing, "note", (Span(label, Mark.BOLD),), len(writing.holders))
    if len(writing.pieces) > before:
        writing.gap = 0
    _write_blocks(writing, blocks)
    writing.pop()


def _write_table(writing: Writing, table: Table) -> None:
    texts: list[str] = []
    runs: list[Run] = []
    rows: list[tuple[tuple[int, int], ...]] = []
    start = writing.offset
    for index, row in enumerate(table.rows):
        row_texts: list[str] = []
        ends: list[tuple[int, int]] = []
        for spans in row:
            text, set_as = _set(spans, start, Mark.BOLD if index < table.header else Mark.PLAIN)
            row_texts.append(text)
            ends.append((start, start + len(text)))
            runs += set_as
            start += len(text) + 1
        texts.append("\t".join(row_texts))
        rows.append(tuple(ends))
    text = "\n".join(texts)
    if text and not text.isspace():
        writing.add("table", text, len(writing.holders), tuple(runs))
        writing.pieces[-1] = writing.pieces[-1]._replace(cells=tuple(rows), header=table.header)


def _write_image(writing: Writing, image: Image) -> None:
    text = f"[image: {image.alt}]" if image.alt else "[image]"
    _write_spans(writing, "image", (Span(text, href=image.src if is_web(image.src) else ""),), 0)
    writing.gap = 0
    _write_spans(writing, "image", image.caption, 1)


def _write_media(writing: Writing, url: str, title: str) -> None:
    writing.push("media", _PLAY, " " * len(_PLAY))
    _write_spans(writing, "media", (Span(title or url, href=url),), len(writing.holders) - 1)
    writing.pop()

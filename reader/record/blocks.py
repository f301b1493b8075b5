"""Blocks and spans as plain data, and back."""

from collections.abc import Callable, Iterable, Iterator, Sequence

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
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
)
from reader.record.fields import Fields, mapping, sequence, text, texts
from reader.text import clean, is_openable

_MARKS = {mark.name.lower(): mark for mark in Mark if mark.name}
_HOLDERS = ("quote", "items", "note")


def blocks_record(blocks: Blocks) -> list[dict[str, object]]:
    """`blocks` as objects, each identified by its "type"."""
    return [{"type": type(block).__name__.lower(), **_record(block)} for block in blocks]


def _record(block: Block) -> dict[str, object]:  # noqa: C901, PLR0911  a case for each block
    match block:
        case Paragraph(spans):
            return {"spans": spans_record(spans)}
        case Heading(level, spans, anchor):
            return {"level": level, "spans": spans_record(spans), "anchor": anchor}
        case Code(text, lang):
            return {"text": text, "lang": lang}
        case Quote(blocks):
            return {"blocks": blocks_record(blocks)}
        case Items(items, start, labels, terms):
            item_records = [*map(blocks_record, items)]
            known = {"terms": list(terms)} if terms else {}
            return {"items": item_records, "start": start, "labels": list(labels), **known}
        case Table(rows, header):
            return {"rows": [[*map(spans_record, row)] for row in rows], "header": header}
        case Image(src, alt, caption):
            return {"src": src, "alt": alt, "caption": spans_record(caption)}
        case Media(url, title):
            return {"url": url, "title": title}
        case Rule():
            return {}
        case Note(label, blocks):
            return {"label": label, "blocks": blocks_record(blocks)}


def spans_record(spans: Spans) -> list[dict[str, object]]:
    """`spans` as objects with "text", "marks" and "href"."""
    return [{"text": s.text, "marks": mark_names(s.marks), "href": s.href} for s in spans]


def mark_names(marks: Mark) -> list[str]:
    """The names of marks in a record."""
    return [name for name, mark in _MARKS.items() if mark in marks] if marks else []


def blocks_from(value: object, depth: int = 0) -> Blocks:
    """The blocks in a list of objects; ValueError if they are not of the schema.

    Anything nested deeper than `MAX_BLOCK_DEPTH` is put beside the block around it: no text is
    lost, and no record can be deep enough to cause a RecursionError.
    """
    waiting = [*reversed(sequence(value, "blocks"))]
    blocks: list[Block] = []
    while waiting:
        block = mapping(waiting.pop(), "a block")
        name = block.get("type")
        if name == "paragraph":  # as most are
            blocks.append(Paragraph(spans_from(block.get("spans", []))))
            continue
        record = Fields(block)
        if not (isinstance(name, str) and name in _BLOCKS):
            raise ValueError("a block is of no known type")
        if depth >= MAX_BLOCK_DEPTH and name in _HOLDERS:
            waiting += reversed([*_contents(record)])
        else:
            blocks.append(_BLOCKS[name](record, depth + 1))
    return tuple(blocks)


def brief_blocks(column: Sequence[list[object]]) -> Sequence[Blocks | str]:
    """The blocks in each of these lists, or the text alone where that is one plain paragraph.

    ValueError if they are not of the schema.
    """
    texts = [*map(_plain_text, column)]
    together = " ".join(filter(None, texts))
    if clean(together) != together:
        texts = [text and clean(text) for text in texts]
    return [
        blocks_from(blocks) if text is None else text
        for text, blocks in zip(texts, column, strict=True)
    ]


def _plain_text(blocks: list[object]) -> str | None:
    """The text, not cleaned yet, of blocks that are one paragraph of one span without marks and
    link, as those of most comments are; None for others.
    """
    if len(blocks) == 1 and isinstance(block := blocks[0], dict):
        spans = block.get("spans")
        if isinstance(spans, list) and len(spans) == 1 and isinstance(span := spans[0], dict):
            text = span.get("text", "")
            is_plain = span.get("marks", []) == [] and span.get("href", "") == ""
            if is_plain and isinstance(text, str) and block.get("type") == "paragraph":
                return text
    return None


def _contents(holder: Fields) -> Iterator[object]:
    """The contents of a quote, list or note, as one sequence of records."""
    if label := holder.text("label"):
        yield {"type": "paragraph", "spans": [{"text": label}]}
    yield from holder.sequence("blocks")
    for item in holder.sequence("items"):
        yield from sequence(item, "items")


def _heading(record: Fields, _: int) -> Heading:
    level = record.number("level") or 0
    if not 1 <= level <= 6:
        raise ValueError("the level of a heading is not 1 to 6")
    return Heading(level, spans_from(record.sequence("spans")), record.text("anchor"))


def _items(record: Fields, depth: int) -> Items:
    items = tuple(blocks_from(item, depth) for item in record.sequence("items"))
    labels = record.texts("labels")
    if labels and len(labels) != len(items):
        raise ValueError("a list has not as many labels as items")
    terms = terms_from(record, items)
    return Items(items, record.number("start"), labels, terms)


def terms_from(record: Fields, items: tuple[Blocks, ...]) -> tuple[int, ...]:
    """How many blocks are the term of each of `items`; () for a list without terms."""
    counts = record.sequence("terms")
    terms = tuple(
        count for count in counts if isinstance(count, int) and not isinstance(count, bool)
    )
    fits = (0 <= term <= len(item) for term, item in zip(terms, items, strict=False))
    if counts and not (len(counts) == len(terms) == len(items) and all(fits)):
        raise ValueError("the terms of a list do not fit its items")
    return terms


def _table(record: Fields, _: int) -> Table:
    rows = tuple(tuple(map(spans_from, sequence(row, "rows"))) for row in record.sequence("rows"))
    header = record.number("header") or 0
    if len({len(row) for row in rows}) > 1:
        raise ValueError("the rows of a table differ in length")
    if header < 0:
        raise ValueError("the header of a table has less than no rows")
    return Table(rows, header)


def _image(record: Fields, _: int) -> Image:
    return Image(record.text("src"), record.text("alt"), spans_from(record.sequence("caption")))


_BLOCKS: dict[str, Callable[[Fields, int], Block]] = {
    "paragraph": lambda record, _: Paragraph(spans_from(record.sequence("spans"))),
    "heading": _heading,
    "code": lambda record, _: Code(record.text("text"), record.text("lang")),
    "quote": lambda record, depth: Quote(blocks_from(record.sequence("blocks"), depth)),
    "items": _items,
    "table": _table,
    "image": _image,
    "media": lambda record, _: Media(record.text("url"), record.text("title")),
    "rule": lambda *_: Rule(),
    "note": lambda record, depth: Note(
        record.text("label"), blocks_from(record.sequence("blocks"), depth)
    ),
}


def spans_from(value: object) -> Spans:
    """The spans in a list of objects; ValueError if they are not of the schema."""
    return tuple([_span(mapping(item, "a span")) for item in sequence(value, "spans")])


def _span(record: dict[str, object]) -> Span:
    written = text(record.get("text", ""), "text")
    marks, href = record.get("marks", []), record.get("href", "")
    if marks == [] and href == "":  # as nearly all are
        return Span(written)
    href = text(href, "href")
    return Span(written, marks_named(texts(marks, "marks")), href if is_openable(href) else "")


def marks_named(names: Iterable[str]) -> Mark:
    """The marks of the given names; ValueError for an unknown name."""
    marks = Mark.PLAIN
    for name in names:
        if name not in _MARKS:
            raise ValueError("a span has a mark that is not known")
        marks |= _MARKS[name]
    return marks

"""What a container becomes when the walk leaves it: a quote, a list, a note, a figure."""

from dataclasses import dataclass, field, replace

from reader.html.footnotes import without_mark
from reader.html.inline import joined
from reader.html.numbering import numbering
from reader.html.tree import Node
from reader.model import (
    Block,
    Blocks,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Span,
    Spans,
    spans_text,
)

_LABEL = 80
"""The longest label, in characters; longer text is not taken for one."""


@dataclass(slots=True)
class Opened:
    """A container the walk is inside; the end of `node` closes it."""

    node: Node | None
    kind: str
    blocks: list[Block] = field(default_factory=list)
    items: list[list[Block]] = field(default_factory=list)
    nodes: list[Node | None] = field(default_factory=list)
    """The element of each item; None for text directly in the list."""
    labels: list[str] = field(default_factory=list)
    """The footnote label of each item, "" for any other item."""
    terms: list[int] = field(default_factory=list)
    """How many of each item's first blocks are its term."""
    term: int = 0
    """How many of its own first blocks come from a `dt`."""
    held: list[Block] = field(default_factory=list)
    """Pictures found inside a paragraph, waiting for its end."""
    caption: list[Span] = field(default_factory=list)
    leads: bool = False
    """Whether the caption comes before the picture or text it describes."""
    label: str = ""
    """The label of a footnote."""


def made(closed: Opened) -> list[Block]:
    """The blocks that a closed container becomes."""
    inner = tuple(closed.blocks)
    if closed.kind == "figure":
        return _figure(closed)
    if closed.kind == "list":
        return _list(closed)
    if closed.kind == "note":
        held = without_mark(inner, closed.label)
        return [Note(closed.label, held)] if inner else []
    if not inner:
        return []
    if closed.kind == "quote":
        return [Quote(inner)]
    if closed.kind == "box":
        return [Quote(_labelled(inner, closed.label))]
    named, rest = _summary(closed.node, inner)
    return [Note(named, rest)] if named else list(rest)


_CONTROL = "hideme"
"""The class of a summary in manuals of Rust that is seen only where its text is folded away."""


def _labelled(inner: Blocks, label: str) -> Blocks:
    """The content of a box with its label in bold: `label`, or else a short first paragraph."""
    if label:
        return (Paragraph((Span(label, Mark.BOLD),)), *inner)
    first = inner[0]
    if not isinstance(first, Paragraph) or len(inner) == 1:
        return inner
    if len(spans_text(first.spans)) > _LABEL:
        return inner
    named = tuple(replace(span, marks=span.marks | Mark.BOLD) for span in first.spans)
    return (Paragraph(named), *inner[1:])


def _list(closed: Opened) -> list[Block]:
    if not closed.items or closed.node is None:
        return []
    if all(closed.labels):
        pairs = zip(closed.labels, closed.items, strict=True)
        return [Note(named, without_mark(tuple(blocks), named)) for named, blocks in pairs]
    start, labels = numbering(closed.node, closed.nodes)
    terms = tuple(closed.terms) if closed.node.tag == "dl" else ()
    return [Items(tuple(map(tuple, closed.items)), start, labels, terms)]


def _figure(closed: Opened) -> list[Block]:
    """A figure's caption goes to its picture, or stays as a paragraph beside its content."""
    found, caption = closed.blocks, tuple(closed.caption)
    if len(found) > 1 and isinstance(found[0], Image) and all(map(_is_credit, found[1:])):
        caption = joined((Paragraph(caption), *found[1:]))
        found = found[:1]
    if not caption:
        return found
    pictures = [index for index, block in enumerate(found) if isinstance(block, Image)]
    if pictures:
        last = pictures[-1]
        if (whole := captioned(found[last], caption)) is not found[last]:
            found[last] = whole
            return found
    elif len(found) == 1 and isinstance(found[0], Media) and not found[0].title:
        return [Media(found[0].url, spans_text(caption))]
    elif not found:
        return [Image("", caption=caption)]  # a picture that only a script could load
    beside = Paragraph(caption)
    return [beside, *found] if closed.leads else [*found, beside]


def _is_credit(block: Block) -> bool:
    return isinstance(block, Paragraph) and len(spans_text(block.spans)) <= _LABEL


def captioned(picture: Block, caption: Spans) -> Block:
    """A picture with its caption; unchanged if it has one already."""
    if not isinstance(picture, Image) or picture.caption:
        return picture
    # If the page repeats the description as the caption, it is shown once.
    alt = "" if picture.alt == spans_text(caption) else picture.alt
    return Image(picture.src, alt, caption)


def _summary(details: Node | None, inner: Blocks) -> tuple[str, Blocks]:
    """The label of `details`, if it has one, and the remaining blocks. What is shown unfolded
    under a heading is a section and no box: every method in manuals of Rust.
    """
    child = next(details.elements(), None) if details is not None else None
    first = inner[0]
    if details is None or child is None or child.tag != "summary":
        return "", inner
    if not isinstance(first, Paragraph | Heading):
        return "", inner
    if isinstance(first, Heading) and "open" in details.attrs:
        return "", inner
    if _CONTROL in child.classes:
        return "", inner[1:]
    return spans_text(first.spans), inner[1:]

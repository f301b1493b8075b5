"""The lines of an item that consist of its author and its date."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.generic.fields import OWN
from reader.extraction.generic.items.rows import Row
from reader.extraction.generic.people.naming import BESIDE, beside, leads
from reader.extraction.generic.structure.columns import Source
from reader.extraction.generic.wording.dated_parts import stamp_in, timed
from reader.extraction.generic.wording.stamps import LONGEST, STAMP
from reader.extraction.verbs import COMMENTING, SAYING, spelled
from reader.html.tree import Node
from reader.model import Blocks, Paragraph

_SPARE = 36
"""The most other characters in a line of date or name ("posted on … by")."""


def fields_in(
    row: Row, fields: Iterable[Sequence[Source]], roots: list[Node], *, dates: bool = False
) -> list[Node]:
    """The elements of some fields, all of them `dates` or not, that are in the text, or contain
    some of it.
    """
    stretches = [(root.order, root.end) for root in roots]
    found = []
    for sources in fields:
        for place, attribute in sources:
            if attribute == OWN:
                continue
            cell, dated = row.cells.get(place), row.dated.get(place)
            if attribute == BESIDE and cell is not None:
                cell = beside(row.memory, cell)
            elif dates and dated is not None:
                cell = None  # of two paragraphs of one column, the first may be the text
            found += [
                node
                for node in (cell, dated)
                if node is not None
                and any(node.order < end and start < node.end for start, end in stretches)
            ]
    return found


def lines_with(row: Row, cells: list[Node], kept: set[int]) -> list[Node]:
    """The elements that give author and date, and those around them with hardly anything else."""
    cells = [node for node in cells if node.order not in kept]
    inner = [node for node in cells if not any(holds(node, other) for other in cells)]
    size = sum(len(row.memory.text(node)) for node in {node.order: node for node in inner}.values())
    size += max((_dating(row.memory.text(node)) for node in cells if node not in inner), default=0)
    found = [node for node in cells if node in inner or len(row.memory.text(node)) <= size + _SPARE]
    return [*found, *_lines_of(row, inner, kept)]


def lines_to_drop(heads: list[Node]) -> Iterator[set[int]]:
    """What to cut out of a text, in turn while nothing is left of it: the lines of author and date;
    those but for the largest around others, which has the text too; those that hold no other.
    """
    lines = {node.order for node in heads}
    yield lines
    outer = {node.order for node in heads if any(holds(node, other) for other in heads)}
    held = {node.order for node in heads if any(holds(other, node) for other in heads)}
    yield lines - (outer - held)
    yield lines - outer


def _lines_of(row: Row, cells: list[Node], kept: set[int]) -> Iterator[Node]:
    """The elements around author and date that say no more than who wrote, and when."""
    texts = [text for node in cells if (text := row.memory.text(node))]
    for node in cells[:_FIELDS]:
        up = node.parent
        for _ in range(_HIGH):
            if up is None or up.order in kept or up.end - up.order > _MANY:
                break
            rest = row.memory.text(up)
            for text in texts:
                rest = rest.replace(text, " ", 1)
            if len(rest) <= LONGEST:
                rest = STAMP.sub(" ", rest)  # time and day may be apart: "at 9:10 on …"
            words = (word for word in _WORD.findall(rest.lower()) if not word.isdigit())
            if len(rest) > 2 * _SPARE or not _SAYING.issuperset(words):
                break
            yield up
            up = up.parent


_FIELDS, _HIGH, _MANY = 4, 3, 40
_WORD = expression(r"[^\W_]+")
_SAYING = frozenset({
    "asked", "a", "comment", "by", "on", "at", "edited", "member", "owner", "author", "am", "um",
    "von", "le", "à", "par", "el", "por", "il", "ha", "op", "pm", "favorites", "favorite", "likes",
    "like", "reply", "quote", "link", "permalink", "flag",
}).union(" ".join(spelled((*SAYING, *COMMENTING))).split())  # fmt: skip
"""Words of a line that says who wrote something, and when."""


def _dating(text: str) -> int:
    """How much of a short line is the date in it, with a time of day before or after it."""
    found = stamp_in(text) if len(text) <= LONGEST else None
    if found is None:
        return 0
    year = _YEAR.match(text, found.end())
    size = len(timed(text[: found.end()], found)) + (len(year[0]) if year else 0)
    return size + len(_CLOCK.findall(text)) * 8


_CLOCK = expression(r"\d{1,2}:\d\d")
_YEAR = expression(r"[.,]?\s(?:19|20)\d\d\b")


def leading_name(row: Row, author: Sequence[Source], root: Node) -> Node | None:
    """The element that names the author at the beginning of a text, if there is one."""
    node = row.cells.get(author[0][0]) if author and not author[0][1] else None
    return node if node is not None and leads(row.memory, node, root) else None


def unparted(blocks: Blocks) -> Blocks:
    """A text without a first line that is only the separator of a name and a date, " - ", or
    without the colon behind a name.
    """
    first = blocks[0] if blocks else None
    if not isinstance(first, Paragraph):
        return blocks
    if colon := _COLON.match(first.spans[0].text):
        begun = replace(first.spans[0], text=first.spans[0].text[colon.end() :])
        spans = (begun, *first.spans[1:]) if begun.text else first.spans[1:]
        return (Paragraph(spans), *blocks[1:]) if spans else blocks[1:]
    head, parted, rest = first.spans[0].text.partition("\n")
    if not parted or _WORD.search(head) or not (rest.strip() or first.spans[1:]):
        return blocks
    kept = (replace(first.spans[0], text=rest.lstrip("\n")), *first.spans[1:])
    return (Paragraph(tuple(span for span in kept if span.text)), *blocks[1:])


_COLON = expression(r"\s*(?:\uff1a|:(?=\s))\s*")


def holds(node: Node, other: Node) -> bool:
    return node.order < other.order < node.end

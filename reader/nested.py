"""Blocks in blocks: what a quote, a list, a note or a table holds, however deep."""

from collections.abc import Iterator
from itertools import chain

from reader.model import Block, Blocks, Items, Note, Paragraph, Quote, Table


def held(block: Block) -> Blocks:
    """The blocks that a block holds itself, in order; each cell of a table is a paragraph."""
    match block:
        case Quote(blocks) | Note(_, blocks):
            return blocks
        case Items(items):
            return tuple(chain.from_iterable(items))
        case Table(rows):
            return tuple(Paragraph(cell) for row in rows for cell in row)
        case _:
            return ()


def every(blocks: Blocks) -> Iterator[Block]:
    """All blocks, each before those it holds, in order."""
    pending = [*reversed(blocks)]
    while pending:
        block = pending.pop()
        yield block
        pending += reversed(held(block))

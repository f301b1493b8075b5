"""Blocks within blocks: what quotes, lists, notes and tables contain, at any depth."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain

from reader.model import Block, Blocks, Items, Note, Paragraph, Quote, Table


def held(block: Block) -> Blocks:
    """The blocks directly inside a block, in order; each cell of a table is a paragraph."""
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
    """All blocks in order, each before the blocks inside it."""
    pending = [*reversed(blocks)]
    while pending:
        block = pending.pop()
        yield block
        pending += reversed(held(block))


def inside(block: Block, change: Callable[[Blocks], Blocks]) -> Block:
    """The block with what is directly inside it changed; tables have no blocks inside."""
    match block:
        case Quote(blocks):
            return Quote(change(blocks))
        case Note(label, blocks):
            return Note(label, change(blocks))
        case Items(items):
            return replace(block, items=tuple(map(change, items)))
        case _:
            return block

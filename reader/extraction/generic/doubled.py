"""A text that a page holds twice: as it is drawn, and as it was typed, for who edits it."""

from reader.model import Block, Blocks, Paragraph, blocks_text

_SHORTEST = 24
"""Characters: "no no" is what somebody said."""


def _begins_anew(found: Blocks) -> bool:
    """Whether a later block begins with the first word of all: to part all texts into their words
    takes as long as to read them, and few do.
    """
    first, *rest = map(_beginning, found)
    head = first.split(None, 1)[:1]
    return not head or any(text.lstrip().startswith(head[0]) for text in rest)


def _beginning(block: Block) -> str:
    """What a block says, or more than the first word of it."""
    if isinstance(block, Paragraph) and len(block.spans) == 1:
        return block.spans[0].text
    return blocks_text((block,))


def once(found: Blocks) -> Blocks:
    """A text less its second half, where that says the same as the first, word for word."""
    if len(found) < 2 or not _begins_anew(found):
        return found
    words = [blocks_text((block,)).split() for block in found]
    sizes = [*map(len, words)]
    half, odd = divmod(sum(sizes), 2)
    if odd or half < 2:
        return found
    at = before = 0
    while before < half:
        before += sizes[at]
        at += 1
    if before != half:
        return found
    first = [word for said in words[:at] for word in said]
    second = [word for said in words[at:] for word in said]
    return found[:at] if first == second and len(" ".join(first)) >= _SHORTEST else found

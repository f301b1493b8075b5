"""Removes a second copy of a text: for editing, beside the displayed one."""

from reader.model import Block, Blocks, Paragraph, blocks_text

_SHORTEST = 24
"""Characters of a text that counts as doubled: "no no" is what somebody said."""


def _begins_anew(blocks: Blocks) -> bool:
    """Whether a later block begins with the first word of all; a quick test, since splitting all
    texts into words takes as long as reading them.
    """
    first, *rest = map(_beginning, blocks)
    head = first.split(None, 1)[:1]
    return not head or any(text.lstrip().startswith(head[0]) for text in rest)


def _beginning(block: Block) -> str:
    """The text of a block, or more than its first word."""
    if isinstance(block, Paragraph):
        text = block.spans[0].text
        if len(block.spans) == 1 or " " in text.lstrip():
            return text
    return blocks_text((block,))


def once(blocks: Blocks) -> Blocks:
    """A text without its second half, if that repeats the first word for word."""
    if len(blocks) < 2 or not _begins_anew(blocks):
        return blocks
    words = [blocks_text((block,)).split() for block in blocks]
    sizes = [*map(len, words)]
    half, odd = divmod(sum(sizes), 2)
    if odd or half < 2:
        return blocks
    at = before = 0
    while before < half:
        before += sizes[at]
        at += 1
    if before != half:
        return blocks
    first = [word for block_words in words[:at] for word in block_words]
    second = [word for block_words in words[at:] for word in block_words]
    return blocks[:at] if first == second and len(" ".join(first)) >= _SHORTEST else blocks

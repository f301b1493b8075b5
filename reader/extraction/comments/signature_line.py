"""The signature that a forum puts below a text, under a line of underscores or dashes."""

from dataclasses import replace

from reader.expressions import expression
from reader.model import Blocks, Paragraph

_LINE = expression(r"^_{5,}|^--\s?$")
_BARE = expression(r"-{10,}")
"""A line that people draw too, unless nothing follows: the signature was not part of the text."""
_INNER = expression(r"\n_{5,}[ \t]*(?:\n|$)")
"""The same in a paragraph: old forums separate text and signature by line breaks alone."""
_MOST = 400
"""The most characters of a signature inside a paragraph; after a longer text, the line was drawn by
its author."""


def without_signature(blocks: Blocks) -> Blocks:
    """A text without the signature at its end."""
    for place, block in enumerate(blocks):
        if not isinstance(block, Paragraph):
            continue
        if place and _LINE.match(block.spans[0].text.strip()):
            return blocks[:place]
        if place and place == len(blocks) - 1 and _BARE.fullmatch(block.spans[0].text.strip()):
            return blocks[:place]
        remaining = _cut(block)
        if remaining is not block:
            return (*blocks[:place], remaining) if remaining.spans else blocks[:place]
    return blocks


def _cut(block: Paragraph) -> Paragraph:
    """A paragraph without the signature in it."""
    for at, span in enumerate(block.spans):
        line = _INNER.search(span.text) if "\n____" in span.text else None
        if line is None:
            continue
        after = len(span.text) - line.end() + sum(len(run.text) for run in block.spans[at + 1 :])
        if after > _MOST:
            return block
        spans = (*block.spans[:at], replace(span, text=span.text[: line.start()].rstrip()))
        return Paragraph(tuple(run for run in spans if run.text))
    return block

"""The captions of a page that is made of pictures, which are its text."""

from reader.model import Block, Blocks, Image, Paragraph, blocks_text, spans_text
from reader.text import words

_SLIDES = 3
"""The fewest pictures with captions of their own in a slide show."""
_INTRODUCTION = 200
"""The most words beside them: an article of more has pictures."""


def with_captions_as_text(blocks: Blocks) -> Blocks:
    """The blocks with each caption as a paragraph below its picture, if the captions of several
    pictures are longer than a short text around them: a slide show has its story there.
    """
    captions = {
        spans_text(block.caption) for block in blocks if isinstance(block, Image) and block.caption
    }
    around = words(blocks_text(blocks))
    if len(captions) < _SLIDES or sum(map(words, captions)) <= around or around > _INTRODUCTION:
        return blocks
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Image) and block.caption:
            out += (Image(block.src, block.alt), Paragraph(block.caption))
        else:
            out.append(block)
    return tuple(out)

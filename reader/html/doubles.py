"""What a page says twice in a row: a picture described by the heading beside it, a heading for wide
windows and for narrow ones, a video and its fallback.
"""

from dataclasses import replace

from reader.model import Block, Heading, Image, Media, Paragraph, spans_text
from reader.text import fold

_NEAR = 2
"""A picture of what a heading names stands so many blocks below it at most."""
_SPANS = 20
"""A text of more is none: it is added up for each of the pictures beside it."""
_ROOM = 12
"""Texts whose lengths differ by more characters do not say the same."""


def is_again(before: list[Block], block: Block) -> bool:
    """Whether a video or a heading is the one just before it."""
    last = before[-1] if before else None
    if isinstance(block, Media):
        return block == last
    return (
        isinstance(block, Heading)
        and isinstance(last, Heading)
        and spans_text(block.spans) == spans_text(last.spans)
    )


def undescribed(before: list[Block], image: Image) -> Image:
    """A picture without its description, if a text just above it says the same."""
    if not image.alt or not any(_says(block, image.alt) for block in before[-_NEAR:]):
        return image
    return replace(image, alt="")


def undescribe(before: list[Block], block: Block) -> None:
    """Take the description from a picture that stands just above a text that says the same."""
    last = before[-1] if before else None
    if isinstance(last, Image) and last.alt and _says(block, last.alt):
        before[-1] = replace(last, alt="")


def _says(block: Block, alt: str) -> bool:
    if not isinstance(block, Heading | Paragraph) or len(block.spans) > _SPANS:
        return False
    if abs(sum(len(span.text) for span in block.spans) - len(alt)) > _ROOM:
        return False
    words = _words(alt)
    return bool(words) and _words(spans_text(block.spans)) == words


def _words(text: str) -> str:
    """A text without signs and spaces, in which headings and descriptions differ."""
    return "".join(filter(str.isalnum, fold(text)))

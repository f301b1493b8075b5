"""Convert between parts of a linear page and places in the library, as the screen uses them."""

from dataclasses import replace

from reader.layout.threads import comment_at
from reader.library.places import Place, anchored, offset_of
from reader.linear.page import LinearPage
from reader.model import blocks_text


def part_of(page: LinearPage, place: Place, anchor: str = "") -> int:
    """The part to begin at: the comment an address points at, or the last position."""
    ids = {comment.id: at for at, comment in enumerate(page.reading.comments)}
    wanted = comment_at(page.reading.comments, anchor)
    if wanted:
        return page.first + ids[wanted]
    if place.pane == "comments":
        known = (ids[name] for name in (place.comment, *place.near) if name in ids)
        return next((page.first + at for at in known), 0)
    texts, starts = _texts(page)
    spot = offset_of(place.article, texts, starts)
    if place.article.paragraph < 0 or not texts:
        return 0
    return 1 + max(block for block, start in enumerate(starts) if start <= spot)


def place_of(page: LinearPage, part: int, before: Place) -> Place:
    """The place of a part; everything else in it stays as `before`."""
    at = page.comment(part)
    if at >= 0:
        comment = page.reading.comments[at].id
        return replace(before, pane="comments", comment=comment, near=(), top="", spot=-1)
    texts, starts = _texts(page)
    block = min(part, len(page.blocks)) - 1
    offset = starts[block] if block >= 0 else -1
    return replace(before, pane="article", article=anchored(texts, starts, offset), above=0)


def _texts(page: LinearPage) -> tuple[list[str], list[int]]:
    """The text of each block, and its offset in the whole text."""
    texts = [blocks_text((block,)) for block in page.blocks]
    starts: list[int] = []
    at = 0
    for text in texts:
        starts.append(at)
        at += len(text) + 1
    return texts, starts

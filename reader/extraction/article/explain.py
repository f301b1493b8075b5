"""Explains how a page was read: what is not in its article, in page order, each with its reason.

Run only when a user asks about a missing sentence: the passes of `article` are repeated and
recorded, so that ordinary reading does not pay for it.
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate
from typing import TypeAlias

from reader.extraction.article.class_names import FURNITURE, verdict
from reader.extraction.article.container import APART
from reader.extraction.article.contents import is_unlisted
from reader.extraction.article.duplicates import unrepeated
from reader.extraction.article.laid_over import LAID_OVER
from reader.extraction.article.pipeline import DISCUSSION, Extracted
from reader.extraction.article.prune import TITLE, name
from reader.extraction.article.tidied import tidied
from reader.html.blocks import blocks, is_hidden
from reader.html.dropped import Watched, watched
from reader.html.elements import SILENT
from reader.html.shapes import shapes
from reader.html.tree import Document, Node
from reader.model import Block, Blocks, Dropped, Paragraph, Rule, Span
from reader.text import line
from reader.values import dataclass

HIDDEN = "hidden by the markup"
OUTSIDE = "outside of what holds the article"
LONELY = "a heading with nothing under it"
_UNSEEN = (HIDDEN, LAID_OVER)
REPEATED = "read before on this page"
CONSENT = "a question for consent"
TOLD = "the page tells machines of more text than it shows, and that is read"


@dataclass(frozen=True, slots=True)
class _Place:
    """A position: after how many blocks as found, then by page order."""

    at: int
    is_block: bool
    order: int = 0

    def key(self) -> tuple[int, bool, int]:
        return self.at, self.is_block, self.order


_Found: TypeAlias = tuple[_Place, Dropped]


def dropped(document: Document, extracted: Extracted) -> tuple[Dropped, ...]:
    """All parts of the page that are not in `extracted.article`, in page order, with reasons."""
    seen = watched(
        extracted.roots,
        document.base,
        drop=extracted.removed,
        hidden=extracted.hidden,
        shapes=shapes(document),
    )
    kept, gone = _passes(seen.blocks, extracted)
    instead, before = _instead(kept, extracted.article.blocks)
    found = [*gone, *_passed_by(document, extracted, seen), *_outside(document, extracted, seen)]
    found.sort(key=lambda pair: pair[0].key())
    if instead:
        replaced = [Dropped(instead, kept)] if kept else []
        return (*replaced, *(piece for _, piece in found))
    stays = {id(block) for block in kept}
    counts = [*accumulate((id(block) in stays for block in seen.blocks), initial=before)]
    last = len(seen.blocks)
    return tuple(replace(piece, at=counts[min(place.at, last)]) for place, piece in found)


def _passes(blocks: Blocks, extracted: Extracted) -> tuple[Blocks, list[_Found]]:
    """What the passes over blocks keep, and each block they remove."""
    listed = extracted.kind == "listing"
    whole = tidied(blocks, extracted.article.title, listed=listed)
    kept, _ = unrepeated(whole, listed=listed)
    in_whole, in_kept = {id(block) for block in whole}, {id(block) for block in kept}
    last = max((n for n, block in enumerate(blocks) if id(block) in in_kept), default=-1)
    gone: list[_Found] = []
    read: set[Block] = set()
    for number, block in enumerate(blocks):
        if id(block) in in_kept:
            read.add(block)
            continue
        if isinstance(block, Rule):
            continue
        reason = TITLE
        if (number > last and block not in read) or is_unlisted(block, None):
            reason = LONELY
        elif id(block) in in_whole:
            reason = REPEATED
        gone.append((_Place(number, is_block=True), Dropped(reason, (block,))))
    return kept, gone


def _instead(blocks: Blocks, final: Blocks) -> tuple[str, int]:
    """Why the article differs from what was found, "" if it does not; and its leading block
    count.
    """
    before = len(final) - len(blocks)
    if before >= 0 and final[before:] == blocks:
        return "", before
    return (TOLD if final else CONSENT), 0


def _passed_by(document: Document, extracted: Extracted, seen: Watched) -> Iterator[_Found]:
    """The elements inside the article's that were left out."""
    for node, at in seen.passed_by:
        reason = extracted.removed.get(node.order, "")
        if not reason and not (is_hidden(node) and not extracted.hidden):
            continue  # the sign beside a heading that links to it
        place = _Place(at, is_block=False, order=node.order)
        yield place, _element(document, node, reason or HIDDEN)


def _outside(document: Document, extracted: Extracted, seen: Watched) -> Iterator[_Found]:
    """What surrounds the elements that were read: the outermost elements that contain none of
    them.
    """
    roots = {root.order for root in extracted.roots}
    orders = sorted(roots)
    stops = sorted(roots | extracted.removed.keys())
    begins = [*seen.begins, len(seen.blocks)]
    pending: list[Node] = [document.body]
    while pending:
        node = pending.pop()
        order = node.order
        if order in roots or node.tag in SILENT:
            continue
        before = bisect_right(orders, order)
        place = _Place(begins[before], is_block=False, order=order)
        holds_root = bisect_right(orders, node.end - 1) > before
        reason = extracted.removed.get(order, HIDDEN if is_hidden(node) else "")
        if not reason and bisect_right(stops, node.end - 1) == bisect_right(stops, order):
            reason = _apart(node) or OUTSIDE
        if reason and not holds_root:
            yield place, _element(document, node, reason)
        else:
            pending += node.elements()
            yield from _loose(node, place)


def _loose(node: Node, place: _Place) -> Iterator[_Found]:
    """The text directly in an element, around the elements that are read."""
    text = line(" ".join(child for child in node.children if isinstance(child, str)))
    if text:
        yield place, Dropped(OUTSIDE, (Paragraph((Span(text),)),), name(node))


def _element(document: Document, node: Node, reason: str) -> Dropped:
    """An element that is not read, with the blocks it would give."""
    found = blocks(node, document.base, hidden=reason in _UNSEEN)
    return Dropped(reason, found, name(node), elsewhere=reason == DISCUSSION)


def _apart(node: Node) -> str:
    """Why an element outside does not belong to the article, if it says so itself."""
    if node.tag in APART or verdict(f"{node.get('class')} {node.get('id')}") == FURNITURE:
        return f"marked as furniture ({name(node)})"
    return ""

"""The controls that stand in one line with the end of each comment's text, and are none of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.generic.structure.controls import is_label
from reader.model import Blocks, Comment, Paragraph, Span

_MOST_OF = 0.8
"""The least share of the comments that end in the same links."""
_LONGEST = 40
"""The most characters of a control's label."""
_WORDS = expression(r"[^\W\d_]")
_DIGITS = expression(r"\d+")


def without_trailing_links(comments: Sequence[Comment]) -> list[Comment]:
    """The comments without the links that nearly all of them end in: "I was there.Like 3 Reply".

    Where a text has no element of its own, they are in its last line. One comment alone ends in
    them if all are labels of controls and follow its text without a space.
    """
    tails = [_tail(comment.blocks) for comment in comments]
    labels = [_labels(tail) for tail in tails]
    most, count = Counter(labels).most_common(1)[0] if labels else ((), 0)
    if not most or count < _MOST_OF * len(comments):
        return [*comments]
    if len(comments) == 1 and not (all(map(is_label, most)) and _is_joined(comments[0], tails[0])):
        return [*comments]
    return [
        replace(comment, blocks=_cut(comment.blocks, len(tail))) if own == most else comment
        for comment, tail, own in zip(comments, tails, labels, strict=True)
    ]


def _tail(blocks: Blocks) -> tuple[Span, ...]:
    """The short links at the end of a text's last line, with the numbers between them."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph) or len(last.spans) < 2:
        return ()
    start = len(last.spans)
    while start > 1 and _is_control(last.spans[start - 1]):
        start -= 1
    while start < len(last.spans) and not last.spans[start].href:
        start += 1
    return last.spans[start:]


def _is_control(span: Span) -> bool:
    """Whether a span may be a control or the number beside one."""
    if "\n" in span.text or len(span.text) > _LONGEST:
        return False
    return bool(span.href) or _WORDS.search(span.text) is None


def _labels(tail: Sequence[Span]) -> tuple[str, ...]:
    """The texts of links, without the numbers in them."""
    return tuple(_DIGITS.sub("", span.text).strip() for span in tail if span.href)


def _is_joined(comment: Comment, tail: Sequence[Span]) -> bool:
    """Whether the links follow the text without a space."""
    last = comment.blocks[-1]
    before = last.spans[-len(tail) - 1].text if isinstance(last, Paragraph) else ""
    return not before[-1:].isspace() and not tail[0].text[:1].isspace()


def _cut(blocks: Blocks, count: int) -> Blocks:
    """A text without the last spans of its last paragraph."""
    last = blocks[-1]
    if not isinstance(last, Paragraph):
        return blocks
    *before, end = last.spans[:-count]
    return (*blocks[:-1], Paragraph((*before, replace(end, text=end.text.rstrip()))))

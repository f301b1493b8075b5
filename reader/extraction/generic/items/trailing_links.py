"""The controls that stand in one line with the end of each comment's text, and are none of it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.generic.structure.controls import is_label
from reader.model import Blocks, Comment, Paragraph, Span

_MOST_OF = 0.8
"""The least share of the comments that end in the same links."""
_FEWEST = 3
"""Of fewer comments, all may end in a link to the same page."""
_LONGEST = 40
"""The most characters of a control's label."""
_WORDS = expression(r"[^\W\d_]")
_DIGITS = expression(r"\d+")


def without_trailing_links(comments: Sequence[Comment]) -> list[Comment]:
    """The comments without the links that nearly all of them end in: "I was there.Like 3 Reply".

    Where a text has no element of its own, they are in its last line. People end their texts in
    links too: "see #12", "sold here".
    """
    tails = [_tail(comment.blocks) for comment in comments]
    labels = [_labels(tail) for tail in tails]
    most, count = Counter(labels).most_common(1)[0] if labels else ((), 0)
    if not most or count < _MOST_OF * len(comments):
        return [*comments]
    tails = [
        _last_links(tail, len(most)) if own[-len(most) :] == most else ()
        for tail, own in zip(tails, labels, strict=True)
    ]
    if not _are_controls(most, comments, tails):
        return [*comments]
    return [
        replace(comment, blocks=_cut(comment.blocks, len(tail))) if tail else comment
        for comment, tail in zip(comments, tails, strict=True)
    ]


def _are_controls(
    labels: Sequence[str], comments: Sequence[Comment], tails: Sequence[tuple[Span, ...]]
) -> bool:
    """Whether links that nearly all comments end in are controls: by what they are called, or as
    they follow each of several texts without a space.
    """
    known = [*map(is_label, labels)]
    are_joined = all(
        _is_joined(comment, tail) for comment, tail in zip(comments, tails, strict=True) if tail
    )
    if len(comments) == 1:
        return all(known) and are_joined
    return all(known) or (len(comments) >= _FEWEST and (any(known) or are_joined))


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


def _last_links(tail: tuple[Span, ...], count: int) -> tuple[Span, ...]:
    """The last `count` links of a tail, with the numbers between them."""
    links = [place for place, span in enumerate(tail) if span.href]
    return tail[links[-count] :]


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

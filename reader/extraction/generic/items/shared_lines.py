"""Removes lines with which all comments begin or end, but which nobody wrote: subjects,
controls.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.generic.structure.columns import spread
from reader.extraction.generic.wording.helpful_votes import tells_who_found_helpful
from reader.model import (
    Blocks,
    Comment,
    Heading,
    Image,
    Items,
    Paragraph,
    Rule,
    blocks_text,
    spans_text,
)
from reader.text import fold
from reader.text.sentences import STATEMENT_ENDS

_REPLY_MARK = expression(
    r"\W*(?:re|aw|antw|antwort|sv|vs|odp|rif|rép|r|rv|enc|ynt|отв|ответ|回复|回覆|返信)"
    r"(?:\[\d+\]|\s\d+)?\s?[:\uff1a]\s*",
    re.IGNORECASE,
)
"""The beginning of an answer's subject."""
_LATER_MARK = expression(r"(?<=[:\])])\s(?:re|aw|sv|vs|antw)\s?:\s")
"""The same behind a label: "Post subject: Re: the title"."""
_TEXT = expression(r"text|message", re.IGNORECASE)
_DIGITS = expression(r"\d+")
_LONGEST = 120
"""The most characters of a subject, or of a line of controls."""
_FEWEST = 3
_ENDS, _HEADS = (0, 0, 0, -1, -1), 3
"""An icon, a subject and a line below it may come first."""
_MOST_OF = 0.8


def unframed(comments: Sequence[Comment], body: str) -> list[Comment]:
    """The comments without a first and a last block that nearly all of them share.

    Forums repeat the thread's subject above every post, as mailing lists do. A comment of one block
    is left unchanged: people do write the same ("Thanks"). So is the first block if the page calls
    the `body`, the column it was found in, the text: then the subject is part of it.
    """
    found = _unrated(list(comments))
    for end in _ENDS[_HEADS:] if _TEXT.search(body) else _ENDS:
        if not _may_be_alike(found, end):
            continue
        lines = [_line(comment.blocks, end) for comment in found]
        if end == 0:
            lines = _subjects(lines)
        longer = [text for text in lines if text is not None]
        if len(longer) < _FEWEST or len(longer) < _MOST_OF * len(found):
            continue
        text, count = Counter(longer).most_common(1)[0]
        if not text or count < _FEWEST or count < _MOST_OF * len(longer):
            continue
        found = [
            replace(comment, blocks=comment.blocks[1:] if end == 0 else comment.blocks[:-1])
            if own == text
            else comment
            for comment, own in zip(found, lines, strict=True)
        ]
    return found if body else _unclosed(found)


def _unrated(comments: list[Comment]) -> list[Comment]:
    """The comments without a last paragraph that says how many found a review helpful, where most
    of several end in one.
    """
    rated = [_is_rating(comment.blocks) for comment in comments]
    if len(comments) < _FEWEST or sum(rated) < _MOST_OF * len(comments):
        return comments
    return [
        replace(comment, blocks=comment.blocks[:-1]) if is_rated else comment
        for comment, is_rated in zip(comments, rated, strict=True)
    ]


def _is_rating(blocks: Blocks) -> bool:
    last = blocks[-1] if len(blocks) > 1 else None
    return isinstance(last, Paragraph) and tells_who_found_helpful(spans_text(last.spans).strip())


def _unclosed(comments: list[Comment]) -> list[Comment]:
    """The comments without a last paragraph that all of them end in, word for word, where no
    element has the text alone: there what a site says below each review is read with it. People
    who copy a letter copy all of it, or are not the only ones who write.
    """
    said = [comment for comment in comments if comment.blocks]
    if len(said) < _EVERY or any(len(comment.blocks) < 2 for comment in said):
        return comments
    last = said[0].blocks[-1]
    if not isinstance(last, Paragraph) or any(comment.blocks[-1] != last for comment in said):
        return comments
    if len(spans_text(last.spans)) < _NOTICE:
        return comments
    if len({comment.blocks[:-1] for comment in said}) * 2 < len(said):
        return comments
    return [replace(comment, blocks=comment.blocks[:-1]) for comment in comments]


_EVERY, _NOTICE = 4, 40
"""The fewest comments of which all have to end alike, and the fewest characters of what a site
says: a word or two may well come to everybody."""


def _may_be_alike(comments: Sequence[Comment], end: int) -> bool:
    """Whether the same line ends many comments in a sample from all over a long thread."""
    if len(comments) < 2 * _ASKED:
        return True
    # Unevenly spread: the first post of each page of a thread may have no subject.
    some = [comments[place] for place in spread(len(comments), _ASKED)]
    lines = [_line(comment.blocks, end) for comment in some]
    longer = [text for text in (_subjects(lines) if end == 0 else lines) if text]
    return bool(longer) and Counter(longer).most_common(1)[0][1] * 3 > len(some)


_ASKED = 60


def _line(blocks: Blocks, end: int) -> str | None:
    """The block at one end, without what varies; None if it is the only one."""
    if len(blocks) < 2:
        return None
    block = blocks[end]
    if isinstance(block, Image):
        return f"image {block.src}"
    if isinstance(block, Rule):
        return "rule"
    if isinstance(block, Items):
        text = blocks_text((block,))  # the box about an author is often a list
    elif isinstance(block, Paragraph | Heading):
        text = spans_text(block.spans)
    else:
        return ""
    # The subject of a thread may be a question.
    if len(text) > _LONGEST or text.rstrip().endswith(STATEMENT_ENDS):
        return ""
    return _DIGITS.sub("#", _LATER_MARK.sub(" ", fold(text)))


def _subjects(lines: Sequence[str | None]) -> list[str | None]:
    """First lines, with all subjects of answers, and the subjects they answer, made equal."""
    marks = [_REPLY_MARK.match(text) if text else None for text in lines]
    answered = {
        text[mark.end() :] for text, mark in zip(lines, marks, strict=True) if text and mark
    }
    # All answers have a subject, but not all keep the same one.
    return [
        "re:" if mark or (text and text in answered) else text
        for text, mark in zip(lines, marks, strict=True)
    ]

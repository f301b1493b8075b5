"""Lines that all comments of a page begin or end with, which nobody said: subjects, controls."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.generic.columns import spread
from reader.model import Blocks, Comment, Heading, Image, Paragraph, Rule, spans_text
from reader.text import fold

_REPLY_MARK = expression(
    r"\W*(?:re|aw|antw|antwort|sv|vs|odp|rif|rép|r|rv|enc|ynt|отв|ответ|回复|回覆|返信)"
    r"(?:\[\d+\]|\s\d+)?\s?[:\uff1a]\s*",
    re.IGNORECASE,
)
"""How the subject of an answer begins."""
_TEXT = expression(r"text|message", re.IGNORECASE)
_DIGITS = expression(r"\d+")
_LONGEST = 120
"""Characters of a subject, or of a line of controls."""
_SENTENCE = (".", "!", "…", "。", "！")
"""How ends what somebody said; a question may be the subject of a thread."""
_FEWEST = 3
_ENDS, _HEADS = (0, 0, 0, -1, -1), 3
"""An icon, a subject and a line under it may come first."""
_MOST_OF = 0.8


def unframed(comments: Sequence[Comment], body: str) -> list[Comment]:
    """The comments less a first and a last block that is the same in nearly all of them.

    Forums repeat the thread's subject over every post, and lists of mails theirs. A comment of one
    block is left as it is: people do say the same ("Thanks"). So is the first where the page calls
    the `body`, the column it was found in, the text: then the subject is part of it.
    """
    found = list(comments)
    for end in _ENDS[_HEADS:] if _TEXT.search(body) else _ENDS:
        if not _may_be_alike(found, end):
            continue
        said = [_line(comment.blocks, end) for comment in found]
        if end == 0:
            said = _subjects(said)
        longer = [text for text in said if text is not None]
        if len(longer) < _FEWEST or len(longer) < _MOST_OF * len(found):
            continue
        text, count = Counter(longer).most_common(1)[0]
        if not text or count < _FEWEST or count < _MOST_OF * len(longer):
            continue
        found = [
            replace(comment, blocks=comment.blocks[1:] if end == 0 else comment.blocks[:-1])
            if own == text
            else comment
            for comment, own in zip(found, said, strict=True)
        ]
    return found


def _may_be_alike(comments: Sequence[Comment], end: int) -> bool:
    """Whether one line ends many of some comments from all over a long thread."""
    if len(comments) < 2 * _ASKED:
        return True
    # At no even step: the first post of each page of a thread may have no subject.
    some = [comments[place] for place in spread(len(comments), _ASKED)]
    said = [_line(comment.blocks, end) for comment in some]
    longer = [text for text in (_subjects(said) if end == 0 else said) if text]
    return bool(longer) and Counter(longer).most_common(1)[0][1] * 3 > len(some)


_ASKED = 60


def _line(blocks: Blocks, end: int) -> str | None:
    """What the block at one end says, without what differs; None where it is all there is."""
    if len(blocks) < 2:
        return None
    block = blocks[end]
    if isinstance(block, Image):
        return f"image {block.src}"
    if isinstance(block, Rule):
        return "rule"
    if not isinstance(block, Paragraph | Heading):
        return ""
    said = spans_text(block.spans)
    if len(said) > _LONGEST or said.rstrip().endswith(_SENTENCE):
        return ""
    return _DIGITS.sub("#", fold(said))


def _subjects(said: Sequence[str | None]) -> list[str | None]:
    """First lines, of which all that are subjects of answers, or what these answer, are one."""
    marks = [_REPLY_MARK.match(text) if text else None for text in said]
    answered = {text[mark.end() :] for text, mark in zip(said, marks, strict=True) if text and mark}
    # All answers have a subject; not all keep the same one.
    return [
        "re:" if mark or (text and text in answered) else text
        for text, mark in zip(said, marks, strict=True)
    ]

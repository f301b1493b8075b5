"""Finds comments whose names stand in their texts, without an element of their own: "Ada said: …",
"By: Ada", "Written by Ada".
"""

from functools import partial

from reader.comment_ids import position_id
from reader.expressions import expression
from reader.extraction.comments.clock import Clock
from reader.extraction.generic.fields import read_moment
from reader.extraction.generic.irregular.below_heading import comment_headings, items_below
from reader.extraction.generic.items.labelled_lines import text_after, unlabelled
from reader.extraction.generic.people.names import name
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.byline_words import names_speaker, says_by
from reader.extraction.generic.wording.form_labels import NAMES
from reader.extraction.generic.wording.trailing_controls import paragraph_text
from reader.html.blocks import blocks
from reader.html.tree import Node
from reader.model import Blocks, Comment, Rule, blocks_text
from reader.values import dataclass

_FEWEST, _MOST = 3, 400
"""The fewest and the most comments."""
_HEAD = expression(r"[^\n:\uff1a]{1,60}[:\uff1a]\s?")
"""The beginning of a text up to a colon."""
_SIGNED = 60
"""The most characters of a last line that says who wrote what is above it."""


@dataclass(frozen=True, slots=True)
class _Remark:
    """A text without the name in it."""

    author: str
    text: Blocks


def spoken(survey: Survey, clock: Clock) -> tuple[list[Comment], tuple[Node, ...]]:
    """The comments below a heading for them, of which each names its author in its text, and the
    elements that contain them.
    """
    moment = partial(read_moment, read=clock.read)
    for heading in comment_headings(survey):
        items = items_below(heading)[:_MOST]
        if len(items) < _FEWEST:
            continue
        read = [(item, remark) for item in items if (remark := _remark(survey, item)) is not None]
        voices = {remark.author for _, remark in read}
        if len(read) * 10 < len(items) * 9 or len(voices) < _VOICES:
            continue
        comments = [
            Comment(position_id(item.order), remark.text, author=remark.author)
            for item, remark in read
        ]
        return unlabelled(comments, moment), (heading, *(item for item, _ in read))
    return [], ()


_VOICES = 2
"""The fewest people."""


def _remark(survey: Survey, item: Node) -> _Remark | None:
    """An item as a text with its author."""
    found = blocks(item, survey.document.base, hidden=True)
    while found and isinstance(found[-1], Rule):
        found = found[:-1]
    first = paragraph_text(found[0]) if found else ""
    head = _HEAD.match(first)
    if head is not None and (who := _speaker(head[0])):
        return _written(who, text_after(found, head.end()))
    if head is not None and head[0].rstrip(" :\uff1a\n").casefold() in NAMES:
        line, parted, _ = first[head.end() :].partition("\n")
        end = head.end() + len(line) + len(parted)
        return _written(name(line), text_after(found, end))
    last = paragraph_text(found[-1]) if len(found) > 1 else ""
    if 0 < len(last) <= _SIGNED and says_by(last):
        return _written(name(last), found[:-1])
    return None


def _speaker(head: str) -> str:
    """Who speaks by a line such as "Ada wrote:"."""
    return name(head) if names_speaker(head) else ""


def _written(author: str, text: Blocks) -> _Remark | None:
    return _Remark(author, text) if author and blocks_text(text).strip() else None

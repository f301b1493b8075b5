"""Removes fields with which the texts of all comments begin or end: a date, lines with labels.

In one paragraph with the text, they have no element of their own: "— 2 hours ago I was there.",
"Name: Ada", "Message: I was there.", "Rating: 4". Seen in one comment they may be what somebody
wrote; in all of them they are the page's.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from reader.expressions import expression
from reader.extraction.generic.people.names import name
from reader.extraction.generic.wording.byline_words import names_speaker
from reader.extraction.generic.wording.dated_parts import timed
from reader.extraction.generic.wording.days import WORDS, may_be_day
from reader.extraction.generic.wording.form_labels import ALL_TEXTS, NAMES, OTHERS
from reader.extraction.generic.wording.stamps import DIGIT, STAMP, is_stamp
from reader.extraction.generic.wording.trailing_controls import paragraph_text
from reader.model import Block, Blocks, Comment, Paragraph, Span

Read = Callable[[str], datetime | None]
_FEWEST = 3
_SHARE = 0.9
"""The share of comments that have to begin alike."""
_ASKED = 3
"""How many comments show whether a page is worth the rest."""
_DATED = expression(r"[\s\u00a0]*[—–|·•,(-][\s\u00a0]*")
"""What sets a date apart from the name before it, which is an element of its own."""
_BEHIND = expression(r"[\s\u00a0]*[)—–|·•:,-]?[\s\u00a0]*")
_LABEL = expression(
    r"\s*([^\W\d][^:\uff1a\n]{0,24}?)(?:\s?#\d{1,9})?\s?[:\uff1a]"
    r"[ \u00a0]*(?:([^\n]{0,120})(\n|$))?"
)
"""A label at the beginning of a text, and the rest of its line, if it is short."""
_LAST = expression(
    r"(?:^|\n)[ \u00a0]*([^\W\d][^:\uff1a\n]{0,24}?)\s?[:\uff1a][ \u00a0]*([^\n]{0,60})\s*$"
)
"""The same in a last line."""
_ROUNDS = 6
"""The most lines of a form before the text."""


def unlabelled(comments: Sequence[Comment], read: Read) -> list[Comment]:
    """The comments without such beginnings; what these say replaces what is not known."""
    found = list(comments)
    if len(found) < _FEWEST:
        return found
    found = _unparted(_unspoken(_unruled(found)))
    for first, without in ((_label, _without_label), (_last, partial(_without_last, read))):
        label_of = first
        for _ in range(_ROUNDS):
            label = _shared([label_of(comment) for comment in found[:_ASKED]])
            labels = [label_of(comment) for comment in found] if label else ()
            if not label or labels.count(label) < _SHARE * len(found):
                break
            found = [
                without(comment) if own == label else comment
                for comment, own in zip(found, labels, strict=True)
            ]
            if label in ALL_TEXTS:
                break
            if label_of is _label and label in NAMES:
                label_of = _any_label
    if not all(_date(comment) for comment in found[:_ASKED]):
        return found
    dates = [_date(comment) for comment in found]
    if sum(map(bool, dates)) < _SHARE * len(found):
        return found
    return [
        _dated(comment, date, read) if date else comment
        for comment, date in zip(found, dates, strict=True)
    ]


def _unspoken(comments: list[Comment]) -> list[Comment]:
    """The comments without a first line that names their author, of whom nothing else is known:
    "Ada wrote:". Where some begin without, or most go on as a quotation, they quote each other.
    """
    if any(comment.author for comment in comments[:_ASKED]):
        return comments
    heads = _in_most(comments, _spoken)
    goes_on = [_begins(own)[len(head) :] for own, head in zip(comments, heads, strict=True)]
    quoting = sum(text.lstrip().startswith(_QUOTED) for text in goes_on)
    if heads.count("") * 20 > len(heads) or quoting * 2 > len(heads):
        return comments
    return [
        replace(comment, blocks=text_after(comment.blocks, len(head)), author=name(head.strip()))
        if head
        else comment
        for comment, head in zip(comments, heads, strict=True)
    ]


def _spoken(comment: Comment) -> str:
    """The first line of a text that goes on, if it says that somebody wrote what is below it."""
    found = _SPOKEN.match(_begins(comment))
    return found[0] if found and names_speaker(found[0]) and name(found[0].strip()) else ""


_SPOKEN = expression(
    r"\s*(?!(?:the|an?|my|our|der|die|das|mein|le|la|el|il)\s)"
    r"[^\n:\uff1a]{2,60}[:\uff1a][ \u00a0]*\n",
    re.IGNORECASE,
)
"""Not "The captain said:"."""
_QUOTED = (">", '"', "\u00bb", "\u00ab", "\u201c", "\u201e")


def _unparted(comments: list[Comment]) -> list[Comment]:
    """The comments without the sign that set the name apart from the date before each text, where
    both are gone from it: "• I was there." In a list that somebody drew, it comes again.
    """
    signs = _in_most(comments, _parting)
    if not any(signs):
        return comments
    most, count = Counter(signs).most_common(1)[0]
    again = sum(_begins(comment).count(f"\n{most.strip()}") for comment in comments)
    if count < _SHARE * len(comments) or again:
        return comments
    return [
        replace(comment, blocks=text_after(comment.blocks, len(sign))) if sign == most else comment
        for comment, sign in zip(comments, signs, strict=True)
    ]


def _parting(comment: Comment) -> str:
    """The sign that parts fields, at the beginning of a text that goes on in its line."""
    found = _PARTING.match(_begins(comment))
    return found[0] if found else ""


_PARTING = expression(r"\s*[·•|]\s+(?=\S)")


def _unruled(comments: list[Comment]) -> list[Comment]:
    """The comments without a line of signs that is drawn below each: "________"; of asterisks,
    which also rate, where all are the same.
    """
    rules = _in_most(comments, _drawn)
    if len({rule for rule in rules if rule.endswith("*")}) > 1:
        return comments
    return [
        replace(comment, blocks=(*comment.blocks[:-1], *_before(comment.blocks[-1], -len(drawn))))
        if drawn
        else comment
        for comment, drawn in zip(comments, rules, strict=True)
    ]


def _drawn(comment: Comment) -> str:
    """The line of signs at the end of a text."""
    text = paragraph_text(comment.blocks[-1]) if comment.blocks else ""
    found = _RULE.search(text[-_LINE:]) if text[-1:] in _SIGNS else None
    return found[0] if found else ""


_SIGNS = frozenset("_=*~-")
_RULE = expression(r"\n[ \u00a0]*(?:[_=~-]{4,}|\*{6,})$")
"""Four or five asterisks are what somebody gives to a film."""


def _in_most(comments: Sequence[Comment], read: Callable[[Comment], str]) -> list[str]:
    """What is read in each comment, if it is found in nearly all of them; otherwise nothing."""
    if all(map(read, comments[:_ASKED])):
        found = [*map(read, comments)]
        if sum(map(bool, found)) >= _SHARE * len(found):
            return found
    return [""] * len(comments)


def _shared(labels: Sequence[str]) -> str:
    """The label that all of these are, "" for none."""
    return labels[0] if len(set(labels)) == 1 else ""


def _begins(comment: Comment) -> str:
    """The text of the first paragraph."""
    return paragraph_text(comment.blocks[0]) if comment.blocks else ""


def _label(comment: Comment) -> str:
    """The label at the beginning of a text, in small letters, if it is one of a form."""
    label = _any_label(comment)
    return label if label in ALL_TEXTS or label in NAMES or label in OTHERS else ""


def _any_label(comment: Comment) -> str:
    """The same, whatever it is: below the name in all entries, it is what that form asks."""
    found = _LABEL.match(_begins(comment))
    label = found[1].lower() if found else ""
    if found is None or label in ALL_TEXTS:
        return label
    is_line = found[2] is not None and (found[3] or len(comment.blocks) > 1)
    return label if is_line else ""


def _without_label(comment: Comment) -> Comment:
    """A comment without the line of its first label, or only the label if that is of the text."""
    found = _LABEL.match(_begins(comment))
    if found is None:
        return comment
    label = found[1].lower()
    end = found.start(2) if label in ALL_TEXTS and found[2] is not None else found.end()
    return replace(
        comment,
        blocks=text_after(comment.blocks, end),
        author=comment.author or (name(found[2]) if label in NAMES else ""),
    )


def _last(comment: Comment) -> str:
    """The label of the last line, if it is one of a form and not all of the text."""
    text = paragraph_text(comment.blocks[-1]) if comment.blocks else ""
    found = _LAST.search(text[-_LINE:]) if ":" in text or "\uff1a" in text else None
    label = found[1].lower() if found else ""
    whole = found is not None and found.end() - found.start() == len(text)
    alone = whole and len(comment.blocks) == 1
    return label if not alone and (label in NAMES or label in OTHERS) else ""


def _without_last(read: Read, comment: Comment) -> Comment:
    """A comment without its last line, which has a label; of its date if it is not known yet."""
    text = paragraph_text(comment.blocks[-1])
    found = _LAST.search(text[-_LINE:])
    if found is None:
        return comment
    start = max(0, len(text) - _LINE) + found.start()
    label = found[1].lower()
    kept = _before(comment.blocks[-1], start) if start else ()
    dates = not comment.published_text and label in OTHERS and is_stamp(found[2])
    return replace(
        comment,
        blocks=(*comment.blocks[:-1], *kept),
        author=comment.author or (name(found[2]) if label in NAMES else ""),
        published=read(found[2]) if dates else comment.published,
        published_text=found[2].strip() if dates else comment.published_text,
    )


def _date(comment: Comment) -> str:
    """The date at the beginning of a text, with what sets it apart from the name before it."""
    text = _begins(comment)[:_LINE]
    start = _DATED.match(text)
    if start is None:
        return ""
    found = STAMP.match(text, start.end()) if DIGIT.search(text) else None
    found = found or (WORDS.match(text, start.end()) if may_be_day(text) else None)
    return text[: start.end()] + timed(text, found) if found else ""


_LINE = 120


def _dated(comment: Comment, begun: str, read: Read) -> Comment:
    end = _BEHIND.match(_begins(comment), len(begun))
    kept = text_after(comment.blocks, end.end() if end else len(begun))
    if not kept:
        return comment  # the whole text is a date: that is what somebody wrote
    start = _DATED.match(begun)
    shown = begun[start.end() if start else 0 :]
    if comment.published is not None:
        return replace(comment, blocks=kept)  # what an element of its own says is no guess
    return replace(comment, blocks=kept, published=read(shown), published_text=shown)


def text_after(blocks: Blocks, end: int) -> Blocks:
    """Blocks without the first characters of their first paragraph."""
    first = blocks[0]
    if not isinstance(first, Paragraph):
        return blocks
    kept: list[Span] = []
    for span in first.spans:
        left = span.text[max(end, 0) :]
        left = left if kept else left.lstrip()
        kept += [replace(span, text=left)] if left else []
        end -= len(span.text)
    return (Paragraph(tuple(kept)), *blocks[1:]) if kept else blocks[1:]


def _before(block: Block, start: int) -> Blocks:
    """A paragraph with only so many characters, all but the last if fewer than none, without blanks
    at its end.
    """
    spans = block.spans if isinstance(block, Paragraph) else ()
    start += sum(len(span.text) for span in spans) if start < 0 else 0
    kept: list[Span] = []
    for span in spans:
        left = span.text[: max(start, 0)]
        kept += [replace(span, text=left)] if left else []
        start -= len(span.text)
    if kept:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip())
    return (Paragraph(tuple(span for span in kept if span.text)),) if kept else ()

"""Removes the link that a page puts before a text: the name of whom it answers, or its number."""

from collections.abc import Sequence
from dataclasses import replace

from reader.expressions import expression
from reader.model import Comment, Paragraph, Span, spans_text

_NUMBER = expression(r"\s*#?(\d{1,6})[.:)]?\s*")
_BEHIND = " :,\u00a0\n"
"""What may stand between a name and the text."""
_FEWEST = 3
"""How many texts have to begin with their numbers: one may begin with that of another."""


def without_leading_links(comments: Sequence[Comment]) -> list[Comment]:
    """The comments without the name of the author each answers, where it begins the text as a link
    to that comment, and without their numbers, where all begin with a link that counts them.

    A page puts the name before all answers; before one, somebody may have begun a sentence so.
    """
    firsts = [_led(comment) for comment in comments]
    if not any(firsts):
        return list(comments)
    links = [first.spans[0] if first is not None else None for first in firsts]
    known = {comment.id: comment.author for comment in comments}
    counted = len(comments) >= _FEWEST and _count_up(links)
    named = [
        first is not None and _is_name(first.spans[0], known.get(comment.parent))
        for comment, first in zip(comments, firsts, strict=True)
    ]
    answers = sum(comment.parent in known for comment in comments)
    by_page = sum(named) == answers >= _FEWEST
    return [
        _behind(comment, first)
        if first is not None and (counted or (is_named and (by_page or not _goes_on(first))))
        else comment
        for comment, first, is_named in zip(comments, firsts, named, strict=True)
    ]


def _led(comment: Comment) -> Paragraph | None:
    """The first paragraph of a text, if it begins with a link to a place on a page and the text
    goes on.
    """
    first = comment.blocks[0] if comment.blocks else None
    if not isinstance(first, Paragraph) or "#" not in first.spans[0].href:
        return None
    goes_on = len(comment.blocks) > 1 or spans_text(first.spans[1:]).strip(_BEHIND)
    return first if goes_on else None


def _count_up(links: Sequence[Span | None]) -> bool:
    found = [_NUMBER.fullmatch(link.text) if link is not None else None for link in links]
    numbers = [int(number[1]) for number in found if number is not None]
    return len(numbers) == len(links) and all(
        number == numbers[0] + place for place, number in enumerate(numbers)
    )


def _is_name(link: Span, answered: str | None) -> bool:
    return bool(answered) and link.text.strip(" :\u00a0") == answered


def _goes_on(first: Paragraph) -> bool:
    """Whether a link is the first word of a sentence: "Ada is right"."""
    after = spans_text(first.spans[1:])
    return after[:1].isspace() and after.lstrip()[:1].islower()


def _behind(comment: Comment, first: Paragraph) -> Comment:
    """A comment without the first span of its first paragraph."""
    spans = first.spans[1:]
    if not spans_text(spans).strip(_BEHIND):
        return replace(comment, blocks=comment.blocks[1:])
    begun = replace(spans[0], text=spans[0].text.lstrip(_BEHIND))
    kept = (begun, *spans[1:]) if begun.text else spans[1:]
    return replace(comment, blocks=(Paragraph(kept), *comment.blocks[1:]))

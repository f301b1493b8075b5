"""Finds discussions on pages of unknown platforms: repeated structures, judged by their content."""

from collections.abc import Iterable
from dataclasses import field

from reader.extraction.comments.clock import Clock
from reader.extraction.comments.completeness import PINGBACKS, left_out
from reader.extraction.comments.microdata import marked_up
from reader.extraction.comments.order import Ordered, ordered
from reader.extraction.generic.drafts import drafts
from reader.extraction.generic.fields.posts_elsewhere import are_elsewhere
from reader.extraction.generic.irregular.inner_answers import with_inner_answers
from reader.extraction.generic.irregular.same_design import with_answers_alike
from reader.extraction.generic.irregular.signed import signed_talk
from reader.extraction.generic.irregular.single_comment import lone_comment
from reader.extraction.generic.irregular.spoken import spoken
from reader.extraction.generic.irregular.undated import undated
from reader.extraction.generic.judging.attributions import (
    are_days,
    are_described,
    are_ranked,
    say_one_thing,
    say_the_same,
)
from reader.extraction.generic.judging.choose import Discussion, discussion
from reader.extraction.generic.judging.claims import claimed, missing
from reader.extraction.generic.judging.comment_headings import announcement
from reader.extraction.generic.structure.repeated import repeated
from reader.extraction.generic.structure.survey import Survey, survey
from reader.extraction.generic.wording.vocabulary import POST, speaks_of_comments
from reader.html.tree import Document, Node
from reader.model import Comment, Paragraph
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """The discussion of a page, empty if there is none."""

    ordered: Ordered = field(default_factory=lambda: Ordered(()))
    section: tuple[Node, ...] = ()
    """The elements that contain it."""
    opening: Comment | None = None
    """The post that is the article the comments answer, if it is among them."""
    claimed: int | None = None
    """How many comments the page claims to have."""
    notes: tuple[str, ...] = ()
    """What the page says about comments it does not show."""
    others: int = 0
    """How many of the things it counts are not comments: pingbacks."""


def find_discussion(document: Document, clock: Clock | None = None) -> Found:
    """The comments of a page of no known platform."""
    clock = clock or Clock(document.root.get("lang"))
    sums = survey(document)
    found = discussion(sums, repeated(sums)) if sums.stamps else None
    if found is None:
        found = undated(sums) or (lone_comment(sums) if sums.stamps else None)
    if found is None:
        talk, section = _talk(sums, clock)
        return Found(ordered(clock.settled(talk)), section) if talk else Found(marked_up(document))
    if any(are_elsewhere(document, of.table) for of in found.groups):
        return Found(marked_up(document))
    found = with_answers_alike(sums, with_inner_answers(sums, found))
    drafted = drafts(document, found, clock)
    if not _are_comments(document, found, drafted.comments):
        return Found(marked_up(document))
    comments = ordered(clock.settled(drafted.comments))
    items = found.zones.items
    opens = found.opening if drafted.opening is not None else -1
    roots = [root for index, item in enumerate(items) if index != opens for root in item.roots]
    section = without_title(document, roots)
    if items and not section:
        return Found(marked_up(document))
    start, end = items[0].start, max(item.end for item in items)
    head = announcement(document, start) if found.opening < 0 else None
    if head is not None:
        section = (head, *section)  # it may not be a heading, and end the article with "7 Comments"
    if found.opening < 0:
        section = _with_table(section)
    count = len(comments.comments)
    pingbacks = len(document.css(PINGBACKS)) if "back" in document.mark_text and count else 0
    return Found(
        comments,
        section,
        drafted.opening,
        claimed(document, start, end, count) if count else None,
        (*missing(document, start, end), *left_out(pingbacks)) if count else (),
        pingbacks,
    )


def _talk(survey: Survey, clock: Clock) -> tuple[list[Comment], tuple[Node, ...]]:
    """Comments of which nothing repeats but how their texts say who wrote them, and when."""
    talk, section = signed_talk(survey.document, survey.stamps, clock)
    return (talk, section) if talk else spoken(survey, clock)


def _with_table(section: tuple[Node, ...]) -> tuple[Node, ...]:
    """The elements of a discussion; if they are rows of one table, also that table.

    Its column headings, and anything between its rows, are not part of the article either.
    """
    parents = {id(node.parent): node.parent for node in section if node.tag == "tr"}
    if len(parents) != 1:
        return section
    (around,) = parents.values()
    while around is not None and around.tag != "table":
        around = around.parent
    return (around, *section) if around is not None else section


def _are_comments(document: Document, found: Discussion, comments: list[Comment]) -> bool:
    """Whether what the items say was said by somebody: it is attributed, and no data of the site,
    unless their classes call them comments or posts.
    """
    if say_one_thing(comments) or (are_ranked(comments) and not _are_all(document, found)):
        return False
    groups = [of.group for of in found.groups]
    if any(_speaks(group.key) for group in groups):
        return _are_attributed(comments, _SHARE)
    in_rows = all(root.tag == "tr" for group in groups for root in group.roots(_ASKED))
    is_data = are_described(comments) or are_days(comments)
    is_data = is_data or (in_rows and say_the_same(comments))
    return not is_data and _are_attributed(comments, _SHARE_UNSAID)


def _are_all(document: Document, found: Discussion) -> bool:
    """Whether the page claims as many comments as there are items: "4 comments", not the best."""
    items = found.zones.items
    end = max(item.end for item in items)
    return claimed(document, items[0].start, end, len(items)) == len(items)


_ASKED = 3
"""How many items are asked whether they are rows of a table."""
_SHARE, _SHARE_UNSAID = 1 / 3, 1 / 2
"""The share of comments that have an author or a date; the same where no class calls them comments
or posts. An editor's boxes have one class, and so do the registration and the lists below them.
"""


def _are_attributed(comments: list[Comment], least: float) -> bool:
    """Whether this share of comments has an author or a date, and most have a text besides.

    Paragraphs are not signed, and a list of recent authors has nothing else.
    """
    attributed = sum(bool(comment.author or comment.published_text) for comment in comments)
    mute = sum(map(_is_mute, comments))
    return attributed >= least * len(comments) and (mute * 2 < len(comments) or not comments)


def _is_mute(comment: Comment) -> bool:
    """Whether a comment contains its author's name and nothing else."""
    first = comment.blocks[0] if comment.blocks else None
    if isinstance(first, Paragraph) and len(first.spans[0].text) > len(comment.author):
        return False  # true of nearly all, without joining their text
    return comment.text == comment.author


def _speaks(marks: str) -> bool:
    return speaks_of_comments(marks) or POST.search(marks) is not None


def without_title(document: Document, roots: Iterable[Node]) -> tuple[Node, ...]:
    """The elements, except one that contains the page's only h1: that is the article, or the page.

    A theme may use the same element for the article and for each comment.
    """
    headings = document.tagged("h1")
    if len(headings) != 1:
        return tuple(roots)
    place = headings[0].order
    return tuple([root for root in roots if not root.order < place < root.end])

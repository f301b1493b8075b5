"""Finds the discussion in the data a page carries for its script, if it is certain.

Such data describes the whole application: menus, teasers, recent comments elsewhere. A list of
comments is one with such a name, or whose members answer each other; most of them must have a text
with an author or a date.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cache

from reader.comment_ids import is_position
from reader.expressions import expression
from reader.extraction.data.answer import Answer, whole_number
from reader.extraction.data.gather import Gathered, gathered
from reader.extraction.data.guess import Guess, guesses
from reader.extraction.data.other_stories import OwnStory, without_others
from reader.extraction.data.paths import Value, first
from reader.extraction.data.references import HOLDERS, assembled, inside
from reader.model import Comment

_ASIDE = expression(
    r"related|recommend|trending|popular|recent|latest|featured|footer|header|nav|menu|sidebar"
    r"|widget|i18n|transl|locale|intl|cookie|consent|legal|config|seo|newsletter|advert|notif|inbox"
    r"|teaser|^(?:my|own|users?|top)_?comments?$",
    re.IGNORECASE,
)
"""Names of data about other things than this article."""
_CALLED = expression(
    r"comment|repl(?:y|ies)|discussion|kommentar|antwort|commentaire", re.IGNORECASE
)
"""Names that are certain: a "response" or a "message" may be anything."""
_TITLES = ("title", "headline", "slug", "node.title", "node.slug")
_COUNTS = (
    "comment_count", "commentCount", "comments_count", "commentsCount", "totalComments",
    "total_comments",
)  # fmt: skip
_ENOUGH = 10_000
"""With this many comments the search ends: one comment may be in as many lists as answer each
other."""
_FEWEST = 2
_MOST_OF = 0.6


def discussed(values: Iterable[Value], url: str, titles: Iterable[str] = ()) -> Gathered | None:
    """The comments in the data of a page at `url`; None where none are sure.

    With `titles`, those the page shows, comments on stories with other titles are left out.
    """
    own_story = OwnStory(titles, url)
    # Thousands of objects have the same few names.
    is_aside, is_called = cache(_is_aside), cache(_is_called)
    best: Answer | None = None
    read = 0
    for value in values:
        joined = without_others(_without_asides(assembled(value), is_aside), is_called, own_story)
        for guess in guesses((joined,), url):
            read += len(guess.answer.drafts)
            if _is_sure(guess) and (best is None or len(guess.answer.drafts) > len(best.drafts)):
                best = replace(guess.answer, claimed=_claimed(guess))
            if read > _ENOUGH:
                return gathered([best]) if best is not None else None
    return gathered([best]) if best is not None else None


def _without_asides(value: Value, is_aside: Callable[[str], bool]) -> Value:
    for item in inside(value):
        if isinstance(item, dict):
            # Most names are those of mere texts and numbers, and need not be examined.
            names = [name for name, content in item.items() if isinstance(content, HOLDERS)]
            for name in filter(is_aside, names):
                del item[name]
    return value


def _is_called(name: str) -> bool:
    """Whether data is named as a discussion."""
    return _CALLED.search(name) is not None


def _is_aside(name: str) -> bool:
    """Whether data so named is about other things."""
    return _ASIDE.search(name) is not None


def _is_sure(guess: Guess) -> bool:
    drafts = guess.answer.drafts
    titled = sum(bool(first(item, _TITLES)) for item in guess.items)
    if titled >= _MOST_OF * len(guess.items):
        return False
    ids = {draft.id for draft in drafts}
    roots = [draft for draft in drafts if draft.parent not in ids]
    is_discussion = _is_called(guess.name) or len(roots) < len(drafts)
    # An object that only holds the comments, such as a story, has no author and no text.
    return is_discussion and _are_attributed(roots, 1) and _are_attributed(drafts, _FEWEST)


def _are_attributed(drafts: Sequence[Comment], fewest: int) -> bool:
    return sum(map(_is_attributed, drafts)) >= max(fewest, _MOST_OF * len(drafts))


def _claimed(guess: Guess) -> int | None:
    """The number of comments by the data itself: a "total" in a page's data may be of anything."""
    is_called = _CALLED.search(guess.place)
    if is_called or not _is_called(guess.name):
        total = whole_number(first(guess.holder, _COUNTS))
    else:
        total = guess.answer.claimed
    return total if total is not None and total >= len(guess.answer.drafts) else None


def _is_attributed(draft: Comment) -> bool:
    """Whether a comment has a text, and an author or, beside an id of its own, a date."""
    named = draft.published is not None and not is_position(draft.id)
    return bool(draft.blocks) and (bool(draft.author) or named)

"""Combines answers into one discussion: pages of comments, the post, separate replies."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import field, replace

from reader.extraction.comments.completeness import (
    MORE_ON_SITE,
    ONE_UNSENT,
    POST_ALONE,
    SENT_IN_PAGES,
    UNSENT,
)
from reader.extraction.comments.order import Ordered, ordered
from reader.extraction.data.answer import Answer
from reader.model import Article, Comment
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Gathered:
    """The combined content of several answers."""

    article: Article = field(default_factory=Article)
    ordered: Ordered = field(default_factory=lambda: Ordered(()))
    claimed: int | None = None
    notes: tuple[str, ...] = ()


def gathered(answers: Sequence[Answer]) -> Gathered:
    """The discussion of which `answers`, all of one platform, are parts. Their order matters only
    for siblings, which stay as they were sent.
    """
    posts = {answer.post for answer in answers if answer.post}
    article = next((answer.article for answer in answers if answer.article is not None), Article())
    drafts = [draft for answer in answers for draft in answer.drafts]
    if not posts:
        posts = _unsent_posts(answers, drafts)
    byline = article.byline if any(answer.shape.names for answer in answers) else ""
    thread = ordered([_placed(draft, posts, byline) for draft in drafts if draft.id not in posts])
    claims = [answer.claimed for answer in answers if answer.claimed is not None]
    claimed = max(claims, default=None)
    if not article.url:
        article = replace(article, url=_page(thread.comments))
    notes = (*_notes(answers, thread.comments, claimed),)
    if not thread.comments and claimed is None and article.blocks:
        notes += (POST_ALONE,)
    return Gathered(article, thread, claimed, notes)


def _page(comments: tuple[Comment, ...]) -> str:
    """The one page on which the addresses of all comments are places."""
    pages = {comment.url.rpartition("#")[0] for comment in comments}
    return pages.pop() if len(pages) == 1 else ""


def _unsent_posts(answers: Sequence[Answer], drafts: list[Comment]) -> set[str]:
    """The ids of posts that were not sent: what the first of their comments answers."""
    if not drafts or not all(answer.shape.rooted for answer in answers):
        return set()
    ids = {draft.id for draft in drafts}
    return {drafts[0].parent} - ids - {""}


def _placed(draft: Comment, posts: set[str], poster: str) -> Comment:
    if draft.parent in posts:
        draft = replace(draft, parent="")
    if poster and draft.author == poster and "op" not in draft.roles:
        draft = replace(draft, roles=("op", *draft.roles))
    return draft


def _notes(
    answers: Sequence[Answer], comments: tuple[Comment, ...], claimed: int | None
) -> Iterator[str]:
    """Notes on what is missing according to the answers, one sentence each."""
    ids = {comment.id for comment in comments}
    replies = Counter(comment.parent for comment in comments)
    unsent = sum(answer.stubs for answer in answers)
    for answer in answers:
        for comment, promised in answer.promised:
            sent = replies[comment] if isinstance(promised, int) else 0
            unsent += max(0, promised - sent) if isinstance(promised, int) else len(promised - ids)
    if unsent == 1:
        yield ONE_UNSENT
    elif unsent:
        yield UNSENT(unsent)
    if all(answer.more for answer in answers):
        yield MORE_ON_SITE
    elif (
        claimed is None
        and not unsent
        and comments
        and any(answer.shape.paged for answer in answers)
    ):
        yield SENT_IN_PAGES
    unshown = sum(answer.unshown for answer in answers)
    if unshown:
        yield f"The first post of {unshown + 1} in the data is shown."
    answered = [parent for parent, count in replies.items() if parent and count > 1]
    if answered:
        yield from {answer.shape.flat: None for answer in answers if answer.shape.flat}

"""Askbot: answers to a question, and comments on either.

No real page was available: built from its public templates of versions 0.7 to 0.13. A comment on
the question starts a thread, one on an answer replies to it. Who edited last stands beside the
author, and after.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_WHO = (
    ".post-update-info-author-name .user-name-link", ".post-update-info-author-name",
    ".post-update-info .user-info > a", ".post-update-info .user-info a[href*='/users/']",
    ".post-update-info > p > a[href*='/users/']",
)  # fmt: skip
_WHEN = (".post-update-info abbr@title", ".post-update-info abbr")

SITE = Site(
    name="askbot",
    marks=(
        ".js-post.js-answer .post-update-info", ".answer[id^='post-id-'] .post-update-info",
        ".js-question .post-update-info-container",
    ),
    rules=(
        Rules(
            item=(
                ".js-post.js-answer, .answer[id^='post-id-'], .js-comment[data-post-id], "
                ".comments .comment[id^='post-id-'], .comments .comment[id^='comment-']"
            ),
            id=inside("id", r"(?:js-post-|post-id-|comment-)(\d+)", reach=1),
            author=(*_WHO, ".js-comment-author", ".comment-controls a.author", "a.author"),
            published=(*_WHEN, ".comment-age abbr@title", ".age abbr@title"),
            published_text=(".post-update-info abbr", ".comment-age", ".age"),
            published_in=r"^[\s(]*(.+?)[\s)]*$",
            score=(".js-post-vote-number", ".vote-number", ".comment-votes .js-score",
                ".comment-votes .upvote"),
            body=(".js-comment-body", ".comment-body", ".post-body .js-editable-content",
                ".post-body", ".answer-body"),
            drop=(".post-update-info-container", ".post-update-info", ".post-controls",
                ".js-editable-controls", ".comment-controls", ".comments", "a.author", ".age"),
            roles=(("accepted", ".js-accepted-answer"), ("accepted", ".accepted-answer"),
                ("op", ".answered-by-owner")),
            states=(("deleted", ".js-answer.js-post-deleted"), ("deleted", ".answer.deleted")),
        ),
    ),
    post=Rules(
        item=".js-post.js-question, .post.js-question, .question[id^='post-id-']",
        id=inside("id", r"(?:js-post-|post-id-)(\d+)"),
        author=_WHO,
        published=_WHEN,
        published_text=".post-update-info abbr",
        body=(".post-body .js-editable-content", ".post-body", ".question-body"),
        drop=(".post-update-info-container", ".post-update-info", ".js-post-comments", ".comments"),
    ),
    section=(".js-post-comments", ".js-answers-sort-nav", "#sort-bottom", ".post-vote-controls"),
    more=((".paginator .next a, .js-paginator .next a", PAGED),),
)  # fmt: skip

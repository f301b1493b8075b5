"""Stack Exchange: answers to a question, and comments on either.

A comment on the question starts a thread, one on an answer replies to it. An answer names its
editor before its author, so the last signature is asked. Scores of comments are in an attribute.
"""

from reader.extraction.rules import Rules, inside
from reader.html.tree import Document
from reader.model import Comment
from reader.sites.base import PAGED, Site

_RULES = Rules(
    item="div.answer[id^='answer-'], li.comment[id^='comment-']",
    id=inside("id", r"((?:answer|comment)-\d+)"),
    author=(
        ".post-signature:last-child .user-details > a", ".post-signature:last-child .user-details",
        ".comment-user",
    ),
    published=(
        ".post-signature:last-child .user-action-time .relativetime@title",
        ".comment-date span[title]@title", ".user-action-time .relativetime@title",
    ),
    published_text=(
        ".post-signature:last-child .relativetime", ".comment-date", ".user-action-time",
    ),
    published_in=r"^([^,]+Z)(?:, |$)",
    score=("@data-score", "@data-comment-score", ".js-vote-count@data-value", ".js-vote-count",
        ".vote-count-post", ".comment-score"),
    body=(".comment-copy", ".js-post-body", ".s-prose", ".post-text"),
    roles=(
        ("accepted", ".accepted-answer"),
        ("op", ".comment-user.owner"),
        ("op", ".post-signature:last-child.owner"),
    ),
    states=(
        ("edited", ".comment-text span[title*='edited']"),
        ("edited", ".post-signature:not(:last-child) .user-action-time"),
        ("deleted", ".deleted-answer"),
    ),
)  # fmt: skip


_QUESTION = Rules(
    item="#question",
    id=inside("data-questionid", r"(\d+)"),
    author=(
        ".post-signature.owner .user-details > a", ".post-signature:last-child .user-details > a",
        ".post-signature:last-child .user-details",
    ),
    published=(
        ".post-signature.owner .user-action-time .relativetime@title",
        ".post-signature:last-child .relativetime@title",
    ),
    body=(".js-post-body", ".s-prose", ".post-text"),
    drop=(".s-notice",),
)  # fmt: skip


def _missing(document: Document, _found: tuple[Comment, ...]) -> tuple[str, ...]:
    folded = document.css(".js-show-link:not(.dno)")
    many = f"Comments are folded away by the page in {len(folded)} places."
    return (many,) if folded else ()


SITE = Site(
    name="stackexchange",
    marks=("div.answer[data-answerid] .js-post-body", "li.js-comment[id^='comment-'] .comment-copy",
        "div.answer[id^='answer-'] .post-text", "li.comment[id^='comment-'] .comment-copy"),
    rules=(_RULES,),
    post=_QUESTION,
    section=("#answers", ".js-post-comments-component", ".comments"),
    more=(("#answers .pager a[rel='next'], #answers .s-pagination a[rel='next']", PAGED),),
    notes=_missing,
)  # fmt: skip

"""Stack Exchange: answers to a question, and comments on either.

A comment on the question starts a thread, one on an answer replies to it. An answer names its
editor before its author, so the last signature is asked. Scores of comments are in an attribute.
"""

from dataclasses import replace

from reader.extraction.comments.completeness import FOLDED_IN
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
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
        ("staff", "li.comment .mod-flair"),
        ("staff", ".post-signature:last-child .mod-flair"),
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
    folded = len(document.css(".js-show-link:not(.dno)"))
    places = "one place" if folded == 1 else f"{folded} places"
    return (FOLDED_IN("Comments", places),) if folded else ()


def _post_id(post: dict[str, object]) -> str:
    """The id as on pages: answers and comments are numbered separately."""
    for kind in ("comment", "answer"):
        if f"{kind}_id" in post:
            return f"{kind}-{post[f'{kind}_id']}"
    return ""


def _answered(post: dict[str, object]) -> str:
    """The post a comment belongs to, or for an answer its question, which is the article."""
    return f"answer-{post['post_id']}" if "comment_id" in post and "post_id" in post else ""


def _question_id(question: dict[str, object]) -> str:
    """The id that comments use for the question: they do not say what kind of post they are on."""
    return f"answer-{question.get('question_id', '')}"


_ANSWERS = Shape(  # /questions/N/answers, /posts/N/comments
    items=("items[]",),
    each=("answer_id|comment_id", "owner", "creation_date", "score"),
    replies=("comments[]",),
    id=_post_id,
    parent=_answered,
    author="owner.display_name",
    published="creation_date",
    edited=("last_edit_date", "edited"),
    html="body",
    markdown="body_markdown",
    score="score",
    url=("link", "share_link"),
    roles=(("accepted", "is_accepted"), ("op", "owner.is_op")),
    claimed="total",
    rooted=True,
    more=("has_more",),
)
_QUESTIONS = replace(  # /questions/N with a filter that brings its answers along
    _ANSWERS,
    each=("question_id", "title", "creation_date"),
    replies=("comments[]", "answers[]"),
    unless=("title",),
    claimed=(),
    post=Post(
        at=("items[0]",),
        id=_question_id,
        title="title",
        author="owner.display_name",
        published="creation_date",
        html="body",
        markdown="body_markdown",
        url="link",
    ),
)

SITE = Site(
    name="stackexchange",
    marks=("div.answer[data-answerid] .js-post-body", "li.js-comment[id^='comment-'] .comment-copy",
        "div.answer[id^='answer-'] .post-text", "li.comment[id^='comment-'] .comment-copy"),
    rules=(_RULES,),
    post=_QUESTION,
    section=("#answers", ".js-post-comments-component", ".comments"),
    more=(
        ("#answers .pager a[rel='next'], #answers .s-pagination a[rel='next']", PAGED),
        ("#answers .pager a[rel='prev'], #answers .s-pagination a[rel='prev']", PAGED),
    ),
    notes=_missing,
    shapes=(_ANSWERS, _QUESTIONS),
)  # fmt: skip

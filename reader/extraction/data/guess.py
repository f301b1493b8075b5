"""JSON of an unknown platform: a list of objects with a text and an author or date.

As on pages, words decide: the names of the fields and of the list. A list of articles has the same
fields, so a list of objects with titles does not count unless its name says otherwise.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from reader.expressions import expression
from reader.extraction.data.answer import Answer, answer, moment
from reader.extraction.data.paths import Value, every, first
from reader.extraction.data.shape import Shape
from reader.values import dataclass

_SAMPLE = 40
_SHARE = 0.6
_LOOKED_AT = 2_000
_MOST = 12
"""How many lists that look right are read."""
_AROUND = ("", "comment.", "data.", "node.", "attributes.")
"""Objects that a comment may be wrapped in."""

_NAMED = expression(
    r"comment|repl(?:y|ies)|response|discuss|thread|message|kommentar|antwort|commentaire|review",
    re.IGNORECASE,
)
"""Names of lists of comments."""
_TITLES = ("title", "headline", "slug", "subject")
_TEXTS = (
    "body_html", "bodyHtml", "bodyHTML", "content_html", "contentHtml", "message_html", "html",
    "content.rendered", "content.html", "body.html", "renderedContent", "comment_text",
    "commentText", "comment_body", "commentBody", "comment_content", "comment", "content", "body",
    "text", "message", "raw", "markdown", "value",
)  # fmt: skip
_WHO = ("author", "user", "creator", "owner", "from", "profile", "poster", "commenter", "member")
_CALLED = (
    "display_name",
    "displayName",
    "name",
    "fullName",
    "username",
    "userName",
    "login",
    "nickname",
)
_AUTHORS = (
    "author_name", "authorName", "user_name", "userName", "username", "display_name", "displayName",
    "nickname", "nickName", "nick", "screen_name", "commenter_name", "posterName",
    *(f"{who}.{called}" for who in _WHO for called in _CALLED), "author.node.name", *_WHO, "by",
    "name",
)  # fmt: skip
_DATES = (
    "created_at", "createdAt", "created", "created_time", "createdTime", "created_on", "createdOn",
    "creationDate", "creation_date", "dateCreated", "date_created", "published_at", "publishedAt",
    "datePublished", "published", "posted_at", "postedAt", "posted", "insertedAt", "submitted_at",
    "date_gmt", "datetime", "dateTime", "timestamp", "date", "time", "ctime", "ts",
    "submit_date", "submitDate", "submittedAt", "isoDateTime",
)  # fmt: skip
_IDS = (
    "id", "_id", "ID", "Id", "comment_id", "commentId", "commentID", "uuid", "uid", "cid", "key",
    "objectId", "guid", "short_id", "commentHex",
)  # fmt: skip
_NUMBER, _PARENT_NUMBER = "databaseId", "parentDatabaseId"
"""The ids of WordPress itself, where its GraphQL has ids of its own beside them."""
_PARENTS = (
    _PARENT_NUMBER, "parent_id", "parentId", "parentID", "parent_comment_id", "parentCommentId",
    "parent.id", "parent_uuid", "in_reply_to_id", "inReplyToId", "in_reply_to", "inReplyTo",
    "reply_to_id", "replyToId", "reply_to", "replyTo", "answer_to", "parent.ID", "parentHex",
    "parent_comment", "parent", "pid", "rid",
)  # fmt: skip
_REPLIES = (
    "replies[]", "children[]", "responses[]", "answers[]", "comments[]", "childComments[]",
    "child_comments[]", "subComments[]", "sub_comments[]", "replies.data[]", "replies.items[]",
    "replies.nodes[]", "children.data[]", "replies.edges[]", "children.edges[]",
)  # fmt: skip
_SCORES = (
    "score", "points", "like_count", "likeCount", "likesCount", "likes_count", "likes", "upvotes",
    "votes", "vote_count", "voteCount", "rating", "reactions_count",
)  # fmt: skip
_VOTES = (
    ("likes", "dislikes"), ("upvotes", "downvotes"), ("vote_up", "vote_down"), ("ups", "downs"),
    ("likeCount", "dislikeCount"), ("positive", "negative"),
)  # fmt: skip
_EDITS = ("edited_at", "editedAt", "edited", "is_edited", "isEdited", "last_edited_at")
_COUNTS = (
    "total_count", "totalCount", "comment_count", "commentCount", "comments_count", "commentsCount",
    "total", "count", "meta.total", "pagination.total", "totalComments", "total_comments",
)  # fmt: skip
_GONE = ("deleted", "is_deleted", "isDeleted", "deleted_at", "deletedAt", "removed")


@dataclass(frozen=True, slots=True)
class Guess:
    """A list that looks like one of comments."""

    name: str
    """Its name, or that of the object around it."""
    holder: Value
    place: str
    """Its path within the holder."""
    items: Sequence[dict[str, object]]
    answer: Answer


def guessed(values: Sequence[Value], url: str = "") -> Answer | None:
    """The list in `values` with the most likely comments; None if there is none."""
    found = [guess.answer for guess in guesses(values, url)]
    return max(found, key=lambda candidate: len(candidate.drafts), default=None)


def guesses(values: Sequence[Value], url: str = "") -> Iterator[Guess]:
    """The first lists in `values` that look like comments, outer ones before inner ones."""
    yield from islice(_guesses(values, url), _MOST)


def _guesses(values: Sequence[Value], url: str) -> Iterator[Guess]:
    for name, holder, place in _lists(values):
        items = [item for item in every(holder, place) if isinstance(item, dict)]
        shape = _shape(name, place, items)
        if shape is not None:
            yield Guess(name, holder, place, items, answer(holder, shape, url))


def _lists(values: Sequence[Value]) -> Iterator[tuple[str, Value, str]]:
    """(name, holder, path in the holder) of lists of objects, outer ones before inner ones."""
    waiting: list[tuple[str, Value]] = [("", value) for value in values]
    for examined, (name, value) in enumerate(waiting):
        if examined > _LOOKED_AT:
            break
        if isinstance(value, list):
            if value and isinstance(value[0], dict):
                yield name, value, "[]"
            waiting += [(name, item) for item in value[:3] if isinstance(item, dict | list)]
        elif isinstance(value, dict):
            waiting += [
                (key if _NAMED.search(key) else name, inner)
                for key, inner in value.items()
                if isinstance(inner, dict | list)
            ]
            held = [key for key, inner in value.items() if isinstance(inner, list) and inner]
            for key in held:
                if re.fullmatch(r"\w+", key) and isinstance(every(value, f"{key}[]")[0], dict):
                    yield (key if _NAMED.search(key) else name), value, f"{key}[]"


def _shape(name: str, place: str, items: list[dict[str, object]]) -> Shape | None:
    """The shape for a list of such items; None if they are not comments."""
    wrappers = {key for item in items[:_SAMPLE] for key in item}
    for around in _AROUND:
        if around and around[:-1] not in wrappers:
            continue
        replies = dict.fromkeys(key for path in _REPLIES for key in (path, around + path))
        begun = _begun_by(replies, wrappers)
        # An object of replies may also have their number, a cursor, and what it is itself.
        nested = [
            reply
            for item in items[:_SAMPLE]
            for key in begun
            for reply in every(item, key)
            if isinstance(reply, dict)
        ]
        sample = [*items[:_SAMPLE], *nested[:_SAMPLE]]
        names = {key for item in sample for key in item}
        text = _field(sample, _begun_by(_within(around, _TEXTS), names), _is_text)
        if not text:
            continue
        author = _field(sample, _begun_by(_within(around, _AUTHORS), names), _is_name)
        dates = _begun_by(_within(around, _DATES), names)
        date = _field(sample, dates, lambda value: moment(value) is not None)
        parents = _begun_by(_within(around, _PARENTS), names)
        parent = next((key for key in parents if any(every(item, key) for item in sample)), "")
        named = bool(_NAMED.search(name))
        titles = _begun_by(_within(around, _TITLES), names)
        if _field(sample, titles, bool) and not named:
            return None
        threaded = bool(parent or nested)
        clues = bool(author) + bool(date) + named + threaded
        return (
            _shape_of_fields(place, around, (text, author, date, parent), sample)
            if clues > 2
            else None
        )
    return None


def _begun_by(paths: Iterable[str], names: set[str]) -> list[str]:
    """The paths whose first step is among `names`: few of a hundred are, and each costs a look into
    every object of a list.
    """
    return [path for path in paths if path.partition(".")[0].removesuffix("[]") in names]


def _within(around: str, keys: Sequence[str]) -> tuple[str, ...]:
    """Keys inside an object that wraps a comment, and beside it."""
    return (*(around + key for key in keys), *keys) if around else tuple(keys)


def _shape_of_fields(
    place: str, around: str, keys: tuple[str, str, str, str], sample: Sequence[Value]
) -> Shape:
    text, author, date, parent = keys
    tagged = sum(bool(_MARKUP.search(str(first(item, text)))) for item in sample)
    marked = tagged >= _TAGGED * len(sample)
    votes = next((pair for pair in _VOTES if all(_has(sample, around + key) for key in pair)), None)
    return Shape(
        items=(place,),
        replies=tuple(dict.fromkeys(_within(around, _REPLIES))),
        id=_within(around, (_NUMBER, *_IDS) if parent.endswith(_PARENT_NUMBER) else _IDS),
        parent=parent,
        nobody=frozenset({"", "0", "-1", "root", "null"}),
        author=author,
        published=date,
        edited=_within(around, _EDITS),
        html=text if marked else (),
        text=() if marked else text,
        score=_within(around, _SCORES),
        votes=(around + votes[0], around + votes[1]) if votes else (),
        states=tuple(("deleted", key) for key in _within(around, _GONE)),
        claimed=_COUNTS,
        rooted=True,
    )


_MARKUP = expression(
    r"</?(?:p|br|a|i|b|em|strong|div|span|blockquote|ul|ol|li|code|pre|img)\b[^<>]*>"
    r"|&(?:#\d+|#x[0-9a-f]+|amp|quot|lt|gt|nbsp);",
    re.IGNORECASE,
)
_TAGGED = 0.2
"""If a smaller share of the texts contains markup, their authors were writing about markup."""


def _is_text(value: Value) -> bool:
    return isinstance(value, str) and " " in value.strip()


def _is_name(value: Value) -> bool:
    return isinstance(value, str) and 0 < len(value) < 80


def _has(sample: Sequence[Value], key: str) -> bool:
    return any(every(item, key) for item in sample)


def _field(sample: Sequence[Value], keys: Sequence[str], fits: Callable[[Value], object]) -> str:
    """The first of `keys` whose value fits in most of a sample."""
    for key in keys:
        hits = sum(1 for item in sample if fits(first(item, key)))
        if sample and hits >= _SHARE * len(sample):
            return key
    return ""

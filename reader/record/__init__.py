"""A reading as plain data and back: the one published schema, of JSON output and stored readings.

    {"schema": 1, "source": "", "claimed": null, "nesting": "known", "notes": [],
     "article": {"title", "byline", "site_name", "published", "lang", "url", "summary",
                 "text", "blocks"},
     "comments": [{"id", "parent", "depth", "author", "published", "published_text",
                   "edited_text", "score", "text", "blocks", "url", "roles", "states"}]}

Comments stand flat in reading order; `parent` is "" or an id. Absent text is "", an absent time,
score or count null. Times are ISO 8601, without an offset where the page gave no zone. A block is
an object told by its "type", a span is {"text", "marks": ["bold"], "href"}. "text" is for those
who want no blocks: it is derived, and not read back.
"""

from reader.model import Article, Comment, Nesting, Reading
from reader.record.blocks import blocks_from, blocks_record
from reader.record.comments import comment_columns
from reader.record.fields import Fields, fields, web_address

SCHEMA = 1
"""Increased when a field is removed or changes its meaning, not when one is added."""
ROW = f'{{"schema": {SCHEMA}, "provenance": '
"""How each row of a batch begins, so that its type and origin can be seen at once."""
MARK = "article-reader"
"""The generator's name and the id of the record in a page saved here, to recognise it by."""
IN_BOOK = f"META-INF/{MARK}.json"
"""The member of an EPUB that holds the reading it was made from, to open it without loss.
Devices ignore it (OCF 3.3, 4.2.6: unknown files there are skipped)."""


def to_record(reading: Reading, *, texts: bool = True) -> dict[str, object]:
    """`reading` as data for `json.dumps`; without `texts`, derived plain text is left out."""
    article = _article_record(reading.article)
    comments = [comment_record(comment) for comment in reading.comments]
    if not texts:
        for part in (article, *comments):
            del part["text"]
    return {
        "schema": SCHEMA,
        "source": reading.source,
        "article": article,
        "comments": comments,
        "claimed": reading.claimed,
        "nesting": reading.nesting,
        "notes": list(reading.notes),
    }


def _article_record(article: Article) -> dict[str, object]:
    return {
        "title": article.title,
        "byline": article.byline,
        "site_name": article.site_name,
        "published": article.published and article.published.isoformat(),
        "lang": article.lang,
        "url": article.url,
        "summary": article.summary,
        "text": article.text,
        "blocks": blocks_record(article.blocks),
    }


def comment_record(comment: Comment) -> dict[str, object]:
    """A comment as an object of the schema."""
    content = {"text": comment.text, "blocks": blocks_record(comment.blocks)}
    return comment_facts(comment) | content


def comment_facts(comment: Comment) -> dict[str, object]:
    """All of a comment's record but its text."""
    return {
        "id": comment.id,
        "parent": comment.parent,
        "depth": comment.depth,
        "author": comment.author,
        "published": comment.published and comment.published.isoformat(),
        "published_text": comment.published_text,
        "edited_text": comment.edited_text,
        "score": comment.score,
        "url": comment.url,
        "roles": list(comment.roles),
        "states": list(comment.states),
    }


def is_record(data: object) -> bool:
    """Whether data was meant to be a record, of any schema version."""
    keys = {"schema", "article", "comments"}
    return isinstance(data, dict) and keys <= data.keys() and isinstance(data["schema"], int)


def from_record(record: object) -> Reading:
    """The reading a record was made from; ValueError, with one sentence, for any other data.

    A missing field counts as absent. A link that is not http, https or mailto is dropped.
    """
    top = fields(record, "the record")
    if top.data.get("schema") != SCHEMA:
        raise ValueError(f"the record is not of schema {SCHEMA}")
    comments = tuple(comment_columns(top.sequence("comments")).comments())
    ids = [comment.id for comment in comments if comment.id]
    if len(set(ids)) < len(ids):
        raise ValueError("two comments have one id")
    if (top.number("claimed") or 0) < 0:
        raise ValueError("fewer comments than none are claimed")
    return Reading(
        article=_article(fields(top.data.get("article", {}), "the article")),
        comments=comments,
        source=top.line("source"),
        claimed=top.number("claimed"),
        nesting=_nesting(top.data.get("nesting", "known")),
        notes=top.texts("notes"),
    )


def reading_from(record: object) -> Reading:
    """Like `from_record`; any other data gives an empty reading, with a note on what is wrong."""
    try:
        return from_record(record)
    except ValueError as error:
        return Reading(notes=(f"This is a reading in JSON that cannot be read: {error}.",))


def _article(record: Fields) -> Article:
    return Article(
        title=record.line("title"),
        blocks=blocks_from(record.sequence("blocks")),
        byline=record.line("byline"),
        site_name=record.line("site_name"),
        published=record.time("published"),
        lang=record.line("lang"),
        url=web_address(record.text("url")),
        summary=record.text("summary"),
    )


def _nesting(value: object) -> Nesting:
    match value:
        case "known" | "unknown":
            return value
        case _:
            raise ValueError('the nesting is neither "known" nor "unknown"')

"""Linked data by itself: a posting and its comments in schema.org's words."""

from collections.abc import Iterable
from html import unescape

from reader.extraction.comments import microdata
from reader.extraction.comments.order import ordered
from reader.extraction.data.body import from_markup, from_text
from reader.extraction.data.gather import Gathered
from reader.extraction.data.paths import Value
from reader.extraction.dates import parse_date
from reader.extraction.metadata import json_ld
from reader.html.links import absolute
from reader.model import Article
from reader.text import line


def linked(values: Iterable[Value], url: str = "") -> Gathered | None:
    """The posting in linked data, and its comments; None if none has a text."""
    things = json_ld.within(list(values))
    posting = next((thing for thing in things if json_ld.types(thing) & microdata.POSTINGS), None)
    if posting is None:
        return None
    thread = ordered(list(microdata.drafts(things, url)))
    article = _article(posting, url)
    if not thread.comments and not article.blocks:
        return None
    return Gathered(article, thread, microdata.claimed(things))


def _article(posting: json_ld.Thing, url: str) -> Article:
    main = posting.get("mainEntity")
    question = main if isinstance(main, dict) else posting
    body = json_ld.text(question, "articleBody", "text", "description") or json_ld.text(
        posting, "articleBody", "text"
    )
    return Article(
        title=line(
            unescape(json_ld.text(posting, "headline", "name") or json_ld.text(question, "name"))
        ),
        blocks=from_markup(body, url) if "<" in body else from_text(unescape(body)),
        byline=line(", ".join(json_ld.names(question.get("author") or posting.get("author")))),
        site_name=line(", ".join(json_ld.names(posting.get("publisher")))),
        published=parse_date(json_ld.text(posting, "datePublished", "dateCreated")),
        url=absolute(url, json_ld.text(posting, "url", "@id")) or url,
    )

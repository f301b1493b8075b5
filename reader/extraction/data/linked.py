"""Linked data by itself: a posting and its comments in schema.org's words."""

from collections.abc import Iterable
from html import unescape

from reader.extraction import jsonld, schema
from reader.extraction.data.body import from_markup, from_text
from reader.extraction.data.gather import Gathered
from reader.extraction.data.paths import Value
from reader.extraction.dates import parse_date
from reader.extraction.order import ordered
from reader.html.links import absolute
from reader.model import Article
from reader.text import line


def linked(values: Iterable[Value], url: str = "") -> Gathered | None:
    """The posting in linked data, and its comments; None where there is none with a text."""
    things = jsonld.within(list(values))
    posting = next((thing for thing in things if jsonld.types(thing) & schema.POSTINGS), None)
    if posting is None:
        return None
    thread = ordered(list(schema.drafts(things, url)))
    article = _article(posting, url)
    if not thread.comments and not article.blocks:
        return None
    return Gathered(article, thread, schema.claimed(things))


def _article(posting: jsonld.Thing, url: str) -> Article:
    main = posting.get("mainEntity")
    asked = main if isinstance(main, dict) else posting
    said = jsonld.text(asked, "articleBody", "text", "description") or jsonld.text(
        posting, "articleBody", "text"
    )
    return Article(
        title=line(
            unescape(jsonld.text(posting, "headline", "name") or jsonld.text(asked, "name"))
        ),
        blocks=from_markup(said, url) if "<" in said else from_text(unescape(said)),
        byline=line(", ".join(jsonld.names(asked.get("author") or posting.get("author")))),
        site_name=line(", ".join(jsonld.names(posting.get("publisher")))),
        published=parse_date(jsonld.text(posting, "datePublished", "dateCreated")),
        url=absolute(url, jsonld.text(posting, "url", "@id")) or url,
    )

"""JSON Feed: the comments of a page as a feed, the newest first or last, without a tree."""

from reader.extraction.data.shape import Post, Shape
from reader.sites.base import Site

SITE = Site(
    name="jsonfeed",
    shapes=(
        Shape(
            has=("version", "items", "title|home_page_url|feed_url"),
            items=("items[]",),
            each=("id", "content_html|content_text|summary"),
            author=("authors[].name", "author.name"),
            published="date_published",
            edited="date_modified",
            html="content_html",
            text=("content_text", "summary"),
            url="url",
            paged=True,
            post=Post(when=("version",), title="title", author=("authors[].name", "author.name"),
                text="description", url=("home_page_url", "feed_url")),
        ),
    ),
)  # fmt: skip

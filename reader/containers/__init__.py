"""Saved forms of pages: one format a file, recognised by content and not by name.

Everything is read flat and within bounds, and nothing in a container is ever opened as a path:
names and addresses in it are mere text.
"""

from reader.containers import (
    bookmarks,
    clippings,
    csv_table,
    disqus,
    enex,
    epub,
    feed,
    fictionbook,
    har,
    json_lines,
    jsonfeed,
    mail,
    markdown,
    mhonarc,
    mhtml,
    pipermail,
    posts,
    saved_html,
    single_file,
    tarred,
    wallabag,
    warc,
    webarchive,
    whatsapp,
    wordpress,
    zipped,
)
from reader.containers.base import HEAD, Container

__all__ = ["CONTAINERS", "HEAD", "Container", "container"]

CONTAINERS: tuple[Container, ...] = (
    warc.CONTAINER,
    bookmarks.CONTAINER,
    webarchive.CONTAINER,
    epub.CONTAINER,
    zipped.CONTAINER,
    tarred.CONTAINER,
    mhtml.CONTAINER,
    saved_html.CONTAINER,
    json_lines.CONTAINER,
    csv_table.CONTAINER,
    clippings.CONTAINER,
    whatsapp.CONTAINER,
    pipermail.CONTAINER,
    mhonarc.CONTAINER,
    single_file.CONTAINER,
    wordpress.CONTAINER,
    disqus.CONTAINER,
    enex.CONTAINER,
    feed.CONTAINER,
    jsonfeed.CONTAINER,
    wallabag.CONTAINER,
    har.CONTAINER,
    posts.CONTAINER,
    fictionbook.CONTAINER,
    mail.CONTAINER,
    markdown.CONTAINER,
)
"""In the order they are tried: formats with a signature come before those recognised by their
looks."""


def container(head: bytes) -> Container | None:
    """The container format that these first bytes belong to, None for an ordinary page."""
    return next((form for form in CONTAINERS if form.knows(head)), None)

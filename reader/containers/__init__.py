"""Saved forms of pages to what is in them: one form a file, told by content and not by name.

Everything here is read flat and within bounds, and nothing inside a container is ever opened as a
path: names and addresses in it are words.
"""

from reader.containers import (
    epub,
    exported,
    feed,
    jsonfeed,
    links,
    mail,
    markdown,
    mhonarc,
    mhtml,
    pipermail,
    rows,
    saved,
    table,
    wallabag,
    warc,
    webarchive,
    zipped,
)
from reader.containers.base import HEAD, Container

__all__ = ["CONTAINERS", "HEAD", "Container", "container"]

CONTAINERS: tuple[Container, ...] = (
    warc.CONTAINER,
    links.CONTAINER,
    webarchive.CONTAINER,
    epub.CONTAINER,
    zipped.CONTAINER,
    mhtml.CONTAINER,
    exported.CONTAINER,
    rows.CONTAINER,
    table.CONTAINER,
    pipermail.CONTAINER,
    mhonarc.CONTAINER,
    saved.CONTAINER,
    feed.CONTAINER,
    jsonfeed.CONTAINER,
    wallabag.CONTAINER,
    mail.CONTAINER,
    markdown.CONTAINER,
)
"""In the order they are asked: a mark of its own comes before looks."""


def container(head: bytes) -> Container | None:
    """The form whose first bytes these are, None for a page that stands by itself."""
    return next((form for form in CONTAINERS if form.knows(head)), None)

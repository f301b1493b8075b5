"""A page written around a text whose title, author, date and language came as data."""

from html import escape

from reader.containers.base import LARGEST
from reader.values import NamedTuple


class About(NamedTuple):
    """What is said about a text, "" where nothing is; plain text, not markup."""

    title: str
    language: str = ""
    author: str = ""
    date: str = ""


def written_page(about: About, markup: str) -> bytes:
    """The page in UTF-8, of at most `LARGEST` bytes."""
    metas = "".join(
        f'<meta name="{name}" content="{escape(value)}">'
        for name, value in (("author", about.author), ("date", about.date))
        if value
    )
    page = (
        f'<!doctype html><html lang="{escape(about.language)}"><head>'
        f"<title>{escape(about.title)}</title>{metas}</head><body>{markup}</body></html>"
    )
    return page.encode("utf-8", "replace")[:LARGEST]

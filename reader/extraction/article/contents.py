"""Recognises the title of a table of contents that is not in the text: only its links were."""

from reader.expressions import expression
from reader.model import (
    Block,
    Code,
    Heading,
    Items,
    Note,
    Paragraph,
    Quote,
    Table,
    spans_text,
)
from reader.text import fold

_TITLES = frozenset(map(fold, (
    "table of contents", "toc", "in this article", "in this guide", "in this post", "on this page",
    "jump to section", "jump to a section", "inhaltsverzeichnis", "in diesem artikel",
    "auf dieser seite", "table des matières", "sommaire", "dans cet article",
    "tabla de contenidos", "tabla de contenido", "en este artículo", "indice dei contenuti",
    "inhoudsopgave", "spis treści", "índice do artigo", "neste artigo", "innehållsförteckning",
    "içindekiler", "目录", "目次", "목차",
)))  # fmt: skip
"""A title "Contents" may also head what is in a box that is sold."""
_SUMMARY = "sommaire"
"""In French also the title of a summary."""
_NUMBERED = expression(r"\(?(?:\d{1,3}|[IVX]{1,6}|[A-Z])[.):] ?\S|\d{1,3} \S")
"""How an entry begins that is no link."""
_LONGEST = 40
"""Longer texts are none of them."""
_SPANS = 3
"""Neither are texts of so many spans."""
_TITLED = (Heading, Paragraph)
_LISTING = (Items, Table, Code, Quote)
"""Tuples: every block of a page is asked, and a union would be made anew each time."""


def is_unlisted(block: Block, after: Block | None) -> bool:
    """Whether a block is such a title, and what follows it is not the table."""
    title = _title(block)
    if title not in _TITLES or isinstance(after, _LISTING):
        return False
    return not isinstance(after, Paragraph) or (title != _SUMMARY and not _is_entry(after))


def _title(block: Block) -> str:
    """The folded text of a block that is short enough for a title, or ""."""
    if isinstance(block, Note):
        text = "" if block.blocks else block.label  # it unfolded
    elif isinstance(block, _TITLED) and len(block.spans) < _SPANS:
        text = spans_text(block.spans)
    else:
        return ""
    return fold(text).strip(" :.") if len(text) <= _LONGEST else ""


def _is_entry(entry: Paragraph) -> bool:
    """Whether a paragraph may be of the table: links, lines or a number before it."""
    text = spans_text(entry.spans)
    if "\n" in text or _NUMBERED.match(text):
        return True
    linked = sum(len(span.text) for span in entry.spans if span.href)
    return 2 * linked > sum(len(span.text) for span in entry.spans)

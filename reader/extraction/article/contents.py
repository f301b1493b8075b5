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
    Span,
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


def is_unlisted(block: Block, after: Block | None) -> bool:
    """Whether a block is such a title, and what follows it is not the table."""
    if isinstance(block, Note) and not block.blocks:  # it unfolded
        block = Paragraph((Span(block.label),))
    if not isinstance(block, Heading | Paragraph) or isinstance(
        after, Items | Table | Code | Quote
    ):
        return False
    said = spans_text(block.spans) if len(block.spans) < 3 else ""
    title = fold(said).strip(" :.") if len(said) <= _LONGEST else ""
    if title not in _TITLES:
        return False
    return not isinstance(after, Paragraph) or (title != _SUMMARY and not _is_entry(after))


def _is_entry(entry: Paragraph) -> bool:
    """Whether a paragraph may be of the table: links, lines or a number before it."""
    said = spans_text(entry.spans)
    if "\n" in said or _NUMBERED.match(said):
        return True
    linked = sum(len(span.text) for span in entry.spans if span.href)
    return 2 * linked > sum(len(span.text) for span in entry.spans)

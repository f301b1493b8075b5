"""Recognises the title of a table of contents that is not in the text: only its links were."""

from reader.model import Block, Heading, Items, Note, Paragraph, Span, spans_text
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
_LONGEST = 40
"""Longer texts are none of them."""


def is_unlisted(block: Block, after: Block | None) -> bool:
    """Whether a block is such a title, and what follows it is not the table."""
    if isinstance(block, Note) and not block.blocks:  # it unfolded
        block = Paragraph((Span(block.label),))
    if not isinstance(block, Heading | Paragraph) or isinstance(after, Items):
        return False
    said = spans_text(block.spans) if len(block.spans) < 3 else ""
    if len(said) > _LONGEST or fold(said).strip(" :.") not in _TITLES:
        return False
    return not (isinstance(after, Paragraph) and _is_linked(after))


def _is_linked(entry: Paragraph) -> bool:
    linked = sum(len(span.text) for span in entry.spans if span.href)
    return 2 * linked > sum(len(span.text) for span in entry.spans)

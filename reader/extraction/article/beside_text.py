"""What stands over the text of a page, or beside its headings, and is no part of it."""

from reader.extraction.article.laid_over import LAID_OVER
from reader.extraction.article.prune import Removed
from reader.html.tree import Document

_BESIDE_TEXT = (
    ("mw-editsection", ".mw-editsection", "a link to edit"),
    ("baseline-indicator", ".baseline-indicator", "what browsers support"),
    ("method-click-advice", ".method-click-advice", "a control of the manual"),
    ("rightside", "span.rightside, a.rightside", "where it is defined, and since when"),
)
"""What wikis and manuals of the web, of Ruby and of Rust put under or beside their headings: a
class, which rules out other pages, and a selector."""


def beside_text(document: Document) -> Removed:
    """What lies over the page; beside headings, a wiki's links to edit, and notes like them."""
    return {node.order: LAID_OVER for node in document.laid_over} | {
        node.order: why
        for mark, selector, why in _BESIDE_TEXT
        if mark in document.words
        for node in document.css(selector)
    }

"""Recognises documentation by its address, its generator, or marks of that in the page."""

import re

from reader.expressions import expression
from reader.extraction.metadata.meta import Meta
from reader.html.tree import Document

_DOCS_PLACE = expression(
    r"^https?://(?:docs?|devdocs|wiki|manual|developer|reference|api|help|learn)\.|"
    r"/(?:docs?|documentation|manual|man-pages|reference|wiki|howto|api|guide|handbook)(?:/|$)|"
    r"readthedocs",
    re.IGNORECASE,
)
_DOCS_MAKER = expression(
    r"sphinx|docutils|mkdocs|docusaurus|gitbook|javadoc|mdbook|vitepress|antora|docfx|mediawiki|doxygen|"
    r"rustdoc|mintlify",
    re.IGNORECASE,
)
_DOCS_MARKS = frozenset({
    "headerlink", "wy-nav-content", "vp-doc", "theme-doc-markdown markdown", "manual-text",
})  # fmt: skip
"""Classes of the link beside each heading, and of the text, in manuals that do not name their
generator: Sphinx, VitePress, Docusaurus, mandoc."""


def is_documentation(document: Document, facts: Meta) -> bool:
    """Whether a page is documentation. A saved page may know its address only by its own link."""
    return bool(
        _DOCS_MAKER.search(facts.generator)
        or _DOCS_PLACE.search(document.url)
        or _DOCS_PLACE.search(facts.url)
        or not _DOCS_MARKS.isdisjoint(document.marks)
    )

"""Recognises a page of a manual by its address, its generator, marks of that, or its headings."""

import re
from collections.abc import Iterable
from itertools import islice

from reader.expressions import expression
from reader.html.tree import Document, Node

_DOCS_PLACE = expression(
    r"^https?://(?:docs?|devdocs|wiki|manual|developer|reference|api|help|learn)\.|"
    r"/(?:docs?|documentation|manual|man-pages|reference|wiki|howto|api|guide|handbook)(?:/|$)|"
    r"readthedocs",
    re.IGNORECASE,
)
_DOCS_MAKER = expression(
    r"sphinx|docutils|mkdocs|docusaurus|gitbook|javadoc|mdbook|vitepress|antora|docfx|mediawiki|doxygen|"
    r"rustdoc|mintlify|docbook|texi2|makeinfo|gtk-doc|latex2html|hevea|gapdoc|linuxdoc|publican|"
    r"crystal docs|rdoc|haddock",
    re.IGNORECASE,
)
_DOCS_MARKS = frozenset({
    "headerlink", "wy-nav-content", "vp-doc", "theme-doc-markdown markdown", "manual-text",
    "jp-RenderedHTMLCommon jp-RenderedMarkdown jp-MarkdownOutput", "text_cell_render rendered_html",
    "text_cell_render border-box-sizing rendered_html",
    "memberdecls", "memproto", "memberSummary", "member-signature", "method-source-code",
    "title-anchors",
})  # fmt: skip
"""Classes of the link beside each heading, of the text, and of the members of a class, in manuals
that do not name their generator: Sphinx, VitePress, Docusaurus, Jupyter, mandoc, Doxygen,
Javadoc, RDoc, Erlang's."""


_NAME, _USE = frozenset({"NAME", "Name"}), frozenset({"SYNOPSIS", "Synopsis", "DESCRIPTION"})
_PARTS = 40
"""How many headings are looked at for those two."""


def is_manual(document: Document, generator: str, url: str) -> bool:
    """Whether a page is of a manual. A saved page may know its address only by its own link."""
    return bool(
        _DOCS_MAKER.search(generator)
        or _DOCS_PLACE.search(document.url)
        or _DOCS_PLACE.search(url)
        or not _DOCS_MARKS.isdisjoint(document.marks)
        or _is_man_page(document.tagged("h1"))
        or _is_man_page(document.tagged("h2"))
    )


def _is_man_page(headings: Iterable[Node]) -> bool:
    """Whether the headings are those that every page of a Unix manual has."""
    texts = {_first_text(node) for node in islice(headings, _PARTS)}
    return not texts.isdisjoint(_USE) and (
        not texts.isdisjoint(_NAME) or {"SYNOPSIS", "DESCRIPTION"} <= texts
    )


def _first_text(node: Node) -> str:
    """The first text in a heading, which may be in an anchor."""
    child: Node | str = node
    while not isinstance(child, str) and child.children:
        child = child.children[0]
    return child.strip() if isinstance(child, str) else ""

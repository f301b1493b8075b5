"""Recognises documentation by its address and its generator."""

import re

from reader.expressions import expression

_DOCS_PLACE = expression(
    r"^https?://(?:docs?|devdocs|wiki|manual|developer|reference|api|help)\.|"
    r"/(?:docs?|documentation|manual|reference|wiki|howto|api|guide|handbook)(?:/|$)|readthedocs",
    re.IGNORECASE,
)
_DOCS_MAKER = expression(
    r"sphinx|mkdocs|docusaurus|gitbook|javadoc|mdbook|vitepress|antora|docfx|mediawiki|doxygen",
    re.IGNORECASE,
)


def is_documentation(url: str, generator: str) -> bool:
    """Whether a page is documentation, by its address or the program that generated it."""
    return bool(_DOCS_MAKER.search(generator) or _DOCS_PLACE.search(url))

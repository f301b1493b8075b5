"""What a page tells Parse.ly, a service that counts readers, of its article.

Many sites of the 2010s said so in one meta element, as JSON, and had no other machine-readable
author or day. The keys are those that the service's own plugin for WordPress writes.
"""

import json

from reader.expressions import expression
from reader.extraction.metadata import json_ld
from reader.extraction.metadata.companies import people_in
from reader.extraction.metadata.declared import Declared
from reader.extraction.metadata.positions import is_agency
from reader.extraction.metadata.subject import agrees
from reader.html.links import split_address

_NAME = "parsely-page"
_TYPES = frozenset({"post", "article"})
"""Other types are front pages, sections and lists."""
_LONGEST = 50_000
_DESK = expression(r"\b(?:staff|desk|admin|team|newsroom|importer|redaktion|redacción|rédaction)\b")
"""Who filed a text, and nobody's name."""


def told(page: Declared) -> json_ld.Thing:
    """The article with the keys of JSON-LD; {} if there is none.

    A site may send the same element with each of its pages: it must have the title of this one, or
    its path.
    """
    text = page.first(_NAME) if _NAME in page.contents else ""
    if not text.startswith("{") or len(text) > _LONGEST:
        return {}
    try:
        data: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(data, dict) or str(data.get("type")) not in _TYPES:
        return {}
    article: json_ld.Thing = {
        "headline": data.get("title"),
        "author": data.get("authors") or data.get("author"),
        "datePublished": data.get("pub_date"),
    }
    titles = (page.first("og:title"), page.title)
    is_here = _path(page.url) == _path(json_ld.text(data, "link")) != ""
    return article if is_here or agrees(article, titles) else {}


def writers(page: Declared) -> list[str]:
    """The full names of its authors, without an address: "Ada Lind | ada@quay.example".

    One word may be the account of whoever filed the text.
    """
    names = (name.partition(" | ")[0] for name in json_ld.names(told(page).get("author")))
    found = map(people_in, names)
    return [
        name
        for name in found
        if " " in name and not (is_agency(name) or _DESK.search(name.lower()))
    ]


def _path(url: str) -> str:
    return split_address(url).path.strip("/")

"""Whether a page is a later one of several."""

from reader.html.links import absolute
from reader.html.tree import Document


def follows_another(document: Document) -> bool:
    """Whether a page links to a previous one, other than itself, as some first pages do."""
    if not document.bearing("rel"):
        return False
    own = document.url.partition("#")[0]
    links = document.css("link[rel='prev'], a[rel='prev']")
    return any(absolute(document.url, node.get("href")).partition("#")[0] != own for node in links)

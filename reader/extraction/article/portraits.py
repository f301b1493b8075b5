"""Finds the pictures of those who wrote an article."""

from reader.expressions import expression
from reader.html.tree import Document
from reader.text import fold

_PICTURE_OF = expression(
    r"^(?:(?:author|profile)?\s*(?:photo|picture|image|headshot|portrait|avatar)\s+(?:of|for)\b|author:?)"
    r"|(?:(?<!\W)\W++)?+\b(?:profile|author)?\s*(?:photo|picture|image|headshot|portrait|avatar|profile)$"
)
"""What descriptions of a portrait say beside the name. A row of spaces is entered at its start
alone: from each of 6,000 to the end it took 1 s."""


def portraits(document: Document, byline: str) -> dict[int, str]:
    """The pictures of those who wrote the article, which show nothing of what it is about."""
    names = {fold(name) for name in byline.split(", ") if name}
    if not names:
        return {}
    pictures = [node for node in document.tagged("img") if node.get("alt")]
    return {
        node.order: "who wrote it"
        for node in pictures
        if _PICTURE_OF.sub(" ", fold(node.get("alt"))).strip() in names
    }

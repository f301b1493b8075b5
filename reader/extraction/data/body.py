"""The text of a post in JSON, as markup, Markdown or plain text, to blocks."""

from collections.abc import Callable
from functools import cache
from html import unescape

from reader.expressions import expression
from reader.html.blocks import blocks
from reader.html.guard import check, flatten
from reader.html.tree import parse
from reader.model import Blocks, Paragraph, Span
from reader.text import clean, line

_PARAGRAPHS = expression(r"\n\s*\n")
_ESCAPED = expression(r"\s*&lt;[a-zA-Z!]")


def from_markup(text: str, url: str) -> Blocks:
    """The blocks of HTML, even if it is escaped twice, as Reddit does by default."""
    if _ESCAPED.match(text) and "<" not in text:
        text = unescape(text)
    if "<" not in text and "&" not in text:
        words = line(text)
        return (Paragraph((Span(words),)),) if words else ()
    if check(text) is not None:
        return from_text(flatten(text))
    document = parse(text, url)
    found = blocks(document.body, url, hidden=True)
    document.release()  # a thread has one document for each comment
    return found


def from_text(text: str) -> Blocks:
    """The blocks of plain text: blank lines separate paragraphs, line breaks are kept."""
    parts = (part.strip() for part in _PARAGRAPHS.split(clean(text)))
    return tuple(Paragraph((Span(part),)) for part in parts if part)


def from_markdown(text: str, url: str) -> Blocks:
    """The blocks of Markdown, by way of HTML; markup inside it is cleaned like any other."""
    return from_markup(_renderer()(text), url)


@cache
def _renderer() -> Callable[[str], str]:
    # Takes 30 ms, which most answers need not pay: they have markup.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    reads = MarkdownIt("commonmark", {"breaks": True}).enable(["table", "strikethrough"])
    return lambda text: str(reads.render(text))

"""Texts that a feed or an export holds: a piece of markup, or plain text."""

from reader.expressions import expression
from reader.html.blocks import blocks
from reader.html.tree import parse
from reader.model import Blocks, Paragraph, Span
from reader.text import line

MARKUP = expression(r"<[a-zA-Z/!][^<>]{0,2000}>|&(?:#\d+|#x[0-9a-fA-F]+|\w{2,30});")
_SET = expression(r"<(?:p|div|ul|ol|li|table|h[1-6]|blockquote|pre|figure|section)\b")
_BLANK = expression(r"\n[ \t]*\n\s*")


def fragment(text: str, base: str) -> Blocks:
    """The blocks of a text; a plain one has a paragraph a line."""
    if not text:
        return ()
    if not MARKUP.search(text):
        parts = (line(part) for part in text.split("\n"))
        return tuple(Paragraph((Span(part),)) for part in parts if part)
    document = parse(text, base)
    content = blocks(document.body, document.url)
    document.release()
    return content


def typed(text: str, base: str) -> Blocks:
    """The blocks of a text as WordPress keeps it: an empty line parts paragraphs, as it was typed,
    unless the text brings its own elements.
    """
    markup = text.replace("\r\n", "\n").strip()
    if not _SET.search(markup):
        parts = (part.replace("\n", "<br>\n") for part in _BLANK.split(markup))
        markup = "".join(f"<p>{part}</p>" for part in parts)
    return fragment(markup, base)

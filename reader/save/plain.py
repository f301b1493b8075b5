"""A reading as plain text, printed or saved: wrapped, with threads shown by indentation."""

from reader.layout.plain import plain
from reader.model import Comment, Items, Paragraph, Reading, Span
from reader.save.facts import WIDTH, Options, about_article, about_comment, count, discussed
from reader.text import cells

_INDENT = 2
_BULLET = "● "
_LEAST = 24
"""The least width of a comment's text in cells, however deep the comment is."""


def write(reading: Reading, options: Options) -> str:
    """`reading` as text that ends in a line break."""
    width = options.width
    article = reading.article
    parts = [headed(article.title, "═", width)]
    if options.article:
        # An address is not wrapped, or it could be neither clicked nor copied.
        about = (_wrapped(about_article(article), width), article.url)
        parts += ["\n".join(text for text in about if text), plain(article.blocks, width)]
    if options.comments and discussed(reading):
        parts.append(f"{headed('Comments', '─', width)}\n{_wrapped(count(reading), width)}")
        parts += [_comment(comment, width) for comment in reading.comments]
    if reading.notes:
        notes = tuple((Paragraph((Span(note),)),) for note in reading.notes)
        parts += [headed("Notes", "─", width), plain((Items(notes),), width)]
    return "\n\n".join(part for part in parts if part) + "\n"


def headed(text: str, under: str, width: int) -> str:
    """`text` underlined to the length of its longest line."""
    if not text:
        return ""
    wrapped = _wrapped(text, width)
    return f"{wrapped}\n{under * max(map(cells, wrapped.splitlines()))}"


def _comment(comment: Comment, width: int) -> str:
    """A comment, indented: author and date after a bullet, then the text."""
    deepest = max(0, (width or WIDTH) - len(_BULLET) - _LEAST) // _INDENT
    level = min(comment.depth, deepest)
    author, *about = about_comment(comment, deepest)
    indent = " " * (_INDENT * level + len(_BULLET))
    room = max(1, width - len(indent)) if width else 0
    head = _wrapped(" · ".join((author, *about)), room)
    text = "\n".join(part for part in (head, plain(comment.blocks, room)) if part)
    lines = [indent + line if line else "" for line in text.split("\n")]
    return "\n".join([indent[: -len(_BULLET)] + _BULLET + lines[0][len(indent) :], *lines[1:]])


def _wrapped(text: str, width: int) -> str:
    return plain((Paragraph((Span(text),)),), width)

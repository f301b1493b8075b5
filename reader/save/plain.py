"""A reading as plain text, printed or saved: wrapped, with threads shown by indentation."""

from dataclasses import replace

from reader.layout.flow import flow
from reader.layout.pieces import Flow
from reader.layout.plain import plain, plain_flow
from reader.model import Article, Comment, Items, Paragraph, Reading, Span
from reader.save.facts import WIDTH, Options, about_article, about_comment, count, discussed
from reader.save.link_list import link_list
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
    flows: list[Flow] = []
    if options.article:
        # An address is not wrapped, or it could be neither clicked nor copied.
        about = (_wrapped(_about(article), width), article.url)
        flows.append(flow(article.blocks))
        parts += ["\n".join(text for text in about if text), plain_flow(flows[0], width)]
    if options.comments and discussed(reading):
        parts.append(f"{headed('Comments', '─', width)}\n{_wrapped(count(reading), width)}")
        for comment in reading.comments:
            flows.append(flow(comment.blocks))
            parts.append(_comment(comment, flows[-1], width))
    if options.links and (links := link_list(flows, width)):
        parts += [headed("Links", "─", width), links]
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


def _about(article: Article) -> str:
    """Author, site and date; an author is marked as such, or a site alone would be taken for it."""
    author = f"By {article.byline}" if article.byline else ""
    return about_article(replace(article, byline=author))


def _comment(comment: Comment, content: Flow, width: int) -> str:
    """A comment, indented: author and date after a bullet, then the text."""
    deepest = max(0, (width or WIDTH) - len(_BULLET) - _LEAST) // _INDENT
    level = min(comment.depth, deepest)
    author, *facts = about_comment(comment, deepest)
    indent = " " * (_INDENT * level + len(_BULLET))
    room = max(1, width - len(indent)) if width else 0
    head = _wrapped(" · ".join((author, *facts)), room)
    text = "\n".join(part for part in (head, plain_flow(content, room)) if part)
    lines = [indent + line if line else "" for line in text.split("\n")]
    return "\n".join([indent[: -len(_BULLET)] + _BULLET + lines[0][len(indent) :], *lines[1:]])


def _wrapped(text: str, width: int) -> str:
    return plain((Paragraph((Span(text),)),), width)

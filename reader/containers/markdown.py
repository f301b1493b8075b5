"""Markdown (CommonMark with tables), recognised by headings, links and fences, not by file name."""

import re
from contextlib import suppress
from html import escape

from reader.charset import decode
from reader.containers.base import HEAD, LARGEST, Container, PageOrReading, Source
from reader.containers.front_matter import front, is_cut
from reader.containers.saved_markdown import is_saved_markdown, read_saved_markdown
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_MARKS = (b"# ", b"](", b"```", b"~~~", b"---", b"+++", b"% ")
_HEADING = expression(r"(?:\A|\n[ \t]*\n)#{1,6} +[^\s#][^\n]*(?:\n[ \t]*(?=\n)|\Z)")
_FIRST = expression(r"\A\s*# +[^\s#][^\n]*\n[ \t]*\n")
_LINK = expression(
    r"!?\[[^\[\]\n]{0,300}\]\((?:https?://|mailto:|data:image/|[./#\w])[^()\s]{0,2000}[^()]{0,300}\)?"
)
_FENCE = expression(r"^(?:```|~~~)[\w+-]*[ \t]*$", re.MULTILINE)
_STRONG = expression(r"(?:\*\*|__)[^\s*_][^*_\n]{0,200}(?:\*\*|__)")
_TITLE = expression(r"\A\s*# ++([^\n]{1,1000}?)[ #]*\n|\A\s*([^\n#>\-*\s][^\n]{0,300})\n=+[ \t]*\n")
_FRAMES = expression(r"<(?:div|main|article|section)[\s>]", re.IGNORECASE)
_CONVERTED = 5
"""The number of HTML wrappers in Markdown that a program converted from a whole page."""
_DATA = expression(r'\s*(?:\{|\[\s*[\[{"\d])')
_MARKUP = expression(r"\s*<(?:!doctype|html|\?xml)", re.IGNORECASE)


def _knows(head: bytes) -> bool:
    """Whether the beginning has enough of what only Markdown contains."""
    if b"\0" in head or not any(sign in head for sign in _MARKS):
        return False
    text = decode(head).replace("\r\n", "\n").lstrip("\ufeff")
    if is_saved_markdown(text) or (len(head) >= HEAD and is_cut(text)):
        return True
    content = front(text)[1]
    if content != text:
        return True
    if _MARKUP.match(text) or _DATA.match(text):
        return False
    if _FIRST.match(text):
        return True
    links = len(_LINK.findall(text))
    headings = len(_HEADING.findall(text))
    others = len(_FENCE.findall(text)) // 2 + bool(_STRONG.search(text))
    return (
        headings >= 2
        or links >= 3
        or (headings + bool(others) + min(links, 2) >= 2 and headings > 0)
    )


def read(source: Source) -> PageOrReading:
    """The text as one HTML page that is all article; Markdown written by reader, as it was."""
    from reader.containers.markdown_parser import rendered  # noqa: PLC0415  30 ms for these alone

    text = decode(source.stream.read(LARGEST)).replace("\r\n", "\n").lstrip("\ufeff")
    if is_saved_markdown(text):
        # If the file was edited so that its marks no longer fit, it is read like any other
        # Markdown.
        with suppress(ValueError, RecursionError):
            return read_saved_markdown(text)
    fields, text = front(text)
    if not fields and is_cut(text[:HEAD]):
        return Page(text.encode("utf-8", "replace"), charset="utf-8")  # a file of YAML: no end came
    heading = _TITLE.match(text)
    title = fields.get("title", "") or (line(heading[1] or heading[2]) if heading else "")
    body = rendered(text)
    metas = "".join(
        f'<meta name="{name}" content="{escape(value)}">'
        for name in ("author", "date")
        if (value := fields.get(name, ""))
    )
    lang = fields.get("lang", "")
    page = (
        f'<!doctype html><html lang="{escape(lang)}"><head><title>{escape(title)}</title>{metas}'
        f"</head><body>{body}</body></html>"
    )
    is_article = len(_FRAMES.findall(text)) < _CONVERTED
    raw = page.encode("utf-8", "replace")
    return Page(
        raw,
        absolute("", fields.get("url", "")),
        charset="utf-8",
        title=title,
        is_all_article=is_article,
    )


CONTAINER = Container("Markdown", _knows, read)

"""Blocks as HTML that is well-formed XML too, except `<br>` and `<hr>`; all text is escaped.

Nothing is loaded when it is shown: pictures and videos become links, since a saved page must be
complete in itself and must not tell any server that it is being read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from urllib.parse import urlsplit

from reader.expressions import expression
from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Rule,
    Span,
    Spans,
    Table,
    item_labels,
    spans_text,
)
from reader.nested import every
from reader.text import is_openable, is_web

# Characters that XML 1.0 does not allow, and the noncharacters that HTML forbids.
_FORBIDDEN = expression(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(f"{chr(last)}{chr(last + 1)}" for last in range(0x1FFFE, 0x110000, 0x10000))
    + "]"
)  # fmt: skip
_ELEMENTS = {
    Mark.BOLD: "strong",
    Mark.ITALIC: "em",
    Mark.STRIKE: "s",
    Mark.SUP: "sup",
    Mark.SUB: "sub",
    Mark.MARKED: "mark",
    Mark.CODE: "code",
}
_NOT_IN_URLS = expression(r"[^!$&'()*+,\-./:;=?@_~\w%]|%(?![0-9A-Fa-f]{2})")
_NUMBER = expression(r"-?\d{1,9}")
LANGUAGE_TAG = expression(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
"""A language as `lang` takes it; a page may declare anything."""
_MOST = 999_999_999
"""The highest number a list may start with: browsers count in 32 bits."""


def text(raw: str) -> str:
    """`raw` escaped as text or as the value of an attribute."""
    return escape(_FORBIDDEN.sub("\ufffd", raw))


def link(url: str) -> str:
    """`url` as the value of `href`, "" if it cannot be followed safely."""
    if not is_openable(url):
        return ""
    try:
        parts = urlsplit(url.strip())
        if is_web(url) and not parts.hostname:
            return ""
    except ValueError:
        return ""
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    target = _quoted(target) + (f"#{_quoted(parts.fragment)}" if parts.fragment else "")
    if not is_web(url):
        return text(f"mailto:{target}")
    if re.search(r"[\s<>\"\\^`{|}%]", parts.netloc):
        return ""
    return text(f"{parts.scheme}://{parts.netloc}{target}")


def _quoted(part: str) -> str:
    """The bytes that no address may contain, percent-encoded."""
    return _NOT_IN_URLS.sub(
        lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "replace")), part
    )


def inline(spans: Spans) -> str:
    """`spans` as the content of a paragraph."""
    return "".join(map(_span, spans))


def _span(span: Span) -> str:
    html = text(span.text).replace("\n", "<br>")
    if not html:
        return ""
    for mark, name in _ELEMENTS.items():
        if mark in span.marks:
            html = f"<{name}>{html}</{name}>"
    href = link(span.href)
    return f'<a href="{href}">{html}</a>' if href else html


@dataclass(slots=True)
class Outline:
    """The heading levels so far: as HTML wants, none is more than one below the one before."""

    above: int = 1
    """The level of the heading above all of these."""
    named: bool = False
    """Whether headings get ids, h1 and so on, in order."""
    last: int = 0
    count: int = 0

    def next(self, level: int) -> tuple[int, int]:
        """The level to write a heading at, and its number."""
        self.count += 1
        self.last = min(max(level, self.above + 1), max(self.last, self.above) + 1, 6)
        return self.last, self.count


def blocks(written: Blocks, outline: Outline | None = None) -> str:
    """Blocks as HTML, one a line."""
    outline = outline or Outline()
    return "\n".join(html for block in written if (html := _block(block, outline)))


def _block(block: Block, outline: Outline) -> str:  # noqa: C901, PLR0911  a case for each
    match block:
        case Paragraph(spans):
            return _filled("p", inline(spans))
        case Heading(level, spans):
            return _heading(level, spans, outline)
        case Code(code, lang):
            language = f' class="language-{lang}"' if re.fullmatch(r"[\w+#.-]+", lang) else ""
            return f'<pre dir="ltr"><code{language}>{text(code)}</code></pre>' if code else ""
        case Quote(inner):
            return _filled("blockquote", blocks(inner, outline))
        case Items():
            return _items(block, outline)
        case Table():
            return _table(block)
        case Image(src, alt, caption):
            picture = _linked(src, f"[{alt or 'Picture'}]") if alt or is_web(src) else ""
            below = _filled("figcaption", inline(caption))
            return f"<figure>{_filled('p', picture)}{below}</figure>" if picture or below else ""
        case Media(url, title):
            return _filled("p", _linked(url, f"▶ {title or url}") if title or url else "")
        case Rule():
            return "<hr>"
        case Note(label, inner):
            name = f"<p><strong>{text(label)}</strong></p>\n" if label else ""
            return _filled("aside", name + blocks(inner, outline))


def _filled(name: str, inside: str) -> str:
    return f"<{name}>{inside}</{name}>" if inside else ""


def _linked(url: str, label: str) -> str:
    href = link(url)
    return f'<a href="{href}">{text(label)}</a>' if href else text(label)


def _heading(level: int, spans: Spans, outline: Outline) -> str:
    """A heading; the first level is reserved for the title of the page."""
    if not spans_text(spans).strip():
        return ""
    level, number = outline.next(level)
    id_attribute = f' id="h{number}"' if outline.named else ""
    return f"<h{level}{id_attribute}>{inline(spans)}</h{level}>"


def headings(written: Blocks) -> list[str]:
    """The headings in `written`, in the order in which `blocks` numbers them."""
    texts = (spans_text(block.spans) for block in every(written) if isinstance(block, Heading))
    return [text for text in texts if text.strip()]


def _items(items: Items, outline: Outline) -> str:
    if items.terms:
        pairs = zip(items.items, items.terms, strict=True)
        return _list("dl", (_definition(item, term, outline) for item, term in pairs))
    bodies = [_item(item, outline) for item in items.items]
    if not any(bodies):
        return ""
    labels = item_labels(items)
    if not labels:
        return _list("ul", (f"<li>{body}</li>" for body in bodies))
    if not items.labels and items.start is not None and abs(items.start) < _MOST:
        start = f' start="{items.start}"' if items.start != 1 else ""
        return _list("ol", (f"<li>{body}</li>" for body in bodies), start)
    if all(map(_NUMBER.fullmatch, labels)):
        values = zip(labels, bodies, strict=True)
        return _list("ol", (f'<li value="{int(label)}">{body}</li>' for label, body in values))
    labelled = zip(labels, bodies, strict=True)
    return _list(
        "ul",
        (f"<li><span>{text(label)}.</span> {body}</li>" for label, body in labelled),
        ' class="labelled"',
    )


def _list(name: str, items: Iterable[str], attributes: str = "") -> str:
    return f"<{name}{attributes}>\n" + "\n".join(items) + f"\n</{name}>"


def _item(item: Blocks, outline: Outline) -> str:
    if len(item) == 1 and isinstance(item[0], Paragraph):
        return inline(item[0].spans)
    return blocks(item, outline)


def _definition(item: Blocks, term: int, outline: Outline) -> str:
    return _filled("dt", _item(item[:term], outline)) + _filled("dd", _item(item[term:], outline))


def _table(table: Table) -> str:
    if not (table.rows and table.rows[0]):
        return ""
    head = "".join(_row("th", row) for row in table.rows[: table.header])
    body = "".join(_row("td", row) for row in table.rows[table.header :])
    return f"<table>{_filled('thead', head)}{_filled('tbody', body)}</table>"


def _row(name: str, row: tuple[Spans, ...]) -> str:
    return "<tr>" + "".join(f"<{name}>{inline(cell)}</{name}>" for cell in row) + "</tr>\n"

"""Running text: how inline elements set spans, and how white space collapses."""

import re
from functools import cache

from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Mark,
    Media,
    Note,
    Paragraph,
    Span,
    Spans,
)
from reader.nested import every
from reader.text import clean

MARKS: dict[str, Mark] = {
    "b": Mark.BOLD, "strong": Mark.BOLD,
    "i": Mark.ITALIC, "em": Mark.ITALIC, "cite": Mark.ITALIC, "dfn": Mark.ITALIC,
    "var": Mark.ITALIC,
    "code": Mark.CODE, "kbd": Mark.CODE, "samp": Mark.CODE, "tt": Mark.CODE,
    "s": Mark.STRIKE, "del": Mark.STRIKE, "strike": Mark.STRIKE,
    "sup": Mark.SUP, "sub": Mark.SUB, "mark": Mark.MARKED,
}  # fmt: skip
"""The mark that each inline element gives its text."""

AROUND: dict[str, tuple[str, str]] = {"q": ("“", "”"), "rt": ("(", ")")}
"""Text added around an element: quotation marks for a quotation, brackets for a ruby reading."""

_BLANK = " \t\n\r\f"

Run = tuple[str, Mark, str]
"""Text, marks, address: a span in the making."""
Style = tuple[Mark, str]
"""The marks and the link of all text in an element."""
_FEW = 4
_UNSEEN = frozenset(" \u00a0\u200b\u200c\u200d\u2060\ufeff").union(map(chr, range(0xE000, 0xF900)))
"""Joiners and spaces without width, and the Private Use Area."""


@cache
def with_mark(marks: Mark, tag: str) -> Mark:
    """Marks with that of one more element. Adding them takes as long as all else about a tag."""
    return marks | MARKS[tag]


def collapse(text: str) -> str:
    """Replace each run of white space by one space. No-break spaces are text and are kept."""
    # Most texts need no change or are blank, and the pattern takes ten times as long for either.
    # Two spaces are looked for from the end, which takes a third of the time.
    if "\n" in text or text.rfind("  ") >= 0 or "\t" in text or "\r" in text or "\f" in text:
        if not text.strip(_BLANK):
            return " "
        for sign in "\n\t\r\f":
            text = text.replace(sign, " ")
        while "  " in text:
            text = text.replace("  ", " ")
    return text


def kept(text: str) -> str:
    """Text whose line breaks are the author's (`white-space: pre-wrap`), indentation included."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join([collapse(lines[0]), *(_indented(part) for part in lines[1:])])


def _indented(text: str) -> str:
    bare = text.lstrip(" \t")
    return "\u00a0" * (len(text) - len(bare)) + collapse(bare)


_set_text, _set_marks, _set_href = (Span.__dict__[name].__set__ for name in Span.__slots__)


def span(text: str, marks: Mark, href: str) -> Span:
    """A span; a page has hundreds, and the frozen class's own constructor takes half as long
    again.
    """
    made = object.__new__(Span)
    _set_text(made, text)
    _set_marks(made, marks)
    _set_href(made, href)
    return made


_set_spans = Paragraph.__dict__["spans"].__set__


def paragraph(spans: Spans) -> Paragraph:
    """A paragraph, made without its constructor, like `span`."""
    made = object.__new__(Paragraph)
    _set_spans(made, spans)
    return made


def paragraphs(runs: list[Run]) -> list[Spans]:
    r"""Turn collapsed runs into the spans of one paragraph, or of several separated by blank lines.

    A "\n" in a run is the author's line break. Spaces at the ends and around breaks are removed,
    runs set alike become one span. Paragraphs that are empty or hold a protected space, by which
    editors part others, are left out.
    """
    if len(runs) == 1 and "\n\n" not in runs[0][0]:
        return _single(runs[0])
    whole = "".join([text for text, _, _ in runs])
    if whole.isspace():
        return []
    found: list[Spans] = []
    for part in _parts(runs) if "\n" in whole else [runs]:
        spans = _spans(part)
        if spans and not (len(spans) == 1 and _is_blank(spans[0].text)):
            found.append(spans)
    return found


def _single(run: Run) -> list[Spans]:
    """The paragraph of a single run, the most common case."""
    text, mark, href = run
    if "\n" in text:
        spans = _spans([run])
        return [spans] if spans else []
    text = clean(text.strip(" "))
    return [] if _is_blank(text) else [(span(text, mark, href),)]


def _is_blank(text: str) -> bool:
    """Whether a text shows nothing: editors fill empty paragraphs with a joiner, and the icons of
    buttons are characters for private use.
    """
    return not text or text.isspace() or (len(text) <= _FEW and _UNSEEN.issuperset(text))


def _parts(runs: list[Run]) -> list[list[Run]]:
    """Runs split at every pair of breaks, even if the two are in different runs."""
    parts: list[list[Run]] = [[]]
    breaks = 0
    for text, mark, href in runs:
        for piece in re.split(r"(\n)", text):
            if piece == "\n":
                breaks += 1
                if breaks == 2 and parts[-1]:
                    parts.append([])
                if breaks == 1:
                    parts[-1].append((piece, mark, href))
            elif piece:
                if piece.strip(" "):
                    breaks = 0
                parts[-1].append((piece, mark, href))
    return parts


def _spans(runs: list[Run]) -> Spans:
    """One paragraph: runs set alike are joined, with one space between words and none beside a
    break.
    """
    merged: list[tuple[list[str], Mark, str]] = []
    last = "\n"
    for text, mark, href in runs:
        kept = text.lstrip(" ") if last in " \n" else text
        if not merged:
            kept = kept.lstrip(" \n")
        if not kept:
            continue
        if last == " " and kept[0] == "\n":
            _without_space(merged)
        if merged and merged[-1][1] is mark and merged[-1][2] == href:
            merged[-1][0].append(kept)
        else:
            merged.append(([kept], mark, href))
        last = kept[-1]
    found = [("".join(parts), mark, href) for parts, mark, href in merged]
    while found and not (text := found[-1][0].rstrip(" \n")):
        del found[-1]
    if found:
        found[-1] = (text, *found[-1][1:])
    return tuple(span(text, mark, href) for raw, mark, href in found if (text := clean(raw)))


def _without_space(merged: list[tuple[list[str], Mark, str]]) -> None:
    """Remove the space at the end of the merged runs, and any run that is then empty."""
    parts = merged[-1][0]
    parts[-1] = parts[-1].rstrip(" ")
    if not any(parts):
        merged.pop()


def joined(inner: Blocks) -> Spans:
    """Blocks as the spans of one paragraph, one line each, for a table cell or a caption.

    A picture's description is used only if there is no other text.
    """
    found: list[Span] = []
    for block in every(inner):
        spans = _own_spans(block, alone=len(inner) == 1)
        if spans:
            found += [Span("\n"), *spans] if found else spans
    return tuple(found)


def _own_spans(block: Block, *, alone: bool) -> Spans:
    """The text of a block itself, without the blocks inside it."""
    match block:
        case Paragraph(spans) | Heading(_, spans):
            return spans
        case Code(text):
            return (Span(text, Mark.CODE),)
        case Note(label):
            return (Span(label, Mark.BOLD),) if label else ()
        case Image(src, alt, caption):
            return caption or ((Span(alt, href=src),) if alt and alone else ())
        case Media(url, title):
            return (Span(title or url, href=url),)
        case _:
            return ()

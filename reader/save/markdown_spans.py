"""Spans as Markdown that parses to the same text, formatting and links.

Flat spans become nested again: the mark that lasts longest opens first. White space at the edge of
a mark moves out of it, since ** beside a space has no effect. Where the neighbouring characters
forbid a delimiter (the flanking rules of CommonMark), or none exists, a mark becomes an HTML
element.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Literal, TypeAlias

from reader.model import Mark, Span, Spans, spans_text
from reader.save.markdown_words import code, destination, edged, escaped, starts_escaped, target
from reader.text import is_openable
from reader.values import dataclass

Place: TypeAlias = Literal["paragraph", "heading", "cell"]
Attribute: TypeAlias = Mark | str
"""A format, or the address of a link."""

_ELEMENTS = {
    Mark.BOLD: "strong",
    Mark.ITALIC: "em",
    Mark.STRIKE: "del",
    Mark.SUP: "sup",
    Mark.SUB: "sub",
    Mark.MARKED: "mark",
}


def inline(spans: Spans, place: Place = "paragraph") -> str:
    """`spans` as the content of a paragraph (maybe of several lines), a heading or a table cell."""
    return _inline(_events(spans), place)


def inline_seen(spans: Spans, place: Place) -> tuple[str, Spans]:
    """`spans` as Markdown, and the spans that a parser makes of it; their text is the same."""
    events = _events(spans)
    return _inline(events, place), _spans_seen(events)


def _inline(events: "list[_Event]", place: Place) -> str:
    text = edged("".join(_written(events, place == "paragraph")))
    if place == "paragraph":
        lines = text.rstrip("\n")
        return lines.replace("\n", "\\\n") + "&#10;" * (len(text) - len(lines))
    text = text.replace("\n", "<br>")
    if place == "cell":
        return text.replace("|", "\\|")
    return f"{text[:-1]}\\#" if text.endswith("#") else text


def _spans_seen(events: "list[_Event]") -> Spans:
    opened: list[Attribute] = []
    spans: list[Span] = []
    for event in events:
        if isinstance(event, _Tag):
            if event.ends:
                opened.pop()
            else:
                opened.append(event.of)
            continue
        marks = event.marks & Mark.CODE
        for mark in opened:
            marks |= mark if isinstance(mark, Mark) else Mark.PLAIN
        href = next((target(url) for url in opened if isinstance(url, str)), "")
        if spans and (spans[-1].marks, spans[-1].href) == (marks, href):
            spans[-1] = Span(spans[-1].text + event.text, marks, href)
        elif event.text:
            spans.append(Span(event.text, marks, href))
    return tuple(spans)


def _events(spans: Spans) -> "list[_Event]":
    """The events (text and tags) to write for spans, in order."""
    if any(span.marks or span.href for span in spans):
        return _joined(_nested(_pieces(spans)))
    return [Span(spans_text(spans))]


def _pieces(spans: Spans) -> list[Span]:
    """`spans` split from the white space at their edges, which keeps what both neighbours have."""
    cut = [piece for span in spans for piece in _cut(span)]
    runs = [(space, [*run]) for space, run in groupby(cut, lambda piece: piece.text.isspace())]
    pieces: list[Span] = []
    for i, (space, run) in enumerate(runs):
        if not space:
            alike = groupby(run, lambda piece: (piece.marks, piece.href))
            pieces += [Span("".join(piece.text for piece in same), *key) for key, same in alike]
            continue
        before = runs[i - 1][1][-1] if i else Span("")
        after = runs[i + 1][1][0] if i + 1 < len(runs) else Span("")
        text = "".join(piece.text for piece in run)
        href = before.href if before.href == after.href else ""
        pieces.append(Span(text, before.marks & after.marks & ~Mark.CODE, href))
    return pieces


def _cut(span: Span) -> list[Span]:
    """`span` split from the white space at its edges; code, where spaces count, at its breaks."""
    href = span.href if is_openable(span.href) else ""
    if Mark.CODE in span.marks:
        parts = re.split("(\n)", span.text)
    else:
        core = span.text.strip()
        start = len(span.text) - len(span.text.lstrip())
        parts = [span.text[:start], core, span.text[start + len(core) :]]
    return [Span(part, span.marks, href) for part in parts if part]


@dataclass(frozen=True, slots=True)
class _Tag:
    """The start or end of a format or a link."""

    of: Attribute
    ends: bool = False


_Event: TypeAlias = Span | _Tag


def _nested(pieces: list[Span]) -> Iterator[_Event]:
    """`pieces` among the tags that format them, properly nested."""
    stack: list[Attribute] = []
    for piece, lasts in zip(pieces, _lasting(pieces), strict=True):
        keep = next((n for n, opened in enumerate(stack) if opened not in lasts), len(stack))
        yield from (_Tag(opened, ends=True) for opened in reversed(stack[keep:]))
        del stack[keep:]
        # No format opens at a space, not even one that had to close for the sake of nesting.
        new = () if piece.text.isspace() else lasts.keys() - {*stack}
        for attribute in sorted(new, key=lambda new: (-lasts[new], str(new))):
            stack.append(attribute)
            yield _Tag(attribute)
        yield piece
    yield from (_Tag(opened, ends=True) for opened in reversed(stack))


def _joined(events: Iterable[_Event]) -> list[_Event]:
    """`events` with the text between two tags or pieces of code joined."""
    joined: list[_Event] = []
    for text, run in groupby(events, lambda e: isinstance(e, Span) and Mark.CODE not in e.marks):
        if text:
            joined.append(Span("".join(e.text for e in run if isinstance(e, Span))))
        else:
            joined += run
    return joined


def _lasting(pieces: list[Span]) -> list[dict[Attribute, int]]:
    """For each piece its attributes, each with the index of the piece where it ends."""
    lasting: list[dict[Attribute, int]] = []
    after: dict[Attribute, int] = {}
    for i, piece in reversed([*enumerate(pieces)]):
        attributes: list[Attribute] = [mark for mark in piece.marks if mark in _ELEMENTS]
        if piece.href:
            attributes.append(piece.href)
        after = {attribute: after.get(attribute, i + 1) for attribute in attributes}
        lasting.append(after)
    return lasting[::-1]


def _written(events: list[_Event], lines: bool) -> list[str]:
    """The Markdown of each event; with `lines`, no line starts with block structure."""
    written: list[str] = []
    open_tags: list[int] = []
    for i, event in enumerate(events):
        after = _at(events, i + 1)
        if isinstance(event, _Tag):
            written.append("[")
            if event.ends:
                start = open_tags.pop()
                written[start], written[i] = _tags(event.of, events, start, i)
            else:
                open_tags.append(i)
        elif Mark.CODE in event.marks:
            written.append(code(event.text))
        else:
            text = starts_escaped(event.text, not i) if lines else escaped(event.text)
            if text.endswith("!") and isinstance(after, _Tag) and isinstance(after.of, str):
                text = f"{text[:-1]}\\!"  # beside a link it would make a picture
            written.append(text)
    return written


def _at(events: list[_Event], i: int) -> _Event | None:
    return events[i] if 0 <= i < len(events) else None


def _tags(of: Attribute, events: list[_Event], start: int, end: int) -> tuple[str, str]:
    """The text of an opening tag and of its closing tag."""
    if isinstance(of, str):
        return "[", f"]({destination(of)})"
    delimiter = _delimiter(
        of,
        (_at(events, start - 1), _at(events, start + 1)),
        (_at(events, end + 1), _at(events, end - 1)),
    )
    if delimiter:
        return delimiter, delimiter
    return f"<{_ELEMENTS[of]}>", f"</{_ELEMENTS[of]}>"


_Edge: TypeAlias = tuple[_Event | None, _Event | None]
"""The events outside and inside of one end of a format."""


def _delimiter(mark: Mark, start: _Edge, end: _Edge) -> str:
    """The delimiter for `mark` between these edges, "" if none is certain to work.

    Two runs of one character must not touch: * beside ** becomes _.
    """
    outside = _kind(start[0], -1), _kind(end[0], 0)
    inside = _kind(start[1], 0), _kind(end[1], -1)
    apart = [out in (" ", ".") for out in outside]
    flanks = all(far or near == "x" for far, near in zip(apart, inside, strict=True))
    touching = {event.of for event in (*start, *end) if isinstance(event, _Tag)}
    match mark:
        case Mark.BOLD if flanks:
            return "**"
        case Mark.ITALIC if flanks and Mark.BOLD not in touching:
            return "*"
        case Mark.ITALIC if all(apart):
            return "_"
        case Mark.STRIKE if flanks:
            return "~~"
        case _:
            return ""


def _kind(event: _Event | None, index: int) -> Literal[" ", ".", "+", "x"]:
    """The class of the character at that end of `event`: space, punctuation, symbol, other.

    Symbols beyond ASCII are punctuation to some parsers and letters to others.
    """
    if event is None:
        return " "
    if isinstance(event, _Tag) or Mark.CODE in event.marks:
        return "."
    char = event.text[index]
    if char.isspace():
        return " "
    kind = unicodedata.category(char)[0]
    if kind == "P" or (kind == "S" and char.isascii()):
        return "."
    return "+" if kind == "S" else "x"

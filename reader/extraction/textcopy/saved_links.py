"""The list of links at the end of the plain text that this program writes, and whose they are.

Each entry is the text of a link and below it the address, in the order of the text; so each is
looked for behind the last one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from reader.expressions import expression
from reader.extraction.textcopy.reflow import is_wide
from reader.model import (
    Block,
    Blocks,
    Heading,
    Image,
    Media,
    Paragraph,
    Reading,
    Span,
    Spans,
    Table,
    spans_text,
)
from reader.nested import every, inside
from reader.text import is_openable, is_web
from reader.values import NamedTuple

_TITLE = "\n\nLinks\n─────\n\n"
_MARK = "• "
_INDENT = "  "
_ADDRESS = expression(r"\S+")
_FAR = 1000
"""Characters from one link to the next, below which it is surely the one."""
_MISSES = 64
"""How many links may be missing from the text: each is sought in all that is left of it."""


class Link(NamedTuple):
    """A link as the list has it."""

    text: str
    href: str


class _LinkPlace(NamedTuple):
    """A link in one text of the reading."""

    start: int
    end: int
    href: str


def without_links(text: str) -> tuple[str, tuple[Link, ...]]:
    """The text without the list of its links, and these; a chapter that is called so stays."""
    start = text.rfind(_TITLE)
    if start < 0:
        return text, ()
    end = text.find("\n\n", start + len(_TITLE))
    end = len(text.rstrip("\n")) if end < 0 or not text[end:].strip() else end
    after = text[end:]
    if after.strip() and not after.startswith("\n\nNotes\n─────\n\n"):
        return text, ()
    links = tuple(_links(text[start + len(_TITLE) : end].split("\n")))
    if not links or not all(is_openable(link.href) for link in links):
        return text, ()
    return text[:start] + after, links


def _links(lines: Sequence[str]) -> Iterator[Link]:
    """The entries; one that is none has no address."""
    entry: list[str] = []
    for line in (*lines, _MARK):
        if line.startswith(_MARK):
            if entry:
                yield _link(entry)
            entry = []
        entry.append(line[len(_INDENT) :] if line.startswith((_MARK, _INDENT)) else " ")
    return


def _link(entry: Sequence[str]) -> Link:
    *label, href = entry
    return Link(_joined(label) or href, href if _ADDRESS.fullmatch(href) else "")


def _joined(lines: Sequence[str]) -> str:
    """Lines wrapped at a space, or between two signs of a script that has none."""
    text = ""
    for line in lines:
        solid = text and line and is_wide(text[-1]) and is_wide(line[0])
        text += line if not text or solid else f" {line}"
    return text


def linked(reading: Reading, links: Sequence[Link]) -> Reading:
    """The reading with the links where their texts are."""
    shown = (reading.article.blocks, *(comment.blocks for comment in reading.comments))
    texts = [*chain.from_iterable(map(_texts, shown))]
    places = iter(_places(texts, links))
    article, *comments = (_with_links(blocks, places) for blocks in shown)
    pairs = zip(reading.comments, comments, strict=True)
    return replace(
        reading,
        article=replace(reading.article, blocks=article),
        comments=tuple(replace(comment, blocks=blocks) for comment, blocks in pairs),
    )


def _texts(blocks: Blocks) -> Iterator[str]:
    """Every text in which a link may be, in order."""
    for block in every(blocks):
        match block:
            case Paragraph(spans) | Heading(_, spans):
                yield spans_text(spans)
            case Image(_, alt, caption):
                yield f"[image: {alt}]" if alt else "[image]"
                yield spans_text(caption)
            case Media(url, title):
                yield title or url
            case _:
                pass


def _places(texts: Sequence[str], links: Iterable[Link]) -> list[list[_LinkPlace]]:
    """The links in each of the texts."""
    places: list[list[_LinkPlace]] = [[] for _ in texts]
    joined = "\0".join(texts).replace("\n", " ")
    index = start = at = misses = 0  # `start` is where the text at `index` begins
    for (text, href), after in pairwise((*links, Link("", ""))):
        begin = _position(joined, text, at)
        # What is found far below, with the next link before it, is the same words without a link.
        if begin - at > _FAR and after.text and joined.find(after.text, at, begin) >= 0:
            begin = -1
        if begin < 0:
            misses += 1
            if misses > _MISSES:
                break
            continue
        at = begin + len(text)
        while start + len(texts[index]) < begin:
            start += len(texts[index]) + 1
            index += 1
        places[index].append(_LinkPlace(begin - start, at - start, href))
    return places


def _position(joined: str, text: str, at: int) -> int:
    """Where a text begins as words of its own, else where it begins at all; -1 if nowhere."""
    first = begin = joined.find(text, at)
    while begin >= 0:
        end = begin + len(text)
        inside = joined[max(at, begin - 1) : begin].isalnum() and text[0].isalnum()
        if not inside and not (joined[end : end + 1].isalnum() and text[-1].isalnum()):
            return begin
        if len(text) > _WORDS or begin - first > len(text) + _NEAR:
            break
        begin = joined.find(text, begin + 1)
    return first


_NEAR, _WORDS = 200, 40
"""So far behind a place inside a word a better one is looked for, for a text of so many characters
at most: a longer one hardly begins inside a word by chance, and may be compared as often as it is
long.
"""


def _with_links(blocks: Blocks, places: Iterator[list[_LinkPlace]]) -> Blocks:
    """The blocks with the links that are found in each text, in the order of `_texts`."""
    return tuple(_with_link(block, places) for block in blocks)


def _with_link(block: Block, places: Iterator[list[_LinkPlace]]) -> Block:
    match block:
        case Paragraph(spans):
            return Paragraph(_set(spans, next(places)))
        case Heading(_, spans):
            return replace(block, spans=_set(spans, next(places)))
        case Image(src, alt, caption):
            hrefs = [place.href for place in next(places) if is_web(place.href)]
            return Image(hrefs[0] if hrefs else src, alt, _set(caption, next(places)))
        case Media(url, title):
            return _video(url, title, next(places))
        case Table(rows):
            linked = tuple(tuple(_set(cell, next(places)) for cell in row) for row in rows)
            return replace(block, rows=linked)
        case _:
            return inside(block, lambda blocks: _with_links(blocks, places))


def _video(url: str, title: str, places: Sequence[_LinkPlace]) -> Block:
    """A video, or a paragraph if its address is not known."""
    if not url and not places:
        return Paragraph((Span(f"▶ {title}"),))
    return Media(url or places[0].href, title)


def _set(spans: Spans, links: Sequence[_LinkPlace]) -> Spans:
    if not links:
        return spans
    text, out, at = spans_text(spans), [], 0
    for start, end, href in links:
        out += [Span(text[at:start]), Span(text[start:end], href=href)]
        at = end
    return tuple(span for span in (*out, Span(text[at:])) if span.text)

"""Blocks as Markdown for people, with HTML comments for what Markdown cannot express."""

import re
from itertools import chain

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
    spans_text,
)
from reader.save.markdown_marks import END, is_plain, mark, marked_line, standing_for
from reader.save.markdown_spans import inline
from reader.save.markdown_words import destination, escaped, target
from reader.text import is_openable, is_web

ROOM = 19
"""Levels of nested blocks that every parser accepts."""
PLAYS = "▶ "
_LANG = expression(r"[\w+#.-]+")
_LAST = 999_999_999
"""The highest number a list may start with: CommonMark allows nine digits."""


def blocks(written: Blocks) -> str:
    """Blocks as Markdown, separated by blank lines."""
    return "\n".join(lines(written, ROOM))


def lines(written: Blocks, room: int) -> list[str]:
    """The lines of blocks where `room` more levels may be nested."""
    rows: list[str] = []
    bullet = ""
    for block in written:
        before, bullet = bullet, ""
        if isinstance(block, Items):  # two lists in a row are one, unless their bullets differ
            bullets = _bullets(block)
            bullet = bullets[before == bullets[0]]
        rows += [*([""] if rows else []), *_with_mark(block, room, bullet)]
    return rows


def hung(first: str, following: str, lines: list[str]) -> list[str]:
    """`lines` with `first` before the first, `following` before the others; no trailing spaces."""
    return [
        (following if i else first) + line if line else following.rstrip()
        for i, line in enumerate(lines)
    ]


def _with_mark(block: Block, room: int, sign: str) -> list[str]:
    """A block with a mark for what Markdown cannot express of it."""
    body = _block(block, room, sign)
    if not body:
        return [standing_for(block)]
    if not _is_shown(block, room):
        return [standing_for(block, seen=True), "", *body, "", END]
    facts = _unshown_facts(block)
    return [mark(facts), "", *body] if facts else body


def _is_shown(block: Block, room: int) -> bool:
    """Whether parsing `seen` with its mark, if any, gives the block back."""
    match block:
        case Quote() | Note():
            return room > 0
        case Items(items, _, labels):
            firsts = [item[0] for item, label in zip(items, labels, strict=False) if item and label]
            return room > 1 and all(is_plain(p.spans) for p in firsts if isinstance(p, Paragraph))
        case Image(_, _, caption):
            return bool(spans_text(caption) or not caption)
        case _:
            return True


def _unshown_facts(block: Block) -> dict[str, object]:
    """The facts about a block that are not visible; lines of text have marks of their own."""
    match block:
        case Code(_, lang) if lang and not _LANG.fullmatch(lang):
            return {"lang": lang}
        case Items(_, None, (), terms) if terms:
            return {"terms": terms}
        case Items(_, start, labels) if labels:
            return {"labels": labels} | ({} if start is None else {"start": start})
        case Items(_, int(start)) if start != _start(block):
            return {"start": start}
        case Table(rows, header) if header != _seen_header(rows, header):
            return {"header": header}
        case Note(label):
            return {"note": label}
        case _:
            return {}


def _block(block: Block, room: int, sign: str) -> list[str]:  # noqa: C901, PLR0911  a case for each
    match block:
        case Paragraph(spans):
            return _broken(
                marked_line(spans, more_facts={"type": "paragraph"} if _plays(spans) else None)
            )
        case Heading(level, spans, anchor):
            text = marked_line(spans, "heading", {"anchor": anchor} if anchor else None)
            return [f"{'#' * min(max(level, 1), 6)} {text}"] if text else []
        case Code():
            return _fenced(block)
        case Quote(inner):
            return hung("> ", "> ", lines(inner, room - 1)) if room else lines(inner, 0)
        case Items():
            return _items(block, room, sign)
        case Table():
            return _table(block)
        case Image():
            return _image(block)
        case Media():
            return _media(block)
        case Rule():
            return ["---"]
        case Note(label, inner):
            name = _broken(inline((Span(label, Mark.BOLD),)))
            below = lines(inner, max(room - 1, 0))
            both = [*name, *([""] if name and below else []), *below]
            return hung("> ", "> ", both) if room else both


def _broken(text: str) -> list[str]:
    return text.split("\n") if text else []


def _fenced(code: Code) -> list[str]:
    if not code.text:
        return []
    longest = max(map(len, re.findall("`+", code.text)), default=0)
    fence = "`" * max(3, longest + 1)
    lang = code.lang if _LANG.fullmatch(code.lang) else ""
    return [fence + lang, *code.text.split("\n"), fence]


def _items(items: Items, room: int, sign: str) -> list[str]:
    if room < 2:
        return lines(tuple(chain.from_iterable(items.items)), room)
    counted = _is_counted(items)
    labels = items.labels or ("",) * len(items.items)
    written = items.items if counted else tuple(map(_labelled, items.items, labels))
    bodies = [lines(item, room - 2) for item in written]
    tight = all(len(body) == 1 for body in bodies)
    rows: list[str] = []
    for number, body in enumerate(bodies, _start(items)):
        bullet = f"{number}{sign} " if counted else f"{sign} "
        rows += [""] if rows and not tight else []
        rows += hung(bullet, " " * len(bullet), body) or [bullet.rstrip()]
    return rows


def _start(items: Items) -> int:
    return min(max(items.start or 0, 0), _LAST - len(items.items))


def _is_counted(items: Items) -> bool:
    """Whether a list is numbered as Markdown does: each item one more than the one before."""
    return items.start is not None and not items.labels


def _bullets(items: Items) -> str:
    """The two bullets a list may have, the preferred one first.

    A list with an empty item has "+": first in a list that is first in a list, "* * *" would be a
    rule.
    """
    if _is_counted(items):
        return ".)"
    return "*+" if all(items.items) else "+*"


def _labelled(item: Blocks, label: str) -> Blocks:
    """An item that begins with its own label, where Markdown cannot number it that way."""
    if not label:
        return item
    if not (item and isinstance(item[0], Paragraph)):
        return (Paragraph((Span(f"{label}."),)), *item)
    first, *following = item[0].spans or (Span(""),)
    if first.marks or first.href:
        return (Paragraph((Span(f"{label}. "), first, *following)), *item[1:])
    return (Paragraph((Span(f"{label}. {first.text}"), *following)), *item[1:])


def _table(table: Table) -> list[str]:
    """A table, always with a header row (an empty one if necessary): Markdown requires one."""
    rows = [[marked_line(cell, "cell") for cell in row] for row in table.rows]
    if not (rows and rows[0]):
        return []
    columns = len(rows[0])
    head, body = (rows[0], rows[1:]) if table.header else ([""] * columns, rows)
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * columns, *body)]


def _seen_header(rows: tuple[tuple[Spans, ...], ...], header: int) -> int:
    """How many header rows there seem to be in what is written."""
    return int(header > 0 and (len(rows) < 2 or any(map(spans_text, rows[0]))))


def _image(image: Image) -> list[str]:
    """A picture with its caption under it; one without a usable address by its description."""
    alt = " ".join(image.alt.split())
    facts: dict[str, object] = {} if alt == image.alt else {"alt": image.alt}
    if is_web(image.src):
        picture = f"![{escaped(alt)}]({destination(image.src)})"
        facts |= {} if target(image.src) == image.src else {"src": image.src}
    else:
        picture = inline((Span(f"[{alt}]"),)) if alt else ""
        facts |= {"src": image.src} if alt else {"src": image.src, "alt": image.alt}
    if caption := marked_line(image.caption, more_facts=facts):
        return _broken(f"{picture}\\\n{caption}" if picture else caption)
    return _broken(f"{picture} {mark(facts)}" if picture and facts else picture)


def _media(media: Media) -> list[str]:
    """A link to a video or a recording."""
    label = media.title or media.url
    is_simple = is_openable(media.url) and target(media.url) == media.url
    is_simple = is_simple and label.split() == label.split(" ") and media.title != media.url
    facts = {"media": media.url, "title": media.title}
    text = inline((Span(f"{PLAYS}{label}", href=media.url),))
    return _broken(text if is_simple else f"{text} {mark(facts)}")


def _plays(spans: Spans) -> bool:
    """Whether a paragraph looks like a written video: one link that begins with its sign."""
    targets = {span.href for span in spans}
    return spans_text(spans).startswith(PLAYS) and len(targets) == 1 and targets != {""}

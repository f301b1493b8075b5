"""A reading as Markdown: CommonMark with the tables and ~~strikes~~ of GitHub.

Parsed as such, by markdown-it's "commonmark" preset with `table` and `strikethrough`, it gives back
the text that was written, whatever that holds. That preset stops at twenty levels of blocks in
blocks, so deeper ones stand side by side.

What a program wants to know stands in front matter, a field a line, each value JSON and so YAML
too; the parts of the page and its comments carry what else is known in comments of HTML, which no
viewer shows. With these the document opens again as the same reading
(`reader.containers.markdown_own`).

Comments are a list in a list: who and when on the first line, the text under it, replies below.
Past `LEVELS` the level is named and the list gets no deeper. Their bullet is -, which no list
inside a text has, so that the two never run into one.
"""

import json
import re
from itertools import chain

from reader.model import (
    Block,
    Blocks,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Mark,
    Media,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Spans,
    Table,
)
from reader.save.facts import Options, about_article, about_comment, count, discussed
from reader.save.markdown_spans import destination, escaped, inline
from reader.text import is_web
from reader.version import __version__

LEVELS = 5
"""How deep replies are indented."""
_ROOM = 19
"""Levels of blocks in blocks that every parser takes."""
_UNSPELLED = re.compile("[\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
"""What YAML has no room for inside of a text."""


def write(reading: Reading, options: Options) -> str:
    """`reading` as a document of Markdown."""
    article = reading.article
    parts = [blocks((Heading(1, (Span(article.title),)),))]
    if options.article:
        text = blocks(article.blocks)
        parts += [_about(reading), "<!-- article -->" if text else "", text]
    if options.comments and discussed(reading):
        parts += ["<!-- comments -->", "## Comments", count(reading), comments(reading.comments)]
    if reading.notes:
        notes = tuple((Paragraph((Span(note),)),) for note in reading.notes)
        parts += ["<!-- notes -->", "## Notes", blocks((Items(notes),))]
    text = "\n\n".join(part for part in parts if part)
    return f"{_front(reading)}\n\n{text}\n" if text else "\n"


def _front(reading: Reading) -> str:
    """What is known of the page, for programs."""
    article = reading.article
    published = article.published and article.published.isoformat()
    said = {
        "title": article.title,
        "byline": article.byline,
        "site_name": article.site_name,
        "published": published,
        "lang": article.lang,
        "url": article.url,
        "summary": article.summary,
        "source": reading.source,
        "claimed": reading.claimed,
        "nesting": "" if reading.nesting == "known" else reading.nesting,
        "notes": reading.notes,
    }
    rows = [f"{name}: {_json(value)}" for name, value in said.items() if value or value == 0]
    return "\n".join(("---", *rows, f"reader: {_json(__version__)}", "---"))


def _json(value: object) -> str:
    """A value on one line, without what would end a comment of HTML or a line of YAML."""
    said = json.dumps(value, ensure_ascii=False).replace(">", "\\u003e").replace("--", "-\\u002d")
    return _UNSPELLED.sub(lambda found: f"\\u{ord(found[0]):04x}", said)


def _about(reading: Reading) -> str:
    """Who, where and when, and the address."""
    about = inline((Span(about_article(reading.article)),))
    url = reading.article.url
    link = f"<{url}>" if is_web(url) and not re.search(r"[\s<>]", url) else inline((Span(url),))
    return "\\\n".join(part for part in (about, link) if part)


def comments(written: tuple[Comment, ...]) -> str:
    """Comments in reading order as one list of lists."""
    lines: list[str] = []
    for comment in written:
        level = min(comment.depth, LEVELS - 1)
        author, *about = about_comment(comment, LEVELS - 1)
        rest = "".join(f" · {part}" for part in about)
        head = f"{inline((Span(author, Mark.BOLD), Span(rest)))} <!-- {_known(comment)} -->"
        body = _lines(comment.blocks, _ROOM - 2 * (level + 1))
        item = _hung("- ", "  ", [head, *([""] if body else []), *body])
        lines += [*([""] if lines else []), *_hung("  " * level, "  " * level, item)]
    return "\n".join(lines)


def _known(comment: Comment) -> str:
    """All that is known of a comment but its text."""
    said = {
        "id": comment.id,
        "parent": comment.parent,
        "depth": comment.depth,
        "author": comment.author,
        "published": comment.published and comment.published.isoformat(),
        "published_text": comment.published_text,
        "edited_text": comment.edited_text,
        "score": comment.score,
        "url": comment.url,
        "roles": comment.roles,
        "states": comment.states,
    }
    unknown = ("", None, ())
    return _json({name: value for name, value in said.items() if value not in unknown})


def blocks(written: Blocks) -> str:
    """Blocks as Markdown, a blank line between two."""
    return "\n".join(_lines(written, _ROOM))


def _lines(written: Blocks, room: int) -> list[str]:
    """The lines of blocks where `room` levels are left."""
    lines: list[str] = []
    mark = ""
    for block in written:
        before, mark = mark, ""
        if isinstance(block, Items):  # two lists in a row are one, unless their marks differ
            marks = ".)" if _is_counted(block) else "*+"
            mark = marks[before == marks[0]]
        if made := _block(block, room, mark):
            lines += [*([""] if lines else []), *made]
        else:
            mark = before
    return lines


def _block(block: Block, room: int, mark: str) -> list[str]:  # noqa: C901, PLR0911  a case for each
    match block:
        case Paragraph(spans):
            return _paragraph(spans)
        case Heading(level, spans):
            text = inline(spans, "heading")
            return [f"{'#' * min(max(level, 1), 6)} {text}"] if text else []
        case Code():
            return _fenced(block)
        case Quote(held):
            return _hung("> ", "> ", _lines(held, room - 1)) if room else _lines(held, 0)
        case Items():
            return _items(block, room, mark)
        case Table():
            return _table(block)
        case Image():
            return _image(block)
        case Media(url, title):
            return _paragraph((Span(f"▶ {title or url}", href=url),))
        case Rule():
            return ["---"]
        case Note(label, held):
            return _block(Quote((Paragraph((Span(label, Mark.BOLD),)), *held)), room, "")


def _hung(first: str, rest: str, lines: list[str]) -> list[str]:
    """`lines` behind `first` and then `rest`, without a space at the end of an empty one."""
    return [
        (rest if i else first) + line if line else rest.rstrip() for i, line in enumerate(lines)
    ]


def _paragraph(spans: Spans) -> list[str]:
    text = inline(spans)
    return text.split("\n") if text else []


def _fenced(code: Code) -> list[str]:
    if not code.text:
        return []
    longest = max(map(len, re.findall("`+", code.text)), default=0)
    fence = "`" * max(3, longest + 1)
    lang = code.lang if re.fullmatch(r"[\w+#.-]+", code.lang) else ""
    return [fence + lang, *code.text.split("\n"), fence]


def _items(items: Items, room: int, mark: str) -> list[str]:
    if room < 2:
        return _lines(tuple(chain.from_iterable(items.items)), room)
    counted = _is_counted(items)
    written = items.items if counted else tuple(map(_labelled, items.items, _labels(items)))
    bodies = [body for item in written if (body := _lines(item, room - 2))]
    tight = all(len(body) == 1 for body in bodies)
    # Nine digits are what a list may start with.
    start = min(max(items.start or 0, 0), 999_999_999 - len(bodies))
    lines: list[str] = []
    for number, body in enumerate(bodies, start):
        bullet = f"{number}{mark} " if counted else f"{mark} "
        lines += [""] if lines and not tight else []
        lines += _hung(bullet, " " * len(bullet), body)
    return lines


def _is_counted(items: Items) -> bool:
    """Whether a list is numbered as Markdown numbers: each item one more than that before."""
    return items.start is not None and not items.labels


def _labels(items: Items) -> tuple[str, ...]:
    return items.labels or ("",) * len(items.items)


def _labelled(item: Blocks, label: str) -> Blocks:
    """An item that begins with what it goes by, where Markdown has no such number."""
    if not label:
        return item
    if item and isinstance(item[0], Paragraph):
        return (Paragraph((Span(f"{label}. "), *item[0].spans)), *item[1:])
    return (Paragraph((Span(f"{label}."),)), *item)


def _table(table: Table) -> list[str]:
    """Always with a header, since there is no table without one; an empty one where need be."""
    rows = [[inline(cell, "cell") for cell in row] for row in table.rows]
    if not (rows and rows[0]):
        return []
    columns = len(rows[0])
    head, body = (rows[0], rows[1:]) if table.header else ([""] * columns, rows)
    return [f"| {' | '.join(row)} |" for row in (head, ["---"] * columns, *body)]


def _image(image: Image) -> list[str]:
    """A picture with its caption under it; one that only the page could show, by its words."""
    alt = " ".join(image.alt.split())
    if is_web(image.src):
        picture = f"![{escaped(alt)}]({destination(image.src)})"
    else:
        picture = inline((Span(f"[{alt}]"),)) if alt else ""
    parts = [part for part in (picture, inline(image.caption)) if part]
    return "\\\n".join(parts).split("\n") if parts else []

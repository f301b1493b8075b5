"""A reading as one HTML page: nothing to load, no script, threads that fold, printable.

The page contains its record (`reader.record`) as data that no browser runs or shows, so that it
opens here again as the same reading. Threads are nested `<details>` down to `LEVELS`; deeper ones
are side by side with their level named, since browsers cut off elements nested 512 deep.
"""

import json
from collections.abc import Iterator

from reader.layout.threads import Forest
from reader.model import Comment, Reading
from reader.record import MARK, to_record
from reader.save import markup
from reader.save.charts import pictures
from reader.save.facts import Options, about_article, about_comment, count, discussed
from reader.save.json import asked_for, provenance_record
from reader.save.style import PAGE, SHARED
from reader.version import __version__

LEVELS = 40
"""How deep threads are nested; deeper comments are put on the last level."""
_INDENTED = 8
"""Levels that are indented; a phone has no room for more."""


def write(reading: Reading, options: Options) -> str:
    """`reading` as an HTML document."""
    reading = asked_for(reading, options)
    article = reading.article
    lang = f' lang="{article.lang}"' if markup.LANGUAGE_TAG.fullmatch(article.lang) else ""
    title = markup.text(article.title or "Untitled")
    head = (
        f"<!DOCTYPE html>\n<html{lang}>\n<head>\n"
        '<meta charset="utf-8">\n'
        f'<meta name="generator" content="{MARK} {__version__}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{SHARED}{PAGE}</style>\n</head>\n<body>\n<main>\n"
        f'<article dir="auto">\n<h1>{title}</h1>'
    )
    parts = [
        head,
        _about(reading),
        markup.blocks(article.blocks) if options.article else "",
        "</article>",
        "\n".join(_discussion(reading)) if options.comments and discussed(reading) else "",
        _notes(reading),
        f"</main>\n{_record(reading, options)}\n</body>\n</html>\n",
    ]
    return "\n".join(part for part in parts if part)


def _about(reading: Reading) -> str:
    about, url = markup.text(about_article(reading.article)), reading.article.url
    href = markup.link(url)
    source_link = f'<a href="{href}">{markup.text(url)}</a>' if href else markup.text(url)
    content = "<br>".join(part for part in (about, source_link) if part)
    return f'<p class="about">{content}</p>' if content else ""


def _discussion(reading: Reading) -> Iterator[str]:
    yield '<section class="comments">\n<h2>Comments</h2>'
    yield f'<p class="about">{markup.text(count(reading))}</p>'
    yield pictures(reading.comments)
    numbers = {comment.id: number for number, comment in enumerate(reading.comments, 1)}
    ends = Forest(reading.comments).end
    opened = 0
    for number, comment in enumerate(reading.comments, 1):
        level = min(comment.depth, LEVELS - 1)
        yield "</details>\n" * (opened - level)
        yield _comment(comment, number, numbers.get(comment.parent, 0), ends[number - 1] - number)
        opened = level + 1
    yield "</details>\n" * opened + "</section>"


def _comment(comment: Comment, number: int, parent: int, below: int) -> str:
    """The start of a comment, with its `<details>` left open for its `below` replies."""
    author, *facts = about_comment(comment, _INDENTED - 1)
    details = "".join(f" · {markup.text(part)}" for part in facts)
    href = markup.link(comment.url)
    links = f' · <a href="#c{number}">#{number}</a>'
    links += f' · <a href="{href}">page</a>' if href else ""
    if parent:
        links += f' · <a href="#c{parent}">answers #{parent}</a>'
    if below:
        links += f'<span class="below"> · {below} below</span>'
    deep = ' class="deep"' if comment.depth >= _INDENTED else ""
    return (
        f'<details open id="c{number}"{deep}><summary><b><bdi>{markup.text(author)}</bdi></b>'
        f'{details}{links}</summary>\n<div class="text" dir="auto">\n'
        f"{markup.blocks(comment.blocks, markup.Outline(2))}\n</div>"
    )


def _notes(reading: Reading) -> str:
    if not reading.notes:
        return ""
    items = "\n".join(f"<li>{markup.text(note)}</li>" for note in reading.notes)
    return f"<section>\n<h2>Notes</h2>\n<ul>\n{items}\n</ul>\n</section>"


def _record(reading: Reading, options: Options) -> str:
    """The record as data; "<" is escaped so that no text can end the element."""
    record = to_record(reading, texts=False) | provenance_record(options)
    data = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    data = data.encode("utf-8", "replace").decode()
    safe = data.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return f'<script type="application/json" id="{MARK}">{safe}</script>'

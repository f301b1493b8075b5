"""A reading as a book, EPUB 3.3: the article, then the discussion in parts small enough for
devices.

The same reading always gives the same bytes: neither the clock nor chance plays a part. The book
contains its record (`reader.record`), so that it opens here again as the same reading. Threads are
indented by margins instead of nesting, since devices may not support `<details>`, or 40 levels of
it.
"""

import io
import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from reader.model import Article, Comment, Reading
from reader.record import IN_BOOK, to_record
from reader.save import markup
from reader.save.charts import pictures
from reader.save.facts import Options, about_article, about_comment, count, discussed
from reader.save.json import asked_for, provenance_record, written_line
from reader.save.style import BOOK, SHARED

_PART = 250
"""Comments per file: devices lay out one file at a time."""
_INDENTED = 8
_EPOCH = (1980, 1, 1, 0, 0, 0)
_CONTAINER = """\
<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
"""


def write(reading: Reading, options: Options) -> bytes:
    """The bytes of an EPUB file with `reading`."""
    reading = asked_for(reading, options)
    chapters = list(_chapters(reading, options))
    record = to_record(reading, texts=False) | provenance_record(options)
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as book:
        book.writestr(_entry("mimetype", ZIP_STORED), "application/epub+zip")
        files = {
            "META-INF/container.xml": _CONTAINER,
            IN_BOOK: written_line(record),
            "EPUB/book.opf": _package(reading, options, [name for name, _, _ in chapters]),
            "EPUB/nav.xhtml": _navigation(reading.article, chapters),
            "EPUB/style.css": SHARED + BOOK,
        }
        for name, content in files.items():
            book.writestr(_entry(name), content)
        for name, title, body in chapters:
            book.writestr(_entry(f"EPUB/{name}"), _document(title, body, reading.article.lang))
    return out.getvalue()


def _entry(name: str, packing: int = ZIP_DEFLATED) -> ZipInfo:
    entry = ZipInfo(name, _EPOCH)
    entry.compress_type = packing
    entry.external_attr = 0o644 << 16
    return entry


def _chapters(reading: Reading, options: Options) -> Iterator[tuple[str, str, str]]:
    """The file name, title and body of each chapter."""
    article, title = reading.article, reading.article.title or "Untitled"
    body = [f"<h1>{markup.text(title)}</h1>", _about(article)]
    if options.article:
        text = markup.blocks(article.blocks, markup.Outline(named=True))
        body.append(f'<div dir="auto">\n{text}\n</div>' if text else "")
    if reading.notes:
        notes = "".join(f"<li>{markup.text(note)}</li>" for note in reading.notes)
        body.append(f"<h2>Notes</h2>\n<ul>{notes}</ul>")
    yield "article.xhtml", title, "\n".join(body)
    if not (options.comments and discussed(reading)):
        return
    comments = reading.comments
    numbers = {comment.id: number for number, comment in enumerate(comments, 1)}
    for part, start in enumerate(range(0, max(1, len(comments)), _PART), 1):
        in_part = comments[start : start + _PART]
        name = (
            f"Comments {start + 1}–{start + len(in_part)}" if len(comments) > _PART else "Comments"
        )
        body = [f"<h1>{name}</h1>"]
        if part == 1:
            body += [f"<p>{markup.text(count(reading))}</p>", pictures(comments)]
        body += [
            _comment(comment, number, numbers.get(comment.parent, 0))
            for number, comment in enumerate(in_part, start + 1)
        ]
        yield f"comments-{part}.xhtml", name, "\n".join(body)


def _about(article: Article) -> str:
    href = markup.link(article.url)
    source_link = f'<a href="{href}">{markup.text(article.url)}</a>' if href else ""
    content = "<br>".join(
        part for part in (markup.text(about_article(article)), source_link) if part
    )
    return f'<p class="about">{content}</p>' if content else ""


def _comment(comment: Comment, number: int, parent: int) -> str:
    author, *facts = about_comment(comment, _INDENTED)
    more = "".join(f" · {markup.text(part)}" for part in facts)
    if parent:
        parent_address = f"comments-{(parent - 1) // _PART + 1}.xhtml#c{parent}"
        more += f' · <a href="{parent_address}">answers #{parent}</a>'
    level = min(comment.depth, _INDENTED)
    class_attribute = f' class="c l{level}"' if level else ""
    return (
        f'<section id="c{number}"{class_attribute}>\n'
        f'<p class="head"><bdi>{markup.text(author)}</bdi>'
        f'<span class="more">{more} · #{number}</span></p>\n'
        f'<div dir="auto">{markup.blocks(comment.blocks)}</div>\n</section>'
    )


def _document(title: str, body: str, lang: str) -> str:
    lang_attribute = (
        f' lang="{lang}" xml:lang="{lang}"' if markup.LANGUAGE_TAG.fullmatch(lang) else ""
    )
    # All "<" of a text are escaped, so these two can only be elements.
    body = body.replace("<br>", "<br/>").replace("<hr>", "<hr/>")
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n'
        '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
        f"{lang_attribute}>\n<head><title>{markup.text(title)}</title>"
        '<link rel="stylesheet" type="text/css" href="style.css"/></head>\n'
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _navigation(article: Article, chapters: Sequence[tuple[str, str, str]]) -> str:
    """The table of contents: each chapter, and the headings of the article below it."""
    items = []
    for name, title, body in chapters:
        inside = ""
        if name == "article.xhtml" and ' id="h1"' in body:
            inside = "".join(
                f'<li><a href="{name}#h{number}">{markup.text(heading)}</a></li>'
                for number, heading in enumerate(markup.headings(article.blocks), 1)
            )
            inside = f"<ol>{inside}</ol>"
        items.append(f'<li><a href="{name}">{markup.text(title)}</a>{inside}</li>')
    body = f'<nav epub:type="toc"><h1>Contents</h1>\n<ol>{"".join(items)}</ol></nav>'
    return _document("Contents", body, article.lang)


def _package(reading: Reading, options: Options, names: Sequence[str]) -> str:
    article = reading.article
    provenance = options.provenance
    seed = "\n".join((article.url, article.title, provenance.sha256 if provenance else ""))
    changed = (
        (provenance.fetched if provenance else None)
        or article.published
        or datetime(2000, 1, 1, tzinfo=UTC)
    )
    about = {
        "dc:title": article.title or "Untitled",
        "dc:language": article.lang if markup.LANGUAGE_TAG.fullmatch(article.lang) else "und",
        "dc:creator": article.byline,
        "dc:publisher": article.site_name,
        "dc:date": article.published.date().isoformat() if article.published else "",
        "dc:source": article.url,
        "dc:description": article.summary,
    }  # fmt: skip
    metadata = "\n".join(
        f"<{tag}>{_filled(value)}</{tag}>" for tag, value in about.items() if value
    )
    with_pictures = {
        name for name in names if name == "comments-1.xhtml" and len(reading.comments) > 1
    }
    items = "\n".join(
        f'<item id="{name.removesuffix(".xhtml")}" href="{name}"'
        f' media-type="application/xhtml+xml"{_SVG if name in with_pictures else ""}/>'
        for name in names
    )
    spine = "\n".join(f'<itemref idref="{name.removesuffix(".xhtml")}"/>' for name in names)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">\n'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f'<dc:identifier id="id">urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, seed)}</dc:identifier>\n'
        f"{metadata}\n"
        f'<meta property="dcterms:modified">{_utc(changed)}</meta>\n</metadata>\n'
        '<manifest>\n<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml"'
        ' properties="nav"/>\n<item id="style" href="style.css" media-type="text/css"/>\n'
        f"{items}\n</manifest>\n<spine>\n{spine}\n</spine>\n</package>\n"
    )


_SVG = ' properties="svg"'


def _filled(value: str) -> str:
    return markup.text(" ".join(value.split()) or "Untitled")


def _utc(time: datetime) -> str:
    """`time` in UTC to the second, as the format demands; a time without a zone is taken as UTC."""
    if time.utcoffset() is not None:
        time = time.astimezone(UTC)
    return f"{time.replace(tzinfo=None, microsecond=0).isoformat()}Z"

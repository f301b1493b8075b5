"""A reading as Markdown: CommonMark with the tables and ~~strikes~~ of GitHub.

Parsed by markdown-it's "commonmark" preset with `table` and `strikethrough`, it gives back the text
that was written, whatever that contains. That preset stops at twenty levels of nested blocks, so
deeper ones are written side by side.

Metadata for programs is in front matter, one field a line, each value JSON and therefore YAML too.
Facts about blocks and comments that Markdown cannot express are in HTML comments, which no viewer
shows. With these the document opens here again as the same reading
(`reader.containers.saved_markdown`).

Comments are a nested list: author and date on the first line, the text under it, replies below.
Past `LEVELS` the level is named and the list nests no deeper. Their bullet is -, which no list
inside a text uses, so that the two never merge.
"""

import re

from reader.model import Comment, Items, Mark, Paragraph, Reading, Span
from reader.record import comment_facts
from reader.save.facts import Options, about_article, about_comment, count, discussed
from reader.save.markdown_blocks import ROOM, blocks, hung, lines
from reader.save.markdown_marks import mark, one_line
from reader.save.markdown_spans import inline
from reader.text import is_web
from reader.version import __version__

LEVELS = 5
"""How deep replies are indented."""


def write(reading: Reading, options: Options) -> str:
    """`reading` as a Markdown document."""
    article = reading.article
    title = inline((Span(article.title),), "heading")
    parts = [f"# {title}" if title else ""]
    if options.article:
        text = blocks(article.blocks)
        parts += [_about(reading), "<!-- article -->" if text else "", text]
    if options.comments and discussed(reading):
        parts += ["<!-- comments -->", "## Comments", count(reading), comments(reading.comments)]
    if reading.notes:
        notes = tuple((Paragraph((Span(note),)),) for note in reading.notes)
        parts += ["<!-- notes -->", "## Notes", blocks((Items(notes),))]
    text = "\n\n".join(part for part in parts if part)
    return f"{_front(reading)}\n\n{text}\n" if text or reading != Reading() else "\n"


def _front(reading: Reading) -> str:
    """The front matter: metadata for programs."""
    article = reading.article
    published = article.published and article.published.isoformat()
    metadata = {
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
    rows = [f"{name}: {one_line(value)}" for name, value in metadata.items() if value or value == 0]
    return "\n".join(("---", *rows, f"reader: {one_line(__version__)}", "---"))


def _about(reading: Reading) -> str:
    """Author, site and date, and the address."""
    about = inline((Span(about_article(reading.article)),))
    url = reading.article.url
    link = f"<{url}>" if is_web(url) and not re.search(r"[\s<>]", url) else inline((Span(url),))
    return "\\\n".join(part for part in (about, link) if part)


def comments(written: tuple[Comment, ...]) -> str:
    """Comments in reading order as one nested list."""
    output: list[str] = []
    for comment in written:
        level = min(comment.depth, LEVELS - 1)
        author, *facts = about_comment(comment, LEVELS - 1)
        details = "".join(f" · {part}" for part in facts)
        head = f"{inline((Span(author, Mark.BOLD), Span(details)))} {mark(_metadata(comment))}"
        body = lines(comment.blocks, ROOM - 2 * (level + 1))
        item = hung("- ", "  ", [head, *([""] if body else []), *body])
        output += [*([""] if output else []), *hung("  " * level, "  " * level, item)]
    return "\n".join(output)


def _metadata(comment: Comment) -> dict[str, object]:
    """The metadata of a comment, for its HTML comment."""
    facts = comment_facts(comment)
    return {name: value for name, value in facts.items() if value not in ("", None, [])}

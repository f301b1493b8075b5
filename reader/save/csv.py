"""The discussion as CSV (RFC 4180): one row per comment, for spreadsheets and statistics.

A spreadsheet would run a cell that begins like a formula, and comments come from strangers. Such a
cell gets an apostrophe in front, which spreadsheets read as "this is text"; a cell that begins with
an apostrophe of its own gets one too, so that dropping one leading apostrophe restores every text.
(OWASP, "CSV Injection"; the tab, the line breaks and the full-width signs too.) Numbers are written
as numbers.

`path` is the order numbers from the root of the thread to the comment, separated by "/". `quotes`
lists what is quoted word for word: "p3" is the third paragraph of the article, "#12" the comment of
order 12.
"""

import csv
import io
from collections.abc import Iterator
from itertools import accumulate

from reader.layout.quoting import Quoting
from reader.layout.threads import Forest
from reader.model import Comment, Quote, Reading, blocks_text
from reader.save.facts import Options, Provenance
from reader.version import __version__

COLUMNS = (
    "id", "parent", "root", "depth", "path", "order", "author", "published", "published_text",
    "score", "text", "roles", "states", "edited_text", "quotes", "url", "page", "source",
    "location", "fetched", "sha256", "version",
)  # fmt: skip
_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")
_LONGEST_PATH = 1000
"""Characters of a path; of a chain 10,000 deep only the end is given, or a file had 300 MB."""


def write(reading: Reading, options: Options) -> str:
    """One row for each comment of `reading`, below a row of column names; lines end in CRLF."""
    out = io.StringIO(newline="")
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    if options.comments:
        rows.writerows(_rows(reading, options.provenance or Provenance()))
    return out.getvalue()


def _rows(reading: Reading, provenance: Provenance) -> Iterator[list[str | int]]:
    comments = reading.comments
    forest, texts = Forest(comments), [comment.text for comment in comments]
    quotes = _quotes(reading, texts)
    fetched = provenance.fetched.isoformat() if provenance.fetched else ""
    paths: list[str] = []
    roots: list[int] = []
    for index, comment in enumerate(comments):
        above = forest.parent[index]
        paths.append(
            f"{paths[above]}/{index + 1}"[-_LONGEST_PATH:] if above >= 0 else f"{index + 1}"
        )
        roots.append(roots[above] if above >= 0 else index)
        yield [
            guarded(comment.id),
            guarded(comment.parent),
            guarded(comments[roots[index]].id),
            comment.depth,
            paths[index],
            index + 1,
            guarded(comment.author),
            comment.published.isoformat() if comment.published else "",
            guarded(comment.published_text),
            "" if comment.score is None else comment.score,
            guarded(texts[index]),
            guarded(" ".join(comment.roles)),
            guarded(" ".join(comment.states)),
            guarded(comment.edited_text),
            quotes.get(index, ""),
            guarded(comment.url),
            guarded(reading.article.url),
            guarded(reading.source),
            guarded(provenance.location),
            fetched,
            provenance.sha256,
            __version__,
        ]  # fmt: skip


def guarded(text: str) -> str:
    """`text` as a cell that no spreadsheet treats as a formula."""
    return f"'{text}" if text.startswith(_FORMULAS) else text


def _quotes(reading: Reading, texts: list[str]) -> dict[int, str]:
    """What each comment quotes, by the index of the comment."""
    paragraphs = [blocks_text((block,)) for block in reading.article.blocks]
    marked = [_set_as_quotes(comment) for comment in reading.comments]
    net = Quoting(paragraphs, len(texts), texts.__getitem__, marked.__getitem__)
    net.step(lambda: False)
    quoted: dict[int, list[str]] = {}
    for echoes_of, sign in ((net.of_article, "p"), (net.of_comments, "#")):
        for number, echoes in echoes_of.items():
            named = dict.fromkeys(f"{sign}{echo.source + 1}" for echo in echoes)
            quoted.setdefault(number, []).extend(named)
    return {number: " ".join(named) for number, named in quoted.items()}


def _set_as_quotes(comment: Comment) -> list[tuple[int, int]]:
    """The stretches of a comment's text that its author set as quotes."""
    parts = [(blocks_text((block,)), isinstance(block, Quote)) for block in comment.blocks]
    parts = [part for part in parts if part[0]]
    starts = accumulate((len(text) + 2 for text, _ in parts), initial=0)
    return [
        (start, start + len(text))
        for start, (text, quoted) in zip(starts, parts, strict=False)
        if quoted
    ]

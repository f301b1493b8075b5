"""Reads back the plain text that this program writes: its headings, heads of comments and notes.

The form is that of `reader.save.plain`: the title has a line of ═ below it, "Comments" and "Notes"
one of ─, and each comment begins with "● name · role · date · score", indented by its depth.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from reader.comment_ids import number_id
from reader.expressions import expression
from reader.extraction.comments.order import ordered
from reader.extraction.textcopy.blocks import blocks, is_prose
from reader.extraction.textcopy.own_lists import list_at
from reader.extraction.textcopy.reflow import Line, Row, bullet, is_underline, rows
from reader.model import (
    MAX_BLOCK_DEPTH,
    Article,
    Block,
    Blocks,
    Code,
    Comment,
    Heading,
    Items,
    Quote,
    Reading,
    Span,
    Table,
)
from reader.text import line

_TITLED = expression(r"\s*(?:\S.*\n){1,5}═+\n")
_HEAD = expression(
    r"^ *● .*(?:(?<=·)\n.*|\n *· .*|(?<=\d{4}-\d\d-\d\d)\n *\d\d:\d\d.*"
    r"|(?<= \d\d:\d\d)\n *(?:UTC|[+-]\d\d:\d\d)(?!\w).*"
    r"|\n *(?!●)\S[^·\n]{0,40} · (?:[+-]\d{1,12}|0)(?= ·|$).*)*$",
    re.MULTILINE,
)
"""The head of a comment, with the lines that it is continued on where it is wrapped."""
_BARS = expression(r"( *)((?:│ ){0,11}│)(?: (.*))?")
"""A line of a quote, within as many as a reading may have."""
_SET_IN = 2
"""How far a listing is indented."""
_ADDRESS = expression(r"(?:^|\s)(https?://\S+)$")
_COUNT = expression(r"(\d+) (?:of (\d+) )?comments?")
_DATE = expression(r"(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d)(?: (UTC|[+-]\d\d:\d\d))?)?")
_LEVEL = expression(r"↳ level (\d{1,5})")
_SCORE = expression(r"[+-]\d{1,12}|0")
_ROLES = ("op", "staff", "pinned", "accepted")
_STATES = ("edited", "deleted", "hidden", "moderated", "collapsed")


def read_own(text: str, url: str = "") -> Reading | None:
    """The reading that was written as this text; None if the text is not of this form."""
    if not _TITLED.match(text):
        return None
    # A blank line below each head, or a long one would be joined with the text.
    spaced = _HEAD.sub(lambda head: f"{_unwrapped(head[0])}\n", text)
    found = rows([_line(raw) for raw in spaced.split("\n")])
    if len(found) < 2 or not is_underline(found[1].text):
        return None
    last = _notes(found)
    talk = _discussion(found, last)
    claimed = _COUNT.fullmatch(found[talk + 2].text) if talk < last else None
    return Reading(
        article=_article(found[:talk], url),
        comments=ordered(_comments(found[talk + 3 : last])).comments,
        source="text copy",
        claimed=int(claimed[2] or claimed[1]) if claimed else None,
        notes=tuple(line(row.text[bullet(row.text) :]) for row in found[last + 2 :]),
    )


def _line(raw: str) -> Line:
    """A line; the bars of quotes count as indentation, by which wrapped lines are joined."""
    found = _BARS.fullmatch(raw.rstrip())
    if found:
        said = found[3] or ""
        bars = found[2].count("│")
        bare = said.lstrip()
        return Line(bare, len(found[1]) + 2 * bars + len(said) - len(bare), bars)
    bare = raw.strip(" \t\u00a0")
    return Line(bare, len(raw) - len(raw.lstrip(" \t\u00a0")))


def _unwrapped(head: str) -> str:
    first, *more = head.split("\n")
    return " ".join((first, *(part.strip() for part in more)))


def _is_section(rows: Sequence[Row], at: int, title: str) -> bool:
    return (rows[at].text, rows[at].indent, rows[at + 1].text) == (title, 0, "─" * len(title))


def _discussion(rows: Sequence[Row], end: int) -> int:
    """The row of the heading of the comments, with their number below; `end` if there is none."""
    for at in range(2, end - 2):
        if _is_section(rows, at, "Comments") and _COUNT.fullmatch(rows[at + 2].text):
            return at
    return end


def _notes(rows: Sequence[Row]) -> int:
    """The row of the heading of the notes, `len(rows)` if there is none.

    A chapter may be called "Notes" too: the list of notes is the end of the text.
    """
    at = len(rows) - 1
    while at > 3 and (rows[at].text[0] == "•" or rows[at].indent):
        at -= 1
    found = 3 <= at < len(rows) - 1 and _is_section(rows, at - 1, "Notes")
    return at - 1 if found else len(rows)


def _blocks(rows: Sequence[Row], indent: int = 0, quotes: int = 0) -> Blocks:
    """The rows of an article or a comment as blocks; `indent` is that of its paragraphs."""
    out: list[Block] = []
    for is_quoted, run in groupby(rows, lambda row: row.bars > quotes):
        if is_quoted:  # as deep as `_BARS` at most
            out.append(Quote(_blocks(tuple(run), indent + 2, quotes + 1)))
        else:
            out += _headed_blocks(tuple(run), indent, quotes)
    return tuple(out)


def _headed_blocks(rows: Sequence[Row], indent: int, depth: int) -> list[Block]:
    """Blocks that are not quoted; in this form every heading has a line below it.

    `depth` is how many quotes and lists they are in.
    """
    out: list[Block] = []
    start = at = 0
    while at + 1 < len(rows):
        under = rows[at + 1]
        if under.gap or not (is_underline(under.text) or set(under.text) == {"─"}):
            at += 1
            continue
        out += _lists(rows[start:at], indent, depth)
        out.append(Heading(2, (Span(line(rows[at].text)),)))
        start = at = at + 2
    return [*out, *_lists(rows[start:], indent, depth)]


def _lists(rows: Sequence[Row], indent: int, depth: int) -> list[Block]:
    """Lists, with all that stands in their items, and the blocks between them."""
    out: list[Block] = []
    start = at = 0
    while at < len(rows) and depth < MAX_BLOCK_DEPTH:
        begins = rows[at].gap > 0 or at == 0 or depth > 0
        listed = list_at(rows, at, indent) if begins else None
        if listed is None:
            at += 1
            continue
        out += _listings(rows[start:at], indent)
        items = tuple(
            tuple(_headed_blocks(item, listed.indent, depth + 1)) for item in listed.items
        )
        out.append(Items(items, listed.start))
        start = at = listed.end
    return [*out, *_listings(rows[start:], indent)]


def _listings(rows: Sequence[Row], indent: int) -> list[Block]:
    """Listings, which are indented, and the blocks between them."""
    out: list[Block] = []
    for is_code, run in groupby(rows, lambda row: row.indent >= indent + _SET_IN):
        part = tuple(run)
        # What is below an item of a list belongs to it, and what has no blank line above to a cell.
        apart = part[0].gap > 0 or not out
        if is_code and apart and not bullet(part[0].text) and not _is_list(out):
            out.append(_listing(part))
        else:
            out += map(_with_header, blocks(_lines_joined(part), headings=False))
    return out


def _is_list(before: Sequence[Block]) -> bool:
    return bool(before) and isinstance(before[-1], Items)


def _listing(part: Sequence[Row]) -> Code:
    least = min(row.indent for row in part)
    first, *rest = (" " * (row.indent - least) + row.text for row in part)
    more = ("\n" * (row.gap + 1) + text for row, text in zip(part[1:], rest, strict=True))
    return Code(f"{first}{''.join(more)}")


def _lines_joined(part: Sequence[Row]) -> list[Row]:
    """Rows without a blank line between them are lines of one paragraph."""
    out: list[Row] = []
    for row in part:
        last = out[-1] if out and not row.gap and row.indent == out[-1].indent else None
        if last and is_prose(row.text) and is_prose(last.text.rpartition("\n")[2]):
            out[-1] = replace(last, text=f"{last.text}\n{row.text}")
        else:
            out.append(row)
    return out


def _with_header(block: Block) -> Block:
    """A table without the line below its headings."""
    if not isinstance(block, Table):
        return block
    ruled = ["".join(span.text for cell in row for span in cell).strip("─") for row in block.rows]
    under = ruled.index("") if "" in ruled else 0
    return Table((*block.rows[:under], *block.rows[under + 1 :]), under) if under else block


def _article(rows: Sequence[Row], url: str) -> Article:
    start, about, address = 2, "", ""
    while start < min(4, len(rows)) and (start == 2 or not rows[start].gap) and not address:
        found = _ADDRESS.search(rows[start].text)
        said = rows[start].text[: found.start()] if found else rows[start].text
        is_dated = _DATE.fullmatch(said.rpartition(" · ")[2]) is not None
        if not found and not is_dated and not _is_above_address(rows, start):
            break
        about, address = about or said, found[1] if found else ""
        start += 1
    *names, last = about.split(" · ")
    published = _moment(last)
    # A name alone, without a date, is that of the site: it is on more pages than an author's.
    names = names if published else [*names, last] if names else ["", last]
    return Article(
        title=line(rows[0].text),
        blocks=_blocks(rows[start:]),
        byline=line(names[0]) if names else "",
        site_name=line(" · ".join(names[1:])),
        published=published,
        url=address or url,
    )


def _is_above_address(rows: Sequence[Row], at: int) -> bool:
    """Whether the line below is the address: this one says who wrote the page then."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    return below is not None and not below.gap and _ADDRESS.fullmatch(below.text) is not None


def _comments(rows: Sequence[Row]) -> list[Comment]:
    """The comments; each answers the last one above it that is less deep."""
    found: list[tuple[str, int, list[Row]]] = []
    for row in rows:
        depth = row.indent // 2
        if row.text.startswith("● ") and depth <= (found[-1][1] + 1 if found else 0):
            found.append((row.text[2:], depth, []))
        elif found:
            found[-1][2].append(row)
    above: list[str] = []
    out: list[Comment] = []
    for number, (head, indented, own) in enumerate(found, 1):
        level = _LEVEL.search(head)
        # Comments beyond the deepest that is drawn are indented alike, and name their level.
        del above[int(level[1]) - 1 if level else indented :]
        said = _blocks(own, 2 * indented + len("● "))
        comment = _headed(head, Comment(number_id(number), said))
        out.append(replace(comment, parent=above[-1] if above else ""))
        above.append(comment.id)
    return out


def _headed(head: str, comment: Comment) -> Comment:
    """The comment with what its head says: name, roles, date, score and states."""
    name, *about = head.split(" · ")
    # A site's own words for the date are what is none of the others.
    dates = [word for word in about if not _is_known(word)]
    scores = [word for word in about if _SCORE.fullmatch(word)]
    return replace(
        comment,
        author="" if name == "(unknown)" else line(name),
        published=_moment(dates[-1]) if dates else None,
        published_text=line(dates[-1]) if dates else "",
        score=int(scores[-1]) if scores else None,
        roles=tuple(word for word in about if word in _ROLES),
        states=tuple(word for word in about if word in _STATES),
    )


def _is_known(part: str) -> bool:
    known = part in _ROLES or part in _STATES
    return known or bool(_SCORE.fullmatch(part) or _LEVEL.fullmatch(part))


def _moment(text: str) -> datetime | None:
    """The date in the form of `reader.save.facts.moment`, None if it is not of that form."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    zone = (found[3] or "").replace("UTC", "+00:00")
    with suppress(ValueError):
        return datetime.fromisoformat(f"{found[1]}T{found[2] or '00:00'}{zone}")
    return None

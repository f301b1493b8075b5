"""Reads back the plain text that this program writes: its headings, heads of comments and notes.

The form is that of `reader.save.plain`: the title has a line of ═ below it, "Comments" and "Notes"
one of ─, and each comment begins with "● name · role · date · score", indented by its depth.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeAlias

from reader.comment_ids import number_id
from reader.expressions import expression
from reader.extraction.comments.order import ordered
from reader.extraction.textcopy.reflow import Row, bullet, rows
from reader.extraction.textcopy.saved_about import LEVEL, About, about_article, headed
from reader.extraction.textcopy.saved_blocks import bare_line, saved_blocks
from reader.extraction.textcopy.saved_links import linked, without_links
from reader.extraction.textcopy.saved_pictures import marked, pictured
from reader.model import Article, Comment, Reading
from reader.text import line

_TITLED = expression(r"\s*((?:\S.*\n){1,5})═+\n")
_HEAD = expression(
    r"^ *● .*(?:(?<=·)\n.*|\n *· .*|(?<=\d{4}-\d\d-\d\d)\n *\d\d:\d\d.*"
    r"|(?<= \d\d:\d\d)\n *(?:UTC|[+-]\d\d:\d\d)(?!\w).*"
    r"|\n *(?!●)\S[^·\n]{0,40} · (?:[+-]\d{1,12}|0)(?= ·|$).*)*$",
    re.MULTILINE,
)
"""The head of a comment, with the lines that it is continued on where it is wrapped."""
_COUNT = expression(r"(\d+) (?:of (\d+) )?comments?")


def read_saved_text(text: str, url: str = "") -> Reading | None:
    """The reading that was written as this text; None if the text is not of this form."""
    titled = _TITLED.match(text)
    if not titled:
        return None
    without_list, links = without_links(text[titled.end() :])
    first, _, below = without_list.lstrip("\n").partition("\n\n")
    about = about_article(first)
    # A blank line below each head, or a long one would be joined with the text.
    spaced = _HEAD.sub(lambda head: f"{_unwrapped(head[0])}\n", below if about else without_list)
    plain, pictures = marked(spaced, len(links))
    all_rows = rows([bare_line(raw) for raw in plain.split("\n")], saved=True)
    end = _notes(all_rows)
    talk = _discussion(all_rows, end)
    claimed = _COUNT.fullmatch(all_rows[talk + 2].text) if talk < end else None
    drafts = _comments(all_rows[talk + 3 : end], int(claimed[1]) if claimed else 0)
    comments = [replace(draft, blocks=pictured(draft.blocks, pictures)) for draft in drafts]
    facts = about or About()
    reading = Reading(
        article=Article(
            title=line(titled[1]),
            blocks=pictured(saved_blocks(all_rows[:talk]), pictures),
            byline=facts.byline,
            site_name=facts.site_name,
            published=facts.published,
            url=facts.url or url,
        ),
        comments=ordered(comments).comments,
        source="text copy",
        claimed=int(claimed[2] or claimed[1]) if claimed else None,
        notes=tuple(line(row.text[bullet(row.text) :]) for row in all_rows[end + 2 :]),
    )
    return linked(reading, links) if links else reading


def _unwrapped(head: str) -> str:
    first, *more = head.split("\n")
    return " ".join((first, *(part.strip() for part in more)))


def _is_section(rows: Sequence[Row], at: int, title: str) -> bool:
    return (rows[at].text, rows[at].indent, rows[at + 1].text) == (title, 0, "─" * len(title))


def _discussion(rows: Sequence[Row], end: int) -> int:
    """The row of the heading of the comments, with their number below; `end` if there is none."""
    for at in range(end - 2):
        if _is_section(rows, at, "Comments") and _COUNT.fullmatch(rows[at + 2].text):
            return at
    return end


def _notes(rows: Sequence[Row]) -> int:
    """The row of the heading of the notes, `len(rows)` if there is none.

    A chapter may be called "Notes" too: the list of notes is the end of the text.
    """
    at = len(rows) - 1
    while at > 0 and (rows[at].text[0] == "•" or rows[at].indent):
        at -= 1
    has_notes = 1 <= at < len(rows) - 1 and _is_section(rows, at - 1, "Notes")
    return at - 1 if has_notes else len(rows)


_Entry: TypeAlias = tuple[str, int, list[Row]]
"""The head of a comment, how deep it is indented, and the rows below."""


def _entries(rows: Sequence[Row], count: int) -> list[_Entry]:
    """The comments, of which there are `count`."""
    heads = _heads(rows)
    if len(heads) > count:
        # A text may have points of its own, which have neither a date nor a score.
        dated = [row for row in heads if _is_dated(row.text[2:])]
        heads = dated if len(dated) == count else heads
    return _begun_at(rows, heads)


def _is_dated(head: str) -> bool:
    comment = headed(head, Comment("", ()))
    return comment.published is not None or comment.score is not None


def _heads(rows: Sequence[Row]) -> list[Row]:
    """The rows that may be the heads of comments."""
    heads: list[Row] = []
    for row in rows:
        deepest = heads[-1].indent // 2 + 1 if heads else 0
        if row.text.startswith("● ") and row.indent // 2 <= deepest:
            heads.append(row)
    return heads


def _begun_at(rows: Sequence[Row], heads: Sequence[Row]) -> list[_Entry]:
    marked = {id(row) for row in heads}
    entries: list[_Entry] = []
    for row in rows:
        if id(row) in marked:
            entries.append((row.text[2:], row.indent // 2, []))
        elif entries:
            entries[-1][2].append(row)
    return entries


def _comments(rows: Sequence[Row], count: int) -> list[Comment]:
    """The comments; each answers the last one above it that is less deep."""
    entries = _entries(rows, count)
    above: list[str] = []
    out: list[Comment] = []
    for number, (head, indented, below) in enumerate(entries, 1):
        level = LEVEL.search(head)
        # Comments beyond the deepest that is drawn are indented alike, and name their level.
        del above[int(level[1]) - 1 if level else indented :]
        blocks = saved_blocks(below, 2 * indented + len("● "))
        comment = headed(head, Comment(number_id(number), blocks))
        out.append(replace(comment, parent=above[-1] if above else ""))
        above.append(comment.id)
    return out

"""Reads copies of a page of a question with its answers, in the form of Stack Exchange.

Such a copy has two kinds of entries in each other: an answer has its name and date below the text,
and so have the comments under it, in another form. Dates of one form and what recurs around them
show neither, but each entry ends with its own words, "answered May 3, 2021 at 9:12" or "Commented
May 3, 2021 at 9:12"; so it is known which comment is under which answer.
"""

import re
from collections.abc import Sequence

from reader.comment_ids import number_id
from reader.expressions import expression
from reader.extraction.dates import parse_date
from reader.extraction.textcopy.blocks import blocks
from reader.extraction.textcopy.names import number
from reader.extraction.textcopy.reflow import Row, bullet
from reader.model import Article, Comment, Reading
from reader.text import line
from reader.values import dataclass

_WHEN = r"[A-Z][a-z]{2} \d{1,2}(?:,? [’']?\d{2,4})? at \d{1,2}:\d\d"
_HEAD = expression(r"Asked (?:.{1,40} ago|today|yesterday)(?:\s.*)?")
_ABOUT = expression(r"(?:Asked|Modified|Active|Viewed) .{1,60}|Ask Question")
_SIGNED = expression(rf"(asked|answered) ({_WHEN})")
_COMMENTED = expression(
    rf"(?:[–-]\s*(?P<name>\S(?:.{{0,60}}?\S)?)\s+)?Commented\s?(?P<when>{_WHEN})"
)
_IN_LINE = expression(rf"(?P<text>.*\S)\s+[–-]\s*(?P<name>\S.{{0,40}}?)\s+(?P<when>{_WHEN})")
"""A comment in one line, as the pages had it until 2022."""
_BY = expression(r"(?<!\S)[–-]\s*(\S.{0,60})?\Z")
_LINKS = expression(
    r"(?:(?:Share|Cite|Edit|Flag|Save|Follow|Improve this (?:answer|question))(?:[\s|]+|$))+"
)
_EDITED = expression(rf"edited {_WHEN}")
_BETWEEN = expression(
    r"\d+ Answers?(?: \d+)?|Sorted by:.*|\[?Highest score.*|Date (?:modified|created).*|"
    r"Add a comment\W*|\W*Show \d+ more comments?\W*|\d+ more comments?|Reset to default"
)
_AVATAR = expression(r".*user avatar")
_REPUTATION = expression(r"[\d.,]+(?:k\d*)?(?: (?:gold|silver|bronze) badge.*)?")
_VOTE = expression(r"(?:[•*+]\s*)?[-−–]?\d{1,5}|(?:\(BUTTON\)\s*)+|\\\$\\(?:begin|end)group\\\$")
"""What is above a text: its votes, and in a text browser the buttons around them."""
_MATHS = expression(r"\\\$\\(?:begin|end)group\\\$")
_STAMP = expression(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d.*")
"""The same date for machines, which only text browsers show."""
_TAG = expression(r"(?:[•*+]\s+)?[a-z0-9][a-z0-9.#+-]*")
_TAGS = 5
"""A question has no more of them: words in rows above these are text."""
_SIGNATURE = 5
"""How many rows below a date its name and reputation take."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """The question, an answer or a comment, with the rows of its text."""

    kind: str
    """"asked", "answered" or "commented"."""
    rows: Sequence[Row]
    author: str
    when: str
    score: int | None


def read_questions(rows: Sequence[Row], url: str) -> Reading | None:
    """The question as an article, its answers and all comments in threads; None for another
    copy.
    """
    asked = (at for at, row in enumerate(rows) if row.text.startswith("Asked "))
    head = next((at for at in asked if _HEAD.fullmatch(rows[at].text)), -1)
    if head < 1:
        return None
    start = head
    while start < len(rows) and _ABOUT.fullmatch(rows[start].text):
        start += 1
    entries = _entries(rows, start)
    if len(entries) < 2 or entries[0].kind != "asked":
        return None
    above = (row.text for row in reversed(rows[:head]) if not _ABOUT.fullmatch(row.text))
    question = entries[0]
    return Reading(
        article=Article(
            title=line(next(above, "")),
            blocks=blocks(_without_tags(question.rows)),
            byline=question.author,
            published=parse_date(question.when),
            url=url,
        ),
        comments=_threads(entries[1:]),
        source="text copy",
        nesting="known",
    )


def _threads(entries: Sequence[_Entry]) -> tuple[Comment, ...]:
    """The answers, and under each the comments that follow it; those above the first answer are on
    the question.
    """
    out: list[Comment] = []
    answer = ""
    for order, entry in enumerate(entries, 1):
        name = number_id(order)
        answer = name if entry.kind == "answered" else answer
        parent = answer if answer != name else ""
        out.append(
            Comment(
                id=name,
                blocks=blocks(entry.rows, headings=False),
                parent=parent,
                depth=1 if parent else 0,
                author=entry.author,
                published=parse_date(entry.when),
                published_text=entry.when,
                score=entry.score,
            )
        )
    return tuple(out)


def _entries(rows: Sequence[Row], start: int) -> list[_Entry]:
    """All entries from row `start` on; what is below the last is the rest of the page."""
    out: list[_Entry] = []
    at = start
    while at < len(rows):
        text = rows[at].text
        signed = _SIGNED.fullmatch(text)
        if signed:
            author, below = _signature(rows, at + 1)
            out.append(_post(signed, rows[start:at], author))
            start = at = below
            continue
        commented = _COMMENTED.fullmatch(text) or _IN_LINE.fullmatch(text)
        if commented and out:
            out.append(_comment(commented, rows[start:at]))
            start = at + 1
        elif _BETWEEN.fullmatch(text) and out:
            start = at + 1
        at += 1
    return out


def _signature(rows: Sequence[Row], at: int) -> tuple[str, int]:
    """The name below a date, and the first row below the signature."""
    author, end = "", at
    for row in range(at, min(at + _SIGNATURE, len(rows))):
        text = rows[row].text
        if _AVATAR.fullmatch(text):
            continue
        if author or text == "community wiki":
            return author, row + 1 if _REPUTATION.fullmatch(text) else row
        author, end = text, row + 1
    return author, end


def _post(signed: re.Match[str], rows: Sequence[Row], author: str) -> _Entry:
    """A question or an answer, whose text ends at its links."""
    ends = [at for at, row in enumerate(rows) if _LINKS.fullmatch(row.text)]
    ends = ends or [at for at, row in enumerate(rows) if _EDITED.fullmatch(row.text)]
    end = ends[-1] if ends else len(rows)
    while end > 0 and _LINKS.fullmatch(rows[end - 1].text):
        end -= 1
    score, text_rows = _scored(rows[:end])
    return _Entry(signed[1], text_rows, author, signed[2], score)


def _comment(commented: re.Match[str], rows: Sequence[Row]) -> _Entry:
    """A comment, whose name is in its last row or in the one above."""
    groups = commented.groupdict()
    name, when = groups["name"] or "", groups["when"]
    text_rows = [row for row in rows if not _STAMP.fullmatch(row.text)]
    if "text" in groups:
        text_rows.append(Row(groups["text"]))
    elif not name:
        text_rows, name = _named(text_rows)
    if (
        text_rows
        and name
        and text_rows[-1].text.endswith(name)
        and (len(text_rows) > 1 or text_rows[0].text != name)
    ):
        # Text browsers write the name before the dash as well: it stands for a picture.
        last = text_rows.pop()
        remaining = last.text.removesuffix(name).rstrip()
        text_rows += [Row(remaining, last.indent, last.gap)] if remaining else []
    score, text_rows = _scored(text_rows)
    return _Entry("commented", text_rows, name, when, score)


def _named(rows: list[Row]) -> tuple[list[Row], str]:
    """The rows above the dash before a name, and that name."""
    for at in range(len(rows) - 1, max(-1, len(rows) - 3), -1):
        match = _BY.search(rows[at].text)
        if match and (match[1] or at + 1 < len(rows)):
            above = rows[at].text[: match.start()].rstrip()
            text = [Row(above, rows[at].indent, rows[at].gap)] if above else []
            return [*rows[:at], *text], match[1] or rows[at + 1].text
    return rows, ""


def _scored(rows: Sequence[Row]) -> tuple[int | None, list[Row]]:
    """The votes above a text, and the text without the marks of formulas."""
    score, first = None, 0
    while first < len(rows) and _VOTE.fullmatch(text := rows[first].text):
        points = number(text[bullet(text) :])
        score = score if points is None else points
        first += 1
    cleaned = (
        Row(_without_marks(row.text), row.indent, row.gap) if "\\$" in row.text else row
        for row in rows[first:]
    )
    return score, [row for row in cleaned if row.text]


def _without_marks(text: str) -> str:
    said = (part.strip() for part in _MATHS.split(text))
    return " ".join(filter(None, said))


def _without_tags(rows: Sequence[Row]) -> Sequence[Row]:
    """The text of a question without its tags, each a word in a row of its own at the end."""
    end = len(rows)
    while end > max(1, len(rows) - _TAGS) and _TAG.fullmatch(rows[end - 1].text):
        end -= 1
    return rows[:end]

"""Cuts comments at their heads and at the links below them.

Between two heads there is a text, the links below it, and the lines before the next date: a name, a
rank, a count of posts. Some are recognised by their words; of the others, lines that recur between
most heads are nobody's text.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.textcopy.dated_below import below
from reader.extraction.textcopy.edges import end, name_kind, tops
from reader.extraction.textcopy.frames import VOTES, Frame, frame
from reader.extraction.textcopy.heads import Heads
from reader.extraction.textcopy.line_kinds import (
    GLUED_LINK,
    ROLES,
    Kind,
    is_pingback,
    is_sentence,
    plain,
    says,
)
from reader.extraction.textcopy.names import name, number, points, titled
from reader.extraction.textcopy.openings import opens
from reader.extraction.textcopy.profiles import initial, is_forum, text_start
from reader.extraction.textcopy.sheet import Cut, Discussion, Sheet
from reader.extraction.textcopy.signatures import BY
from reader.extraction.textcopy.stamps import dates
from reader.extraction.textcopy.tails import trim
from reader.extraction.textcopy.undated import undated
from reader.text import words

_OWN = (Kind.TEXT, Kind.SAYS)
"""Kinds of rows that a text may begin or end with."""
_NEVER = (Kind.EDITED, Kind.IMAGE, Kind.REPLY, Kind.CAPTION)
"""Kinds of rows that are left out of a text wherever they are."""


def framed(sheet: Sheet, heads: Heads) -> Discussion:
    """The comments with these heads, in the order of the copy."""
    grid = frame(sheet, heads)
    starts = tops(grid)
    under = below(grid, starts)
    out: list[Cut] = []
    if under:
        for start, at in zip(under, heads.at, strict=True):
            out.append(_dated_below(grid, start, at))
    else:
        short = undated(sheet, heads)
        for at, top, stop in zip(heads.at, starts, [*starts[1:], end(grid, starts)], strict=True):
            cut = _headed(grid, top, at)
            start = _text_start(grid, at, stop)
            for row in sorted(short.intersection(range(start, stop))):
                out.extend(_parts(grid, cut, start, row - 1))
                cut, start = Cut(author=name(sheet.text(row))), row + 1
            out.extend(_parts(grid, cut, start, stop))
    _unglue(out)
    for cut in out:
        _unshare(cut)
    trim(out, signed=is_forum(heads.usual))
    cuts = [cut for cut in out if cut.rows or cut.author]
    start = min(heads.start, (under or starts)[0])
    if opens(sheet, heads, cuts):
        return Discussion(start, cuts[1:], heads.claimed, opening=cuts[0])
    return Discussion(start, cuts, heads.claimed)


def _text_start(grid: Frame, at: int, stop: int) -> int:
    return text_start(grid.posts, grid.labels, at, stop) if grid.posts else at + 1


def _headed(grid: Frame, top: int, at: int) -> Cut:
    """A comment with the data of its head, from the line of the date and the lines above it."""
    mark = grid.heads.stamps[at]
    written = mark.before if mark.named else "" if mark.before else mark.after
    author, role = titled("" if _is_labelled(written) else name(written))
    cut = Cut(author=author, role=role, when=mark, score=points(mark.before))
    if grid.below and not author:
        under = grid.under(at)
        cut.author = name(grid.sheet.text(under)) if under < len(grid.sheet) else ""
        return cut
    named_there = (mark.named or grid.behind) and author != ""
    if top + 1 < at and initial(grid.sheet, top) and not named_there:
        top += 1
    kinds = [name_kind(grid, row, at) for row in range(top, at)]
    if Kind.ROLE in kinds:
        cut.role = cut.role or ROLES[plain(grid.sheet.text(top + kinds.index(Kind.ROLE)))]
    named = _candidates(grid, top, at)
    if named and not named_there:
        # "Picture of Anna" above "Anna": the name is what both lines contain.
        within = (who for who in named[1:] if who and _contains(named[0], who))
        cut.author, role = titled(next(within, named[0]))
        cut.role = cut.role or role
    return cut


def _contains(text: str, who: str) -> bool:
    """Whether a name is in a longer text and no part of another word: "Ada's avatar". Scripts
    without blanks do not show that.
    """
    start = text.find(who)
    cased = who.upper() != who.lower()
    if start < 0 or not (who.isascii() or cased):
        return start >= 0
    around = text[:start][-1:] + text[start + len(who) :][:1]
    return not any(map(str.isalnum, around))


def _candidates(grid: Frame, top: int, at: int) -> list[str]:
    """What may be the name in the rows of a head above its date."""
    out: list[str] = []
    for row in range(top, at):
        text, kind = grid.sheet.text(row), name_kind(grid, row, at)
        if kind is Kind.TEXT and BY.match(text):
            return [name(text)]
        if kind is Kind.SAYS or (kind is Kind.TEXT and _may_be_named(grid, row)):
            out.append(name(says(text) or text))
    return out


_LABELLED = expression(r".{0,80}?(?:\w: |(?<![^\s(])#\d)")
"""What a line has that says something of a post and names nobody: "Reactions: Ada", "Post #4". A
number may be part of a name: "Ada#1815".
"""


def _is_labelled(text: str) -> bool:
    """Whether a line has a label other than that of a name."""
    return _LABELLED.match(text) is not None and _LABELLED.match(name(text)) is not None


def _may_be_named(grid: Frame, row: int) -> bool:
    """Whether a row of a head may be a name, and not what recurs, another date or a label."""
    if grid.is_usual(row) or _is_labelled(grid.sheet.text(row)):
        return False
    return row not in grid.heads.stamps and not dates(grid.sheet.text(row))


def _dated_below(grid: Frame, start: int, at: int) -> Cut:
    """A comment between its name and the date below it."""
    cut = Cut(when=grid.heads.stamps[at])
    start += initial(grid.sheet, start)
    texts = [row for row in range(start, at) if grid.is_text(row)]
    if cut.when is not None and cut.when.named and not cut.when.linked:
        cut.author, cut.role = titled(name(cut.when.before))
    elif grid.sheet.kinds[start] is Kind.SAYS:
        cut.author = name(grid.sheet.text(start))
        start += 1
    elif texts and words(grid.sheet.text(texts[0])) <= 6:
        cut.author = name(grid.sheet.text(texts[0]))
    start = _text_start(grid, start - 1, at)
    _fill(grid, cut, start, at)
    votes = [row for row in range(max(start, at - 3), at) if grid.sheet.kinds[row] is Kind.NUMBER]
    cut.score = number(grid.sheet.text(votes[-1])) if votes else cut.score
    if cut.when is not None and cut.when.linked:
        cut.score = number(cut.when.before)
    return cut


def _parts(grid: Frame, cut: Cut, start: int, stop: int) -> list[Cut]:
    """The comment of one head, and those that follow it without a head of their own."""
    out = [cut]
    if grid.footed:
        ends = [at + 1 for at in range(start, stop) if grid.sheet.kinds[at] is Kind.REPLY]
        written = _written(grid, start, ends[0]) if ends else False
        for at, after in pairwise([*ends, stop]):
            more = _written(grid, at, after)
            if written and more and _begins(grid, at, after):
                _fill(grid, out[-1], start, at)
                out.append(_nameless(grid, at, after))
                start = at
            written = written or more
    _fill(grid, out[-1], start, stop)
    return out


def _written(grid: Frame, start: int, stop: int) -> bool:
    return any(grid.is_text(at) for at in range(start, stop))


def _begins(grid: Frame, start: int, stop: int) -> bool:
    """Whether rows after the links of a comment are another comment, and not part of the next
    head.
    """
    if Kind.REPLY_TO in grid.sheet.kinds[start : min(start + 4, stop)]:
        return True
    return any(is_sentence(grid.sheet.text(at)) for at in range(start, stop))


def _nameless(grid: Frame, start: int, stop: int) -> Cut:
    """A comment whose head is missing from the copy, except perhaps the name."""
    sheet = grid.sheet
    text = sheet.text(start)
    if stop - start < 2 or not grid.is_text(start) or is_sentence(text) or words(text) > 8:
        return Cut()
    follows = sheet.kinds[start + 1] in (Kind.REPLY_TO, Kind.ROLE) or sheet.rows[start + 1].gap
    return Cut(author=name(text) if follows else "")


def _fill(grid: Frame, cut: Cut, start: int, stop: int) -> None:
    """Add to the comment its own text, and what the lines around it give."""
    sheet = grid.sheet
    first, last = _own_rows(grid, cut, start, stop)
    for at in range(start, stop):
        kind = sheet.kinds[at]
        if kind is Kind.EDITED:
            cut.edited = cut.edited or sheet.text(at)
        elif kind is Kind.REPLY and cut.score is None:
            cut.score = _votes(grid, start, at)
        elif kind is Kind.REPLY_TO and at <= first:
            cut.answers = True
        elif kind is Kind.ROLE and not first <= at < last:
            cut.role = cut.role or ROLES[plain(sheet.text(at))]
    cut.rows = [sheet.rows[at] for at in range(first, last) if sheet.kinds[at] not in _NEVER]
    if not cut.rows:
        # Many comments of one word, one character or "+1" are comments all the same.
        cut.rows = [sheet.rows[at] for at in range(start, stop) if _may_be_said(grid, at)]


def _may_be_said(grid: Frame, at: int) -> bool:
    """Whether a row is text although it looks like something else; a number above links is a
    vote.
    """
    kinds = grid.sheet.kinds
    if kinds[at] is not Kind.NUMBER:
        return kinds[at] is Kind.TEXT
    links = Kind.REPLY in kinds[at + 1 : at + 2]
    return not (links and grid.voted) or VOTES.match(grid.sheet.text(at + 1)) is not None


def _own_rows(grid: Frame, cut: Cut, start: int, stop: int) -> tuple[int, int]:
    """The rows of the comment's own text, without what is above and below it."""
    for at in range(start, stop):
        if is_pingback(grid.sheet.text(at)):
            stop = at
            break

    def is_around(at: int) -> bool:
        return grid.sheet.kinds[at] not in _OWN or grid.is_usual(at)

    def is_name(at: int) -> bool:
        return bool(cut.author) and name(grid.sheet.text(at)) == cut.author

    while start < stop and (is_around(start) or (is_name(start) and start + 1 < stop)):
        start += 1
    while stop > start and is_around(stop - 1):
        stop -= 1
    return start, stop


def _votes(grid: Frame, start: int, at: int) -> int | None:
    """The number on the links below a comment, or directly above them."""
    match = VOTES.match(grid.sheet.text(at))
    if match:
        return number(match[1])
    if grid.voted and at > start and grid.sheet.kinds[at - 1] is Kind.NUMBER:
        return number(grid.sheet.text(at - 1))
    return None


def _unglue(cuts: Sequence[Cut]) -> None:
    """Remove a link that the copy attached to the last word of most comments."""
    tails = [cut.rows[-1].text[-40:] if cut.rows else "" for cut in cuts]
    ends = [found[1] if (found := GLUED_LINK.search(tail)) else "" for tail in tails]
    for link, many in Counter(filter(None, ends)).items():
        if many >= max(2, 0.6 * len(cuts)):
            for cut, glued in zip(cuts, ends, strict=True):
                if glued == link:
                    last = cut.rows[-1]
                    cut.rows[-1] = replace(last, text=last.text[: -len(link)].rstrip())


def _unshare(cut: Cut) -> None:
    """Remove a copy of the comment's own beginning below it, behind its author's name, and the
    address below that: what a page gives to those who share it, and does not show.
    """
    rows = cut.rows
    last = len(rows) - 1
    last -= last > 1 and "://" in rows[last].text and " " not in rows[last].text
    if last < 1 or not cut.author:
        return
    who, colon, copied = rows[last].text.partition(":")
    said = _letters(" ".join(row.text for row in rows[:last]))
    if colon and _letters(who) == _letters(cut.author) and said.startswith(_letters(copied)):
        cut.rows = rows[:last]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))

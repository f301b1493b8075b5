"""How the comments of a copy look: where names and links are, and what recurs in all of them."""

from dataclasses import replace
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.textcopy.heads import Heads
from reader.extraction.textcopy.line_kinds import ROLES, Kind, is_sentence, plain
from reader.extraction.textcopy.profiles import Posts, Profiles, between, profiles, text_start
from reader.extraction.textcopy.recurring import HEADER, mask
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.skeleton import are_behind, may_name
from reader.values import dataclass

OTHER_PARTS = (Kind.FORM, Kind.SIDE, Kind.WIDGET, Kind.HEADING)
"""Kinds of rows at which every comment ends."""
AROUND_NAMES = (Kind.ROLE, Kind.IMAGE, Kind.NUMBER)
_LONGEST = 90
VOTES = expression(r"\W*?([+−–-]?\d[\d.,]*)\s*(?:\||$|[^\W\d])")
"""A number at the beginning of the links below a comment."""
_NUMBERS = 3
"""How many rows below its date a name is at most."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The rows of a copy, interpreted by the heads of its comments."""

    sheet: Sheet
    heads: Heads
    footed: bool
    """Whether links for answering end most comments."""
    voted: bool
    """Whether a number is on or above most of these links."""
    starts: frozenset[int]
    """The rows with the dates, for quick tests."""
    ranked: bool = False
    """Whether a rank or a place is between most names and their dates."""
    below: bool = False
    """Whether most names are in the row below their dates."""
    behind: bool = False
    """Whether names are behind their dates in one row."""
    posts: Posts | None = None
    labels: Profiles = Profiles()
    """What stands around the texts of a forum."""

    def written(self, at: int) -> str:
        """The words in the row of a date that give the name, "" if none may."""
        mark = self.heads.stamps[at]
        return mark.after if self.behind and not mark.before else mark.before

    def under(self, at: int) -> int:
        """The first row below a date that is no number of the post, where a name may be."""
        row = at + 1
        while row < min(at + _NUMBERS, len(self.sheet)) and self._is_number(row):
            row += 1
        return row

    def _is_number(self, at: int) -> bool:
        return self.sheet.kinds[at] is Kind.NUMBER and self.is_usual(at)

    def is_text(self, at: int) -> bool:
        """Whether the row is somebody's words, as far as one row can show."""
        return self.sheet.kinds[at] is Kind.TEXT and not self.is_usual(at)

    def is_usual(self, at: int) -> bool:
        """Whether the row recurs near most heads."""
        return mask(self.sheet.text(at)) in self.heads.usual


def frame(sheet: Sheet, heads: Heads) -> Frame:
    """The frame, with the endings of its comments."""
    ended = 0
    for start, end in pairwise([*heads.at, len(sheet)]):
        kinds = sheet.kinds[start + 1 : end]
        if Kind.REPLY in kinds:
            last = len(kinds) - 1 - kinds[::-1].index(Kind.REPLY)
            ended += Kind.TEXT in kinds[:last]
    span = range(heads.at[0], len(sheet))
    links = [at for at in span if sheet.kinds[at] is Kind.REPLY]
    votes = sum(VOTES.match(sheet.text(at)) is not None or _over(sheet, at) for at in links)
    footed, voted = ended >= 0.6 * len(heads.at), votes > 0.4 * len(links)
    posts = between(sheet, heads.at, heads.usual)
    result = Frame(
        sheet, heads, footed, voted, frozenset(heads.at), posts=posts, labels=profiles(posts)
    )
    if are_behind(heads.stamps, heads.at) and not _are_above(result):
        result = replace(result, behind=True)
    if sum(heads.stamps[at].named for at in heads.at) > len(heads.at) / 2 or len(heads.at) < 3:
        return result
    lines = [_names_above(result, at) for at in heads.at]
    enough = 0.8 * len(lines)
    ranked = [many > 1 or is_ranked(result, at) for many, at in zip(lines, heads.at, strict=True)]
    if sum(ranked) >= enough:
        return replace(result, ranked=True)
    if sum(many > 0 for many in lines) < len(lines) / 2:
        under = sum(
            may_name(sheet, row, heads.usual) and _more(result, row)
            for row in map(result.under, heads.at)
        )
        return replace(result, below=under >= enough)
    return result


def _names_above(frame: Frame, at: int) -> int:
    """How many of the two rows above the numbers and dates of a head may be names."""
    row = first_date(frame, at) - 1
    while row > max(0, at - HEADER) and is_about(frame, row):
        row -= 1
    above = [may_name(frame.sheet, near, frame.heads.usual) for near in (row, row - 1)]
    return sum(above) if above[0] else 0


def _are_above(frame: Frame) -> bool:
    """Whether names are above most dates, so what is behind these is a place, a device or a rating.
    A row right below the date before is a text, however short.
    """
    above = (
        _names_above(frame, at) > 0 and first_date(frame, at) - 2 not in frame.starts
        for at in frame.heads.at
    )
    return sum(above) > len(frame.heads.at) / 2


def first_date(frame: Frame, at: int) -> int:
    """The row of another date in the head, of joining most often; `at` if there is none."""
    for row in range(at - 1, max(0, at - HEADER), -1):
        if row in frame.starts or stops(frame, row):
            break
        if row in frame.heads.stamps and is_about(frame, row):
            return row
    return at


def is_about(frame: Frame, at: int) -> bool:
    """Whether a row says something of an author: a rank, the date of joining, a count."""
    mark = frame.heads.stamps.get(at)
    is_date = mark is not None and not (mark.before or mark.after)
    return is_date or frame.sheet.kinds[at] in AROUND_NAMES or frame.is_usual(at)


def is_ranked(frame: Frame, at: int) -> bool:
    """Whether a rank that any member may have is above a date; a moderator has another one too."""
    row = first_date(frame, at) - 1
    return frame.sheet.kinds[row] is Kind.ROLE and ROLES.get(plain(frame.sheet.text(row))) == ""


def _more(frame: Frame, at: int) -> bool:
    """Whether a text may follow the name at a row below a date, directly or after labels."""
    after = at + 1 < len(frame.sheet) and frame.is_text(at + 1)
    if after or frame.posts is None:
        return after
    start = text_start(frame.posts, frame.labels, at - 1, min(at + HEADER, len(frame.sheet)))
    return start > at + 1


def _over(sheet: Sheet, at: int) -> bool:
    return at > 0 and sheet.kinds[at - 1] is Kind.NUMBER


def stops(frame: Frame, at: int) -> bool:
    """Whether a row is not part of a head, whatever is above it."""
    text, kind = frame.sheet.text(at), frame.sheet.kinds[at]
    if kind in OTHER_PARTS or len(text) > _LONGEST:
        return True
    if kind is Kind.REPLY:
        # "Reply #12" numbers a comment of a forum; "Reply" ends the previous one.
        return "#" not in text
    return kind is not Kind.SAYS and is_sentence(text)

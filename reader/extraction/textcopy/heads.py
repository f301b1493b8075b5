"""Determines which lines head a comment: recurring dated lines of one form, with words of a
discussion.

A single dated line proves nothing, and a news list has dozens. So two things must come together:
lines of one form that recur with text between them, and words that only a discussion has (a heading
that counts comments, links for answering, "says", a form for the next comment).
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from statistics import median

from reader.expressions import expression
from reader.extraction.textcopy.evidence import lists, signs
from reader.extraction.textcopy.line_kinds import (
    Kind,
    claimed,
    counts_comments,
    dated_links,
    discussion_title,
    is_sentence,
    plain,
)
from reader.extraction.textcopy.post_numbers import (
    are_numbered,
    numbers_above,
    numbers_below,
    posts,
)
from reader.extraction.textcopy.quotes import unquoted
from reader.extraction.textcopy.recurring import once, usual
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.skeleton import skeleton
from reader.extraction.textcopy.stamps import Stamp, stamp
from reader.text import words
from reader.values import dataclass

_NEAR = 90
"""How many rows before the first comment a heading is looked for: a form may be between."""
_LEAD = 3
"""The most sentences between a heading and the first date: rules, or the first comment's text."""
_ARTICLE = 100
"""The fewest words of a text below a date that may be the article's."""
_CLOSE = 4
"""How many rows below its heading the first comment's date is: a picture and a name are between."""
_BETWEEN = 3
"""Before how many of the first heads a heading is looked for."""
_PLACE = expression(r"(?:\d+ \w+ )?(?:in|en|dans|em|w)\s+(?P<place>\S.{0,60})")
_STAMPED = (Kind.TEXT, Kind.SAYS, Kind.HEADING, Kind.REPLY)
_LABELS = (Kind.WIDGET, Kind.LABEL, Kind.FORM, Kind.HEADING, Kind.NUMBER)
_RANKS = ("#0", "posts", "joined", "join date", "reputation", "registriert", "beiträge", "messages",
          "reaction score", "reply #0", "location", "locale", "likes", "fans",
          "dabei seit")  # fmt: skip
"""What forums say about an author, as given by `recurring.mask`."""
_JOINED = frozenset((
    "joined", "join date", "registered", "member since", "registriert", "dabei seit", "start date",
    "beigetreten", "inscrit", "miembro desde", "iscritto", "membro desde", "регистрация",
    "dołączył", "lid sinds", "gick med", "katılım",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Heads:
    """The rows that head a comment, and the row where the discussion begins."""

    start: int
    at: Sequence[int]
    stamps: Mapping[int, Stamp]
    usual: frozenset[str]
    """What recurs between the heads, as given by `recurring.mask`."""
    claimed: int | None = None
    weight: int = 0
    """The strength of the evidence that these are comments."""
    signs: int = 0
    """How many pieces of it are on the comments themselves."""


def heads(sheet: Sheet) -> list[Heads]:
    """Sets of heads that may be those of the comments, the most likely first."""
    texts = [row.text for row in sheet.rows]
    # The kind of a row is that of its text, so rows of one text are all dated or none.
    dated = {
        text: mark
        for text, kind in dict(zip(texts, sheet.kinds, strict=True)).items()
        if kind in _STAMPED
        and (mark := dated_links(text) or stamp(text))
        and not counts_comments(mark.after)
    }
    if not dated:
        return []
    found = {at: dated[text] for at, text in enumerate(texts) if text in dated}
    stamps = unquoted(sheet, once(sheet, found))
    numbered = posts(sheet, stamps)
    groups = _groups({at: mark for at, mark in stamps.items() if not _is_joining(sheet, at)})
    runs = [run for group in groups for run in _runs(sheet, stamps, group)]
    if len(numbered) > 1 and not numbers_below(sheet, stamps, numbered[-1]):
        runs += [] if numbers_above(sheet, stamps, numbered) else [numbered]
    regions = [heads for run in runs if (heads := _region(sheet, stamps, run))]
    return sorted(_nearest(sheet, regions), key=lambda heads: heads.weight, reverse=True)


def _is_joining(sheet: Sheet, at: int) -> bool:
    """Whether a date is that of joining a forum, below the words for it."""
    return at > 0 and plain(sheet.text(at - 1)) in _JOINED


def _nearest(sheet: Sheet, regions: Sequence[Heads]) -> list[Heads]:
    """The sets without those that have another one between them and their heading: it announces
    the first, and a box of other articles below it has dates too.
    """
    nearest: dict[int, Heads] = {}
    for heads in regions:
        near = nearest.setdefault(heads.start, heads) if len(heads.at) > 1 else None
        if near and heads.at[-1] < near.at[-1]:
            nearest[heads.start] = heads
    return [heads for heads in regions if not _boxed(sheet, nearest.get(heads.start, heads), heads)]


def _boxed(sheet: Sheet, near: Heads, far: Heads) -> bool:
    """Whether a set behind the one next to the heading is a box. A larger one may be all comments,
    behind a few that are featured, unless the heading counts those or a box is titled.
    """
    if far.at[0] <= near.at[-1]:
        return False
    if len(far.at) <= len(near.at) or near.claimed == len(near.at):
        return True
    return Kind.SIDE in sheet.kinds[near.at[-1] : far.at[0]]


def _groups(stamps: Mapping[int, Stamp]) -> list[list[int]]:
    """The dates with words before them and those without, and of each those of one form: a box of
    other articles above the comments has dates too, most often of another form.
    """
    groups: dict[bool, list[int]] = {}
    forms: dict[tuple[bool, str], list[int]] = {}
    for at, mark in stamps.items():
        groups.setdefault(mark.named, []).append(at)
        forms.setdefault((mark.named, "" if mark.age else mark.shape), []).append(at)
    pure = (rows for (named, _), rows in forms.items() if 2 < len(rows) < len(groups[named]))
    return [*groups.values(), *pure]


_OTHERS = frozenset((Kind.FORM, Kind.SIDE))
_APART = _OTHERS | {Kind.HEADING}
"""Kinds of rows between dates of two forms that separate them."""


def _runs(sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int]) -> list[list[int]]:
    """Heads split where a form, a heading or another part of the page comes between two."""
    apart = [
        _parted(sheet, before + 1, after)
        or (
            stamps[before].shape != stamps[after].shape
            and not _APART.isdisjoint(sheet.kinds[before + 1 : after])
        )
        for before, after in pairwise(at)
    ]
    if sum(apart) > 0.4 * len(apart):
        return [list(at)]
    runs = [[at[0]]]
    for index, part in zip(at[1:], apart, strict=True):
        if part:
            runs.append([])
        runs[-1].append(index)
    return runs


def _parted(sheet: Sheet, start: int, end: int) -> bool:
    if any(sheet.kinds[at] is Kind.WIDGET or _titled(sheet, at) for at in range(start, end)):
        return True
    return sum(kind in _OTHERS for kind in sheet.kinds[start:end]) > 1


def _counted(sheet: Sheet, at: int) -> bool:
    """Whether the row is a heading with a number in it."""
    return sheet.kinds[at] is Kind.HEADING and claimed(sheet.text(at)) is not None


def _titled(sheet: Sheet, at: int) -> bool:
    return _counted(sheet, at) and discussion_title(sheet.text(at))


def _region(sheet: Sheet, stamps: Mapping[int, Stamp], run: Sequence[int]) -> Heads | None:
    """The heads from the first comment on, if there is enough evidence that they are comments."""
    first, heading = _first(sheet, stamps, run)
    at = run[first:]
    filled = sum(after - before > 1 for before, after in pairwise([*at, len(sheet)]))
    if filled < len(at) / 2 or lists(sheet, at):
        return None
    known = usual(sheet.rows, at)
    ranks = {mask.removeprefix("0 ") for mask in known}
    numbered = are_numbered(sheet, stamps, at)
    sign_count = signs(sheet, stamps, at) + (not ranks.isdisjoint(_RANKS))
    sign_count += numbered and len(run) > 2
    headed = heading is not None
    if not (
        sign_count and headed if len(at) == 1 else sign_count or _shown(sheet, stamps, at, heading)
    ):
        return None
    if not sign_count and not headed and Kind.SIDE in sheet.kinds[max(0, at[0] - _CLOSE) : at[0]]:
        return None  # the title of a box is above them
    start = at[0] if heading is None else heading
    counts = (claimed(sheet.text(row)) for row in range(start, at[0]) if _counted(sheet, row))
    count = next(counts, None)
    weight = (sign_count + 2 * headed + 4 * numbered + (count == len(at))) * len(at)
    return Heads(start, at, stamps, known, count, weight, sign_count)


def _shown(
    sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int], heading: int | None
) -> bool:
    """Whether a heading, or what recurs around the dates, shows comments without their links."""
    recurring = skeleton(sheet, stamps, at, usual(sheet.rows, at))
    lead = range(at[0] if heading is None else heading, at[0])
    if heading is None or sum(is_sentence(sheet.text(row)) for row in lead) > _LEAD:
        return recurring.is_discussion()  # a count above the article is a link to its comments
    widget = any(sheet.kinds[row] is Kind.WIDGET for row in lead)
    counts = [claimed(sheet.text(row)) for row in lead if _counted(sheet, row)]
    if widget or (counts and len(at) <= 2 * (counts[0] or 0) + 1):
        return True
    named = at[0] - heading <= _CLOSE and all(recurring.names())
    return recurring.is_prose(least=0 if named and len(at) > 1 else 0.5)


def _first(sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int]) -> tuple[int, int | None]:
    """Which head is the first comment's, and the row of the heading before it.

    The article's date has the form of a comment's date too: a heading separates them, or links that
    follow every comment and not the article.
    """
    strong: list[tuple[int, int, int]] = []
    weak: list[tuple[int, int]] = []
    for number in range(min(_BETWEEN, len(at))):
        above = at[number - 1] if number else max(-1, at[0] - _NEAR)
        for row in range(at[number] - 1, above, -1):
            if sheet.kinds[row] is Kind.WIDGET:
                strong.append((0, number, _top(sheet, row, above)))
            elif _counted(sheet, row) and claimed(sheet.text(row)):
                off = abs((claimed(sheet.text(row)) or 0) - (len(at) - number))
                strong.append((off, number, _top(sheet, row, above)))
            elif sheet.kinds[row] is Kind.HEADING:
                weak.append((number, row))
    if strong:
        return min(strong)[1:]
    if weak:
        return weak[0]
    answered = [Kind.REPLY in sheet.kinds[a + 1 : b] for a, b in pairwise(at)]
    skip = len(at) > 2 and not answered[0] and sum(answered) >= 0.7 * (len(answered) - 1)
    return int(skip or _is_article(sheet, at) or _opens(sheet, stamps, at)), None


def _opens(sheet: Sheet, stamps: Mapping[int, Stamp], at: Sequence[int]) -> bool:
    """Whether the first date, and no other, says in which part of a forum the thread is: a row
    above names it too, in the path to the thread. The first comment may be from "in Oslo".
    """
    placed = [_PLACE.match(stamps[row].after) for row in at]
    if len(at) <= _BETWEEN or placed[0] is None or any(placed[1:]):
        return False
    return plain(placed[0]["place"]) in {plain(row.text) for row in sheet.rows[: at[0]]}


def _is_article(sheet: Sheet, at: Sequence[int]) -> bool:
    """Whether the text below the first date is much longer than those below the others."""
    if len(at) < 2:
        return False
    first, *rest = (_size(sheet, start + 1, end) for start, end in pairwise(at))
    return len(rest) > 1 and first > max(_ARTICLE, 4 * median(rest))


def _size(sheet: Sheet, start: int, end: int) -> int:
    return sum(words(sheet.text(row)) for row in range(start, end))


def _top(sheet: Sheet, at: int, above: int) -> int:
    """The first row of the widget's labels, fields and heading that end at `at`."""
    top = at
    for row in range(at - 1, max(above, at - 60), -1):
        if sheet.kinds[row] in _LABELS:
            top = row
        elif top - row > 3:
            break
    return top

"""What forums say of the author of each post, and where the text of a post is among it.

A post has its author beside it: a name, a rank, when they joined, how much they wrote. A copy has
that in rows above the date, below it or below the text before. The labels in it recur from post to
post and the texts do not, so they show where each text begins and ends, and the name is the first
row that is neither.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import accumulate, pairwise

from reader.expressions import expression
from reader.extraction.textcopy.facts import ANYWHERE, FACTS
from reader.extraction.textcopy.headings import entries
from reader.extraction.textcopy.line_kinds import Kind, is_sentence, plain, says
from reader.extraction.textcopy.recurring import HEADER, mask
from reader.extraction.textcopy.sheet import Sheet
from reader.extraction.textcopy.skeleton import may_name
from reader.text import words
from reader.values import dataclass

_FEWEST = 4
"""Fewer posts show no habit of a page."""
_MOST = 0.8
"""The share of its posts in which a label must stand where it shows something."""
_FEW = 0.6
"""The share in which a foot may have a few words above it, that look like a name."""
_COMMON = 0.6
"""The share of all posts that have a rank, a name alone between two rows."""
_SAID = 0.6
"""The share of all words that are on the other side of a label than the author."""
_ABOUT = 25
"""The most words about an author: a motto is a sentence too."""
_LINKS = (Kind.REPLY, Kind.ACTION)
_BELOW = (*_LINKS, Kind.NUMBER, Kind.IMAGE)
_HIGHEST = 3
"""How many rows a name is above a label at most: a title of the author is between."""
_RANK = "\0rank"
"""The one mask of all ranks, as each author may have another."""
_FACTS = entries(FACTS)
_ANYWHERE = entries(ANYWHERE)
_BUTTONS = (Kind.REPLY, Kind.ACTION, Kind.NUMBER)
"""What ends a post whatever it says, as nobody ends most of theirs with a vote or a link."""
_HANDLE = expression(r"@[\w.-]{1,40}")
_ALONE = ("@", "0")
"""The masks of handles and of numbers, which may stand without words."""
_NUMBERED = expression(r"(?:\w{1,10} )?#0(?: \w{1,10} 0)?")
"""The number of a post: "#12", "Post #12 of 40"."""


@dataclass(frozen=True, slots=True)
class Profiles:
    """The labels around the texts of a page, as `recurring.mask` gives them."""

    above: frozenset[str] = frozenset()
    """Those in the rows below a date that a text begins after."""
    feet: frozenset[str] = frozenset()
    """Those that end a text: what follows them is about the next author."""
    named: frozenset[str] = frozenset()
    """Those below the name of the next author, which ends a text too."""
    known: frozenset[str] = frozenset()
    """The names of those who are quoted, which are known to be names."""


@dataclass(frozen=True, slots=True)
class Posts:
    """The rows of each post from one date to the next."""

    sheet: Sheet
    at: Sequence[int]
    usual: Collection[str]
    sizes: Sequence[int]
    """How many words come before each row, of those that do not recur; and in all."""

    def label(self, row: int) -> str:
        """The mask of a row that recurs, "" of any other and of a sentence."""
        if self.sheet.kinds[row] is Kind.ROLE:
            return _RANK
        text = self.sheet.text(row)
        if _HANDLE.fullmatch(text):
            return "@" if self._is_beside_label(row) else ""
        return found if (found := mask(text)) in self.usual and not is_sentence(text) else ""

    def _is_beside_label(self, row: int) -> bool:
        """Whether a row next to it recurs: who answers begins with a handle in its own row too."""
        return any(mask(each.text) in self.usual for each in self.sheet.rows[row - 1 : row + 2 : 2])

    def shown(self, row: int) -> str:
        """The label of a row if nobody writes such a line: what forums say of a member, what stands
        right above that, or the number of the post. What people write alike recurs too: greetings,
        closing words, ratings, "EDIT".
        """
        label = self.label(row)
        if not label or _is_fact(label) or label in _ALONE or _NUMBERED.fullmatch(label):
            return label
        joined = row + 1 < len(self.sheet) and self.sheet.rows[row + 1].gap == 0
        return label if joined and _is_fact(mask(self.sheet.text(row + 1))) else ""

    def ends(self, row: int) -> str:
        """The label of a row if it may end a post: what `shown` gives, and buttons."""
        return self.label(row) if self.sheet.kinds[row] in _BUTTONS else self.shown(row)

    def size(self, start: int, end: int) -> int:
        """How many words the rows have that do not recur."""
        return self.sizes[end] - self.sizes[start]

    def early(self, start: int, end: int) -> dict[str, int]:
        """The labels of the first rows, each where it is first."""
        found: dict[str, int] = {}
        for row in range(start, min(start + HEADER, end)):
            found.setdefault(self.shown(row), row)
        found.pop("", None)
        return found

    def late(self, start: int, end: int) -> dict[str, int]:
        """The labels of the last rows, each where it is last."""
        found: dict[str, int] = {}
        for row in range(end - 1, max(start, end - HEADER) - 1, -1):
            found.setdefault(self.ends(row), row)
        found.pop("", None)
        return found


def profiles(posts: Posts) -> Profiles:
    """The labels around the texts between the dates."""
    at = posts.at
    if len(at) < _FEWEST:
        return Profiles()
    spans = [(start + 1, end) for start, end in pairwise(at)]
    said = frozenset(plain(says(posts.sheet.text(row))) for row in _said(posts))
    return Profiles(_above(posts, spans), *_below(posts, spans), said)


def _said(posts: Posts) -> Iterator[int]:
    return (row for row, kind in enumerate(posts.sheet.kinds) if kind is Kind.SAYS)


def _is_fact(label: str) -> bool:
    """Whether a label says something of a member: "posts", "0 posts", "0 posts · joined 0"."""
    return label == _RANK or _first(label) in _FACTS


def _first(label: str) -> str:
    return label.partition(" · ")[0].strip("0 \xa0:.,kK")


def is_forum(usual: Collection[str]) -> bool:
    """Whether what recurs between the dates says something of members, or numbers their posts."""
    return has_members(usual) or any(map(_NUMBERED.fullmatch, usual))


def has_members(usual: Collection[str]) -> bool:
    """Whether what recurs says of members how much they wrote or when they joined; where they are
    and what others like is beside the comments of any page too.
    """
    return any(_is_fact(label) and not _is_anywhere(label) for label in usual)


def _is_anywhere(label: str) -> bool:
    return label == _RANK or _first(label) in _ANYWHERE


def between(sheet: Sheet, at: Sequence[int], usual: Collection[str]) -> Posts:
    """The rows between the dates `at`."""
    counted = (0 if mask(row.text) in usual else words(row.text) for row in sheet.rows)
    return Posts(sheet, at, usual, [0, *accumulate(counted)])


def _above(posts: Posts, spans: Sequence[tuple[int, int]]) -> frozenset[str]:
    """The labels before which hardly any words of a post are, and no sentence."""
    times: Counter[str] = Counter()
    clean: Counter[str] = Counter()
    after: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for start, end in spans:
        for label, row in posts.early(start, end).items():
            times[label] += 1
            said = any(is_sentence(posts.sheet.text(each)) for each in range(start, row))
            clean[label] += not said and posts.size(start, row) <= _ABOUT
            after[label] += posts.size(row, end)
            whole[label] += posts.size(start, end)
    found = frozenset(
        label
        for label, many in times.items()
        if many >= max(_FEWEST - 1, _COMMON * len(spans))
        and clean[label] >= _MOST * many
        and after[label] >= _SAID * whole[label] > 0
    )
    over = sum(may_name(posts.sheet, start - 2, posts.usual) for start, _ in spans)
    # A review has its author above the date, and below it a title and "Location: Bonn".
    under = sum(may_name(posts.sheet, start, posts.usual) for start, _ in spans)
    shown = len(found) > 1 or under >= _MOST * len(spans)
    return found if 2 * over <= len(spans) and shown else frozenset()


def _below(posts: Posts, spans: Sequence[tuple[int, int]]) -> tuple[frozenset[str], frozenset[str]]:
    """The labels after which hardly any words of a post are: without a name in the row above them,
    and with one.
    """
    times: Counter[str] = Counter()
    clean: Counter[str] = Counter()
    names: Counter[str] = Counter()
    under: Counter[str] = Counter()
    before: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for start, end in spans:
        for label, row in posts.late(start, end).items():
            times[label] += 1
            rest = range(row + 1, end)
            links = posts.sheet.kinds[row] in _LINKS
            said = not links and any(is_sentence(posts.sheet.text(each)) for each in rest)
            clean[label] += not said and posts.size(row, end) <= _ABOUT
            over = row > start and not links
            under[label] += over and posts.label(row - 1) != ""
            named = over and may_name(posts.sheet, row - 1, posts.usual)
            names[label] += named
            before[label] += posts.size(start, row - named)
            whole[label] += posts.size(start, end)
    found = [
        label
        for label, many in times.items()
        if many >= max(_FEWEST - 1, _COMMON * len(spans))
        and clean[label] >= _MOST * many
        and before[label] >= _SAID * whole[label] > 0
    ]
    over_labels = frozenset(label for label in found if names[label] >= _MOST * times[label])
    apart = (names[label] + under[label] for label in found)
    feet = (label for label, many in zip(found, apart, strict=True) if many <= _FEW * times[label])
    return frozenset(feet) - over_labels, over_labels


def text_start(posts: Posts, labels: Profiles, at: int, end: int) -> int:
    """The first row below a date that is not about the author."""
    early = posts.early(at + 1, end) if labels.above else {}
    return max((row + 1 for label, row in early.items() if label in labels.above), default=at + 1)


def head_start(posts: Posts, labels: Profiles, start: int, at: int) -> int | None:
    """The first row about the author of the post with the date `at`, None if no label shows it.
    Text may begin at `start`.
    """
    late = posts.late(start, at)
    rows = [(row, label) for label, row in late.items() if label in labels.feet | labels.named]
    if not rows:
        return None
    row, label = min(rows)
    if label in labels.named:
        return _name_above(posts, labels, start, row)
    foot = row
    row += 1
    while row < at and (posts.label(row) or posts.sheet.kinds[row] in _BELOW):
        row += 1
    if posts.sheet.kinds[foot] not in _LINKS:
        # Below the number of a post its last words may stand, and the name begins a paragraph.
        row = next((each for each in range(row, at) if posts.sheet.rows[each].gap > 0), row)
    return row if row < at else None


def _name_above(posts: Posts, labels: Profiles, start: int, row: int) -> int | None:
    """The row of a name above a label: the nearest that begins a paragraph, follows the letter of a
    picture or names somebody who is quoted; else the next one.
    """
    sheet = posts.sheet
    for at in range(row - 1, max(start, row - _HIGHEST) - 1, -1):
        if not may_name(sheet, at, posts.usual):
            break
        lettered = at > start and initial(sheet, at - 1)
        if lettered or sheet.rows[at].gap > 0 or plain(sheet.text(at)) in labels.known:
            return at - lettered
    return _again(posts, start, row - 1) if row - 1 >= start else None


def _again(posts: Posts, start: int, at: int) -> int:
    """The row of the same name further up, with no more than labels between; `at` if there is
    none.
    """
    for row in range(at - 1, max(start, at - HEADER) - 1, -1):
        if posts.sheet.text(row) == posts.sheet.text(at):
            return row
        is_other = posts.sheet.kinds[row] is not Kind.TEXT or posts.label(row) != ""
        if not (is_other or may_name(posts.sheet, row, posts.usual)):
            break
    return at


def initial(sheet: Sheet, at: int) -> bool:
    """Whether a row is the first letter of the name below it, in place of a picture."""
    letter, below = sheet.text(at).strip(), sheet.text(at + 1) if at + 1 < len(sheet) else ""
    return len(letter) == 1 and letter.isalpha() and below[:1].casefold() == letter.casefold()

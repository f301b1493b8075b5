"""Statistics of a discussion: when comments were written, how deep they go, who wrote how many.

Numbers only: the screen draws them as characters, a saved page as pictures.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from reader.model import Comment
from reader.values import dataclass

_MOST_BARS = 60
_NAMED = 8
"""How many authors are named; the others are counted together."""
_DAY = 86_400
_STEPS = {
    60: "a minute", 300: "5 minutes", 900: "a quarter of an hour", 3600: "an hour",
    3 * 3600: "3 hours", 6 * 3600: "6 hours", _DAY: "a day", 7 * _DAY: "a week",
    30 * _DAY: "30 days", 365 * _DAY: "365 days",
}  # fmt: skip
"""The possible lengths of a bar in seconds, with their names."""
_SPARKS = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Activity:
    """The number of comments in each period of equal length, from the first comment on."""

    begin: datetime
    end: datetime
    step: str
    """The length of a period, in words."""
    counts: tuple[int, ...]
    undated: int
    """The number of comments whose time is unknown."""


@dataclass(frozen=True, slots=True)
class Shares:
    """The number of comments by each author, the most active first."""

    named: tuple[tuple[str, int], ...]
    others: int
    """The number of comments by authors who are not listed."""
    authors: int
    """The number of all authors, including those listed."""


def activity(comments: Sequence[Comment]) -> Activity | None:
    """The activity of comments; None if fewer than two times are known, or all are the same.

    Counted in UTC if every time has a zone, otherwise by the clock of the page.
    """
    published = [comment.published for comment in comments if comment.published is not None]
    zoned = all(time.utcoffset() is not None for time in published)
    times = sorted(_plain(time, zoned=zoned) for time in published)
    if len(times) < 2 or times[0] == times[-1]:
        return None
    span = (times[-1] - times[0]).total_seconds()
    step = next((s for s in _STEPS if span / s < _MOST_BARS), 0)
    name = _STEPS[step] if step else "a stretch"
    step = step or int(span / (_MOST_BARS - 1)) + 1
    begin = _floor(times[0], step)
    counts = [0] * (int((times[-1] - begin).total_seconds() // step) + 1)
    for time in times:
        counts[int((time - begin).total_seconds() // step)] += 1
    return Activity(times[0], times[-1], name, tuple(counts), len(comments) - len(times))


def _plain(time: datetime, *, zoned: bool) -> datetime:
    if not zoned:
        return time.replace(tzinfo=None)
    try:
        return time.astimezone(UTC).replace(tzinfo=None)
    except OverflowError:  # within a day of the years 1 or 9999
        return time.replace(tzinfo=None)


def _floor(time: datetime, step: int) -> datetime:
    """The start of the period that contains `time`: whole minutes, hours or days."""
    day = datetime.combine(time.date(), datetime.min.time())
    past = int((time - day).total_seconds()) % min(step, _DAY)
    return time.replace(microsecond=0) - timedelta(seconds=past)


def levels(comments: Sequence[Comment]) -> tuple[int, ...]:
    """The number of comments on each level, beginning with those that start a thread."""
    counted = Counter(comment.depth for comment in comments)
    return tuple(counted[depth] for depth in range(len(counted)))


def shares(comments: Sequence[Comment]) -> Shares | None:
    """How many comments each author wrote; None if no author is known."""
    counted = Counter(comment.author for comment in comments if comment.author)
    if not counted:
        return None
    most_frequent = tuple(counted.most_common(_NAMED))
    others = counted.total() - sum(count for _, count in most_frequent)
    return Shares(most_frequent, others, len(counted))


def spark(counts: Sequence[int]) -> str:
    """Numbers as a row of bars, one cell each; anything above zero is visible."""
    most = max(counts, default=0)
    last = len(_SPARKS) - 1
    return "".join(_SPARKS[-(-count * last // most) if most else 0] for count in counts)

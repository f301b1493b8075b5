"""What a discussion looks like from afar: when it was, how deep it goes, and who speaks how much.

Numbers only: the screen draws them with signs, a saved page as pictures.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from reader.model import Comment

_MOST_BARS = 60
_NAMED = 8
"""Authors that are named; the others are counted together."""
_DAY = 86_400
_STEPS = {
    60: "a minute", 300: "5 minutes", 900: "a quarter of an hour", 3600: "an hour",
    3 * 3600: "3 hours", 6 * 3600: "6 hours", _DAY: "a day", 7 * _DAY: "a week",
    30 * _DAY: "30 days", 365 * _DAY: "365 days",
}  # fmt: skip
"""Seconds that a bar may stand for, and what that is called."""
_SPARKS = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Activity:
    """How many comments were written in each stretch of time, from the first one on."""

    begin: datetime
    end: datetime
    step: str
    """How long a stretch is, in words."""
    counts: tuple[int, ...]
    undated: int
    """Comments whose time is not known."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How many comments are by whom, the busiest first."""

    named: tuple[tuple[str, int], ...]
    others: int
    """Comments by authors who are not named here."""
    authors: int
    """All authors, those included."""


def activity(comments: Sequence[Comment]) -> Activity | None:
    """The times of comments, None where fewer than two are known or all are the same.

    Where every time has a zone they are counted in UTC, else as the page's clock showed them.
    """
    known = [comment.published for comment in comments if comment.published is not None]
    zoned = all(time.utcoffset() is not None for time in known)
    times = sorted(_plain(time, zoned=zoned) for time in known)
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
    return Activity(times[0], times[-1], name, tuple(counts), len(comments) - len(known))


def _plain(time: datetime, *, zoned: bool) -> datetime:
    if not zoned:
        return time.replace(tzinfo=None)
    try:
        return time.astimezone(UTC).replace(tzinfo=None)
    except OverflowError:  # within a day of the years 1 or 9999
        return time.replace(tzinfo=None)


def _floor(time: datetime, step: int) -> datetime:
    """The beginning of the stretch `time` lies in: bars begin at whole minutes, hours and days."""
    day = datetime.combine(time.date(), datetime.min.time())
    past = int((time - day).total_seconds()) % min(step, _DAY)
    return time.replace(microsecond=0) - timedelta(seconds=past)


def levels(comments: Sequence[Comment]) -> tuple[int, ...]:
    """How many comments stand on each level, from those that start a thread."""
    counted = Counter(comment.depth for comment in comments)
    return tuple(counted[depth] for depth in range(len(counted)))


def shares(comments: Sequence[Comment]) -> Shares | None:
    """Who wrote how many, None where no author is known."""
    counted = Counter(comment.author for comment in comments if comment.author)
    if not counted:
        return None
    named = tuple(counted.most_common(_NAMED))
    others = counted.total() - sum(count for _, count in named)
    return Shares(named, others, len(counted))


def spark(counts: Sequence[int]) -> str:
    """Numbers as a row of bars, one cell each; what is not nothing is seen."""
    most = max(counts, default=0)
    last = len(_SPARKS) - 1
    return "".join(_SPARKS[-(-count * last // most) if most else 0] for count in counts)

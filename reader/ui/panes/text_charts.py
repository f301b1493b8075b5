"""The figures of a discussion in characters, corresponding to the pictures on a saved page."""

from collections.abc import Sequence

from reader.layout.statistics import activity, levels, shares, spark
from reader.model import Comment
from reader.text import numbered

_MOST = 12
"""Levels that have a bar and a number each: a chain of 200 answers filled two screens with them."""


def figured(comments: Sequence[Comment]) -> tuple[tuple[str, str], ...]:
    """The charts of time, depth and authors that there is data for, each with its name."""
    if len(comments) < 2:
        return ()
    times, deep, speakers = activity(comments), levels(comments), shares(comments)
    rows = []
    if times:
        begin, end = (f"{time:%Y-%m-%d %H:%M}" for time in (times.begin, times.end))
        rows.append(("Activity", spark(times.counts)))
        rows.append(("", f"{begin} to {end}, a bar is {times.step}, at most {max(times.counts)}"))
    if len(deep) > 1:
        rows.append(("Levels", _levels(deep)))
    if speakers:
        names = ", ".join(f"{name} {count}" for name, count in speakers.named)
        more = speakers.authors - len(speakers.named)
        others = f", {numbered(more, 'other')} {speakers.others}" if more else ""
        named = sum(count for _, count in speakers.named) + speakers.others
        unnamed = f", unnamed {len(comments) - named}" if named < len(comments) else ""
        rows.append(("Authors", f"{speakers.authors}: {names}{others}{unnamed}"))
    return tuple(rows)


def _levels(deep: Sequence[int]) -> str:
    numbers = ", ".join(map(str, deep[:_MOST]))
    below = deep[_MOST:]
    deeper = f", {numbered(len(below), 'deeper level')} {sum(below)}" if below else ""
    return f"{spark(deep[:_MOST])}  {numbers}{deeper}"

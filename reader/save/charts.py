"""Small figures of a discussion as inline SVG: comments over time, the tree, and shares of authors.

They show the counts of `reader.layout.statistics`, take their colors from the page around them, and
each has a text alternative.
"""

from collections.abc import Sequence

from reader.layout.statistics import Activity, Shares, activity, levels, shares
from reader.layout.threads import Forest
from reader.model import Comment
from reader.save.markup import text
from reader.text import numbered

_WIDE, _HIGH = 640, 64
_DEEPEST = 24
"""Levels that the tree shows; deeper ones would be a hair's breadth."""
_MOST = 4_000
"""Comments from which the tree leaves out single replies: they would be thinner than a dot."""


def pictures(comments: Sequence[Comment]) -> str:
    """The three figures of a discussion, without those that there is no data for."""
    if len(comments) < 2:
        return ""
    times, speakers = activity(comments), shares(comments)
    figures = (
        _bars(times) if times else "",
        _tree(comments),
        _shares(speakers) if speakers else "",
    )
    return "\n".join(picture for picture in figures if picture)


def _figure(name: str, description: str, size: tuple[int, int], drawn: str) -> str:
    wide, high = size
    label = text(f"{name}: {description}")
    return (
        f'<figure class="picture"><svg viewBox="0 0 {wide} {high}" role="img" '
        f'xmlns="http://www.w3.org/2000/svg" preserveAspectRatio="none" aria-label="{label}">'
        f"{drawn}</svg><figcaption>{label}</figcaption></figure>"
    )


def _bars(times: Activity) -> str:
    """A bar chart: comments for each stretch of time."""
    most = max(times.counts)
    wide = _WIDE / len(times.counts)
    bars = "".join(
        f"M{place * wide:.1f} {_HIGH}v-{count / most * _HIGH:.1f}h{wide * 0.85:.1f}V{_HIGH}z"
        for place, count in enumerate(times.counts)
        if count
    )
    description = (
        f"{times.begin:%Y-%m-%d %H:%M} to {times.end:%Y-%m-%d %H:%M}, "
        f"a bar is {times.step}, at most {most}"
    )
    if times.undated:
        description += f"; {times.undated} without a time"
    return _figure("Activity", description, (_WIDE, _HIGH), f'<path d="{bars}"/>')


def _tree(comments: Sequence[Comment]) -> str:
    """The tree: each comment is a box over the boxes of its replies, in reading order."""
    forest, counted = Forest(comments), levels(comments)
    rows = min(len(counted), _DEEPEST)
    high = _HIGH / rows if rows < 4 else 8.0
    unit = _WIDE / len(comments)
    least = 1 if len(comments) <= _MOST else len(comments) // _MOST
    boxes = "".join(
        f"M{index * unit:.1f} {forest.depth[index] * high:.1f}"
        f"h{max((forest.end[index] - index) * unit * 0.97, 0.3):.1f}v{high * 0.85:.1f}"
        f"H{index * unit:.1f}z"
        for index in range(len(comments))
        if forest.depth[index] < rows and forest.end[index] - index > least - 1
    )
    threads = numbered(counted[0], "thread")
    description = (
        f"{threads}, {numbered(len(comments), 'comment')}, {numbered(len(counted), 'level')}"
    )
    return _figure("Tree", description, (_WIDE, round(high * rows)), f'<path d="{boxes}"/>')


def _shares(speakers: Shares) -> str:
    """One bar of all comments, divided by author; those of minor authors are pale."""
    total = sum(count for _, count in speakers.named) + speakers.others
    drawn, at = "", 0.0
    for place, (name, count) in enumerate(speakers.named):
        wide = count / total * _WIDE
        drawn += (
            f'<rect x="{at:.1f}" width="{max(wide - 1, 0.5):.1f}" height="24" '
            f'opacity="{1 - place * 0.1:.1f}"><title>{text(name)}: {count}</title></rect>'
        )
        at += wide
    if speakers.others:
        drawn += f'<rect x="{at:.1f}" width="{_WIDE - at:.1f}" height="24" opacity="0.12"/>'
    description = ", ".join(f"{name} {count}" for name, count in speakers.named)
    more = speakers.authors - len(speakers.named)
    if more:
        description += f", {numbered(more, 'other')} {speakers.others}"
    return _figure("Authors", description, (_WIDE, 24), drawn)

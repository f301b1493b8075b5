"""What a text does not show of its spans, as a few numbers beside it: from where to where, and how.

    [120, [6, 7, "bold"], [40, 41, "", "<"]]

Of a text of 120 characters the seventh is bold, whatever it looks like, and the forty-first is part
of the link before it ("<"; ">" is the one after it, and any other word is an address). The length
comes first, so that it is seen where somebody has edited the text and the numbers fit no more.
"""

from itertools import groupby, pairwise
from typing import TypeAlias

from reader.model import Mark, Span, Spans, spans_text
from reader.record.blocks import mark_names, marks_named
from reader.record.fields import sequence
from reader.text import clean, is_openable

Look: TypeAlias = tuple[Mark, str]
"""How a character is set, and its link."""


def runs_between(seen: Spans, meant: Spans) -> list[object] | None:
    """The formatting that turns `seen` into `meant`, which has the same text; None if runs cannot
    express it.
    """
    looks, wanted = _looks(seen), _looks(meant)
    text = spans_text(seen)
    if _spans(text, wanted) != meant:  # an empty span, or two set alike
        return None
    other = [want if want != look else None for look, want in zip(looks, wanted, strict=True)]
    runs: list[object] = []
    end = 0
    for want, run in groupby(other):
        start, end = end, end + len([*run])
        if want is not None:
            runs.append(_record(looks, start, end, want))
    return [len(text), *runs]


def with_runs(seen: Spans, value: object) -> Spans:
    """`seen` with its formatting restored; unchanged if the numbers do not fit its text."""
    looks = _looks(seen)
    try:
        length, *records = sequence(value, "runs")
        runs = [_run(looks, record) for record in records]
    except (ValueError, TypeError, IndexError):
        return seen
    places = [0, *(place for start, end, _ in runs for place in (start, end)), len(looks)]
    if length != len(looks) or any(after < before for before, after in pairwise(places)):
        return seen
    for start, end, want in runs:
        looks[start:end] = [want] * (end - start)
    return _spans(spans_text(seen), looks)


def _looks(spans: Spans) -> list[Look]:
    """The marks and link of each character."""
    return [look for span in spans for look in [(span.marks, span.href)] * len(span.text)]


def _spans(text: str, looks: list[Look]) -> Spans:
    spans: list[Span] = []
    end = 0
    for (marks, href), run in groupby(looks):
        start, end = end, end + len([*run])
        spans.append(Span(text[start:end], marks, href))
    return tuple(spans)


def _beside(looks: list[Look], start: int, end: int) -> dict[str, str]:
    """The addresses of the characters before and after, keyed by "<" and ">"."""
    beside = {"<": looks[start - 1][1] if start else ""}
    beside[">"] = looks[end][1] if end < len(looks) else ""
    return {sign: href for sign, href in beside.items() if href}


def _record(looks: list[Look], start: int, end: int, want: Look) -> list[object]:
    marks, href = want
    names = " ".join(mark_names(marks))
    if not href:
        return [start, end, names] if names else [start, end]
    signs = (sign for sign, beside in _beside(looks, start, end).items() if beside == href)
    return [start, end, names, next(signs, href)]


def _run(looks: list[Look], record: object) -> tuple[int, int, Look]:
    start, end, *look = sequence(record, "a run")
    names, href, *_ = (*map(str, look), "", "")
    if not (isinstance(start, int) and isinstance(end, int)):
        raise ValueError("a run is from a number to a number")  # noqa: TRY004  bad data
    href = _beside(looks, start, end).get(href, clean(href))
    return start, end, (marks_named(names.split()), href if is_openable(href) else "")

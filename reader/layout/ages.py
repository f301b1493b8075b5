"""How long ago something was published, short enough for the head of a comment."""

from datetime import datetime, timedelta

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30)
_YEAR = timedelta(days=365)

_UNITS = ((_HOUR, _MINUTE, "min"), (_DAY, _HOUR, "h"), (_MONTH, _DAY, "d"), (_YEAR, _MONTH, "mo"))
"""Below this age (seconds), count in this unit (seconds), under this name."""


def age(published: datetime | None, now: datetime) -> str:
    """The age of a publication at `now` (aware): "3 h", "2 d", or a date such as "2021-10-20".

    A naive time has no zone, so its distance from now is unknown: it is shown as the page gives it,
    "2021-10-20 14:03", and at midnight as a date alone, since that is what pages without a time
    give. An aware time that is a year old or more, or over an hour in the future (a clock may be
    wrong by less), is shown as a date in the zone of `now`. None gives "".
    """
    if published is None:
        return ""
    if published.tzinfo is None or now.tzinfo is None:
        there = published.replace(tzinfo=None)
        return there.isoformat(" ", "minutes").removesuffix(" 00:00")
    past = now - published
    if -_HOUR < past < _MINUTE:
        return "now"
    if past >= _MINUTE:
        for limit, unit, name in _UNITS:
            if past < limit:
                return f"{past // unit} {name}"
    return _in_zone(published, now).date().isoformat()


def _in_zone(published: datetime, now: datetime) -> datetime:
    try:
        return published.astimezone(now.tzinfo)
    except OverflowError:  # within hours of the first or last datetime
        return published

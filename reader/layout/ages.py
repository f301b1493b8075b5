"""How long ago something was said, in as few cells as a comment's head has."""

from datetime import datetime, timedelta

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_DAY = timedelta(days=1)
_MONTH = timedelta(days=30)
_YEAR = timedelta(days=365)

_UNITS = ((_HOUR, _MINUTE, "min"), (_DAY, _HOUR, "h"), (_MONTH, _DAY, "d"), (_YEAR, _MONTH, "mo"))
"""Below this age, count in this unit, called this."""


def age(published: datetime | None, now: datetime) -> str:
    """When something was published, as seen at `now` (aware): "3 h", "2 d", "2021-10-20".

    A naive time names no zone, so it has no distance from now: it is shown as the page gives it,
    "2021-10-20 14:03", at midnight as a date alone, which is what pages without a time give. An
    aware one that is a year old or more, or still to come by more than an hour (a clock may be
    wrong by less), is a date in the zone of `now`. None is "".
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
    except OverflowError:  # in the first or last hours a datetime can hold
        return published

"""What an HTTP status other than 200 means for the user, and what to do about it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from reader.errors import FetchError, NeedsBrowser, Refused
from reader.fetch.addresses import host, safe_url
from reader.fetch.challenges import WAY_OUT

_SENTENCES = {
    204: "there is nothing at this address on {host}",
    205: "there is nothing at this address on {host}",
    300: "{host} names several pages for this address",
    304: "{host} says the {resource} has not changed, though nobody asked",
    400: "{host} does not understand the address",
    401: f"{{host}} asks for a name and a password; {WAY_OUT}",
    402: f"{{host}} asks for money; {WAY_OUT}",
    403: f"{{host}} does not let this program in; {WAY_OUT}",
    404: "the {resource} does not exist at {host}",
    405: f"{{host}} does not let this program read the {{resource}}; {WAY_OUT}",
    406: f"{{host}} does not let this program read the {{resource}}; {WAY_OUT}",
    407: "the proxy on the way asks for a name and a password",
    408: "{host} waited too long for the request; try again",
    410: "the {resource} is gone from {host}",
    414: "the address is too long for {host}",
    429: f"too many requests to {{host}}{{which}}{{wait}}; try later, or {WAY_OUT}",
    451: "{host} may not show the {resource}, by law",
    500: "{host} made an error of its own; try later",
    502: "{host} gets no answer from a server behind it{and_it}{wait}; try later",
    503: "{host} is busy or under repair{and_it}{wait}; try later",
    504: "{host} gets no answer from a server behind it{and_it}{wait}; try later",
}
_CLASSES = {
    3: "{host} leads nowhere",
    4: f"{{host}} refuses; {WAY_OUT}",
    5: "{host} made an error of its own{and_it}{wait}; try later",
}
_UNITS = ((2 * 86400, 86400, "days"), (2 * 3600, 3600, "hours"), (120, 60, "minutes"))


def refusal(
    status: int, url: str, headers: Mapping[str, str], now: datetime, resource: str = "page"
) -> FetchError:
    """The error for a status other than 200; `resource` was asked for, a page or a picture.

    The server's own words are not included.
    """
    name = host(url)
    if headers.get("cf-mitigated", "").lower() == "challenge":
        return NeedsBrowser(f"{name} wants to see a browser first; {WAY_OUT}.", safe_url(url))
    sentence = _SENTENCES.get(status) or _CLASSES.get(status // 100, "{host} sent no {resource}")
    wait_header = headers.get("retry-after", "")
    wait = retry_after(wait_header, now)
    which, and_it, asks = (", which", " and", f" asks to wait {wait}") if wait else ("", "", "")
    text = sentence.format(host=name, resource=resource, which=which, and_it=and_it, wait=asks)
    return Refused(f"{status}: {text}.", safe_url(url), status, seconds(wait_header, now))


def seconds(value: str, now: datetime) -> int:
    """The seconds that a server asks to wait; 0 for none, or for a value that is not a time."""
    value = value.strip()
    if value.isascii() and value.isdigit() and len(value) < 9:
        return int(value)
    try:
        until = parsedate_to_datetime(value)
        aware = until if until.tzinfo else until.replace(tzinfo=UTC)
        return max(0, int(aware.timestamp() - now.timestamp()))
    except (TypeError, ValueError, OverflowError):
        return 0


def retry_after(value: str, now: datetime) -> str:
    """The wait that a server asks for, in words; "" for none."""
    wait = seconds(value, now)
    for least, unit, name in _UNITS:
        if wait >= least:
            return f"{wait // unit} {name}"
    return f"{wait} second{'s' if wait > 1 else ''}" if wait else ""

"""A request to an endpoint that gives more of a page: an address, and what is sent with it."""

from reader.values import dataclass

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
HTML = "text/html,application/xhtml+xml"


@dataclass(frozen=True, slots=True)
class Request:
    """A request to an endpoint: POST if it has a `body`, otherwise GET."""

    url: str
    accept: str = JSON
    body: bytes = b""
    media_type: str = ""
    """The media type of `body`."""

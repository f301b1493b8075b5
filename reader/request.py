"""What is asked of a server besides a page: an address, and what is sent with it."""

from dataclasses import dataclass

JSON = "application/json"
FORM = "application/x-www-form-urlencoded"
HTML = "text/html,application/xhtml+xml"


@dataclass(frozen=True, slots=True)
class Request:
    """One question to an endpoint. With a `body` it is posted, else the address alone is asked."""

    url: str
    accept: str = JSON
    body: bytes = b""
    media_type: str = ""
    """What `body` is."""

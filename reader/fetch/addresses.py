"""Locations as the user types them: which kind they are, and in what form they may be shown.

Passwords and control characters are never shown, whatever the address is.
"""

import os
import re
from urllib.parse import urlsplit, urlunsplit

from reader.config.folders import expanded
from reader.errors import OpenError
from reader.expressions import expression
from reader.text import line

_WEB = expression(r"\s*https?:", re.IGNORECASE)
_SCHEME = expression(r"([a-zA-Z][a-zA-Z0-9+.-]{1,30}):(?!\d)")
_HOST = expression(
    r"(?:localhost|(?:\d{1,3}\.){3}\d{1,3}|(?:[\w-]{1,63}\.){1,9}[^\W\d_][\w-]{1,62}\.?)"
    r"(?::\d{1,5})?(?=[/?#]|$)",
    re.IGNORECASE,
)
_WITHOUT_CERTIFICATE = expression(
    r"(?:localhost|(?:\d{1,3}\.){3}\d{1,3})(?::\d{1,5})?", re.IGNORECASE
)
_FILE_NAME = expression(r"\.(?:html?|xhtml|mhtml?|txt|te?xt|md|xml|json|gz|pdf)$", re.IGNORECASE)
_CREDENTIALS = expression(r"(?<![^/\s])[^/\s:@]*:[^/\s@]*@")
_LONGEST = 100
_PORTS = {"http": 80, "https": 443}


def is_web(location: str) -> bool:
    """Whether a location is a web address."""
    return _WEB.match(location) is not None


def is_file_url(location: str) -> bool:
    """Whether a location is a file:// address."""
    return location[:5].lower() == "file:"


def unreadable(location: str) -> OpenError | None:
    """What is wrong with a location that is no web address and no existing file, if anything."""
    if "\0" in location:
        return OpenError("A file name cannot hold a NUL character.")
    if not location.strip():
        return OpenError("Neither an address nor a file was named.")
    host_found = _HOST.match(location)
    if host_found and not _FILE_NAME.search(host_found[0]):
        name = shown(location)
        address = f"{_scheme_of(host_found[0])}://{name}"
        return OpenError(f"There is no file {name}; for the web page, ask for {address}")
    scheme = _SCHEME.match(location)
    if scheme and not is_file_url(location):
        name = scheme[1].lower()
        return OpenError(
            f"Addresses with {name}: are not opened, only those with http: and https:."
        )
    return None


def completed_address(typed: str) -> str:
    """What was typed, with a scheme added if it begins with a host and names no file."""
    host_found = _HOST.match(typed)
    names_file = os.path.lexists(expanded(typed))
    if host_found is None or names_file or _FILE_NAME.search(host_found[0]):
        return typed
    return f"{_scheme_of(host_found[0])}://{typed}"


def _scheme_of(host_typed: str) -> str:
    """Hosts on the web have certificates; this machine and numeric addresses seldom do."""
    return "http" if _WITHOUT_CERTIFICATE.fullmatch(host_typed) else "https"


def safe_url(url: str) -> str:
    """`url` without name and password."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return _CREDENTIALS.sub("", line(url))
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def origin(url: str) -> tuple[str, str, int | None]:
    """Scheme, host and port of an address, the same for everything on one server (RFC 6454).

    Three empty values for text that is not an address, which matches no origin.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return "", "", None
    return parts.scheme, parts.hostname or "", port or _PORTS.get(parts.scheme)


def host(url: str) -> str:
    """The host of `url` for a sentence, "the server" if there is none."""
    try:
        name = line(urlsplit(url).hostname or "")
    except ValueError:
        name = ""
    return _short(name) or "the server"


def shown(location: str) -> str:
    """Any location, on one line and shortened, for a sentence that quotes it."""
    return _short(_CREDENTIALS.sub("", line(location)))


def _short(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    return f"{text[: _LONGEST // 2]}…{text[-_LONGEST // 2 :]}"

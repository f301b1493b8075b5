"""Translate the exceptions of httpx into the errors of this program: one table, a sentence each.

Apart from `http`, `client` and `answer` no other module knows the library. A test walks the
library's exceptions and fails on one that is missing here.
"""

import socket
import ssl
from collections.abc import Iterator

import httpx

from reader.errors import FetchError, OpenError, ReaderError, TimedOut
from reader.fetch.addresses import host, safe_url
from reader.fetch.limits import Limits

_SILENT = (TimedOut, "{host} did not answer within {silence:g} seconds.")
_BROKEN = (FetchError, "The connection to {host} broke off.")
_NO_ADDRESS = (OpenError, "This is not an address that can be opened.")
_OTHER = (FetchError, "The page at {host} cannot be loaded.")

FAILURES: dict[type[Exception], tuple[type[ReaderError], str]] = {
    httpx.TimeoutException: _SILENT,
    httpx.ConnectTimeout: _SILENT,
    httpx.ReadTimeout: _SILENT,
    httpx.WriteTimeout: _SILENT,
    httpx.PoolTimeout: _SILENT,
    httpx.NetworkError: _BROKEN,
    httpx.ReadError: _BROKEN,
    httpx.WriteError: _BROKEN,
    httpx.CloseError: _BROKEN,
    httpx.ConnectError: (FetchError, "{host} cannot be reached."),
    httpx.ProxyError: (FetchError, "The proxy on the way to {host} refuses."),
    httpx.UnsupportedProtocol: _NO_ADDRESS,
    httpx.InvalidURL: _NO_ADDRESS,
    httpx.ProtocolError: (FetchError, "{host} gave no proper answer."),
    httpx.RemoteProtocolError: (FetchError, "{host} gave no proper answer."),
    httpx.LocalProtocolError: (OpenError, "The address has characters that cannot be sent."),
    httpx.DecodingError: (FetchError, "{host} sent a damaged page."),
    httpx.TooManyRedirects: (FetchError, "{host} keeps sending without an end."),
    httpx.HTTPStatusError: (FetchError, "{host} sent no page."),
    httpx.CookieConflict: _OTHER,
    httpx.TransportError: _OTHER,
    httpx.RequestError: _OTHER,
    httpx.HTTPError: _OTHER,
    httpx.StreamError: _OTHER,
    httpx.StreamConsumed: _OTHER,
    httpx.StreamClosed: _OTHER,
    httpx.ResponseNotRead: _OTHER,
    httpx.RequestNotRead: _OTHER,
    # Exceptions that the layers below httpx let through.
    TimeoutError: (TimedOut, "{host} did not send the page within {seconds:g} seconds."),
    UnicodeError: _NO_ADDRESS,
    OSError: _BROKEN,
}
"""Each exception, with the error it becomes and the sentence."""

STRANGERS = tuple(FAILURES)

_CAUSES: tuple[tuple[type[BaseException], str], ...] = (
    (ssl.SSLCertVerificationError, "The certificate of {host} {why}; nothing was loaded."),
    (ssl.SSLError, "{host} does not answer as a secure server; is it an http: address?"),
    (socket.gaierror, "There is no server {host}, or its name cannot be looked up now."),
    (ConnectionRefusedError, "{host} refuses connections there."),
)
"""Why no connection was made, the specific before the general."""

_CERTIFICATES = {
    10: "has expired",
    18: "is signed by nobody but itself",
    19: "is signed by nobody but itself",
    20: "comes from an authority this system does not know",
    21: "comes from an authority this system does not know",
    23: "was revoked",
    62: "is for another host",
    64: "is for another host",
}
"""What is wrong with a certificate, by OpenSSL's error number."""

_TOO_LONG = 431


def failure(error: Exception, url: str, limits: Limits) -> ReaderError:
    """The error of this program for one of `STRANGERS`. Nothing the server sent is in it."""
    kind, sentence = next(FAILURES[known] for known in type(error).__mro__ if known in FAILURES)
    why = ""
    for cause in _chain(error):
        if getattr(cause, "error_status_hint", 0) == _TOO_LONG:
            sentence = "{host} sent headers that do not end."
        if isinstance(error, httpx.ConnectError):
            cause_sentence = next((text for known, text in _CAUSES if isinstance(cause, known)), "")
            if cause_sentence:
                sentence = cause_sentence
                why = _CERTIFICATES.get(getattr(cause, "verify_code", 0), "is not trusted")
                break
    text = sentence.format(host=host(url), why=why, silence=limits.silence, seconds=limits.seconds)
    return kind(text, safe_url(url)) if issubclass(kind, FetchError) else kind(text)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and its causes, including those inside groups."""
    seen: set[int] = set()
    waiting: list[BaseException] = [error]
    while waiting:
        raised = waiting.pop()
        if id(raised) in seen:
            continue
        seen.add(id(raised))
        yield raised
        if isinstance(raised, BaseExceptionGroup):
            waiting.extend(raised.exceptions)
        waiting.extend(
            cause for cause in (raised.__context__, raised.__cause__) if cause is not None
        )

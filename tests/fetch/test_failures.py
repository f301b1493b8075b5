"""Every exception the network's library has is known here, and becomes one plain sentence."""

import socket
import ssl
from collections.abc import Iterator

import httpx
import pytest

from reader.errors import FetchError, OpenError, ReaderError, TimedOut
from reader.fetch.failures import FAILURES, STRANGERS, failure
from reader.fetch.limits import Limits

URL = "https://ada:pass@kites.example/a"
LIMITS = Limits(seconds=30, silence=20)


def family(root: type[Exception]) -> Iterator[type[Exception]]:
    """A class and all that come from it."""
    yield root
    for child in root.__subclasses__():
        yield from family(child)


def known_to_the_library() -> set[type[Exception]]:
    named = (getattr(httpx, name) for name in httpx.__all__)
    roots = {value for value in named if isinstance(value, type) and issubclass(value, Exception)}
    return {one for root in roots for one in family(root) if one.__module__.startswith("httpx")}


def test_no_exception_of_the_library_is_missing() -> None:
    assert len(known_to_the_library()) > 25
    assert {one.__name__ for one in known_to_the_library() - set(FAILURES)} == set()


def made(kind: type[Exception]) -> Exception:
    error = kind.__new__(kind)
    error.args = ("[Errno 111] Noise from 10.0.0.7",)
    return error


@pytest.mark.parametrize("kind", STRANGERS)
def test_each_becomes_a_sentence_without_noise(kind: type[Exception]) -> None:
    error = failure(made(kind), URL, LIMITS)
    assert isinstance(error, ReaderError)
    assert str(error).endswith(".")
    assert str(error)[0].isupper() or str(error).startswith("kites.example ")
    assert not any(noise in str(error) for noise in ("Errno", "10.0.0.7", "pass", "{", "None"))
    assert "pass" not in getattr(error, "url", "")


def test_times_are_named() -> None:
    silent = failure(httpx.ReadTimeout(""), URL, LIMITS)
    assert isinstance(silent, TimedOut)
    assert "kites.example did not answer within 20 seconds" in str(silent)
    assert "within 30 seconds" in str(failure(TimeoutError(), URL, LIMITS))


def caused(error: Exception, *causes: BaseException) -> Exception:
    for before, cause in zip((error, *causes), causes, strict=False):
        before.__cause__ = cause
    return error


def certificate(number: int) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = number
    return error


@pytest.mark.parametrize(
    ("cause", "says"),
    [
        (certificate(10), "The certificate of kites.example has expired"),
        (certificate(18), "nobody but itself"),
        (certificate(62), "another host"),
        (certificate(999), "is not trusted"),
        (ssl.SSLError(1, "[SSL: WRONG_VERSION_NUMBER]"), "is it an http: address?"),
        (socket.gaierror(-2, "Name or service not known"), "There is no server kites.example"),
        (ConnectionRefusedError(111, "refused"), "kites.example refuses connections there."),
        (OSError(113, "No route"), "kites.example cannot be reached."),
    ],
)
def test_why_no_connection_was_made(cause: BaseException, says: str) -> None:
    for causes in ([cause], [OSError("all attempts failed"), cause]):
        assert says in str(failure(caused(httpx.ConnectError("x"), *causes), URL, LIMITS))
    group = (
        ExceptionGroup("attempts", [OSError("other"), cause])
        if isinstance(cause, Exception)
        else cause
    )
    assert says in str(failure(caused(httpx.ConnectError("x"), OSError("x"), group), URL, LIMITS))


def test_headers_without_end_are_told_by_their_hint() -> None:
    class TooLong(Exception):
        error_status_hint = 431

    error = failure(caused(httpx.RemoteProtocolError("x"), TooLong()), URL, LIMITS)
    assert str(error) == "kites.example sent headers that do not end."


def test_an_exception_that_leads_back_to_itself() -> None:
    first, second = httpx.ConnectError("x"), OSError("y")
    first.__cause__, second.__cause__ = second, first
    assert isinstance(failure(first, URL, LIMITS), FetchError)


def test_a_bad_address_is_the_fault_of_nobody_on_the_network() -> None:
    assert isinstance(failure(httpx.InvalidURL("x"), URL, LIMITS), OpenError)
    assert isinstance(failure(httpx.UnsupportedProtocol("x"), URL, LIMITS), OpenError)

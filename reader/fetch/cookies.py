"""Cookies of a file in Netscape's format, for the hosts they are for."""

import warnings
from http.cookiejar import LoadError, MozillaCookieJar
from pathlib import Path

from reader.errors import OpenError
from reader.fetch.addresses import shown


def cookie_jar(path: Path) -> MozillaCookieJar:
    """The cookies of a file as curl and extensions of browsers write them, session cookies too.

    OpenError where it cannot be read or is none. Those that have run out are left out.
    """
    name = shown(str(path))
    jar = MozillaCookieJar()
    try:
        with warnings.catch_warnings(action="ignore"):  # of what it calls a bug of its own
            jar.load(str(path), ignore_discard=True, ignore_expires=True)
    # LoadError is an OSError; the library asserts what it read, and splits rows without looking.
    except (LoadError, AssertionError, ValueError) as error:
        raise OpenError(f"{name} holds no cookies in Netscape's format.") from error
    except OSError as error:
        raise OpenError(f"The cookies in {name} cannot be read.") from error
    for cookie in jar:
        if cookie.expires == 0:  # curl's sign for a cookie of the session
            cookie.expires, cookie.discard = None, True
    jar.clear_expired_cookies()
    return jar

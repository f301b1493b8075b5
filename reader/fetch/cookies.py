"""Read a cookie file in Netscape's format."""

import warnings
from http.cookiejar import LoadError, MozillaCookieJar
from pathlib import Path

from reader.errors import OpenError
from reader.fetch.addresses import shown


def cookie_jar(path: Path) -> MozillaCookieJar:
    """The cookies in a file as curl and browser extensions write it, session cookies included.

    Raises OpenError if it cannot be read or is not such a file. Expired cookies are left out.
    """
    name = shown(str(path))
    jar = MozillaCookieJar()
    try:
        with warnings.catch_warnings(action="ignore"):  # of what it calls a bug of its own
            jar.load(str(path), ignore_discard=True, ignore_expires=True)
    # LoadError is an OSError; the library asserts what it reads, and splits rows unchecked.
    except (LoadError, AssertionError, ValueError) as error:
        raise OpenError(f"{name} holds no cookies in Netscape's format.") from error
    except OSError as error:
        raise OpenError(f"The cookies in {name} cannot be read.") from error
    for cookie in jar:
        if cookie.expires == 0:  # curl's sign for a cookie of the session
            cookie.expires, cookie.discard = None, True
    jar.clear_expired_cookies()
    return jar

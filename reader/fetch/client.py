"""The setup of the network library: the headers of every request, and the certificates trusted."""

import os
import ssl

import httpx
import truststore

from reader.errors import FetchError
from reader.fetch.cookies import cookie_jar
from reader.fetch.options import FetchOptions
from reader.packing.engines import installed
from reader.version import __version__

_USER_AGENT = f"reader/{__version__}"
_ACCEPT = "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5"


async def _keep_location(response: httpx.Response) -> None:
    """Hide the target of a redirect from the library.

    It builds the next request even when told not to follow, and fails on an invalid target.
    """
    response.extensions["location"] = response.headers.pop("location", "")


def client(
    options: FetchOptions, transport: httpx.AsyncBaseTransport | None, url: str
) -> httpx.AsyncClient:
    """A client for one page; it uses the proxy and certificates named in the environment.

    Raises FetchError if these cannot be used.
    """
    jar = cookie_jar(options.cookies) if options.cookies else None
    headers = {
        "User-Agent": options.user_agent or _USER_AGENT,
        "Accept": _ACCEPT,
        "Accept-Encoding": ", ".join(installed()),  # those whose unpacking can be bounded
    }
    try:
        return httpx.AsyncClient(
            headers=headers,
            cookies=jar,
            timeout=options.limits.silence,
            verify=_trusted(),
            transport=transport,
            trust_env=transport is None,
            event_hooks={"response": [_keep_location]},
        )
    except (httpx.InvalidURL, ValueError, ImportError) as error:
        raise FetchError("The proxy named in the environment cannot be used.", url) from error
    except OSError as error:
        raise FetchError(
            "The certificates named in the environment cannot be read.", url
        ) from error


def _trusted() -> ssl.SSLContext:
    """The certificates that the system trusts, or those the user names."""
    if os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
        return httpx.create_ssl_context()
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)

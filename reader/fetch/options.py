"""The user's options for fetching pages, from the command line and the configuration."""

from dataclasses import replace
from pathlib import Path

from reader.fetch.addresses import is_web, origin
from reader.fetch.limits import DEFAULT, Limits
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """What is sent with every request of a run; the defaults apply where the user set nothing."""

    limits: Limits = DEFAULT
    user_agent: str = ""
    """"" for our own, which honestly names this program."""
    headers: tuple[tuple[str, str], ...] = ()
    """Names and values, only for the host that was asked for."""
    cookies: Path | None = None
    """A file in Netscape's format, as browser extensions and curl write it."""
    trust_redirects: bool = False
    """Whether redirects from https to http and into the local network are followed."""
    cache: Path | None = None
    """The folder of the page cache; None to cache nothing."""
    offline: bool = False
    """Whether only cached pages are shown, without using the network."""

    def sent_to(self, url: str, home: str) -> "FetchOptions":
        """The options for a request to `url` if the user named `home`: its headers go to no
        other.
        """
        own = is_web(home) and origin(url) == origin(home)
        return self if own or not self.headers else replace(self, headers=())

    @property
    def unknown(self) -> "FetchOptions":
        """The options without anything that identifies the user to the server."""
        return replace(self, headers=(), cookies=None)


PLAIN = FetchOptions()

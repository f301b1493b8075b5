"""How a user wants pages to be fetched: what the command line and the configuration say of it."""

from dataclasses import dataclass, replace
from pathlib import Path

from reader.fetch.addresses import is_web, origin
from reader.fetch.limits import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class FetchOptions:
    """What goes with every request of a run; the defaults are for somebody who said nothing."""

    limits: Limits = DEFAULT
    user_agent: str = ""
    """"" for our own, which says honestly what asks."""
    headers: tuple[tuple[str, str], ...] = ()
    """Names and values, for the host that was asked for and no other."""
    cookies: Path | None = None
    """A file in Netscape's format, as browsers' extensions and curl write it."""
    trust_redirects: bool = False
    """Whether redirects from https to http and into the local network are followed."""
    cache: Path | None = None
    """The folder of pages fetched before; None to keep none."""
    offline: bool = False
    """Whether only those are shown, and nothing is asked of the network."""

    def sent_to(self, url: str, home: str) -> "FetchOptions":
        """What goes to `url`, where the user named `home`: headers are for its server alone."""
        own = is_web(home) and origin(url) == origin(home)
        return self if own or not self.headers else replace(self, headers=())

    @property
    def unknown(self) -> "FetchOptions":
        """The same, asked by somebody of whom the server knows nothing."""
        return replace(self, headers=(), cookies=None)


PLAIN = FetchOptions()

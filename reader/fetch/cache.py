"""Pages fetched before, on disk by their address: asked whether they changed, or shown offline.

One file a page: a line of JSON, then the body as it was unpacked, packed again by us. What goes
wrong with a file of this folder is no error: then there is no copy.
"""

import gzip
import json
import zlib
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from reader.config.atomic import put
from reader.config.cache_folder import empty, make_room
from reader.model import Page

_MOST_BYTES = 200 << 20
"""All files together; the oldest go first."""
_LONGEST_LINE = 1 << 16
_SUFFIX = ".page"


@dataclass(frozen=True, slots=True)
class Kept:
    """A page as it was fetched, and how its server tells whether it is still so."""

    page: Page
    etag: str = ""
    modified: str = ""

    def conditions(self) -> dict[str, str]:
        """The headers that ask for the page only if it changed (RFC 9110, 13.1)."""
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in asked.items() if value}


def kept(folder: Path, url: str, limit: int) -> Kept | None:
    """The copy of the page at `url`, None where there is none, or one larger than `limit`."""
    try:
        with _path(folder, url).open("rb") as file:
            said = json.loads(file.readline(_LONGEST_LINE))
            with gzip.open(file) as packed:
                body = packed.read(limit + 1)
        if len(body) > limit or said["asked"] != url:
            return None
        page = Page(
            body,
            url=str(said["url"]),
            media_type=str(said["media_type"]),
            charset=str(said["charset"]),
            fetched=datetime.fromisoformat(said["fetched"]),
        )
        return Kept(page, str(said["etag"]), str(said["modified"]))
    except (OSError, ValueError, KeyError, TypeError, EOFError, zlib.error, RecursionError):
        return None


def keep(folder: Path, url: str, copy: Kept) -> None:
    """Keep the page at `url`, whole or not at all; a folder that cannot be written is left be."""
    page = copy.page
    said = {
        "asked": url,
        "url": page.url,
        "media_type": page.media_type,
        "charset": page.charset,
        "fetched": page.fetched.isoformat() if page.fetched else "",
        "etag": copy.etag,
        "modified": copy.modified,
    }
    head = json.dumps(said).encode()
    if len(head) >= _LONGEST_LINE or not page.fetched:
        return
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        put(_path(folder, url), head + b"\n" + gzip.compress(page.body, 6))
        make_room(folder, _MOST_BYTES)
    except OSError:
        return


def drop(folder: Path, url: str) -> None:
    """Keep the page at `url` no longer."""
    with suppress(OSError):
        _path(folder, url).unlink(missing_ok=True)


def drop_all(folder: Path) -> None:
    """Keep no page any longer."""
    empty(folder, _SUFFIX)


def offline(copy: Kept) -> Page:
    """A copy as what it is."""
    when = copy.page.fetched
    said = (
        f"This is a copy of {when:%Y-%m-%d %H:%M} UTC; the network was not asked." if when else ""
    )
    return replace(copy.page, notes=(said,)) if said else copy.page


def _path(folder: Path, url: str) -> Path:
    return folder / f"{sha256(url.encode('utf-8', 'replace')).hexdigest()[:40]}{_SUFFIX}"

"""Cached pages on disk, by address: revalidated with the server, or shown offline.

There is one file a page: a line of JSON, then the decompressed body, compressed again by us. Errors
with these files are ignored: they count as missing copies.
"""

import gzip
import json
import zlib
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from reader.config.atomic import put
from reader.config.cache_folder import empty, make_room
from reader.model import Page
from reader.values import dataclass

_MOST_BYTES = 200 << 20
"""Bytes of all cache files together; the oldest are deleted first."""
_LONGEST_LINE = 1 << 16
_SUFFIX = ".page"


@dataclass(frozen=True, slots=True)
class CachedCopy:
    """A cached page, and the validators its server gave."""

    page: Page
    etag: str = ""
    modified: str = ""

    def conditions(self) -> dict[str, str]:
        """The headers that request the page only if it changed (RFC 9110, 13.1)."""
        headers = {"If-None-Match": self.etag, "If-Modified-Since": self.modified}
        return {name: value for name, value in headers.items() if value}


def cached(folder: Path, url: str, limit: int) -> CachedCopy | None:
    """The cached copy of the page at `url`, None if there is none or it is larger than `limit`."""
    try:
        with _path(folder, url).open("rb") as file:
            fields = json.loads(file.readline(_LONGEST_LINE))
            with gzip.open(file) as packed:
                body = packed.read(limit + 1)
        if len(body) > limit or fields["asked"] != url:
            return None
        page = Page(
            body,
            url=str(fields["url"]),
            media_type=str(fields["media_type"]),
            charset=str(fields["charset"]),
            fetched=datetime.fromisoformat(fields["fetched"]),
        )
        return CachedCopy(page, str(fields["etag"]), str(fields["modified"]))
    except (OSError, ValueError, KeyError, TypeError, EOFError, zlib.error, RecursionError):
        return None


def store(folder: Path, url: str, copy: CachedCopy) -> None:
    """Cache the page at `url`, whole or not at all; nothing happens if the folder is read-only."""
    page = copy.page
    fields = {
        "asked": url,
        "url": page.url,
        "media_type": page.media_type,
        "charset": page.charset,
        "fetched": page.fetched.isoformat() if page.fetched else "",
        "etag": copy.etag,
        "modified": copy.modified,
    }
    head = json.dumps(fields).encode()
    if len(head) >= _LONGEST_LINE or not page.fetched:
        return
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        put(_path(folder, url), head + b"\n" + gzip.compress(page.body, 6))
        make_room(folder, _MOST_BYTES)
    except OSError:
        return


def drop(folder: Path, url: str) -> None:
    """Remove the copy of the page at `url`."""
    with suppress(OSError):
        _path(folder, url).unlink(missing_ok=True)


def drop_all(folder: Path) -> None:
    """Remove all copies."""
    empty(folder, _SUFFIX)


def page_offline(copy: CachedCopy) -> Page:
    """The page of a cached copy, with a note of its age."""
    when = copy.page.fetched
    note = (
        f"This is a copy of {when:%Y-%m-%d %H:%M} UTC; the network was not asked." if when else ""
    )
    return replace(copy.page, notes=(note,)) if note else copy.page


def _path(folder: Path, url: str) -> Path:
    return folder / f"{sha256(url.encode('utf-8', 'replace')).hexdigest()[:40]}{_SUFFIX}"

"""The pictures of an open page: those saved with it, and those that may be requested."""

from collections.abc import AsyncGenerator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace

from reader.containers.base import LARGEST_PICTURE
from reader.errors import OpenError
from reader.fetch.addresses import is_web
from reader.fetch.files import path_of
from reader.fetch.options import FetchOptions
from reader.model import Page
from reader.open.paced_requests import Ask
from reader.open.pictures import OFFLINE, Pictured, Wanted, pictures

_SECONDS = 20.0


def pictures_of(
    page: Page, location: str, options: FetchOptions, images: Wanted
) -> AsyncGenerator[Pictured, None]:
    """The pictures of the page read at a location.

    Nothing is requested for a saved page, nor with `--offline`.
    """
    if not is_web(location):
        return pictures(page, _file(location), images, None)
    if options.offline:
        return pictures(page, "", images, None, OFFLINE)
    return pictures(page, "", images, lambda: _asking(page, options))


def _file(location: str) -> str:
    """The path of a file; "" if the page did not come from a file."""
    try:
        return path_of(location) if location not in ("", "-") else ""
    except OpenError:
        return ""


def _asking(page: Page, options: FetchOptions) -> AbstractAsyncContextManager[Ask]:
    from reader.fetch.http import endpoint  # noqa: PLC0415  100 ms that files never need

    limits = options.limits._replace(seconds=_SECONDS, size=LARGEST_PICTURE)
    return endpoint(page.url, replace(options, limits=limits), pictures=True)

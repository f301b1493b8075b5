"""The pictures of an article as bytes: from the saved page, from files beside it, or from the web.

The pictures of a saved page are saved with it or missing: nothing is requested for a page that was
not read from the web. The bytes are not decoded here.
"""

import asyncio
import io
from base64 import b64decode
from collections import Counter, defaultdict
from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, aclosing, suppress
from dataclasses import replace
from functools import partial
from io import FileIO
from typing import BinaryIO, TypeAlias
from urllib.parse import unquote_to_bytes

from reader.charset import decode
from reader.containers import HEAD, Container, container
from reader.containers.base import LARGEST_PICTURE, Pictures, Source
from reader.errors import BROKE_OFF, OpenError, ReaderError
from reader.fetch.companion_files import picture as beside
from reader.fetch.detached import aside
from reader.html.guard import check
from reader.html.pictures import Written, written
from reader.html.tree import parse
from reader.model import Image, Page
from reader.open.contents import unpacked_head
from reader.open.kind import is_markup
from reader.open.paced_requests import Ask
from reader.request import Request
from reader.text import is_web
from reader.values import NamedTuple, dataclass

_AT_ONCE = 4
_DEEPEST = 3
"""How deep containers may be nested, as in `reader.open.contents`."""
NOT_SAVED = "not in the saved page"
OFFLINE = "not asked for with --offline"
"""Why pictures of a web page are missing with --offline: no copy of them is kept."""
NO_ADDRESS = "the page does not say where"
_ACCEPTED = "image/avif,image/webp,image/png,image/jpeg,image/gif"
Asking: TypeAlias = Callable[[], AbstractAsyncContextManager[Ask]]


class Pictured(NamedTuple):
    """The outcome for one picture: its bytes, or why there are none."""

    number: int
    """Its index among the pictures that were asked for."""
    data: bytes = b""
    failure: str = ""


class Wanted(NamedTuple):
    """The pictures of an article to look for."""

    every: Sequence[Image]
    """All pictures of the article in order: some can be identified by their position alone."""
    numbers: Sequence[int]


def saved_pictures(page: Page, path: str, images: Wanted) -> dict[int, bytes]:
    """The pictures saved with a page, b"" for those that are missing.

    `page` is as it was read, possibly a container; `path` is that of its file, or "". Pictures are
    found inside the page, in its container, or in the folder of the file.
    """
    inside, holders = _unwrapped(page, path)
    every = _names(inside, images.every)
    names = {number: every[number] for number in images.numbers}
    wanted = frozenset(name for each in names.values() for name in each)
    data_by_name: Pictures = {}
    for holder in holders:
        data_by_name |= holder.pictures(wanted)
    return {number: _first(each, data_by_name, path) for number, each in names.items()}


def _first(names: Sequence[str], pictures: Pictures, path: str) -> bytes:
    """The first candidate for one picture that exists."""
    for name in names:
        if name[:5].lower() == "data:":
            data = _in_address(name)
        else:
            data = pictures.get(name) or (beside(path, name, LARGEST_PICTURE) if path else b"")
        if data:
            return data
    return b""


def _in_address(address: str) -> bytes:
    """The bytes in a data: address (RFC 2397)."""
    head, _, data = address[: 2 * LARGEST_PICTURE].partition(",")
    raw = unquote_to_bytes(data)
    if not head.rstrip().lower().endswith(";base64"):
        return raw
    try:
        return b64decode(raw + b"=" * (-len(raw) % 4))
    except ValueError:
        return b""


@dataclass(frozen=True, slots=True)
class _Holder:
    """A container that holds pictures under the names its page uses for them."""

    form: Container
    opened: Callable[[], BinaryIO]
    number: int = 0

    def pictures(self, names: frozenset[str]) -> Pictures:
        with suppress(ReaderError, OSError), self.opened() as stream:
            return self.form.pictures(Source(stream, self.number), names)
        return {}


def _unwrapped(page: Page, path: str) -> tuple[Page, list[_Holder]]:
    """The page itself, and the containers around it."""
    holders = [*_large(page, path)]
    for _ in range(_DEEPEST):
        form = container(page.body[:HEAD])
        if form is None:
            break
        holders.append(_Holder(form, partial(io.BytesIO, page.body), page.number))
        try:
            content = form.read(Source(io.BytesIO(page.body), page.number, page.url))
        except OpenError:
            break
        if not isinstance(content, Page) or content.body == page.body:
            break
        page = replace(
            content, url=content.url or page.url, charset=content.charset or page.charset
        )
    return page, holders


def _large(page: Page, path: str) -> Iterator[_Holder]:
    """The file itself, if it is too large for memory and only its page was kept."""
    if not path or container(page.body[:HEAD]) is not None:
        return
    with suppress(OSError):
        opened = partial(FileIO, path)
        with opened() as file:
            form = container(unpacked_head(file.read(HEAD)))
        if form is not None and form.streams:
            yield _Holder(form, opened, page.number)


def _names(page: Page, images: Sequence[Image]) -> list[tuple[str, ...]]:
    """The sources that a page's markup gives for the pictures of its article.

    Pictures without a web address are identified by their descriptions, in order where several have
    the same.
    """
    by_source: dict[tuple[str, str], list[Written]] = defaultdict(list)
    for picture in _written(page):
        for key in {(picture.src, picture.alt), (picture.src, ""), ("", picture.alt)}:
            by_source[key].append(picture)
    uses: Counter[tuple[str, str]] = Counter()
    sources: list[tuple[str, ...]] = []
    for image in images:
        keys = ((image.src, image.alt), (image.src, ""), ("", image.alt))
        found_as = [key for key in keys if any(key) and key in by_source]
        names = (image.src,) if image.src else ()
        if found_as:
            key = found_as[0]
            same = by_source[key]
            names = (*same[min(uses[key], len(same) - 1)].names, *names)
            uses[key] += 1
        sources.append(tuple(dict.fromkeys(names)))
    return sources


def _written(page: Page) -> Iterator[Written]:
    """The pictures that markup names; none if it is not markup, or would hold up the parser."""
    text = decode(page.body, page.charset)
    if not is_markup(text) or check(text) is not None:
        return
    document = parse(text, page.url)
    yield from written(document)
    document.release()


async def pictures(
    page: Page, path: str, images: Wanted, asks: Asking | None, absent: str = NOT_SAVED
) -> AsyncGenerator[Pictured, None]:
    """Yield pictures of an article, those saved with its page first.

    `asks` opens the connection to servers, None where nobody may be asked; `absent` is then the
    reason given for a missing picture. Closing the generator stops the requests.
    """
    unsaved: dict[int, str] = {}
    saved = await aside(lambda _: saved_pictures(page, path, images), None)
    for number, data in saved.items():
        src = images.every[number].src
        if data:
            yield Pictured(number, data)
        elif asks is None or not is_web(src):
            yield Pictured(number, failure=absent if asks is None else NO_ADDRESS)
        else:
            unsaved[number] = src
    if asks is not None and unsaved:
        async with asks() as ask, aclosing(_asked(ask, page.url, unsaved)) as asked:
            async for pictured in asked:
                yield pictured


async def _asked(ask: Ask, home: str, wanted: dict[int, str]) -> AsyncGenerator[Pictured, None]:
    """Yield pictures from their servers in the order in which they arrive."""
    few = asyncio.Semaphore(_AT_ONCE)

    async def fetched(number: int, url: str) -> Pictured:
        async with few:
            try:
                answer = await ask(Request(_secure(url, home), accept=_ACCEPTED))
            except ReaderError as error:
                return Pictured(number, failure=str(error))
        if answer.incomplete:
            return Pictured(number, failure=BROKE_OFF)
        return Pictured(number, answer.body)

    tasks = [asyncio.create_task(fetched(number, url)) for number, url in wanted.items()]
    try:
        for task in asyncio.as_completed(tasks):
            yield await task
    finally:
        for each in tasks:
            each.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def _secure(url: str, home: str) -> str:
    """Pictures of a page read over https are requested over https, as browsers do."""
    plain = home.startswith("https:") and url[:5].lower() == "http:"
    return f"https:{url[5:]}" if plain else url

"""HAR: what a browser's network tools save of a visit, with the pages and all that they load.

http://www.softwareishard.com/blog/har-12-spec/ describes the format (version 1.2).
"""

from base64 import b64decode
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import islice

from reader.containers.base import (
    CUT_OFF,
    LARGEST,
    MARKUP,
    MOST_FRAMES,
    Container,
    Opener,
    Source,
    frame,
    nothing,
)
from reader.containers.choice import chosen
from reader.containers.har_log import Log, value_at
from reader.containers.json_values import text_at
from reader.containers.mime import parameter
from reader.containers.times import iso_date
from reader.errors import OpenError
from reader.expressions import expression
from reader.html.links import absolute
from reader.model import Page
from reader.text import line

_NAME = "This log of a browser (HAR)"
_SIGNS = (b'"creator"', b'"entries"', b'"pages"', b'"version"')
_JSON = ("/json", "+json")
_MOST_NAMED = 10_000
"""The most visits with an entry in the list; further ones are counted, and opened by number."""
_MOST_ANSWERS = 1000
"""The most data of one visit: pages ask for a few dozen, and a log may have millions of entries."""
_HEAD = expression(rb'\s*\{\s*"log"\s*:\s*\{')


def _knows(head: bytes) -> bool:
    bare = head.removeprefix(b"\xef\xbb\xbf")
    return _HEAD.match(bare) is not None and any(sign in bare for sign in _SIGNS)


def read(source: Source) -> Page:
    """The page that was visited, with the documents of its frames; a choice of several.

    Raises OpenError if no page is in it.
    """
    log = Log(source.stream)
    visits: dict[str, str] = {}
    wanted = _Visit()
    wanted_name = None
    for name, answer in _answers(log):
        if answer.media_type in MARKUP and name not in visits:
            visits[name] = answer.url if len(visits) < _MOST_NAMED else ""
            if len(visits) == max(1, source.number):
                wanted_name = name
        if name == wanted_name:
            wanted.add(answer)
    if not visits:
        if log.is_complete and log.count:
            raise OpenError(f"{_NAME} holds no page: save it again, with the contents of answers.")
        raise nothing(_NAME, is_cut=not log.is_complete)
    named = [("", url) for url in islice(visits.values(), _MOST_NAMED)]
    chosen(source.number, named, len(visits))
    return wanted.page(log)


def _each(source: Source) -> Iterator[Opener]:
    """What gives every page that was visited, in order."""
    log = Log(source.stream)
    visits: dict[str, _Visit] = {}
    for name, answer in _answers(log):
        if answer.media_type in MARKUP and name not in visits:
            visits[name] = _Visit()
        if name in visits:
            visits[name].add(answer)
    for name in [*visits]:
        yield partial(visits.pop(name).page, log)


def _answers(log: Log) -> Iterator[tuple[str, Page]]:
    """The documents and data in a log, each with the name of its visit."""
    latest = ""
    for number, entry in enumerate(log):
        answer = _answer(entry)
        if answer is None:
            continue
        # Some logs do not name the visits: each document is one, with what came until the next.
        begins = answer.media_type in MARKUP and not _is_framed(entry)
        latest = str(number) if begins else latest
        yield text_at(entry, "pageref") or latest or str(number), answer


class _Visit:
    """The visit that is read: its document, those of its frames, and the data that came for it."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.data: list[Page] = []
        self._size = 0

    def add(self, answer: Page) -> None:
        """Take an answer, as far as all beside the document are no more than one page may be."""
        if not self.pages:
            self.pages.append(answer)
            return
        answers, most = (
            (self.pages, MOST_FRAMES + 1)
            if answer.media_type in MARKUP
            else (self.data, _MOST_ANSWERS)
        )
        if len(answers) < most and self._size + len(answer.body) <= LARGEST:
            self._size += len(answer.body)
            answers.append(answer)

    def page(self, log: Log) -> Page:
        """The document with what came for it."""
        page, *inside = self.pages
        return replace(
            page,
            frames=tuple(map(frame, inside)),
            answers=tuple((one.url, one.body) for one in self.data),
            notes=() if log.is_complete else (CUT_OFF,),
        )


def _is_framed(entry: object) -> bool:
    """Whether a document was asked for by a frame, as browsers say since 2020."""
    headers = value_at(value_at(entry, "request"), "headers")
    return isinstance(headers, list) and any(
        text_at(header, "name").lower() == "sec-fetch-dest"
        and text_at(header, "value") in ("iframe", "frame")
        for header in headers
    )


def _answer(entry: object) -> Page | None:
    """The document or data that was sent; None for anything else, and for what was not kept."""
    answer = value_at(entry, "response")
    content = value_at(answer, "content")
    content_type, text = text_at(content, "mimeType"), text_at(content, "text")
    media_type = content_type.partition(";")[0].strip().lower()
    status = value_at(answer, "status")
    is_read = media_type in MARKUP or media_type.endswith(_JSON)
    if not is_read or not text.strip() or not _is_page(status):
        return None
    body, charset = text.encode("utf-8", "replace"), "utf-8"
    if text_at(content, "encoding") == "base64":
        try:
            body, charset = b64decode(text), parameter(content_type, "charset")
        except ValueError:
            return None
    return Page(
        body[:LARGEST],
        absolute("", line(text_at(value_at(entry, "request"), "url"))),
        media_type,
        charset,
        fetched=iso_date(text_at(entry, "startedDateTime")),
    )


def _is_page(status: object) -> bool:
    """Whether an answer is no redirection; pages that are gone have a text of their own."""
    return isinstance(status, int) and not 300 <= status < 400


CONTAINER = Container("HAR", _knows, read, streams=True, each=_each)

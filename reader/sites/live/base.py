"""What asks for the rest of a discussion: a generator of requests, that is sent pages.

It does no I/O itself: `reader.open.thread` puts the questions, within bounds, and sends the
answers back. It yields what it found as soon as it has it, so that stopping it loses nothing.
An endpoint that the page is not of yields nothing.
"""

import json
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from reader.charset import decode as decoded
from reader.errors import NoAnswer
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.fingerprint import Signs
from reader.extraction.data.answer import Answer
from reader.extraction.data.decode import decode
from reader.extraction.data.envelope import refusal
from reader.extraction.data.known import answers
from reader.extraction.data.paths import Value, every
from reader.html.guard import check
from reader.html.links import absolute
from reader.html.tree import Document, parse
from reader.model import Comment, Page
from reader.request import FORM, JSON, Request
from reader.sites.base import Site
from reader.text import line


@dataclass(frozen=True, slots=True)
class Part:
    """What one answer gave."""

    answers: tuple[Answer, ...] = ()
    comments: tuple[Comment, ...] = ()
    """Those that came as markup."""
    claimed: int | None = None
    missing: str = ""
    """Why this is not all, and no more is asked: a sentence; "" where nothing is wrong."""

    @property
    def ids(self) -> list[str]:
        """The ids of all comments in it."""
        drafts = [draft for one in self.answers for draft in one.drafts]
        return [comment.id for comment in (*drafts, *self.comments)]


_AROUND = 1500
"""Characters of a script in which its settings stand."""
_DECODER = json.JSONDecoder(strict=False)
Steps: TypeAlias = Generator[Request | Part, Page, None]


@dataclass(frozen=True)
class Seen:
    """A page as it came and as it was read: by what is in it its endpoint is found."""

    page: Page
    text: str
    """The page, decoded."""
    document: Document
    comments: tuple[Comment, ...] = ()
    """Those that were read in it."""
    source: str = ""
    """What they were read by."""
    title: str = ""

    @property
    def url(self) -> str:
        """Its address, without the place in it."""
        return self.page.url.partition("#")[0]

    @property
    def host(self) -> str:
        """Its host, without "www."."""
        return (urlsplit(self.url).hostname or "").removeprefix("www.")

    @cached_property
    def signs(self) -> Signs:
        """The words of its markup."""
        return Signs(self.document)

    def attribute(self, selector: str, name: str) -> str:
        """An attribute of the first element a selector matches, "" without one."""
        node = self.signs.first(selector)
        return node.get(name).strip() if node is not None else ""

    def found(self, pattern: str) -> str:
        """The first group of a pattern somewhere in the page, its scripts too."""
        match = re.search(pattern, self.text)
        return match[1] if match else ""

    def query(self, name: str) -> str:
        """What stands in the address after a name."""
        return dict(parse_qsl(urlsplit(self.url).query)).get(name, "")

    def setting(self, name: str, near: str) -> str:
        """What a script gives a setting: `name: "…"`, `name = "…"`, at most some lines from `near`.

        Pages are full of names like "url" and "host", and few of them are of the comments.
        """
        begin = re.search(near, self.text)
        if begin is None:
            return ""
        around = self.text[max(0, begin.start() - _AROUND) : begin.end() + _AROUND]
        said = re.search(
            rf"""(?<![\w.-])["']?{re.escape(name)}["']?\s*[:=]\s*["']([^"'\n]{{1,400}})["']""",
            around,
        )
        return said[1] if said else ""

    @property
    def lang(self) -> str:
        """The language the page says it is in."""
        return self.document.root.get("lang")

    def object(self, name: str) -> dict[str, object]:
        """What a script of the page puts into a variable, where that is JSON."""
        begin = re.search(rf"\b{re.escape(name)}\s*=\s*(?=\{{)", self.text)
        if begin is None:
            return {}
        try:
            value, _ = _DECODER.raw_decode(self.text, begin.end())
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    def link(self, relation: str) -> str:
        """The address that the page, or what its server said of it, names by a relation."""
        for node in self.document.tagged("link"):
            if relation in node.get("rel").lower().split():
                return absolute(self.document.url, node.get("href"))
        said = ", ".join(value for name, value in self.page.headers if name == "link")
        match = re.search(rf'<([^<>]{{1,2000}})>\s*;[^,]*\brel="?{re.escape(relation)}"?', said)
        return absolute(self.url, match[1]) if match else ""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a platform tells the whole of a discussion."""

    name: str
    """Its site's."""
    steps: Callable[[Seen], Steps]


def is_below(host: str, domain: str) -> bool:
    """Whether a host is a domain's own, and not one whose name only ends alike."""
    return host == domain or host.endswith("." + domain)


def get(url: str, base: str = "", /, **query: object) -> Request:
    """A question by address; `base` is where a relative one starts."""
    asked = {name: str(value) for name, value in query.items() if value is not None}
    whole = urljoin(base, url)
    if asked:
        whole += ("&" if "?" in whole else "?") + urlencode(asked)
    return Request(whole)


def form(url: str, fields: Mapping[str, object]) -> Request:
    """A question as a form sends it."""
    return Request(url, JSON, urlencode({**fields}).encode(), FORM)


def posted(url: str, value: object) -> Request:
    """A question in JSON."""
    return Request(url, JSON, json.dumps(value).encode(), JSON)


def values(page: Page) -> tuple[Value, ...]:
    """The JSON of an answer. NoAnswer where it is none, or a refusal in JSON."""
    found = decode(decoded(page.body, page.charset or "utf-8"))
    host = _asked(page)
    if found is None or not found.values:
        raise NoAnswer(f"{host} answers with something other than comments.", page.url)
    if not found.whole or page.incomplete:
        raise _Broken(f"The answer of {host} breaks off.", found.values)
    if isinstance(found.values[0], dict) and (why := refusal(found.values[0])) and "“" in why:
        said = why[why.index("“") :]
        raise NoAnswer(f"{host} refuses: {said}", page.url)
    return found.values


def _asked(page: Page) -> str:
    """Who answered, for a sentence."""
    return line(urlsplit(page.url).hostname or "") or "the server"


class _Broken(NoAnswer):
    """An answer that breaks off, with what came of it."""

    def __init__(self, sentence: str, came: tuple[Value, ...]) -> None:
        super().__init__(sentence)
        self.came = came


def read(page: Page, site: Site) -> Part:
    """The comments in an answer of a platform's endpoint. NoAnswer where it is none of its."""
    missing = ""
    try:
        found = values(page)
    except _Broken as broken:
        found, missing = broken.came, str(broken)
    known = answers(found, site.shapes, page.url)
    if not known and not missing and not _is_empty(found[0], site):
        raise NoAnswer(f"{_asked(page)} answers with something other than comments.", page.url)
    return Part(tuple(known), missing=missing)


def _is_empty(value: Value, site: Site) -> bool:
    """Whether an answer is right and has no comments: an empty list where they would stand."""
    places = {place for shape in site.shapes for place in shape.items if place.endswith("[]")}
    return value == [] or any(every(value, place[:-2]) == [[]] for place in places)


def markup(page: Page) -> str:
    """An answer that is a page, or a piece of one."""
    return decoded(page.body, page.charset)


def checked(text: str, page: Page) -> str:
    """Markup that the parser is quick on. NoAnswer for what was made to be slow."""
    if check(text) is not None:
        raise NoAnswer(
            f"The answer of {_asked(page)} is made to be slow, and is not read.", page.url
        )
    return text


def reread(page: Page, text: str) -> Page:
    """What stands in an answer, as an answer of its own."""
    return replace(page, body=text.encode(), charset="utf-8")


def chunks(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Names, some at a time."""
    return (names[start : start + size] for start in range(0, len(names), size))


def piece(text: str, page: Page, site: Site, *, lang: str = "") -> Part:
    """The comments in a piece of a page of a platform."""
    return piece_of(parse(checked(text, page), page.url), page, site, lang=lang)


def piece_of(
    document: Document, page: Page, site: Site, *, prefix: str = "", lang: str = ""
) -> Part:
    """The comments in a page of a platform, whose document is released then.

    Comments without an id of their own are told apart by `prefix`, since such are numbered again on
    each page.
    """
    clock = Clock(lang or document.root.get("lang"), page.fetched)
    thread = site.read(document, clock)
    document.release()
    return Part(comments=told_apart(thread.ordered.comments, prefix), claimed=thread.claimed)


def told_apart(comments: Iterable[Comment], prefix: str) -> tuple[Comment, ...]:
    """Comments whose ids are places in their page, with that of the page before it."""

    def own(name: str) -> str:
        return prefix + name if prefix and name.startswith("at-") else name

    return tuple(replace(one, id=own(one.id), parent=own(one.parent)) for one in comments)


def numbered(ask: Callable[[int], Request], site: Site, size: int, start: int = 1) -> Steps:
    """Page after page of an endpoint that counts them, until one is not full."""
    number = start
    while True:
        part = read((yield ask(number)), site)
        yield part
        if part.missing or len(part.ids) < size:
            return
        number += 1

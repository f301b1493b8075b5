"""Fetching the rest of a discussion: generators that yield requests and are sent the answers.

No I/O happens here: `reader.open.thread` makes the requests, within bounds, and sends the answers
back. Comments are yielded as soon as they are found, so that nothing is lost if it is stopped. An
endpoint yields nothing for pages that are not its own.
"""

import json
import re
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from reader.charset import decode as decoded
from reader.comment_ids import on_page
from reader.errors import NoAnswer
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.fingerprint import Signs
from reader.extraction.data.answer import Answer
from reader.extraction.data.decode import decode
from reader.extraction.data.envelope import refusal
from reader.extraction.data.known_answers import answers
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
    """The result of one answer."""

    answers: tuple[Answer, ...] = ()
    comments: tuple[Comment, ...] = ()
    """Comments that came as markup."""
    claimed: int | None = None
    missing: str = ""
    """Why comments are missing although no more is requested, as a sentence; "" if all is well."""

    @property
    def ids(self) -> list[str]:
        """The ids of all comments in it."""
        drafts = [draft for answer in self.answers for draft in answer.drafts]
        return [comment.id for comment in (*drafts, *self.comments)]


_AROUND = 1500
"""How many characters before and after a name in the page are searched for a setting."""
_DECODER = json.JSONDecoder(strict=False)
Steps: TypeAlias = Generator[Request | Part, Page, None]


@dataclass(frozen=True)
class OpenedPage:
    """A page as received and as read, from which its endpoint is worked out."""

    page: Page
    text: str
    """The page, decoded."""
    document: Document
    comments: tuple[Comment, ...] = ()
    """The comments read from it."""
    source: str = ""
    """How they were found."""
    title: str = ""

    @property
    def url(self) -> str:
        """Its address, without the fragment."""
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
        """An attribute of the first element that matches a selector, "" if none does."""
        node = self.signs.first(selector)
        return node.get(name).strip() if node is not None else ""

    def found(self, pattern: str) -> str:
        """The first group of a pattern anywhere in the page, scripts included; "" without a
        match.
        """
        match = re.search(pattern, self.text)
        return match[1] if match else ""

    def query(self, name: str) -> str:
        """The value of a query parameter in the address, "" without it."""
        return dict(parse_qsl(urlsplit(self.url).query)).get(name, "")

    def setting(self, name: str, near: str) -> str:
        """The value of a setting in a script, `name: "…"` or `name = "…"`, within a few lines of
        `near`.

        Pages are full of names like "url" and "host", few of which belong to the comments.
        """
        begin = re.search(near, self.text)
        if begin is None:
            return ""
        around = self.text[max(0, begin.start() - _AROUND) : begin.end() + _AROUND]
        match = re.search(
            rf"""(?<![\w.-])["']?{re.escape(name)}["']?\s*[:=]\s*["']([^"'\n]{{1,400}})["']""",
            around,
        )
        return match[1] if match else ""

    @property
    def lang(self) -> str:
        """The language the page declares."""
        return self.document.root.get("lang")

    def object(self, name: str) -> dict[str, object]:
        """The object that a script of the page assigns to a variable, if it is JSON."""
        begin = re.search(rf"\b{re.escape(name)}\s*=\s*(?=\{{)", self.text)
        if begin is None:
            return {}
        try:
            value, _ = _DECODER.raw_decode(self.text, begin.end())
        except (ValueError, RecursionError):
            return {}
        return value if isinstance(value, dict) else {}

    def link(self, relation: str) -> str:
        """The address that the page or its server's headers give for a relation, as in
        `rel=next`.
        """
        for node in self.document.tagged("link"):
            if relation in node.get("rel").lower().split():
                return absolute(self.document.url, node.get("href"))
        headers = ", ".join(value for name, value in self.page.headers if name == "link")
        match = re.search(rf'<([^<>]{{1,2000}})>\s*;[^,]*\brel="?{re.escape(relation)}"?', headers)
        return absolute(self.url, match[1]) if match else ""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a platform serves the whole of a discussion."""

    name: str
    """The name of its `Site`."""
    steps: Callable[[OpenedPage], Steps]


def is_below(host: str, domain: str) -> bool:
    """Whether a host belongs to a domain, and does not merely end in the same letters."""
    return host == domain or host.endswith("." + domain)


def get(url: str, base: str = "", /, **query: object) -> Request:
    """A GET request; relative addresses are resolved against `base`."""
    parameters = {name: str(value) for name, value in query.items() if value is not None}
    address = urljoin(base, url)
    if parameters:
        address += ("&" if "?" in address else "?") + urlencode(parameters)
    return Request(address)


def form(url: str, fields: Mapping[str, object]) -> Request:
    """A POST request with form fields."""
    return Request(url, JSON, urlencode({**fields}).encode(), FORM)


def posted(url: str, value: object) -> Request:
    """A POST request with JSON."""
    return Request(url, JSON, json.dumps(value).encode(), JSON)


def values(page: Page) -> tuple[Value, ...]:
    """The JSON values of an answer. NoAnswer if it is not JSON, or a refusal in JSON."""
    answer = decode(decoded(page.body, page.charset or "utf-8"))
    host = _answering_host(page)
    if answer is None or not answer.values:
        raise NoAnswer(f"{host} answers with something other than comments.", page.url)
    if not answer.whole or page.incomplete:
        raise _Broken(f"The answer of {host} breaks off.", answer.values)
    if (
        isinstance(answer.values[0], dict)
        and (refusal_text := refusal(answer.values[0]))
        and "“" in refusal_text
    ):
        message = refusal_text[refusal_text.index("“") :]
        raise NoAnswer(f"{host} refuses: {message}", page.url)
    return answer.values


def _answering_host(page: Page) -> str:
    """The host that answered, for use in a sentence."""
    return line(urlsplit(page.url).hostname or "") or "the server"


class _Broken(NoAnswer):
    """An incomplete answer, with the values received."""

    def __init__(self, sentence: str, received: tuple[Value, ...]) -> None:
        super().__init__(sentence)
        self.received = received


def read(page: Page, site: Site) -> Part:
    """The comments in an answer of a platform's endpoint. NoAnswer if it is not one."""
    missing = ""
    try:
        received = values(page)
    except _Broken as broken:
        received, missing = broken.received, str(broken)
    recognised = answers(received, site.shapes, page.url)
    if not recognised and not missing and not _is_empty(received[0], site):
        raise NoAnswer(
            f"{_answering_host(page)} answers with something other than comments.", page.url
        )
    return Part(tuple(recognised), missing=missing)


def _is_empty(value: Value, site: Site) -> bool:
    """Whether an answer is valid but has no comments: an empty list in their place."""
    places = {place for shape in site.shapes for place in shape.items if place.endswith("[]")}
    return value == [] or any(every(value, place[:-2]) == [[]] for place in places)


def markup(page: Page) -> str:
    """An answer that is a page, or a fragment of one."""
    return decoded(page.body, page.charset)


def checked(text: str, page: Page) -> str:
    """Markup that is safe to parse. NoAnswer for markup made to be slow."""
    if check(text) is not None:
        raise NoAnswer(
            f"The answer of {_answering_host(page)} is made to be slow, and is not read.", page.url
        )
    return text


def reread(page: Page, text: str) -> Page:
    """Content of an answer, treated as an answer of its own."""
    return replace(page, body=text.encode(), charset="utf-8")


def chunks(names: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Names, `size` at a time."""
    return (names[start : start + size] for start in range(0, len(names), size))


def piece(text: str, page: Page, site: Site, *, lang: str = "") -> Part:
    """The comments in a fragment of a platform's page."""
    return piece_of(parse(checked(text, page), page.url), page, site, lang=lang)


def piece_of(
    document: Document, page: Page, site: Site, *, own_page: str = "", lang: str = ""
) -> Part:
    """The comments in a page of a platform; the document is released afterwards.

    Comments without an id of their own get `own_page`, an address, before theirs, since each page
    numbers them anew.
    """
    clock = Clock(lang or document.root.get("lang"), page.fetched)
    thread = site.read(document, clock)
    document.release()
    return Part(comments=told_apart(thread.ordered.comments, own_page), claimed=thread.claimed)


def told_apart(comments: Iterable[Comment], own_page: str) -> tuple[Comment, ...]:
    """Comments whose ids are only their positions, with the address of their page before these."""
    if not own_page:
        return tuple(comments)
    return tuple(
        replace(comment, id=on_page(comment.id, own_page), parent=on_page(comment.parent, own_page))
        for comment in comments
    )


def numbered(ask: Callable[[int], Request], site: Site, size: int, start: int = 1) -> Steps:
    """The pages of an endpoint that numbers them, until one is not full."""
    number = start
    while True:
        part = read((yield ask(number)), site)
        yield part
        if part.missing or len(part.ids) < size:
            return
        number += 1

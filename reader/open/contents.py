"""From a container to the page inside it; a page that is not in a container costs nothing here."""

import io
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from reader.charset.prolog import beginning
from reader.errors import BROKE_OFF
from reader.model import Page, Reading
from reader.open.saved_reading import saved_reading
from reader.open.truncation import is_noted

if TYPE_CHECKING:
    from reader.containers.base import Container
    from reader.fetch.limits import Progress
    from reader.record.pieces import HandOn

_HEAD = 4096
_ROOTS = frozenset({"html", "head", "body"})
_SIGNS = (
    b"Page saved with SingleFile", b"processed by SingleFile", b"saved from url=(",
    b"savepage-url", b"data-sfz",
    b'content="article-reader', b"Mirrored from", b"using monolith", b"data-scrapbook-source",
    b"archive.org/_static/", b"archive.org/includes/", b"Pocket Export", b"Instapaper: Export",
    b"://archive.today/", b"<!--beginarticle-->", b"<!--X-Subject:",
)  # fmt: skip
DEEPEST = 3
"""How deep containers may be nested: a page in a ZIP file in a ZIP file is still found."""


def contents(page: Page, hand_on: "HandOn | None" = None) -> Page | Reading:
    """What to read of `page`: the page itself, the page it contains, or a ready reading of its
    format, of which comments may go to `hand_on`, as `saved_reading` says.

    Raises OpenError for a container without a page, or without a page of the number asked for;
    SeveralPages where there is a choice.
    """
    saved = saved_reading(page.body, hand_on)
    if saved is not None:
        _check_number(page.number)
        return noted(saved, page)
    number, is_chosen = page.number, page.is_chosen
    if is_chosen:
        page = replace(page, number=0)
    content: Page | Reading = page
    for _ in range(DEEPEST):
        form = form_of(page)
        is_chosen = is_chosen or (form is not None and form.chooses)
        content = opened(page, form) if form else page
        if isinstance(content, Reading) or content.body == page.body:
            break
        page = content
    if not is_chosen:
        _check_number(number)
    return content


def _check_number(number: int) -> None:
    """Raise OpenError if a page beyond the first is asked for where there can only be one."""
    if number > 1:
        from reader.containers.choice import chosen  # noqa: PLC0415  nearly nobody asks for one

        chosen(number, (("", ""),))


def stands_alone(head: bytes) -> bool:
    """Whether this is an HTML page outside any container, decided without importing the containers.

    Nearly all pages are, and 10 ms of imports cost more than a look at their first bytes.
    """
    doctype, root = beginning(head)
    is_page = doctype == "html" or root in _ROOTS
    return is_page and not any(map(head.__contains__, _SIGNS))


def form_of(page: Page) -> "Container | None":
    """The container format of what came, None for an ordinary page."""
    if stands_alone(page.body[:_HEAD]):
        return None
    from reader.containers import HEAD, container  # noqa: PLC0415

    return container(page.body[:HEAD])


def opened(page: Page, form: "Container") -> Page | Reading:
    """What a container of this format holds. Raises as `contents` does."""
    from reader.containers.base import Source  # noqa: PLC0415

    content = form.read(Source(io.BytesIO(page.body), page.number, page.url))
    if isinstance(content, Reading):
        return noted(content, page)
    # The choice was made in the outer container and does not apply to what is inside the chosen
    # page.
    return replace(completed(page, content), number=0 if form.chooses else page.number)


def completed(outer: Page, page: Page) -> Page:
    """A page from inside another: what the container does not state is taken from `outer`."""
    return replace(
        page,
        url=page.url or outer.url,
        charset=page.charset or (outer.charset if page.body == outer.body else ""),
        fetched=page.fetched or outer.fetched,
        title=page.title or outer.title,
        frames=(*page.frames, *outer.frames),
        answers=page.answers or outer.answers,
        incomplete=outer.incomplete,
        notes=(*outer.notes, *page.notes),
    )


def noted(reading: Reading, page: Page) -> Reading:
    """A reading with what is remarked of the page that it came in."""
    notes = page.notes
    if page.incomplete and not is_noted(reading.notes):
        notes = (*notes, f"The file {BROKE_OFF}: this is what came.")
    return replace(reading, notes=(*notes, *reading.notes)) if notes else reading


def condensed(stream: BinaryIO, number: int = 0) -> Page | None:
    """The page in a container too large for memory; None if its format cannot be streamed.

    Of several it is the one of this number, and is marked as chosen.
    """
    from reader.containers.base import Source  # noqa: PLC0415

    form = streamed(stream)
    if form is None:
        return None
    if not form.chooses:
        _check_number(number)
    page = form.read(Source(stream, number))
    return replace(page, number=0, is_chosen=form.chooses) if isinstance(page, Page) else None


def large(file: io.FileIO, number: int = 0, progress: "Progress | None" = None) -> Page | None:
    """The page in a file too large for memory; None if its format cannot be streamed."""
    from reader.fetch.large_files import watched  # noqa: PLC0415

    return condensed(watched(file, progress), number)


def streamed(stream: BinaryIO) -> "Container | None":
    """The format of a container that is read piece by piece, from its start; None if it is not."""
    from reader.containers import HEAD, container  # noqa: PLC0415

    head = stream.read(HEAD)
    stream.seek(0)
    plain = unpacked_head(head)
    form = container(plain)
    return form if form and form.streams and (form.unpacks or plain == head) else None


def unpacked_head(head: bytes) -> bytes:
    """The first bytes of a gzip member: web archives are compressed record by record."""
    from reader.packing.unpacking import Unpacker  # noqa: PLC0415

    if not head.startswith(b"\x1f\x8b"):
        return head
    unpacker = Unpacker("gzip", 1 << 20)
    unpacker.feed(head)
    return bytes(unpacker.body[:_HEAD])

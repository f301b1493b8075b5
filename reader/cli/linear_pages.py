"""Pages in linear mode: how each is read, remembered, and left for another."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from reader.cli.archive_page import page_in
from reader.cli.arguments import Arguments
from reader.cli.configuration import commands
from reader.cli.linear_position import position_kept
from reader.cli.linear_programs import Outside
from reader.cli.memory import Memory, history, memory_of
from reader.cli.pages import DEMO_URL, page_now, understood_now
from reader.cli.pseudonym_key import key_in
from reader.compare import compare, ids_now
from reader.config.folders import expanded
from reader.config.read import Configured
from reader.config.settings import History
from reader.errors import EmptyPage, LibraryError, OpenError, SaveError
from reader.fetch.addresses import host, is_web, safe_url
from reader.fetch.files import can_be_read_again
from reader.layout.site_keywords import concerns, site_of, term
from reader.layout.terms import Term, parse
from reader.library.comments_without_id import current_notes, lasting_note, recalled
from reader.library.places import NOWHERE
from reader.library.values import Note
from reader.linear.loop import read
from reader.linear.page import LinearPage
from reader.linear.places import part_of
from reader.linear.services import Services
from reader.model import Article, Comment, Page, Reading
from reader.open.understand import Attempt
from reader.save import Options, format_for, save_as
from reader.save.facts import Provenance, provenance
from reader.save.names import unknown_kind
from reader.text import line

if TYPE_CHECKING:
    from reader.linear.terminal import Terminal


def read_at(arguments: Arguments) -> tuple[Page, Reading]:
    """The reading of the page at a location, with all its parts."""
    if is_web(arguments.location) and not arguments.time:
        sys.stderr.write(f"Reading {host(arguments.location)}.\n")
    page = page_now(arguments)
    return page, understood_now(arguments, page).reading


def asked_for(reading: Reading, arguments: Arguments) -> Reading:
    """The parts of a reading that are wanted, under the names that are wanted."""
    if arguments.pseudonyms:
        from reader.save.pseudonyms import pseudonymous  # noqa: PLC0415  few ask for them

        reading = pseudonymous(reading, key_in(arguments.pseudonym_key))
    if not arguments.comments:
        reading = replace(reading, comments=(), claimed=None)
    if not arguments.article:
        article = reading.article
        reading = replace(reading, article=Article(title=article.title, url=article.url))
    return reading


_MOST_OVER = 50
"""Pages opened one from another. Each uses the Python stack, which twice as many would exhaust."""


class Reader:
    """Pages read in one terminal, each opened by a link in the one before."""

    def __init__(self, terminal: "Terminal", configured: Configured) -> None:
        self._terminal = terminal
        self._configured = configured
        self._depth = 0

    def listen(self, arguments: Arguments, page: Page, as_read: Reading) -> bool:
        """Present a page until it is left; returns whether the whole program is to end."""
        mode = history(arguments, self._configured.settings.screen.history)
        memory, place = _memory(arguments, page, mode), NOWHERE
        alone = whole = as_read
        if memory is not None:
            if arguments.whole_thread:
                alone = _alone(page)
            else:
                with suppress(LibraryError):  # reported where the page is recorded
                    whole = memory.with_thread(as_read)
            place = recalled(memory.recall, whole.comments)
        reading = asked_for(whole, arguments)
        terms = self._terms(arguments, reading)
        spoken = LinearPage(reading, now(), _news(memory, alone, whole), terms)
        begin = part_of(spoken, place, line(arguments.location.partition("#")[2]))
        services = self._services(arguments, page, memory, whole)
        keymap = commands(self._configured)
        if memory is None:
            return read(spoken, self._terminal, services, keymap, begin).all_ended
        if arguments.whole_thread:
            with suppress(LibraryError):
                memory.completed(whole)
        with position_kept(memory, place, (spoken, begin)) as reached:
            services = replace(services, reached=reached)
            return read(spoken, self._terminal, services, keymap, begin).all_ended

    def _terms(self, arguments: Arguments, reading: Reading) -> tuple[Term, ...]:
        """The keywords of the configuration for this site, and those added in this run."""
        site = site_of(reading.article.url or arguments.location)
        watched = self._configured.settings.keywords
        terms = [term(keyword) for keyword in watched if keyword.on and concerns(keyword, site)]
        terms += (added for typed in arguments.keywords for added in parse(typed))
        return tuple({term.folded: term for term in terms}.values())

    def _services(
        self,
        arguments: Arguments,
        page: Page,
        memory: Memory | None,
        whole: Reading,
    ) -> Services:
        options = Options(provenance=_provenance(arguments, page))

        def save(reading: Reading, path: str) -> str:
            wanted = expanded(path)
            if refusal := unknown_kind(wanted):
                raise SaveError(f"{refusal}.")
            return f"Saved to {line(str(save_as(reading, wanted, format_for(wanted), options)))}."

        again = (
            arguments.demo
            or arguments.time
            or is_web(arguments.location)
            or can_be_read_again(arguments.location)
        )
        outside = Outside(self._terminal)
        return Services(
            save,
            outside.browse,
            outside.copy,
            reload=(lambda: asked_for(read_at(arguments)[1], arguments)) if again else None,
            open=lambda address: self._open(arguments, address),
            pipe=outside.pipe,
            edit=outside.edit,
            notes=_notes(memory, whole),
            note=partial(_keep, memory, whole.comments) if memory else None,
            drop_note=memory.drop_note if memory else None,
            keep=memory.save_or_not if memory else None,
            returns=self._depth > 0,
        )

    def _open(self, arguments: Arguments, address: str) -> bool:
        """Open another page over the present one. Raises ReaderError."""
        if self._depth >= _MOST_OVER:
            raise OpenError("Too many pages are open over one another; go back to one before.")
        fetch = arguments.fetch.sent_to(address, arguments.location)
        wanted = replace(
            arguments, location=address, time="", fetch=fetch, demo=False, page=0, article=True,
            comments=True, whole_thread=False,
        )  # fmt: skip
        page, reading = read_at(wanted)
        self._depth += 1
        try:
            return self.listen(wanted, page, reading)
        finally:
            self._depth -= 1


def _provenance(arguments: Arguments, page: Page) -> Provenance:
    """The source of the page, for saved files."""
    source = DEMO_URL if arguments.demo else safe_url(arguments.location)
    return provenance(page, line(source))


def now() -> datetime:
    return datetime.now(UTC).astimezone()


def _notes(memory: Memory | None, reading: Reading) -> tuple[Note, ...]:
    with suppress(LibraryError):
        return current_notes(memory.notes(reading), reading.comments) if memory else ()
    return ()


def _keep(memory: Memory, comments: Sequence[Comment], note: Note) -> Note:
    """Keep a note by what its comment is known by; it comes back with the id that it has here."""
    return memory.note(lasting_note(note, comments))._replace(comment=note.comment)


def _memory(arguments: Arguments, page: Page, mode: History) -> Memory | None:
    """The library's entry for the page."""
    if arguments.demo:
        return None
    is_copy = bool(arguments.time)
    location = page_in(arguments.location, arguments.page)
    return memory_of(location, arguments.fetch, lambda: page, mode, is_copy=is_copy)


def _alone(page: Page) -> Reading:
    """The page without the comments that were asked for: what is compared are pages."""
    try:
        return Attempt(page).result().reading
    except EmptyPage:  # all its text is in its endpoint
        return Reading(Article(url=page.url))


def _news(memory: Memory | None, alone: Reading, whole: Reading) -> frozenset[str]:
    """The ids of the comments that are new since the last visit; records this visit."""
    if memory is None:
        return frozenset()
    try:
        since = memory.opened(alone)
    except LibraryError as error:
        sys.stderr.write(f"reader: This page is not remembered. {line(str(error))}\n")
        return frozenset()
    if since.reading is None:
        return frozenset()
    now_called = {} if alone is whole else ids_now(alone.comments, whole.comments)
    added = compare(since.reading, alone).ids("added")
    return frozenset(now_called.get(name, name) for name in added)

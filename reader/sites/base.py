"""The description of a platform: how its pages are recognised, and where their comments are."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.completeness import (
    FOLDED,
    LOADED_BY_SCRIPT,
    MORE,
    ONE_OF_PAGES,
    PAGED,
)
from reader.extraction.comments.fingerprint import Signs, named
from reader.extraction.comments.order import Ordered
from reader.extraction.comments.rules import Field, Rules, attribute_of, fields, selector_of
from reader.extraction.comments.thread import Found, by_rules
from reader.extraction.data.shape import Shape
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.text import line

__all__ = ["FOLDED", "MORE", "PAGED", "Site", "Thread", "recognised"]


@dataclass(frozen=True, slots=True)
class Thread:
    """The result of reading a page by a platform's description."""

    ordered: Ordered = field(default_factory=lambda: Ordered(()))
    claimed: int | None = None
    notes: tuple[str, ...] = ()
    section: tuple[Node, ...] = ()
    """The elements of the discussion, which are not part of the article."""
    others: int = 0
    """How many things included in `claimed` are not comments."""
    opening: Comment | None = None
    """The post that is the article the comments answer."""
    title: str = ""
    """The title of the page, if the platform has its own place for it."""

    @property
    def is_attributed(self) -> bool:
        """Whether there is a thread, with some author or date known."""
        if not self.ordered.comments:
            return self.opening is not None
        return any(comment.author or comment.published_text for comment in self.ordered.comments)

    @property
    def shortcomings(self) -> tuple[int, int, int]:
        """How many of its comments lack an author, a date and a text."""
        standing = [comment for comment in self.ordered.comments if not comment.states]
        unnamed = sum(not comment.author for comment in standing)
        # A date that is not read, and has no figure in it, may be a title.
        undated = sum(
            comment.published is None and not any(map(str.isdigit, comment.published_text))
            for comment in standing
        )
        return unnamed, undated, sum(not comment.blocks for comment in standing)

    @property
    def is_poor(self) -> bool:
        """Whether half of the texts, the authors or the dates are missing."""
        return sum(self.shortcomings) >= max(len(self.ordered.comments), 1)


@dataclass(frozen=True, slots=True, eq=False)
class Site:
    """One platform. `hosts` are its own; `marks` identify it on any host."""

    name: str
    rules: tuple[Rules, ...] = ()
    """Descriptions in the order they are tried; the first that finds comments is used."""
    post: Rules | None = None
    """The post that the comments answer, if it is not among the items of `rules`."""
    hosts: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    """Selectors, each for one kind of element; a single match is enough."""
    scripts: tuple[str, ...] = ()
    """Hosts from which its pages load a script or a frame."""
    section: tuple[str, ...] = ()
    title: Field = ()
    """Where the page has its title, if what every page has for one says something else."""
    claimed: Field = ()
    """Where the page gives the number of comments."""
    notes: Callable[[Document, tuple[Comment, ...]], tuple[str, ...]] | None = None
    """Notes on comments the page says it does not show, given those it shows."""
    more: tuple[tuple[str, str], ...] = ()
    """(selector, sentence): elements that mean there are more comments, and the note to give."""
    pages: Field = ()
    """Where the page gives its number and the number of pages: "Page 2 of 14", "2 of 14"."""
    claimed_in: str = ""
    """A pattern whose first group is the number of comments, if other numbers come before it."""
    counted: str = ""
    """Things the page counts as comments that are not: pingbacks."""
    service: str = ""
    """The host from which a script loads the comments, if the page has only a place for them."""
    thread: tuple[tuple[str, Field], ...] = ()
    """(word, field): the thread on that service, as identified by the page."""
    shapes: tuple[Shape, ...] = ()
    """The JSON answers of its endpoints."""
    embedded: str = ""
    """The type of the scripts in which its pages embed such answers."""
    assigned: str = ""
    """The variable to which a script of its pages assigns one."""

    def knows(self, document: Document, signs: Signs | None = None) -> bool:
        """Whether a page is of this platform. `signs` are the page's, if already read."""
        signs = signs or Signs(document)
        if not signs.hosts.isdisjoint(self.hosts) or not signs.loads.isdisjoint(self.scripts):
            return True
        return any(map(signs.has, self.marks))

    def read(
        self,
        document: Document,
        clock: Clock | None = None,
        signs: Signs | None = None,
        *,
        briefly: bool = False,
    ) -> Thread:
        """The thread on a page of this platform; `briefly` as in `by_rules`."""
        signs = signs or Signs(document)
        result = Found()
        for rules in self.rules:
            result = by_rules(document, rules, clock, signs, briefly=briefly)
            if result.ordered.comments or result.opening is not None:
                break
        opening = result.opening
        if not result.ordered.comments and (self.embedded or self.assigned):
            embedded = self._embedded_thread(document)
            if embedded is not None:
                return replace(embedded, opening=opening, section=result.items)
        if opening is None and self.post is not None:
            posts = by_rules(document, self.post, clock, signs).ordered.comments
            if len(posts) >= _LISTED and not result.ordered.comments:
                return Thread()
            # If both a frame around the post and the post itself match, the one with text is the
            # post.
            opening = next((post for post in posts if post.blocks), next(iter(posts), None))
        section = [node for selector in self.section for node in signs.css(selector)]
        others = len(signs.css(self.counted)) if self.counted else 0
        return Thread(
            ordered=result.ordered,
            claimed=self._claim(signs),
            notes=self._notes(document, signs, result.ordered.comments),
            section=(*section, *result.items),
            others=others,
            opening=opening,
            title=next(
                filter(None, (_field_text(signs, place) for place in fields(self.title))), ""
            ),
        )

    def _embedded_thread(self, document: Document) -> Thread | None:
        """The thread that a page embeds as data in a script and draws when the script runs."""
        # Other pages should not load the JSON reader.
        from reader.extraction.data.decode import assigned, decode  # noqa: PLC0415
        from reader.extraction.data.gather import gathered  # noqa: PLC0415
        from reader.extraction.data.known_answers import answers  # noqa: PLC0415

        scripts = map(decode, document.scripts(self.embedded) if self.embedded else ())
        values = [value for script in scripts if script for value in script.values]
        for script in document.scripts_with(self.assigned) if self.assigned else ():
            values += assigned(script, self.assigned)
        embedded = gathered(answers(values, self.shapes, document.url))
        if not embedded.ordered.comments:
            return None
        return Thread(ordered=embedded.ordered, claimed=embedded.claimed, notes=embedded.notes)

    def _notes(
        self, document: Document, signs: Signs, comments: tuple[Comment, ...]
    ) -> tuple[str, ...]:
        notes = self.notes(document, comments) if self.notes else ()
        more = (sentence for selector, sentence in self.more if signs.first(selector) is not None)
        notes += tuple(dict.fromkeys(more))
        notes = tuple(self._numbered(signs, note) for note in notes) if self.pages else notes
        notes += self._rounded(signs, len(comments))
        return (*notes, self._elsewhere(signs)) if self.service and not comments else notes

    def _numbered(self, signs: Signs, note: str) -> str:
        """A note that there are several pages, with the number of this page added."""
        texts = (_field_text(signs, alternative) for alternative in fields(self.pages))
        match = next(filter(None, map(_PAGE_OF.search, texts)), None) if note == PAGED else None
        if match is None or not 1 <= int(match[1]) <= int(match[2]) > 1:
            return note
        return ONE_OF_PAGES(match[1], match[2])

    def _claim(self, signs: Signs) -> int | None:
        for alternative in fields(self.claimed):
            text = _field_text(signs, alternative)
            cut = re.search(self.claimed_in, text) if self.claimed_in else None
            claimed = _count(cut[1] if cut else text)
            if claimed is not None:
                return claimed
        return None

    def _rounded(self, signs: Signs, present: int) -> tuple[str, ...]:
        """A rounded number of comments on the page, which cannot be checked against those found."""
        matches = (
            _ROUNDED.search(_field_text(signs, alternative)) for alternative in fields(self.claimed)
        )
        match = next(filter(None, matches), None)
        if match is None or not present:
            return ()
        are = "comment is" if present == 1 else "comments are"
        return (f"The page counts about {match[0]} comments; {present} {are} on it.",)

    def _elsewhere(self, signs: Signs) -> str:
        """A note that the comments are not in the page, and where they come from."""
        thread_names = [
            f"{word} {value}"
            for word, field in self.thread
            if (
                value := next(
                    filter(None, (_field_text(signs, place) for place in fields(field))), ""
                )
            )
        ]
        which = f" ({', '.join(thread_names)})" if thread_names else ""
        return LOADED_BY_SCRIPT(f"{self.service}{which}")


def recognised(document: Document, sites: tuple[Site, ...], signs: Signs) -> Iterator[Site]:
    """The platforms a page may be of, in the order of `sites`."""
    sites_by_word, words = _sites_by_word(sites)
    words_on_page = (words & signs.words) | (words & signs.hosts) | (words & signs.loads)
    maybe = sorted({index for word in words_on_page for index in sites_by_word[word]})
    return (sites[index] for index in maybe if sites[index].knows(document, signs))


@lru_cache(8)
def _sites_by_word(sites: tuple[Site, ...]) -> tuple[dict[str, list[int]], frozenset[str]]:
    """The platforms that a host or a word of the markup may belong to, by index, and these words.

    A mark is represented by the longest word it needs. A page has few of these words, so few
    platforms are tested.
    """
    by_word: dict[str, list[int]] = {}
    for index, site in enumerate(sites):
        marks = (names for mark in site.marks for _, names in named(mark))
        for word in {*site.hosts, *site.scripts, *(max(names, key=len) for names in marks)}:
            by_word.setdefault(word, []).append(index)
    return by_word, frozenset(by_word)


def _field_text(signs: Signs, field: str) -> str:
    node = signs.first(selector_of(field))
    if node is None:
        return ""
    attribute = attribute_of(field)
    return line(node.get(attribute)) if attribute else text_of(node)


_LISTED = 10
"""So many posts and no comment are a front page: the first one was read as the article, and its
count of comments as the page's.
"""
_ROUNDED = expression(r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?\s?[kKM]\b")
"""A number as pages shorten it: "2.8k"."""
_PAGE_OF = expression(r"(?<!\d)(\d{1,6})\s*(?:/|\s[^\W\d]{1,5}\s)\s*(\d{1,6})(?!\d)")
"""The number of a page and the number of pages, with a word of any language between them."""
_COUNT = expression(r"\d{1,3}(?:[.,\u00a0\u202f]\d{3})+|\d{1,9}")
_ONE = frozenset({
    "one", "a", "ein", "eine", "un", "une", "uno", "una", "um", "uma", "een", "één", "en", "ett",
    "yksi", "jeden", "jedna", "jedno", "один", "bir",
})  # fmt: skip
"""Words by which a heading says that there is one comment ("One thought on …")."""


def _count(text: str) -> int | None:
    """The number of comments in a heading, before the title of the article."""
    ahead = _QUOTED.split(text, maxsplit=1)[0]
    if _ROUNDED.search(ahead):
        return None
    match = _COUNT.search(ahead)
    if match:
        return int(re.sub(r"\D", "", match[0]))
    first = text.split(" ", 1)[0].lower()
    return 1 if first in _ONE and len(ahead) > len(first) else None


_QUOTED = expression('[“”„«»"]')

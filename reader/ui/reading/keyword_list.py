"""The list of keywords: which are in the configuration, which are for this page, what changed."""

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from reader.config.settings import COLOR_NAMES, Keyword, Match
from reader.layout.site_keywords import term
from reader.layout.terms import parse, says_something
from reader.values import NamedTuple

if TYPE_CHECKING:  # nothing is written before the first frame
    from reader.config.edits import Watch

SCOPES = ("everywhere", "this site", "this time")
MATCHES: dict[str, Match] = {kind: kind for kind in get_args(Match)}
"""The ways a keyword can match, by the words for them."""
COLORS = ("auto", *COLOR_NAMES)


class Entry(NamedTuple):
    """A keyword, and whether it is in the configuration."""

    keyword: Keyword
    is_saved: bool

    @property
    def scope(self) -> str:
        """Where it applies, in a word."""
        if not self.is_saved:
            return "this time"
        return ", ".join(self.keyword.sites) or "everywhere"


def wrong(keyword: Keyword) -> str:
    """Why a keyword can never match, "" if it can."""
    if keyword.match == "pattern":
        from reader.layout.patterns import check  # noqa: PLC0415  its engine takes 55 ms

        return check(keyword.term)
    return "" if says_something(keyword.term) else "Nothing to look for"


def each_typed(entry: Entry) -> tuple[Entry, ...]:
    """A keyword for each of those that were typed with commas between them, as on the command line
    and after `:keywords`. A pattern has commas of its own.
    """
    keyword = entry.keyword
    if keyword.match == "pattern" or "," not in keyword.term:
        return (entry,)
    by_word = keyword.match == "word"
    return tuple(
        entry._replace(
            keyword=replace(
                keyword, term=sought.text, match=sought.match if by_word else keyword.match
            )
        )
        for sought in parse(keyword.term)
    )


class WatchList:
    """Keywords in order, and the changes still to be written."""

    def __init__(self, entries: tuple[Entry, ...] = ()) -> None:
        self.entries = entries
        self.edits: list[Watch] = []

    def add(self, entry: Entry) -> bool:
        """Add a keyword at the end; False if it is there already."""
        if self.find(entry.keyword) is not None:
            return False
        self.entries = (*self.entries, entry)
        self._note(None, entry)
        return True

    def put(self, number: int, entry: Entry) -> None:
        """Replace a keyword."""
        before = self.entries[number]
        if before != entry:
            self.entries = (*self.entries[:number], entry, *self.entries[number + 1 :])
            self._note(before, entry)

    def take(self, number: int) -> Entry:
        """Remove a keyword and return it."""
        entry = self.entries[number]
        self.entries = (*self.entries[:number], *self.entries[number + 1 :])
        self._note(entry, None)
        return entry

    def find(self, keyword: Keyword) -> int | None:
        """The index of a keyword that matches the same, if there is one."""
        wanted = _sought(keyword)
        return next(
            (n for n, entry in enumerate(self.entries) if _sought(entry.keyword) == wanted), None
        )

    def written(self) -> "tuple[Watch, ...]":
        """The changes to write; they count as written from now on."""
        edits, self.edits = tuple(self.edits), []
        return edits

    def _note(self, before: Entry | None, after: Entry | None) -> None:
        """Changes of keywords that are for this run only are not written."""
        was = before.keyword if before is not None and before.is_saved else None
        now = after.keyword if after is not None and after.is_saved else None
        if was != now:
            from reader.config.edits import Watch  # noqa: PLC0415  as above

            self.edits.append(Watch(was, now))


def _sought(keyword: Keyword) -> tuple[object, ...]:
    return (term(keyword).folded, keyword.match, keyword.sites)


def scope_here(entry: Entry, site: str) -> str:
    """Where a keyword applies, in a word, seen from the pages of a site."""
    is_for_site = bool(site) and entry.is_saved and entry.keyword.sites == (site,)
    return "this site" if is_for_site else entry.scope


def scopes(entry: Entry, site: str) -> tuple[str, ...]:
    """Where a keyword may apply; its present scope is one of them, even if it is other hosts."""
    usual = SCOPES if site else (SCOPES[0], SCOPES[-1])
    current = scope_here(entry, site)
    return usual if current in usual else (current, *usual)


def scoped(entry: Entry, scope: str, site: str) -> Entry:
    """The keyword with one of its `scopes`."""
    if scope not in SCOPES:
        return Entry(replace(entry.keyword, sites=tuple(scope.split(", "))), is_saved=True)
    sites = (site,) if scope == "this site" and site else ()
    return Entry(replace(entry.keyword, sites=sites), scope != "this time")

"""Matches in the texts of a view, of the keywords and of one search."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import TypeAlias

from reader.layout.terms import Term, find, matches
from reader.text import fold
from reader.ui.widgets.counting import Tally
from reader.ui.widgets.lru import LRUCache
from reader.ui.widgets.paint import overlapping
from reader.values import NamedTuple

Spans: TypeAlias = Sequence[tuple[int, int]]
"""From where to where."""
Hits: TypeAlias = list[tuple[int, int, int]]
"""From where to where, and the number of the keyword."""


class Match(NamedTuple):
    """A match of the search: the index of the text, start and end."""

    item: int
    start: int
    end: int


class Search:
    """A query over numbered texts, each with its head."""

    def __init__(
        self,
        text: Callable[[int], str],
        head: Callable[[int], str],
        query: str = "",
        term: Term | None = None,
    ) -> None:
        self._text, self._head = text, head
        self.query, self.term = query, term
        self._in_heads: dict[str, Spans] = {}

    def count(self, item: int) -> tuple[int]:
        """The number of matches in one text and its head."""
        return (len(self.spans(item)),)

    def spans(self, item: int) -> Spans:
        """The matches in one text and its head."""
        if not self.query:
            return ()
        text = self._text(item)
        if self.term is not None:
            return [(start, end) for start, end, _ in find(fold(text), (self.term,))]
        return [*self.above(item), *matches(text, fold(text), self.query)]

    def above(self, item: int) -> Spans:
        """The matches in the head of a text, cached: the same few heads recur."""
        if not self.query or self.term is not None:
            return ()
        head = self._head(item)
        in_head = self._in_heads.get(head)
        if in_head is None:
            behind = len(head) + 1
            spans = matches(head, fold(head), self.query)
            # () is shared: of 10,000 authors few names match.
            in_head = [(start - behind, end - behind) for start, end in spans] or ()
            self._in_heads[head] = in_head
        return in_head


class Finds:
    """Keywords and a search over numbered texts, counted in steps, and found again in the visible
    part.
    """

    def __init__(
        self, texts: int, text: Callable[[int], str], head: Callable[[int], str] = lambda _item: ""
    ) -> None:
        """`head` returns the text above a text, which is searched too; its offsets end at -1."""
        self._texts = texts
        self._text = text
        self._head = head
        self._search = Search(text, head)
        self.terms: tuple[Term, ...] = ()
        self.counted = Tally(0, 0, lambda _item: ())
        self._searched = Tally(0, 1, lambda _item: ())
        self._cached: LRUCache[int, tuple[Hits, Spans]] = LRUCache(256)

    def look_for_terms(self, terms: tuple[Term, ...]) -> None:
        """Start counting these keywords."""
        self.terms = terms
        self._cached.clear()
        text = self._text  # and not `self`: what leads to itself stays until it is collected

        def count(item: int) -> list[int]:
            times = [0] * len(terms)
            for _start, _end, term in find(fold(text(item)), terms):
                times[term] += 1
            return times

        self.counted = Tally(self._texts if terms else 0, len(terms), count)

    def take_over(self, other: "Finds", order: Sequence[int]) -> None:
        """Take over keywords and counts from `other`, which has the same texts in another order."""
        self.look_for_terms(other.terms)
        if order and self.terms:
            self.counted.take_over(other.counted, order)

    def look_for(self, query: str, term: Term | None = None) -> None:
        """Start a search; for a keyword, if it is one."""
        self._search = Search(self._text, self._head, query if query.strip() else "", term)
        self._cached.clear()
        self._searched = Tally(self._texts if self.query else 0, 1, self._search.count)

    @property
    def query(self) -> str:
        """The text searched for, "" for none."""
        return self._search.query

    @property
    def term(self) -> Term | None:
        """The keyword searched for, if it is one."""
        return self._search.term

    def step(self, late: Callable[[], bool]) -> bool:
        """Continue counting until `late()`; True when all is counted. The search comes first."""
        return self._searched.step(late) and self.counted.step(late)

    def searched(self, late: Callable[[], bool]) -> bool:
        """Continue the search until `late()`; True when it is complete."""
        return self._searched.step(late)

    @property
    def done(self) -> bool:
        """Whether everything is counted."""
        return self._searched.done and self.counted.done

    @property
    def term_counts(self) -> tuple[int, ...]:
        """The count of each keyword so far."""
        return tuple(self.counted.totals)

    @property
    def each(self) -> Sequence[int]:
        """The number of keywords in each text so far."""
        return self.counted.each

    @property
    def sought_each(self) -> Sequence[int]:
        """The number of matches in each text, of the search, or of the keywords without a
        search.
        """
        return self._searched.each if self.query else self.counted.each

    @property
    def match_count(self) -> int:
        """The number of matches of the search so far."""
        return self._searched.totals[0]

    @property
    def has_all_matches(self) -> bool:
        """Whether the search is complete."""
        return self._searched.done

    def in_text(
        self, item: int, start: int, end: int
    ) -> tuple[Sequence[tuple[int, int, int]], Spans]:
        """Keywords and matches in a stretch of one text, or of its head."""
        if end < 0:  # comments of which only the head is seen need no look at their text
            return (), overlapping(self._search.above(item), start, end)
        cached = self._cached.get(item)
        if cached is None:
            hits = find(fold(self._text(item)), self.terms) if self.terms else []
            cached = self._cached[item] = hits, self._search.spans(item)
        hits, spans = cached
        return overlapping(hits, start, end), overlapping(spans, start, end)

    def next(self, item: int, offset: int, step: int) -> Match | None:
        """The first match after a position, or before it if `step` is negative, wrapping round.

        May be called only when the search is complete.
        """
        if not self.match_count:
            return None
        spans = self._search.spans(item)
        beyond: Spans = [span for span in spans if (span[0] - offset) * step > 0]
        if not beyond:
            direction = 1 if step > 0 else -1
            item = (item + direction) % self._texts
            while not self._searched.each[item]:
                item = (item + direction) % self._texts
            beyond = self._search.spans(item)
        return Match(item, *beyond[0 if step > 0 else -1])

    def number(self, match: Match) -> int:
        """The ordinal of a match among all, from 1."""
        before = sum(self._searched.each[: match.item])
        return before + 1 + bisect_left(self._search.spans(match.item), match[1:])

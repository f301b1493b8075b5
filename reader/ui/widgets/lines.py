"""Lines of text with highlighted keywords and a search, counted in the background."""

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from time import perf_counter

from rich.style import Style
from textual.geometry import Region

from reader.config.settings import COLOR_NAMES
from reader.layout.terms import Term
from reader.ui.widgets import minimap
from reader.ui.widgets.finds import Finds, Match
from reader.ui.widgets.lru import LRUCache
from reader.ui.widgets.paint import Run
from reader.ui.widgets.roles import COLORS
from reader.ui.widgets.scroller import STRIPS, Scroller
from reader.ui.widgets.texts import TextView

AT_ONCE = 0.025
"""Seconds that counting may take before the key that caused it is answered."""
CHUNK = 0.004
PAUSE = 0.005
"""Seconds of work in the background, and between two such steps: a key waits for one at most."""
MUCH = 30
"""Rounds of it after which there is memory to give back."""


class LinesView(TextView, is_layer=True):
    """A view of numbered texts that can be searched."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self._timer: asyncio.TimerHandle | None = None
        self._rounds = 0
        """Rounds of work in the background since memory was given back."""
        super().__init__(name=name, id=id, classes=classes)
        self.finds = Finds(0, lambda _item: "")
        self.match: Match | None = None
        """The match last gone to."""
        self.pointed: Match | None = None
        """A stretch that is highlighted because a jump led there."""
        self._wanted = 0
        """Where to go when the search is complete: 1 to the next match, -1 to the previous one."""

    def search_start(self) -> tuple[int, int]:
        """The text and the offset where a search starts."""
        raise NotImplementedError

    def is_at(self, _item: int, _offset: int) -> bool:
        """Whether the user is still where `reveal` of this offset led."""
        raise NotImplementedError

    def reveal(self, item: int, offset: int) -> None:
        """Bring an offset of a text into view, unfolding it if necessary."""
        raise NotImplementedError

    def more(self, _late: Callable[[], bool]) -> bool:
        """Do other work in the background; True when there is none left."""
        return True

    def renew(
        self,
        texts: int,
        text: Callable[[int], str],
        head: Callable[[int], str] = lambda _item: "",
        order: Sequence[int] = (),
    ) -> None:
        """Lay out other texts, or the same ones in a new `order`.

        Keywords stay, the search ends.
        """
        before, self.finds = self.finds, Finds(texts, text, head)
        self.match = self.pointed = None
        self._wanted = 0
        self.relay()
        self.finds.take_over(before, order)
        self.forget()
        self._look()

    # Keywords and search.

    def set_terms(self, terms: tuple[Term, ...]) -> None:
        """Highlight these keywords from now on, and count them."""
        if terms != self.finds.terms:
            self.finds.look_for_terms(terms)
            self._draw_others()
            self._look()

    def term_counts(self) -> tuple[int, ...]:
        """The count of each keyword in the whole text, folded or not, so far."""
        return self.finds.term_counts

    def search(self, query: str, term: Term | None = None) -> int:
        """Highlight the matches of a search; returns their number so far. Nothing moves.

        With `term` it matches as that keyword does.
        """
        self.finds.look_for(query, term)
        self.match = None
        self._wanted = 0
        self._draw_others()
        self._look()
        return self.finds.match_count

    def _draw_others(self) -> None:
        """The highlights changed: repaint only the lines that look different.

        The cached lines are those on the terminal, or they wait to be painted. Another letter of a
        search changes a few lines; all of them are 8 KB, which takes time over SSH.
        """
        drawn = self._strips
        if self.minimap or not self.view_width:
            self.forget()
            return
        self._strips = LRUCache(STRIPS)
        changed: list[Region] = []
        for y in range(self.view_height):
            line = self.first_line + y
            before = drawn.get(self.line_key(line)) if line < self.line_count() else None
            if before is None or before != Scroller.render_line(self, y):
                changed.append(Region(0, y, self.view_width, 1))
        if changed:
            self.refresh(*changed)

    def _look(self) -> None:
        self.finds.step(deadline(AT_ONCE))
        if not self.finds.done:
            self.work_on()
        self.tell()

    def find_next(self, step: int) -> bool:
        """Go to the next match from here, or the previous one if `step` is negative, wrapping
        round.

        False if there is none. If that is not known yet, the move happens later.
        """
        if not self.finds.searched(deadline(AT_ONCE)):
            self._wanted = step
            self.work_on()
            return True
        at = self._match_here
        item, offset = at[:2] if at else self.search_start()
        if at is None and step > 0:
            offset -= 1
        match = self.finds.next(item, offset, step)
        if match is None:
            return False
        self.match = match
        self.forget()
        self.reveal(match.item, match.start)
        self.tell()
        return True

    @property
    def _match_here(self) -> Match | None:
        """The match last gone to, unless the user has gone on from there."""
        return self.match if self.match and self.is_at(*self.match[:2]) else None

    @property
    def match_index(self) -> int:
        """The ordinal of the match the user is at, from 1; 0 for none."""
        at = self._match_here
        return self.finds.number(at) if at else 0

    @property
    def match_count(self) -> int:
        """The number of matches of the search so far."""
        return self.finds.match_count

    @property
    def matches_counted(self) -> str:
        """The number of matches; "25+" while the search goes on."""
        return f"{self.finds.match_count}{'' if self.finds.has_all_matches else '+'}"

    def point(self, item: int, start: int, end: int) -> None:
        """Highlight a stretch of a text, and no other."""
        self.pointed = Match(item, start, end)
        self.forget()

    def clear_pointed(self) -> None:
        """Remove this highlight."""
        if self.pointed is not None:
            self.pointed = None
            self.forget()

    # The map beside the text.

    _signs: tuple[object, dict[int, str]] = (None, {})

    def signs(self) -> dict[int, str]:
        """Recomputed when the marks or the view change, but not while lines are measured."""
        key = self._map_key()
        if key != self._signs[0] and not self.busy:
            total = self.line_count()
            self._signs = key, minimap.rows(self.view_height, total, self.map_lines())
        return self._signs[1]

    def _map_key(self) -> object:
        """What the map depends on; asked at each frame, so it has to be little."""
        finds = self.finds
        sought = id(finds), finds.query, finds.match_count, finds.term_counts
        return self.view_height, self.line_count(), sought, self.map_depends()

    def map_depends(self) -> object:
        """Additional values that the map depends on."""
        raise NotImplementedError

    def map_lines(self) -> Mapping[str, Iterable[int]]:
        """The lines to mark on the map, by kind."""
        raise NotImplementedError

    # Work in the background.

    @property
    def busy(self) -> bool:
        """Whether something is still counted or measured in the background."""
        return self._timer is not None

    waits = False
    """Whether nothing is done in the background yet, because nothing is to be seen."""

    def begin(self) -> None:
        """The display is about to change: finish what was put off until then."""
        self.waits = False
        self.work_on()

    def work_on(self) -> None:
        """Start background work that nobody waits for.

        A timer of Textual's skips a tick it is late for, and a timer of one tick that is put off
        for 5 ms between two looks at the clock never ticks: nothing was counted from then on.
        """
        if self._timer is None and self.is_attached and not self.waits:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(PAUSE, self.call_next, self._work)

    def on_mount(self) -> None:
        self.work_on()

    def _work(self) -> None:
        self._timer = None
        late = deadline(CHUNK)
        counting = not self.finds.done
        done = self.finds.step(late)
        if self._wanted and self.finds.searched(late):
            step, self._wanted = self._wanted, 0
            self.find_next(step)
        if counting and done:
            self.tell()
        self._rounds += 1
        if not (done and self.more(late)):
            self.work_on()
        elif self._rounds > MUCH:
            from reader.ui.free_memory import give_back  # noqa: PLC0415  7 ms that few pages need

            self._rounds = 0
            give_back()

    def highlights(self, item: int, start: int, end: int) -> list[Run]:
        hits, spans = self.finds.in_text(item, start, end)
        palette, current = self.palette, self.match
        runs = [Run(low, high, self._term_style(number)) for low, high, number in hits]
        for low, high in spans:
            is_current = current == (item, low, high)
            runs.append(
                Run(low, high, palette["lines--match-current" if is_current else "lines--match"])
            )
        if self.pointed is not None and self.pointed.item == item:
            runs.append(Run(*self.pointed[1:], palette["lines--match-current"]))
        return runs

    def _term_style(self, number: int) -> Style:
        """The style of a keyword: its own color, else the next one in turn."""
        color = self.finds.terms[number].color
        if color in COLOR_NAMES:
            return self.palette[f"lines--term-{COLOR_NAMES.index(color)}"]
        role = f"lines--term-{number % COLORS}"
        return self.palette.tinted(role, color) if color else self.palette[role]


def deadline(seconds: float) -> Callable[[], bool]:
    """A function that returns whether some time has passed since now."""
    limit = perf_counter() + seconds
    return lambda: perf_counter() > limit

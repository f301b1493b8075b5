"""Front pages: the line keys go from entry to entry, and Enter opens the one they stand at."""

from bisect import bisect_left

from reader.layout.front_pages import entry_titles
from reader.layout.interleaved import Interleaved
from reader.ui.panes.article_text import ArticleText
from reader.ui.panes.links import links_of


class ArticleEntries(ArticleText, is_layer=True):
    """An article that may be a list of entries: linked titles, each above facts or a summary."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self.is_list = False
        """Whether most of the text is such entries."""
        self._titles: frozenset[int] = frozenset()
        """Where the titles of entries begin that the line keys go to; none if to all paragraphs."""
        super().__init__(name=name, id=id, classes=classes)
        self.motions |= {
            "line_down": self._move,
            "line_up": lambda count: self._move(-count),
        }

    def _lay_out(self, content: Interleaved) -> None:
        super()._lay_out(content)
        titles = entry_titles(self._flow.text, self._paragraphs)
        self.is_list = titles is not None
        self._titles = titles or frozenset()

    def entry_address(self) -> str:
        """Where the entry that was gone to leads; "" without one."""
        stop = self._stop
        if not self.is_list or stop is None:
            return ""
        # None has it in the head, or in a text that was left out of the article.
        links = links_of(self._flow, [p for p in self._paragraphs if p.start <= stop < p.end])
        return links[0].href if links else ""

    def _move(self, count: int) -> bool:
        """So many entries on, or lines where there are none. The view moves no further than has
        to be seen.
        """
        tops = self._entry_tops()
        if not self.is_list or not tops:
            return self.shift(count)
        if self._stop is None and not (count < 0 and self._ended()):
            number = self._first_in_view(tops) + count - (count > 0)
        else:
            number = bisect_left(tops, self._current()) + count
        before = self.first_line, self._stop
        self._show(tops, min(max(0, number), len(tops) - 1))
        return before != (self.first_line, self._stop)

    def _entry_tops(self) -> list[int]:
        tops = self._body_tops()
        if not self._titles:
            return tops
        return [top for top in tops if self._lines[top].start in self._titles]

    def _first_in_view(self, tops: list[int]) -> int:
        """The first entry in view, where counting begins; without one the first paragraph."""
        first = bisect_left(tops, self.first_line)
        below, pieces = self.first_line + self.view_height, self._flow.pieces
        for number in range(first, bisect_left(tops, below)):
            after = self._lines[tops[number]].piece + 1
            if after < len(pieces) and pieces[after].kind == "facts":
                return number
        return first

    def _show(self, tops: list[int], number: int) -> None:
        """Go to an entry by its number, its facts and what is above the first in view as well."""
        top = tops[number]
        end = tops[number + 1] if number + 1 < len(tops) else len(self._lines)
        with self._held_stop():
            if top < self.first_line:
                self.scroll_line(top if number else 0)
            elif end > self.first_line + self.view_height:
                self.scroll_line(min(top, end - self.view_height))
        self._stop = self._lines[top].start
        self.tell()

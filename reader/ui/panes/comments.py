"""The comments pane: threads to move through, fold and search."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from reader.layout.orders import SORTS
from reader.layout.threads import UNKNOWN
from reader.model import Reading
from reader.ui.messages import QuotesFound
from reader.ui.panes import comment_map
from reader.ui.panes.arrangement import Arrangement
from reader.ui.panes.comment_flags import Remarks
from reader.ui.panes.comment_head import Facts
from reader.ui.panes.comment_links import CommentLinks
from reader.ui.panes.comments_place import CommentsFacts, CommentsPlace
from reader.ui.panes.links import Link
from reader.ui.panes.scans import Scans
from reader.ui.panes.thread_rows import HEAD
from reader.ui.panes.thread_view import ThreadView
from reader.ui.widgets.paint import Run

if TYPE_CHECKING:  # the first frame shows no quotes, and no key was typed before it
    from reader.ui.panes.comment_motions import Motion
    from reader.ui.panes.comment_targets import CommentTargets
    from reader.ui.panes.folding import Folding
    from reader.ui.panes.quote_ties import Ties

CRUMBS = 50
"""How many ancestors are named at most: more fit on no line."""
ADOPTED = 8192
"""How many comments are measured in the background before the rows move to where they belong."""
NEAR = 8
"""The number of neighbouring comments that can replace a removed one."""
WORDS = 200
"""Characters of a comment that identify it."""


class CommentsPane(ThreadView):
    """All comments of a page."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self._ties: Ties | None = None
        self._paragraphs: Sequence[str] = ()
        """Those of the article, for quotes of them."""
        self.scans = Scans(self)
        self.remarks = Remarks(self)
        self.arrangement = Arrangement(self, self.scans, self.remarks)
        self.links = CommentLinks(self, self.scans)

    @cached_property
    def folding(self) -> "Folding":
        from reader.ui.panes.folding import Folding  # noqa: PLC0415  as above

        return Folding(self, self.arrangement, self.remarks)

    @cached_property
    def targets(self) -> "CommentTargets":
        from reader.ui.panes.comment_targets import CommentTargets  # noqa: PLC0415  as above

        return CommentTargets(self, self.remarks, self.folding, self.links)

    @cached_property
    def _by_comments(self) -> "Mapping[str, Motion]":
        from reader.ui.panes.comment_motions import CommentMotions  # noqa: PLC0415  as above

        return CommentMotions(self, self.folding, self.motions).by_name

    def show(self, reading: Reading) -> None:
        """Show other comments, none folded, from the first. Keywords stay, the search ends."""
        self.links.forget()
        self.remarks.leave_gone(reading.comments)
        self.arrangement.load(reading.comments)

    def note_news(self, new: Iterable[str], edited: Iterable[str] = ()) -> bool:
        """Mark comments as new or edited, until their thread is done; False if there are none."""
        found = self.remarks.note_news(new, edited)
        self.targets.aim_at_news()
        return found

    # Quotes.

    def look_for_quotes(self, paragraphs: Sequence[str]) -> None:
        """Find out which comments quote these paragraphs and each other."""
        self._ties, self._paragraphs = None, paragraphs
        self.work_on()

    @property
    def ties(self) -> "Ties":
        """The quotes, as far as they were found."""
        if self._ties is None:
            from reader.ui.panes.quote_ties import Ties  # noqa: PLC0415  as above

            self._ties = Ties(self._texts, self.all, self._paragraphs)
        return self._ties

    def quoter_count(self, number: int) -> int:
        """How many comments are known to quote a comment."""
        return 0 if self._ties is None else self._ties.quoter_count(number)

    def _find_quotes(self, late: Callable[[], bool]) -> bool:
        quoting = self.ties.quoting
        if not quoting.done and quoting.step(late):
            self.forget()
            self.post_message(QuotesFound())
        return quoting.done

    # Places.

    @property
    def place(self) -> CommentsPlace:
        """The scroll position, the focus and the folds, to return to."""
        if not self.comments:
            return CommentsPlace("", HEAD, "", self.thread.folds)
        top, spot = self.hold(self.first_line)
        ids = self.thread.forest.ids
        return CommentsPlace(ids[top], spot, ids[self.index], self.thread.folds)

    def restore(self, place: CommentsPlace) -> None:
        """Return to such a place, as far as its comments still exist."""
        numbers = {name: index for index, name in enumerate(self.thread.forest.ids)}
        self.thread.set_folds(place.folds & numbers.keys())
        focus = numbers.get(place.focus, numbers.get(place.top, self.index))
        self.index = self.thread.stand_in(focus) if self.comments else 0
        self.settle_at((numbers.get(place.top, self.index), place.offset))
        self.fit()
        self.tell()

    def near(self) -> tuple[str, ...]:
        """Ids of comments to go to if the one in focus is removed, nearest first."""
        if not self.comments:
            return ()
        ids, path = self.thread.forest.ids, self.thread.forest.path(self.index)[:-1]
        before = range(self.index - 1, max(-1, self.index - NEAR), -1)
        after = range(self.index + 1, min(len(ids), self.index + NEAR))
        return tuple(ids[index] for index in (*reversed(path[-NEAR:]), *before, *after))

    def select(self, comment_id: str) -> bool:
        """Go to a comment, unfolding what hides it; False if there is none with that id."""
        ids = self.forest.ids
        if comment_id not in ids:
            return False
        self.visit(ids.index(comment_id))
        return True

    def visit(self, number: int, *, at_top: bool = True) -> None:
        """Go to a comment by its number, removing the fold or filter that hides it."""
        if self.index_of(number) < 0:
            self.arrangement.unfilter()
        index = self.index_of(number)
        self.folding.open_way_to(index)
        self.focus_on(index, at_top=at_top)
        self.tell()

    def facts(self) -> CommentsFacts:
        """The position in the comments; `index` counts from 1, and is 0 without comments."""
        if not self.comments:
            return CommentsFacts(0, 0, 0, 0)
        arrangement, hits = self.arrangement, self.arrangement.hits
        return CommentsFacts(
            self.index + 1,
            len(self.comments),
            self.comments[self.index].depth,
            self.thread.folded,
            hits.count(1) if hits else 0,
            "" if arrangement.sort == "page" else SORTS[arrangement.sort],
            " · ".join(condition.words for condition in arrangement.conditions.values()),
        )

    def crumbs(self) -> tuple[tuple[str, int], ...]:
        """The authors from the start of the thread to the comment in focus, with indexes."""
        if not self.comments:
            return ()
        path: list[int] = []
        index = self.index
        while index >= 0 and len(path) < CRUMBS:
            path.append(index)
            index = self.thread.forest.parent[index]
        return tuple((self.comments[each].author or UNKNOWN, each) for each in reversed(path))

    def return_to(self, place: CommentsPlace) -> None:
        """Return to a place, unfolding what hides it; other folds stay as they are now."""
        if place.focus in self.forest.ids:
            self.visit(self.forest.ids.index(place.focus))
            self.restore(place._replace(folds=self.thread.folds))

    def point_at(self, number: int, start: int, end: int) -> None:
        """Go to a stretch of a comment, by its number, and highlight it."""
        self.visit(number)
        self.point(self.index, start, end)
        self.reveal(self.index, start)
        self.tell()

    def words_of(self, comment_id: str) -> str:
        """The author of a comment, and its beginning."""
        if comment_id not in self.forest.ids:
            return "no longer on this page"
        number = self.forest.ids.index(comment_id)
        text = " ".join(self.text_of(number)[:WORDS].split())
        return f"{self.all[number].author or UNKNOWN}: {text}"

    def links_here(self) -> list[Link]:
        """The links of the comment in focus."""
        return self.links.of(self.focus_number) if self.comments else []

    def pictures_here(self) -> list[str]:
        """The addresses of the pictures of the comment in focus."""
        return [link.href for link in self.links_here() if link.kind == "image"]

    def thread_text(self) -> str:
        """The text of the whole thread in focus, with replies indented."""
        from reader.layout.thread_text import thread_text  # noqa: PLC0415  not needed to read

        return thread_text(self.all, self.forest, self.focus_number) if self.comments else ""

    def copy_text(self) -> str:
        """The selected text, else the text of the comment in focus."""
        return self.selected_text() or (self.current.text if self.current else "")

    def go(self, motion: str, count: int = 1) -> bool:
        if not self.comments:
            return False
        self.motions |= self._by_comments
        return super().go(motion, count)

    # What a view over lines is asked for.

    def with_remarks(self, index: int, facts: Facts) -> Facts:
        return self.remarks.added_to(facts, index)

    def highlights(self, item: int, start: int, end: int) -> list[Run]:
        over = super().highlights(item, start, end)
        number = self.order[item] if self.order else -1
        if self._ties is not None and self._ties.has_quotes(number):
            over = [*self._ties.runs(number, self.palette["lines--echo"]), *over]
        return over

    def more(self, late: Callable[[], bool]) -> bool:
        if not self.scans.step(late):
            return False
        heights = self.thread.heights
        done = heights.measure_some(late)
        if heights.staged and (done or heights.staged >= ADOPTED):
            self.steady(heights.adopt)
        return done and self._find_quotes(late)

    def search_start(self) -> tuple[int, int]:
        """The search starts at the head of the comment in focus, so that its author is found
        first.
        """
        return self.index, HEAD - len(self.current.author) if self.current else 0

    def is_at(self, item: int, _offset: int) -> bool:
        return self.index == item

    def reveal(self, item: int, offset: int) -> None:
        self.folding.open_way_to(item, itself=True)
        self.focus_on(item)
        line = self.held((item, offset))
        if not self.first_line <= line < self.first_line + self.view_height:
            self.scroll_line(line - self.view_height // 3)

    def clicked(self, line: int, column: int) -> None:
        """A click on a head folds the comment, on a guide the comment it belongs to; on text it
        focuses.
        """
        if not self.comments:
            return
        index, offset, look = self.look(line)
        level = self.guide_at(index, column)
        if offset == 0 and level is None:
            level = look.level
        if level is None or (level == look.level and offset and not look.replies):
            self.mark(index)
            self.tell()
        else:
            self.mark(self._leads_down(index, level))
            self.folding.toggle(self.index)

    def _leads_down(self, index: int, level: int) -> int:
        """The comment that the guide of a level comes down from; at its own level, itself."""
        while self.levels[index] > level:
            index = self.thread.forest.parent[index]
        return index

    # The map beside the text.

    def map_depends(self) -> object:
        return comment_map.depends(self, self.remarks)

    def map_lines(self) -> Mapping[str, Iterable[int]]:
        return comment_map.lines_of(self, self.remarks)

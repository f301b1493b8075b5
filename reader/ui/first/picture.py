"""The first picture of a page: the same cells that the screen will show first."""

from rich.color import ColorSystem
from rich.segment import Segment

from reader.commands.table import PaneName, key_of
from reader.model import Reading
from reader.ui.arrange import (
    BEYOND_COLUMN,
    MIN_ARTICLE,
    OUTLINE,
    Arrangement,
    arrange,
    column_of,
    panes_of,
)
from reader.ui.first.stills import ArticleStill, OutlineStill, ThreadStill, rows_of
from reader.ui.panes import facts
from reader.ui.panes.authors import most_frequent
from reader.ui.panes.bar_words import FACTS, Report, help_hint, status_words, title_words
from reader.ui.panes.comments_place import CommentsFacts
from reader.ui.panes.fitting import Words, spread, styled
from reader.ui.panes.outline_rows import author_rows, heading_rows
from reader.ui.services import ScreenSettings
from reader.ui.widgets.paint import Palette
from reader.ui.widgets.sequences import sequences
from reader.values import NamedTuple

Rows = list[list[Segment]]
_DIVIDER = "│"
_EDGE = 1
"""Cells beside the words of a bar."""


class Size(NamedTuple):
    """The size of a terminal or a part of it, in cells."""

    width: int
    height: int


class Picture:
    """The first view of a page, at a size and in a theme."""

    def __init__(
        self, reading: Reading, settings: ScreenSettings, size: Size, palette: Palette
    ) -> None:
        self._reading, self._settings, self._palette = reading, settings, palette
        self._size = size
        self._plan: Arrangement = arrange(*size, None, settings.side_by_side)
        self._names = panes_of(
            reading, no_comments=settings.no_comments, comments_only=settings.comments_only
        )
        self._current: PaneName = self._names[0]
        self._alone = len(self._names) == 1 or self._plan.layout == "single"
        self._article = ArticleStill(palette, reading.article)
        self._thread = ThreadStill(palette, reading.comments, settings.now())

    def drawn(self, system: ColorSystem) -> str:
        """The escape sequences that draw it with so many colors, wherever the cursor is."""
        rows = enumerate(self.rows(), 1)
        return "".join(f"\x1b[{row};1H{sequences(line, system)}" for row, line in rows)

    def pass_on(self) -> None:
        """Leave the article, as it is laid out, to the screen."""
        self._article.pass_on()

    def rows(self) -> Rows:
        """The rows of the screen, from the top."""
        plan, size = self._plan, self._size
        room = size.height - plan.title - plan.status - plan.air
        panes = self._panes(Size(size.width, room))
        # The bars depend on positions in the panes, whose sizes are known by now.
        title = [self._bar(self._title(size.width - 2))] if plan.title else []
        air = [[Segment(" " * size.width, self._palette["screen"])]] if plan.air else []
        status = [self._bar(self._status(size.width - 2))] if plan.status else []
        return [*title, *air, *panes, *status]

    # The panes.

    def _panes(self, size: Size) -> Rows:
        beside = self._outline_beside(size.height)
        room = Size(size.width - OUTLINE if beside else size.width, size.height)
        if self._alone:
            panes = self._pane(self._current, room)
        else:
            width = max(MIN_ARTICLE, (room.width - 1) // 2)
            article = self._pane("article", Size(width, room.height))
            comments = self._pane("comments", Size(room.width - 1 - width, room.height))
            rule = Segment(_DIVIDER, self._palette["rule"])
            panes = [[*left, rule, *right] for left, right in zip(article, comments, strict=True)]
        if not beside:
            return panes
        return [[*left, *right] for left, right in zip(beside, panes, strict=True)]

    def _pane(self, name: PaneName, size: Size) -> Rows:
        column = column_of(self._settings.width)
        if name == "article":
            self._article.fit(size, column)
            return rows_of(self._article)
        has_crumbs = self._plan.title
        self._thread.fit((size.width, size.height - has_crumbs), column + BEYOND_COLUMN)
        left = max(_EDGE, self._thread.text_left)
        crumbs = [self._bar(self._crumbs(size.width - 2 * left), left)] if has_crumbs else []
        return [*crumbs, *rows_of(self._thread)]

    def _outline_beside(self, height: int) -> Rows:
        """The outline and the rule beside it, nothing if it is hidden."""
        headings = self._article.headings()
        is_shown = self._plan.outline and self._settings.configured.outline
        if not (is_shown and len(headings) > 1 and "article" in self._names):
            return []
        rows = heading_rows(headings)
        if "comments" in self._names:
            rows += author_rows(most_frequent(self._reading.comments))
        outline = OutlineStill(self._palette)
        outline.take(rows, -1 if headings[0].paragraph else 0)
        outline.fit((OUTLINE - 1, height))
        edge = Segment(_DIVIDER, self._palette["rule"])
        return [[*row, edge] for row in rows_of(outline)]

    # The bars.

    def _bar(self, words: Words, left: int = _EDGE) -> list[Segment]:
        base = self._palette["bar"]
        segments = [
            Segment(text, self._palette[look.removeprefix(".")] if look else base)
            for text, look in words
        ]
        edge = Segment(" " * left, base)
        return [edge, *segments, edge]

    def _title(self, width: int) -> Words:
        reading, length = self._reading, self._article.length
        names = self._names
        tabs = facts.tabs(reading, self._current) if self._alone and len(names) > 1 else ()
        title = facts.title(reading, self._settings.location)
        return title_words(title, facts.about(reading, length), tabs, width)

    def _crumbs(self, width: int) -> Words:
        return spread(styled(facts.comments_here(self._reading), "quiet"), (), width)

    def _status(self, width: int) -> Words:
        article = facts.article_place(self._article.facts())
        count = len(self._reading.comments)
        depth = self._reading.comments[0].depth if count else 0
        comments = facts.comments_place(CommentsFacts(min(count, 1), count, depth, 0))
        place, other_place = (
            (article, comments) if self._current == "article" else (comments, article)
        )
        commands = self._settings.commands
        report = Report(
            pane=self._current,
            copy_label=self._settings.copy_label(),
            place=place,
            other_place=other_place if len(self._names) > 1 else "",
            missing=facts.shortfall(self._reading),
            notes=len(self._reading.notes),
        )
        return status_words(report, help_hint(commands), key_of(FACTS, commands), width)

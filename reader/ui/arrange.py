"""Decide which panes and bars fit a terminal of a given size. Pure."""

from typing import Literal, TypeAlias

from reader.commands.command import PaneName
from reader.config.settings import MAX_WIDTH, MIN_WIDTH
from reader.model import Reading
from reader.values import dataclass

Layout: TypeAlias = Literal["side", "stacked", "single"]

SIDE_BY_SIDE = 130
"""Columns from which both panes are shown side by side by default."""
MIN_ARTICLE, MIN_COMMENTS = 60, 56
"""Columns of the two panes side by side, at the least."""
OUTLINED = 160
"""Columns from which an outline is shown beside the article."""
OUTLINE = 29
"""Columns it has, the line beside it too."""
MIN_SIDE = MIN_ARTICLE + 1 + MIN_COMMENTS
"""Columns below which both panes cannot be side by side; the extra one is the rule between them."""
MIN_ROWS = 6
"""Rows of a pane above or below another, at the least."""
MIN_STACKED = 30
"""Rows from which two halves are worth having."""
AIR_ROWS = 30
"""Rows from which text has a blank row above it."""
KEYWORD_ROWS, TITLE_ROWS, STATUS_ROWS = 24, 16, 3
"""Rows under which the keyword bar, the title line, the status bar give way to text."""
BEYOND_COLUMN = 12
"""Cells that comments may have beyond the text column, for the guides at their left."""
ROWS = [(0, "-tiny"), (8, "-low"), (18, "-high"), (24, "-tall")]
"""Rows from which a box over the page is of a class: the lower, the less air and frame it has."""
COLUMNS = [(0, "-narrow"), (112, "-broad")]
"""Columns from which a list over the page has a style class: a broad one shows longer addresses."""
ROOMY = 60
"""Columns under which two columns of help, or a question and its answer, have no room beside each
other."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The panes and bars to show."""

    layout: Layout
    outline: bool
    title: bool
    keywords: bool
    status: bool
    air: bool


def possible(width: int, height: int) -> tuple[Layout, ...]:
    """The layouts that fit, in the order in which the layout key goes through them."""
    fits: list[Layout] = []
    if width >= MIN_SIDE:
        fits.append("side")
    if height >= MIN_STACKED:
        fits.append("stacked")
    return (*fits, "single")


def arrange(
    width: int, height: int, wish: Layout | None = None, limit: int = SIDE_BY_SIDE
) -> Arrangement:
    """The arrangement for a terminal; a chosen layout that does not fit is used once it does.

    From `limit` columns on, both panes are shown side by side by default.
    """
    usual: Layout = "side" if width >= limit else "single"
    layout = wish if wish is not None and wish in possible(width, height) else usual
    return Arrangement(
        layout,
        outline=layout != "stacked" and width >= OUTLINED,
        title=height >= TITLE_ROWS,
        keywords=height >= KEYWORD_ROWS,
        status=height >= STATUS_ROWS,
        air=height >= AIR_ROWS,
    )


def following(layout: Layout, width: int, height: int) -> Layout:
    """The next of the layouts that fit."""
    fits = possible(width, height)
    return fits[(fits.index(layout) + 1) % len(fits)] if layout in fits else fits[0]


def panes_of(
    reading: Reading, *, no_comments: bool = False, comments_only: bool = False
) -> tuple[PaneName, ...]:
    """The panes that have content or were asked for; at least one."""
    if no_comments or not (reading.comments or comments_only):
        return ("article",)
    if comments_only or not reading.article.blocks:
        return ("comments",)
    return ("article", "comments")


def column_of(width: int) -> int:
    """The width of the text column if so many cells are asked for."""
    return min(max(width, MIN_WIDTH), MAX_WIDTH)

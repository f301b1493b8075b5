"""Drawing the lines of a comment: its head, its text, and the guides that show the tree."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style

from reader.layout.threads import indent
from reader.layout.wrap import cut
from reader.text import cells
from reader.ui.panes.header import GAP, Field, fitted
from reader.ui.widgets.paint import Palette, Run, segments
from reader.ui.widgets.roles import COLORS

BAR, GUIDE, OPEN, CLOSED, LEAF = "┃", "│ ", "▾ ", "▸ ", "• "
_BAR, _GUIDE, _MARK = cells(BAR), cells(GUIDE), cells(OPEN)
"""How wide they are: asked for at each line."""
BOLD = Style(bold=True)
_GUIDES = tuple(f"lines--guide-{number}" for number in range(COLORS))


class Look(NamedTuple):
    """What the lines of a comment depend on, apart from its text."""

    level: int
    """How deep it is indented."""
    closed: bool
    current: bool
    replies: bool
    """Whether any of its replies can be seen."""
    after: int
    """So many guides go on below this one, to the comment that follows."""
    brief: bool = False
    """Its head alone is shown, and steps back behind others."""


class Rows:
    """Draws heads and guides at a given width."""

    def __init__(self, palette: Palette, left: int, width: int) -> None:
        self._palette = palette
        self._left = left
        self._width = max(0, width - _BAR - _MARK)
        """What the text and all guides have together."""

    def guides(self, level: int) -> int:
        """The number of guides before a comment; fewer than its level if there is little room."""
        return indent(level, self._width) // _GUIDE

    def text_left(self, level: int) -> int:
        """The cell at which a comment's text begins."""
        return self._left + _BAR + _GUIDE * self.guides(level) + _MARK

    def text_width(self, level: int) -> int:
        """The width of a comment's text in cells."""
        return max(1, self._width - _GUIDE * self.guides(level))

    def head(
        self, look: Look, words: list[Field], preview: str, over: Sequence[Run] = ()
    ) -> list[Segment]:
        """The line above a comment; if folded, it also shows the beginning of the text.

        `over` are highlights of the first field, the author.
        """
        palette = self._palette
        aside = palette["comment--aside"]
        mark = CLOSED if look.closed else OPEN if look.replies else LEAF
        row = self._margin(look.current) + self._guides(look.level)
        row.append(Segment(mark, self._guide_style(look.level) + BOLD))
        width = self.text_width(look.level)
        shown = fitted(words, width)
        author, its_role = shown[0]
        row += segments(author, (0, len(author)), self.style(its_role), over)
        row += [Segment(word, self.style(role)) for word, role in shown[1:]]
        rest = width - sum(cells(word) for word, _role in shown) - len(GAP)
        if (look.closed or look.brief) and preview and rest > 2 * len(GAP):
            row.append(Segment(GAP, palette["lines--text"]))
            row.append(Segment(cut(preview, rest), palette["lines--meta"]))
        if look.brief:
            row = [Segment(text, (style or aside) + aside) for text, style, _control in row]
        return row

    def body(self, look: Look) -> list[Segment]:
        """The guides to the left of a line of a comment's text."""
        own = GUIDE if look.replies else " " * _GUIDE
        row = self._margin(look.current) + self._guides(look.level)
        row.append(self._palette.segment(own, _GUIDES[look.level % COLORS]))
        return row

    def tail(self, look: Look) -> list[Segment]:
        """The line below a comment: the guides of the threads that continue."""
        return self._margin(current=False) + self._guides(look.after)

    def style(self, role: str) -> Style:
        """The style of a field of the head. Authors get the colors of the guides in turn."""
        style = self._palette[role]
        if not role.startswith("lines--guide"):
            return style
        return self._palette["comment--author"] + Style(color=style.color)

    def _margin(self, current: bool) -> list[Segment]:
        bar, role = (BAR, "comment--cursor") if current else (" ", "lines--text")
        sign = self._palette.segment
        margin = [sign(" " * self._left, "lines--text")] if self._left else []
        return [*margin, sign(bar, role)]

    def _guides(self, level: int) -> list[Segment]:
        sign = self._palette.segment
        return [sign(GUIDE, _GUIDES[above % COLORS]) for above in range(self.guides(level))]

    def _guide_style(self, level: int) -> Style:
        return self._palette[_GUIDES[level % COLORS]]

"""Drawing the lines of a comment: its head, its text, and the guides that show the tree."""

from collections.abc import Sequence
from typing import TypeAlias

from rich.segment import Segment
from rich.style import Style

from reader.layout.threads import indent
from reader.layout.wrap import cut
from reader.text import cells
from reader.ui.panes.comment_head import GAP, Field, fitted
from reader.ui.widgets.paint import Palette, Run, segments
from reader.ui.widgets.roles import COLORS
from reader.values import NamedTuple

BAR, GUIDE, OPEN, CLOSED, LEAF = "┃", "│ ", "▾ ", "▸ ", "• "
_BAR, _GUIDE, _MARK = cells(BAR), cells(GUIDE), cells(OPEN)
"""How wide they are: asked for at each line."""
LEAD = _BAR + _MARK
"""The cells before the text of a first comment."""
BOLD = Style(bold=True)
Signs: TypeAlias = tuple[tuple[str, str], ...]
"""Characters with their roles."""
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
        margin: Signs = ((" " * left, "lines--text"),) if left else ()
        self._margin: dict[bool, Signs] = {
            False: (*margin, (" ", "lines--text")),
            True: (*margin, (BAR, "comment--cursor")),
        }
        """Before the guides of a comment, by whether it is in focus."""
        self._authors: dict[str, tuple[Style, Style]] = {}
        """The styles of authors by role, each with that of the guides it was made from."""
        deepest = self.guides(self._width)
        self._guides: Signs = tuple((GUIDE, _GUIDES[level % COLORS]) for level in range(deepest))

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
        row = [*palette.stretch(self._before(look.level, current=look.current))]
        mark = CLOSED if look.closed else OPEN if look.replies else LEAF
        row.append(Segment(mark, palette[_GUIDES[look.level % COLORS]] + BOLD))
        shown, room = fitted(words, self.text_width(look.level))
        author, its_role = shown[0]
        row += segments(author, (0, len(author)), self.style(its_role), over)
        row += [Segment(word, palette[role]) for word, role in shown[1:]]
        room -= len(GAP)
        if (look.closed or look.brief) and preview and room > 2 * len(GAP):
            row.append(Segment(GAP, palette["lines--text"]))
            row.append(Segment(cut(preview, room), palette["lines--meta"]))
        return palette.under(row, "comment--aside") if look.brief else row

    def body(self, look: Look) -> list[Segment]:
        """The guides to the left of a line of a comment's text."""
        own_guide = GUIDE if look.replies else " " * _GUIDE
        before = self._before(look.level, current=look.current)
        return [*self._palette.stretch((*before, (own_guide, _GUIDES[look.level % COLORS])))]

    def tail(self, look: Look) -> list[Segment]:
        """The line below a comment: the guides of the threads that continue."""
        return [*self._palette.stretch(self._before(look.after, current=False))]

    def _before(self, level: int, *, current: bool) -> Signs:
        """The margin and the guides above a level."""
        return self._margin[current] + self._guides[: self.guides(level)]

    def style(self, role: str) -> Style:
        """The style of an author, in bold: authors get the colors of the guides in turn."""
        style = self._palette[role]
        if not role.startswith("lines--guide"):
            return style
        known = self._authors.get(role)
        if known is None or known[0] is not style:
            bold = self._palette["comment--author"]
            known = self._authors[role] = style, bold + Style(color=style.color)
        return known[1]

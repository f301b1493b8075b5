"""Options for setting the article: justified, hyphenated, wide code and tables, focus on a
paragraph.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Hashable

from rich.segment import Segment
from rich.style import Style

from reader.layout.lines import Line, line_text, lines
from reader.layout.pieces import Piece
from reader.layout.pieces import Run as Set
from reader.layout.typesetting import PLAIN, Setting, shifted
from reader.model import Note
from reader.text import cells
from reader.ui.panes.article_entries import ArticleEntries
from reader.ui.widgets.rows import Shown

CURSOR = "▎"
_MORE = "‹"
"""Beside a line of code or a table that begins beyond the left edge."""
_STEP = 8
"""Cells that code and tables move by a key."""


class ArticleShape(ArticleEntries, is_layer=True):
    """An article with these options."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self.setting = PLAIN
        self.spotlight = False
        """Whether all but the current paragraph is dimmed."""
        self._aside = 0
        """How many cells of code and tables are beyond the left edge."""
        self._lit = -1
        """The piece that stood out when the view was drawn last."""
        super().__init__(name=name, id=id, classes=classes)
        self.motions |= {"aside_right": self._further_aside, "aside_left": self._back_aside}

    # Options of setting the text.

    def laid(self) -> list[Line]:
        if self.setting == PLAIN:
            return super().laid()
        return lines(self._flow, self.text_width, self.setting)

    def set_in(self, setting: Setting) -> None:
        """Change an option, keeping the text at the top in place."""
        place, self.setting = self.hold(self.first_line), setting
        self._aside = self._aside if setting.whole else 0
        if self.view_width:
            self.reflow()
            self.settle_at(place)

    def _further_aside(self, count: int) -> bool:
        """Code and tables move to the left; before the first time they are left whole."""
        widest = self._widest()
        if widest <= self.text_width:
            return False
        if not self.setting.whole:
            self.set_in(self.setting._replace(whole=True))
        before, most = self._aside, max(0, widest - self.text_width)
        self._aside = min(before + _STEP * count, most)
        self.refresh()
        return self._aside != before

    def _back_aside(self, count: int) -> bool:
        """And back to the right; at the left edge they are broken at the width again."""
        if not self.setting.whole:
            return False
        self._aside = max(0, self._aside - _STEP * count)
        if not self._aside:
            self.set_in(self.setting._replace(whole=False))
        self.refresh()
        return True

    def _widest(self) -> int:
        """The cells of the longest line of code or of a table, if it were left whole."""
        unbroken = lines(self._flow, self.text_width, Setting(whole=True))
        wide = (line_text(self._flow, line) for line in unbroken if self._is_wide(line))
        return max(map(cells, wide), default=0)

    def _is_wide(self, line: Line) -> bool:
        return self._flow.pieces[line.piece].kind in ("code", "table")

    def shown(self, line: int) -> Shown:
        shown = super().shown(line)
        laid_line = shown.line
        if not self._aside or laid_line is None or not self._is_wide(laid_line):
            return shown
        parts = shifted(self._flow.text, laid_line.parts, self._aside)
        # The rule under the headings of a table is drawn as a prefix.
        prefix = laid_line.prefix if laid_line.parts else laid_line.prefix[self._aside :]
        return shown._replace(line=laid_line._replace(parts=parts, prefix=prefix))

    # Highlighting.

    def lit(self) -> int:
        """The index of the highlighted paragraph, -1 for none."""
        if not self._lines or not (self.spotlight or self._stop is not None):
            return -1
        return self._current_piece()

    def _current_piece(self) -> int:
        """The index of the current piece, those of the head included."""
        return max(0, bisect_right(self._tops, self._current()) - 1)

    def tell(self) -> None:
        if self.lit() != self._lit:
            self._lit = self.lit()
            self.refresh()
        super().tell()

    def line_key(self, line: int) -> Hashable:
        lit = self._lines[line].piece == self._lit
        usual = not (lit or self.spotlight or self._aside)
        return line if usual else (line, lit, self.spotlight, self._aside)

    def _steps_back(self, piece: Piece) -> bool:
        return self.spotlight and self._lit >= 0 and piece is not self._flow.pieces[self._lit]

    def role(self, piece: Piece) -> str:
        return "lines--dropped" if self._steps_back(piece) else super().role(piece)

    def set_as(self, piece: Piece, run: Set) -> Style:
        style = super().set_as(piece, run)
        return style.without_color if self._steps_back(piece) else style

    def draw(self, line: int) -> list[Segment]:
        row = super().draw(line)
        shown = self._lines[line]
        stands = self._stop is not None and shown.piece == self._lit and shown.parts
        sign = _MORE if self._goes_on_left(shown) else CURSOR if stands else ""
        if not sign or self.text_left < 1:
            return row
        margin = Segment(" " * (self.text_left - 1), self.blank_style())
        return [margin, Segment(sign, self.palette["lines--tie"]), *row[1:]]

    def _goes_on_left(self, line: Line) -> bool:
        """Whether some of a line is beyond the left edge."""
        if not self._aside or not self._is_wide(line):
            return False
        first = next((part for part in line.parts if part[1] < part[2]), None)
        if first is None or first[0] >= self._aside:
            return False
        return bool(self._flow.text[first[1] : first[1] + self._aside - first[0]].strip())

    # Footnotes.

    def notes_here(self) -> list[Note]:
        """The footnotes that the current paragraph refers to, else those of all in view."""
        known = {block.label: block for block in self._article.blocks if isinstance(block, Note)}
        if not known or not self._lines:
            return []
        current = self._flow.pieces[self._current_piece()]
        last = min(len(self._lines), self.first_line + self.view_height) - 1
        first, behind = self._lines[self.first_line].piece, self._lines[last].piece
        in_view = self._flow.pieces[first : behind + 1]
        notes: list[Note] = []
        for pieces in ((current,), in_view):
            labels = dict.fromkeys(self._label_of(run) for piece in pieces for run in piece.spans)
            notes = notes or [known[label] for label in labels if label in known]
        return notes

    def _label_of(self, run: Set) -> str:
        """What a link into the page shows, without brackets: ¹ and [1] are 1."""
        if "#" not in run.href:
            return ""
        text = unicodedata.normalize("NFKC", self._flow.text[run.start : run.end])
        return text.strip(" ()[]\u00a0")

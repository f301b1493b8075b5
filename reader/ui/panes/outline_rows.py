"""The outline as rows: headings, and entries for the discussion."""

from collections.abc import Iterable, Sequence

from rich.segment import Segment
from rich.style import Style

from reader.layout.threads import UNKNOWN
from reader.layout.wrap import cut, wrap
from reader.text import cells
from reader.ui.panes.article_rows import Outlined
from reader.ui.widgets.paint import Palette
from reader.values import NamedTuple

_BAR = "▁▂▃▄▅▆▇█"
_HERE, _ELSEWHERE = "▸ ", "  "
_MOST = 2
"""Lines a row may take; what is counted takes one, or its name would go on beneath its number."""
_GAP = 1


class Row(NamedTuple):
    """An entry of the outline."""

    label: str
    note: str = ""
    """The text at the right end of its first line."""
    level: int = 0
    """How deep it is indented."""
    quiet: bool = False
    """It is not a heading."""


class _Line(NamedTuple):
    """A line of a row, -1 for the separator between headings and the rest."""

    row: int
    text: str
    note: str


def heading_rows(headings: Sequence[Outlined]) -> list[Row]:
    """Headings, indented by level, and the length of each section."""
    least = min((heading.level for heading in headings), default=1)
    signs = length_bars(headings)
    return [
        Row(" ".join(heading.text.split()), sign, 2 * (heading.level - least))
        for heading, sign in zip(headings, signs, strict=True)
    ]


def length_bars(headings: Sequence[Outlined]) -> list[str]:
    """A bar character for each heading that shows the length of its section, relative to the
    longest.
    """
    most = max((heading.words for heading in headings), default=1) or 1
    return [
        _BAR[min(len(_BAR) - 1, heading.words * len(_BAR) // (most + 1))] for heading in headings
    ]


def author_rows(authors: Iterable[tuple[str, int]]) -> list[Row]:
    """The authors with the most comments."""
    return [Row(f"@ {author or UNKNOWN}", f"{count}", quiet=True) for author, count in authors]


class OutlineRows:
    """Rows and the current one among them."""

    palette: Palette
    text_left: int
    text_width: int

    def be_empty(self) -> None:
        """Start without rows."""
        self._rows: Sequence[Row] = ()
        self._lines: list[_Line] = []
        self._at = -1

    def take(self, rows: Sequence[Row], at: int) -> None:
        """Set the rows and the current one; -1 for a position before all of them."""
        self._rows, self._at = rows, at

    def lay(self) -> None:
        """Wrap the rows to `text_width`."""
        self._lines = []
        for number, row in enumerate(self._rows):
            if row.quiet and number and not self._rows[number - 1].quiet:
                self._lines.append(_Line(-1, "─" * self.text_width, ""))
            self._lines += self._lines_of(number, row)

    def line_count(self) -> int:
        return len(self._lines)

    def _lines_of(self, number: int, row: Row) -> list[_Line]:
        left = min(row.level, self.text_width // 4)
        beside = cells(row.note) + _GAP if row.note else 0
        room = max(1, self.text_width - cells(_HERE) - left - beside)
        # The sign of a row that is not a heading stays with its first word, however long that is.
        broken = wrap(row.label.replace(" ", "\N{NO-BREAK SPACE}", 1 if row.quiet else 0), room)
        most = 1 if row.quiet and row.note else _MOST
        texts = [row.label[start:end] for start, end in broken[: most - 1]]
        if len(broken) >= most:
            texts.append(cut(row.label[broken[most - 1][0] :], room))
        return [
            _Line(number, " " * left + text, "" if below else row.note)
            for below, text in enumerate(texts)
        ]

    def draw(self, line: int) -> list[Segment]:
        shown = self._lines[line]
        if shown.row < 0:
            return [Segment(" " * self.text_left + shown.text, self.palette["outline--quiet"])]
        is_current = shown.row == self._at
        first = not line or self._lines[line - 1].row != shown.row
        kind = "here" if is_current else "quiet" if self._rows[shown.row].quiet else "row"
        text = (_HERE if is_current and first else _ELSEWHERE) + shown.text
        row = [Segment(" " * self.text_left + text, self.palette[f"outline--{kind}"])]
        if shown.note:
            gap = max(_GAP, self.text_width - cells(text) - cells(shown.note))
            row.append(Segment(" " * gap + shown.note, self.palette["outline--quiet"]))
        return row

    def blank_style(self) -> Style:
        return self.palette["outline--row"]

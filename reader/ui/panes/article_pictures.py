"""Pictures shown inside the article, below their descriptions."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rich.segment import Segment

from reader.layout.interleaved import Interleaved
from reader.layout.lines import Line
from reader.model import Blocks, Image, Reading
from reader.nested import every
from reader.text import cells
from reader.ui.panes.article_shape import ArticleShape
from reader.values import NamedTuple

if TYPE_CHECKING:
    from reader.ui.pictures.pictures import Picture
    from reader.ui.pictures.pixel_pictures import Sharp  # few look at pictures

_ABOVE_AND_BELOW = 4
"""Rows of a view that a picture leaves to the words for it."""
_LEAST_ROWS = 6


class _Row(NamedTuple):
    """A row of a picture on a line."""

    picture: "Picture"
    cells: tuple[int, int]
    row: int


class ArticlePictures(ArticleShape, is_layer=True):
    """An article that shows the pictures it was given."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self.sharp: Sharp | None = None
        """What draws them in the terminal's own pixels; None for cells."""
        self.inked = False
        """Whether pictures are drawn with signs, for want of colors."""
        self.pictured: Mapping[int, Picture] = {}
        """The pictures shown, by their index in the article."""
        self._picture_rows: dict[int, _Row] = {}
        """By line."""
        super().__init__(name=name, id=id, classes=classes)

    def show(self, reading: Reading) -> None:
        self.pictured = {}
        super().show(reading)

    def images(self) -> tuple[Image, ...]:
        """All pictures of the article, in order."""
        return tuple(_images(self._article.blocks))

    def show_pictures(self, pictured: "Mapping[int, Picture]") -> None:
        """Show these pictures and no others, keeping the text at the top in place."""
        place, self.pictured = self.hold(self.first_line), dict(pictured)
        if self.view_width:
            self.reflow()
            self.settle_at(place)

    def _lay_out(self, content: Interleaved) -> None:
        self._picture_rows = {}
        super()._lay_out(content)

    def _image_pieces(self) -> list[int]:
        """The pieces that are the words for the pictures, in order."""
        return [
            index
            for index, piece in enumerate(self._flow.pieces)
            if piece.kind == "image" and piece.level == 0 and piece.start not in self._dropped
        ]

    def laid(self) -> list[Line]:
        laid_lines = super().laid()
        self._picture_rows = {}
        if not self.pictured:
            return laid_lines
        shown = {
            piece: self.pictured[number]
            for number, piece in enumerate(self._image_pieces())
            if number in self.pictured
        }
        with_pictures: list[Line] = []
        for number, line in enumerate(laid_lines):
            with_pictures.append(line)
            last = number + 1 == len(laid_lines) or laid_lines[number + 1].piece != line.piece
            if last and line.piece in shown:
                with_pictures += self._lines_for(shown[line.piece], line, len(with_pictures))
        return with_pictures

    def _lines_for(self, picture: "Picture", words: Line, first: int) -> Iterator[Line]:
        """The lines of a picture below its words, from a line on."""
        piece = self._flow.pieces[words.piece]
        prefix = piece.rest if piece.indent <= self.text_width // 2 else ""
        most = max(_LEAST_ROWS, self.view_height - _ABOVE_AND_BELOW)
        size = picture.fitted(max(1, self.text_width - cells(prefix)), most)
        for row in range(size[1]):
            self._picture_rows[first + row] = _Row(picture, size, row)
            yield Line(words.piece, prefix, (), words.start)

    def line_key(self, line: int) -> Hashable:
        row = self._picture_rows.get(line)
        return super().line_key(line) if row is None else (line, self.inked)

    def draw(self, line: int) -> list[Segment]:
        row = self._picture_rows.get(line)
        if row is None:
            return super().draw(line)
        base = self.blank_style()
        drawn = self._drawn(row)
        before = Segment(" " * self.text_left, base)
        inked = (Segment(each.text, base + each.style if each.style else base) for each in drawn)
        return [before, *self._prefix(self._lines[line].prefix), *inked]

    def _drawn(self, row: _Row) -> Sequence[Segment]:
        from reader.ui.pictures.pictures import on_ground, rows  # noqa: PLC0415  2 ms that few need

        if self.sharp is not None:
            return self.sharp.rows(row.picture, row.cells)[row.row]
        ground = self.blank_style().bgcolor
        color = ground.get_truecolor().hex if ground else ""
        return rows(row.picture, row.cells, on_ground(color), self.inked)[row.row]


def _images(blocks: Blocks) -> Iterator[Image]:
    """The pictures in blocks, however deep they stand, in order."""
    return (block for block in every(blocks) if isinstance(block, Image))

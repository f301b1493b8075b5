"""Tables: which of them hold data and which are only layout, and the rows of data tables."""

from collections.abc import Callable, Container
from dataclasses import replace

from reader.html.elements import HEADINGS
from reader.html.numbered_rows import numbered_list
from reader.html.texts import ending_of, text_of
from reader.html.tree import Node
from reader.html.walk import element
from reader.model import Block, Mark, Paragraph, Spans, Table

_MAX_SPAN = 100
"""A larger span is a mistake or an attack (the HTML standard caps colspan at 1000)."""
_MAX_CELLS = 200_000
_ANY = 1 << 40
"""More than the characters of any page."""
_LONGEST = 1000
"""The most characters of a cell of data, where no row names the columns."""
_PARTS = frozenset({"table", "form", "article"})
"""Found in a cell only if the table lays out a page."""
_PROSE = _PARTS | HEADINGS | {"blockquote", "pre"}
"""The same, for a table that does not name its columns."""
_WORKED = _PROSE | {"a", "img", "ul", "ol", "button", "input"}
_SEVERAL, _FIGURE, _SHORT = 3, 40, 200
"""So many cells in one row are a row of data if each has few characters, and is neither a link nor
a picture: printers repeat the table around each row. And the most characters of a cell under a row
of headings; more are columns of prose."""


_PAIR = 2
_Cells = list[list[Node]]
"""The cells of each row."""
_Rows = tuple[_Cells, _Cells, _Cells]
"""Those of the head, the body and the foot."""


def _is_data(table: Node, parts: _Rows) -> bool:
    """Whether a table holds data: more than one row and column, and cells that are not whole
    pages.
    """
    if table.get("role") in ("presentation", "none"):
        return False
    head, body, foot = parts
    rows = [*head, *body, *foot]
    if len(rows) == 1 and (len(rows[0]) >= _SEVERAL or _is_fact(rows[0])):
        return not any(_holds(cell, _WORKED, paragraphs=1, characters=_FIGURE) for cell in rows[0])
    if len(rows) < 2 or max(map(len, rows)) < 2 or _is_remark(body):
        return False
    named = bool(head) or _names_columns(rows[0])
    if any(_holds(child, _PARTS) for child in table.elements() if child.tag == "caption"):
        return False
    if named:
        return not any(_holds(cell, _PARTS) for row in rows for cell in row)
    if _is_titled(rows[0]):
        return not any(
            _holds(cell, _PARTS if len(row) == 1 else _PROSE, paragraphs=1, characters=_SHORT)
            for row in rows[1:]
            for cell in row
        )
    return not any(
        _holds(cell, _PROSE, paragraphs=3, characters=_LONGEST) for row in rows for cell in row
    )


def _is_fact(row: list[Node]) -> bool:
    """Whether a row of two cells names something and says what it is: "Built: | 1911"."""
    if len(row) != _PAIR:
        return False
    return row[0].tag == "th" or ending_of(row[0], _PAIR).endswith((":", "："))


def _holds(
    cell: Node, tags: Container[str], paragraphs: int = _MAX_CELLS, characters: int = _ANY
) -> bool:
    """Whether a cell contains one of `tags`, or more than that many paragraphs or characters.

    Before style sheets, pages laid out by tables had neither headings nor paragraphs: lines were
    parted by two <br>, and what was a heading was bold or large.
    """
    pending = list(cell.children)
    while pending:
        node = pending.pop()
        if isinstance(node, str):
            characters -= len(node)
            if characters < 0:
                return True
            continue
        paragraphs -= node.tag == "p"
        if node.tag in tags or paragraphs < 0:
            return True
        pending.extend(node.children)
    return False


def _rows(table: Node) -> _Rows:
    """The cells of each row of the head, the body and the foot, wherever these are in the page."""
    found: _Rows = ([], [], [])
    for part in table.elements():
        rows = [part] if part.tag == "tr" else part.elements()
        if part.tag in _PLACES:
            cells = (_cells(row) for row in rows if row.tag == "tr")
            found[_PLACES[part.tag]].extend(row for row in cells if row)
    return found


_PLACES = {"thead": 0, "tbody": 1, "tr": 1, "tfoot": 2}


def _cells(row: Node) -> list[Node]:
    return [cell for cell in row.elements() if cell.tag in ("td", "th")]


def _names_columns(row: list[Node]) -> bool:
    """Whether a row consists of headings; the corner above row headings may be empty."""
    corner = (
        row[0].tag == "td" and len(row) > 1 and not any(_says(child) for child in row[0].children)
    )
    return all(cell.tag == "th" for cell in row[corner:])


def _is_titled(row: list[Node]) -> bool:
    """Whether each of several cells is all a heading, as editors make what names columns."""
    return len(row) > 1 and all(map(_is_title, row))


def _is_title(cell: Node) -> bool:
    filled = [child for child in cell.children if _says(child)]
    return len(filled) == 1 and not isinstance(filled[0], str) and filled[0].tag in HEADINGS


def _says(child: Node | str) -> bool:
    return not isinstance(child, str) or bool(child.strip())


def _table_block(
    parts: _Rows, spans: Callable[[Node], Spans], unseen: Callable[[Node], bool]
) -> Block | None:
    """A data table as a block, with spanned cells left empty; None if it has no text.

    `spans` gives the text of a cell; rows for which `unseen` holds are left out.
    """
    head, body, foot = (_seen(rows, unseen) for rows in parts)
    grid: list[list[Spans]] = []
    header = len(head)
    hanging: dict[int, int] = {}
    cells_left = _MAX_CELLS
    for row in (*head, *body, *foot):
        filled: list[Spans] = []
        if header == len(grid) and (_names_columns(row) or (not grid and _is_titled(row))):
            header += 1
        for cell in row:
            if hanging:
                _fill_hanging(filled, hanging)
            label = spans(cell)
            if cell.tag == "th" and len(grid) >= header:
                label = tuple(replace(span, marks=span.marks | Mark.BOLD) for span in label)
            column = len(filled)
            filled.append(label)
            if (width := _number(cell, "colspan")) > 1:
                filled += [()] * (width - 1)
            if (height := _number(cell, "rowspan")) > 1:
                hanging.update(dict.fromkeys(range(column, column + width), height - 1))
        if hanging:
            _fill_hanging(filled, hanging)
        cells_left -= len(filled)
        if cells_left < 0:
            break
        grid.append(filled)
    return _table(grid, header)


def table_pieces(
    table: Node, spans: Callable[[Node], Spans], unseen: Callable[[Node], bool]
) -> list[Block | Node] | None:
    """A data table, with its title above it; None for a table that lays out a page.

    Of a table with headings between its rows the cells with these, which are still to be read, and
    the rows under each as a table of their own.
    """
    pieces: list[Block | Node | None] = []
    rows = _rows(table)
    if _is_data(table, rows):
        captions = [spans(child) for child in table.elements() if child.tag == "caption"]
        pieces += [Paragraph(caption) for caption in captions if caption]
        pieces += _listed(rows, spans, unseen) or [_table_block(rows, spans, unseen)]
    else:
        parts = _sections(table, rows)
        if not parts:
            return None
        pieces += [
            _table_block(_rows(part), spans, unseen) if part.tag == "table" else part
            for part in parts
        ]
    return [piece for piece in pieces if piece is not None]


def _listed(
    parts: _Rows, spans: Callable[[Node], Spans], unseen: Callable[[Node], bool]
) -> list[Block]:
    head, body, foot = parts
    return [] if head or foot else numbered_list(_seen(body, unseen), spans)


def _sections(table: Node, rows_by_part: _Rows) -> list[Node]:
    """The parts of a table that has headings between its rows and otherwise holds data, such as
    Doxygen's lists of members: the cells with a heading, and a table of the rows under each.
    """
    parts: list[Node] = []
    head, rows, foot = rows_by_part
    if head or foot or table.get("role") in ("presentation", "none"):
        return parts
    if _is_remark(rows):
        return [rows[0][1], rows[1][0]]
    for row in rows:
        if len(row) == 1 and _holds(row[0], HEADINGS):
            parts.append(row[0])
        elif any(_holds(cell, _PROSE, paragraphs=3, characters=_LONGEST) for cell in row):
            return []
        elif any(map(text_of, row)):
            if not parts or parts[-1].tag != "table":
                parts.append(element("table", {}, None, table.order))
            element("tr", {}, parts[-1], row[0].order).children.extend(row)
    return parts if {part.tag for part in parts} > {"table"} else []


def _is_remark(rows: list[list[Node]]) -> bool:
    """Whether a table only sets a picture beside a remark and its label, as DocBook does."""
    return (
        [len(row) for row in rows] == [2, 1]
        and rows[0][0].get("rowspan") == "2"
        and rows[0][1].tag == "th"
        and not text_of(rows[0][0])
    )


def _seen(rows: list[list[Node]], unseen: Callable[[Node], bool]) -> list[list[Node]]:
    return [row for row in rows if row[0].parent is None or not unseen(row[0].parent)]


def _fill_hanging(filled: list[Spans], hanging: dict[int, int]) -> None:
    """Leave empty the places still covered by a cell of a row above."""
    while (rows_left := hanging.pop(len(filled), 0)) > 0:
        if rows_left > 1:
            hanging[len(filled)] = rows_left - 1
        filled.append(())


def _table(grid: list[list[Spans]], header: int) -> Table | None:
    grid_width = max(map(len, grid), default=0)
    if not any(any(row) for row in grid):
        return None
    rows = tuple(tuple(row) + ((),) * (grid_width - len(row)) for row in grid)
    return Table(rows, header if header < len(rows) else 0)


def _number(cell: Node, name: str) -> int:
    if name not in cell.attrs:
        return 1
    value = cell.get(name).strip()
    return (
        min(int(value), _MAX_SPAN)
        if value.isdecimal() and value.isascii() and value != "0" and len(value) < 6
        else 1
    )

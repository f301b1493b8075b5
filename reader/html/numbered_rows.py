"""Numbered lists laid out by tables: each entry a row with its number, and rows below it.

Lists of stories have been made so since before style sheets: the number and the title in one row,
the points, the author and the link to the discussion in the next, under the title, or on a line of
their own in the cell of the title.
"""

from collections.abc import Callable

from reader.expressions import expression
from reader.html.tree import Node
from reader.model import Block, Items, Paragraph, Spans, spans_text

_NUMBER = expression(r"(\d{1,5})[.)]?")
_FEWEST = 3
"""Fewer entries are as well read as a table."""

Filled = tuple[int | None, Spans]
"""The number of a row, None for none, and the text of the one other cell that has any."""


def numbered_list(rows: list[list[Node]], spans: Callable[[Node], Spans]) -> list[Block]:
    """The list and the paragraphs below it; [] if the rows are none.

    `spans` gives the text of a cell. An entry goes on in the rows without a number.
    """
    # Few tables begin with a number, and only for these are the texts of all cells made.
    if not rows or _numbered(spans(rows[0][0])) is None:
        return []
    entries: list[list[Block]] = []
    first = 0
    for row in rows:
        filled = _filled(row, spans)
        if filled is None:
            return []
        number, text = filled
        if number is not None:
            first = first if entries else number
            if not text or number != first + len(entries):
                return []
            entries.append([])
        entries[-1] += map(Paragraph, _title_and_facts(text))
    two_lined = sum(len(entry) > 1 for entry in entries)
    if len(entries) < _FEWEST or 2 * two_lined <= len(entries):
        return []
    # A link to the next page stands in a last row like those of the facts.
    most = max(map(len, entries[:-1]))
    after = entries[-1][most:]
    del entries[-1][most:]
    return [Items(tuple(map(tuple, entries)), first), *after]


def _title_and_facts(text: Spans) -> list[Spans]:
    """The lines of a title that leads on and what is below it, all other texts as they are."""
    if not text or not text[0].href:
        return [text] if text else []
    end = next((number for number, span in enumerate(text) if span.text == "\n"), len(text))
    return [part for part in (text[:end], text[end + 1 :]) if part]


def _filled(row: list[Node], spans: Callable[[Node], Spans]) -> Filled | None:
    """What a row has; None if it has more than a number and a text."""
    number = _numbered(spans(row[0]))
    texts = [text for cell in row[number is not None :] if (text := spans(cell))]
    return (number, texts[0] if texts else ()) if len(texts) < 2 else None


def _numbered(text: Spans) -> int | None:
    match = _NUMBER.fullmatch(spans_text(text).strip())
    return int(match[1]) if match else None

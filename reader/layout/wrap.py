"""Where the lines of a text break at a width: exact in terminal cells, linear, quick for ASCII.

A line is a pair of offsets; the spaces and the line feed it was broken at are in no line. Widths
are those the screen counts with (`reader.text.cells`). Text is broken

- at spaces (never at no-break spaces), as late as the width allows;
- beside an ideograph or kana, but so that no line starts with a closing sign or ends with an
  opening one, and not between hangul syllables: Korean has spaces, and its lines are not justified
  here, for which alone its words are broken;
- where a word is wider than the width, after a sign of the last quarter of the line, as addresses
  have, or after a hyphen of its last half, as compounds have, else anywhere between two graphemes.

For ASCII the line count is that of Textual's own wrapping, at 1/70 of its cost, but for words wider
than the width: Textual breaks them where the line is full, and where one fills its last line to the
end, it sets the space after it on the next line. Other text differs where Textual breaks at
no-break spaces, keeps a run of ideographs together until it is wider than the line, or parts the
two letters of a flag.

Text is expected to be clean (`reader.text.clean`): no NUL, no control character but the line feed.
A tab counts as one cell; `reader.layout.flow` leaves none.
"""

from collections.abc import Callable

from reader.layout.cellmap import FILL, Breaks, to_cells, to_offsets
from reader.text import cells

# Characters that close or continue something, or that open it (JIS X 4051, for those found in web
# text).
_NO_START = frozenset(
    "、。，．：；？！）」』】〉》〕〗］｝｠・ー々ゝゞヽヾ…‥’”％℃\u3000"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ!%),.:;?]}"
    "\"'"
)
_NO_END = frozenset("（「『【〈《〔〖［｛｟“‘([{\"'")  # whether a straight one opens is not known
_CODE_ENDS = ",;)]}/|&=_-."
"""What a line of code without a space is broken after: signs that end a name or a part of one."""
_TRIES = 8
"""How many places are tried before a line of closing signs is broken anywhere: this bound keeps
breaking linear."""


def wrap(text: str, width: int) -> Breaks:
    """The start and end of each line of `text`, with no line wider than `width` cells."""
    return _each_paragraph(text, max(width, 1), _paragraph)


def chop(text: str, width: int) -> Breaks:
    """Like `wrap`, for code: lines are cut exactly at the width and keep every space."""
    return _each_paragraph(text, max(width, 1), _chopped)


def wrap_code(text: str, width: int) -> Breaks:
    """Like `chop`, but after a space or a sign of the last third of a line, where it has one."""
    return _each_paragraph(text, max(width, 1), _wrapped_code)


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells, ending in "…" if it was cut."""
    if cells(text) <= width:
        return text
    mark = "…" if cells("…") == 1 else "~"  # where "…" is wide, a row has no room for it
    if width < 1:
        return ""
    if text.isascii():
        return text[: width - 1].partition("\n")[0] + mark
    start, end = chop(text, width - 1)[0]
    beginning = text[start:end]
    return f"{beginning}{mark}" if cells(beginning) < width else mark


def count(text: str, width: int) -> int:
    """How many lines `wrap` gives, without making them."""
    width = max(width, 1)
    total = 0
    for paragraph in text.split("\n"):
        cells = paragraph if paragraph.isascii() else to_cells(paragraph)[0]
        if len(cells) <= width:
            total += 1
        elif _is_simple(cells):
            total += _count_simple(cells, width)
        else:
            total += len(_breaks(cells, width))
    return total


def _each_paragraph(text: str, width: int, broken: Callable[[str, int], Breaks]) -> Breaks:
    if "\n" not in text:
        return broken(text, width)
    lines: Breaks = []
    base = 0
    for paragraph in text.split("\n"):
        if len(paragraph) <= width and paragraph.isascii():
            lines.append((base, base + len(paragraph)))
        else:
            lines += [(base + start, base + end) for start, end in broken(paragraph, width)]
        base += len(paragraph) + 1
    return lines


def _paragraph(text: str, width: int) -> Breaks:
    cells, extras = (text, None) if text.isascii() else to_cells(text)
    if len(cells) <= width:
        return [(0, len(text))]
    lines = _break_simple(cells, width) if _is_simple(cells) else _breaks(cells, width)
    return lines if extras is None else to_offsets(cells, extras, lines)


def _chopped(text: str, width: int) -> Breaks:
    return _filled(text, width, _last_fit)


def _wrapped_code(text: str, width: int) -> Breaks:
    return _filled(text, width, _code_end)


def _filled(text: str, width: int, ends: Callable[[str, int, int], int]) -> Breaks:
    """Lines that together hold every character; `ends` is where one from a place on ends."""
    cells, extras = (text, None) if text.isascii() else to_cells(text)
    if len(cells) <= width:
        return [(0, len(text))]
    lines: Breaks = []
    start = 0
    while start < len(cells):
        end = ends(cells, start, width)
        lines.append((start, end))
        start = end
    return lines if extras is None else to_offsets(cells, extras, lines)


def _is_simple(cells: str) -> bool:
    """Whether every cell is a character and there are no leading or trailing spaces."""
    return FILL not in cells and cells[0] != " " and cells[-1] != " "


def _break_simple(cells: str, width: int) -> Breaks:
    size = len(cells)
    rfind = cells.rfind
    lines: Breaks = []
    start = 0
    while size - start > width:
        space = rfind(" ", start, start + width + 1)
        if space < 0:
            end = _sign_end(cells, start, start + width, width)
            lines.append((start, end))
            start = end
            continue
        end = _without_spaces(cells, start, space) if cells[space - 1] == " " else space
        lines.append((start, end))
        start = space + 1
        while cells[start] == " ":
            start += 1
    lines.append((start, size))
    return lines


def _count_simple(cells: str, width: int) -> int:
    size = len(cells)
    rfind = cells.rfind
    lines = 1
    start = 0
    while size - start > width:
        space = rfind(" ", start, start + width + 1)
        if space < 0:
            start = _sign_end(cells, start, start + width, width)
        else:
            start = space + 1
            while cells[start] == " ":
                start += 1
        lines += 1
    return lines


def _breaks(cells: str, width: int) -> Breaks:
    """Like `_break_simple`, for leading and trailing spaces and for wide characters."""
    cells = cells.rstrip(" ")
    size = len(cells)
    indent = size - len(cells.lstrip(" "))
    lines: Breaks = []
    start = 0
    while size - start > width:
        end = _last_fit(cells, start, width)
        if end == size:
            break
        # Spaces before the first word are its indentation; Textual does not break at them either.
        space = cells.rfind(" ", max(start, indent), end + 1)
        beside = _beside_wide(cells, max(start, space + 1), end)
        if beside > 0 or space < 0:
            end = beside if beside > 0 else _sign_end(cells, start, end, width)
            lines.append((start, end))
            start = end
            continue
        lines.append((start, _without_spaces(cells, start, space)))
        start = space + 1
        while cells[start] == " ":
            start += 1
    lines.append((start, size))
    return lines


def _without_spaces(cells: str, start: int, end: int) -> int:
    return start + len(cells[start:end].rstrip(" "))


def _last_fit(cells: str, start: int, width: int) -> int:
    """The last possible end of a line from `start`; always past at least one grapheme."""
    end = start + width
    size = len(cells)
    if end >= size:
        return size
    while cells[end] == FILL:
        end -= 1
    if end == start:
        end += 1
        while end < size and cells[end] == FILL:
            end += 1
    return end


def _sign_end(cells: str, start: int, end: int, width: int) -> int:
    """Where a line in a word that does not fit ends: past a sign in its last quarter, or a hyphen
    between letters in its last half, else `end`.
    """
    low = max(start + 1, end - width // 4)
    sign = max(cells.rfind(each, low, end) for each in _CODE_ENDS)
    if sign < 0:
        hyphen = cells.rfind("-", max(start + 1, end - width // 2), end)
        sign = hyphen if cells[hyphen - 1].isalpha() and cells[hyphen + 1].isalpha() else sign
    return sign + 1 or end


def _code_end(cells: str, start: int, width: int) -> int:
    """Where a line of code ends: past a space, else past another sign, else where it is full."""
    end = _last_fit(cells, start, width)
    if end == len(cells):
        return end
    low = end - width // 3
    space = cells.rfind(" ", low, end)
    sign = space if space >= 0 else max(cells.rfind(each, low, end) for each in _CODE_ENDS)
    if sign > start:
        return sign + 1
    return _before_name(cells, start, end, width)


def _before_name(cells: str, start: int, end: int, width: int) -> int:
    """Where a line ends whose last name would be broken: before that name, if it is shorter than a
    line and does not begin this one; `end` otherwise.
    """
    if not (_continues(cells[end - 1]) and _continues(cells[end])):
        return end
    first, last = end - 1, end
    while first > start and _continues(cells[first - 1]):
        first -= 1
    while last < len(cells) and last - first <= width and _continues(cells[last]):
        last += 1
    begins = first == start or not cells[start:first].strip()
    return end if begins or last - first > width else first


def _continues(cell: str) -> bool:
    """Whether a character is one of a name in code."""
    return cell == "_" or (cell.isascii() and cell.isalnum())


def _beside_wide(cells: str, low: int, end: int) -> int:
    """The last place after `low`, up to `end`, to break beside an ideograph, or -1."""
    place = end
    tries = _TRIES
    while place > low and tries:
        tries -= 1
        before = place - 1
        while cells[before] == FILL:
            before -= 1
        left, right = cells[before], cells[place]
        if (
            (_is_ideograph(right) or _is_ideograph(left))
            and right not in _NO_START
            and left not in _NO_END
        ):
            return place
        # Inside a narrow word no break is possible: go on to where the word begins.
        place = before if before < place - 1 else cells.rfind(FILL, low, place) + 1
    return -1


def _is_ideograph(char: str) -> bool:
    return char >= "\u2e80" and (
        char <= "\ua4cf"
        or "\uf900" <= char <= "\ufaff"
        or "\uff00" <= char <= "\uff60"
        or "\U00020000" <= char <= "\U0003ffff"
    )

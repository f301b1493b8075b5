"""Removes what tools for copying text add to a page.

Chromium and copying with a mouse leave the text alone. Firefox writes addresses after links and
slashes around italics, lynx and elinks number the links and list them at the end, w3m and these two
draw the fields of forms, and all four wrap lines. pdftotext keeps the columns of the printed page.
"""

import re
from collections import Counter

from reader.expressions import expression
from reader.extraction.textcopy.line_kinds import Kind, kind
from reader.extraction.textcopy.picture_column import without_picture_columns
from reader.extraction.textcopy.reflow import Line, Row, rows
from reader.values import dataclass

_HIDDEN = "\x00"
"""Replaces a character that is counted in widths and then dropped; clean text has none."""
_ADDRESS = expression(
    r"<\s{0,99}(?:(?:https?|mailto|whatsapp|javascript|about|tel|ftp|file):|#)[^<>]*>",
    re.IGNORECASE,
)
_LINK_MARK = expression(r"\[(\d{1,5})\]")
_LISTED = expression(r"\s{0,6}\d{1,5}\. (?:[a-z][a-z0-9+.-]*:|/)\S*.*")
_LIST_TITLE = expression(r"\s{0,3}(?:References|Visible links:?|Hidden links:?)")
_SLANTED = expression(r"(?<![\w/:])/(?![/\s])([^/\n\x00]{1,300}?)(?<!\s)/(?![\w/])")
_STRONG = expression(r"(?<![\w*])\*(?![*\s])([^*\n\x00]{1,300}?)(?<!\s)\*(?![\w*])")
_LINED = expression(r"(?<!\w)_(?![_\s])([^_\n\x00]{1,300}?)(?<!\s)_(?!\w)")
_EMPTY_SLANTED = expression(r"(?:(?<=\s)|^)//(?=\s|$)|^\s*//(?=\w)", re.MULTILINE)
_FRAME = "IFRAME:"
_TOOLS_OWN = expression(rf"\s*(?:Link: ?\x00|#\x00|{_FRAME})")
_ICONS = expression("[\u200b\u2060\ue000-\uf8ff]")
_LONE = (" ", "\u00a0")
_GAPS = expression(r"\S {3,}\S")
_PIECE = expression(r"\S+(?: {1,2}\S+)*")
_NARROW = 6


@dataclass(frozen=True, slots=True)
class Copy:
    """The lines of a copy, and how it was made."""

    rows: tuple[Row, ...]
    tool: bool = False
    """Whether a tool has left marks that prove that the text is from a page."""
    printed: bool = False
    """Whether the columns are those of a printed page."""


def read(text: str, pages: int) -> Copy:
    """The copy without what its tool added; `pages` is the number of page breaks it had."""
    if pages:
        text = "\n".join(without_picture_columns(text.split("\n")))
    firefox = _is_firefox(text)
    text, listed = _without_list(text)
    if listed:
        text = _without_numbers(text)
    elif firefox:
        text = _without_addresses(text)
    lines = _lines(_ICONS.sub("", text).split("\n"))
    printed = pages > 0 and sum(bool(_GAPS.search(line.text)) for line in lines) > 2
    if printed:
        lines = _columns(lines, pages)
    all_rows = rows(lines, printed=printed)
    if _HIDDEN in text or _FRAME in text:
        all_rows = [_bare(row) for row in all_rows if not _TOOLS_OWN.match(row.text)]
    return Copy(_closed(all_rows), tool=listed or firefox, printed=printed)


def _is_firefox(text: str) -> bool:
    """Mails have addresses in brackets too; Firefox breaks them over lines, and writes "<#top>"."""
    addresses = _ADDRESS.findall(text)
    return len(addresses) > 1 and any("\n" in found or found[1] == "#" for found in addresses)


def _lines(raws: list[str]) -> list[Line]:
    # Of a long text many lines are equal: each is looked at once.
    distinct = {raw: _line(raw) for raw in dict.fromkeys(raws)}
    lines = [distinct[raw] for raw in raws]
    lone = sum(raw in _LONE for raw in raws)
    if lone == 0 or 2 * lone > raws.count(""):
        return lines
    # If blank lines are empty, a line with a single space is an element without text.
    between = {
        at
        for at in range(1, len(raws) - 1)
        if raws[at] in _LONE and lines[at - 1].text and lines[at + 1].text
    }
    return [line for at, line in enumerate(lines) if at not in between]


def _line(raw: str) -> Line:
    bare = raw.strip(" \t\u00a0")
    if raw.startswith(bare):
        return Line(bare)
    return Line(bare, len(raw[: raw.index(bare)].expandtabs(8)))


def _without_list(text: str) -> tuple[str, bool]:
    """The text before the list of links that lynx and elinks end with."""
    end = text.rfind("\nReferences\n")
    if end < 0:
        return text, False
    tail = [line for line in text[end:].split("\n") if line.strip()]
    listed = sum(bool(_LISTED.fullmatch(line) or _LIST_TITLE.fullmatch(line)) for line in tail)
    # An article has a list of references too, but not of bare addresses.
    if listed < 2 or listed < 0.8 * len(tail):
        return text, False
    return text[:end], True


def _without_numbers(text: str) -> str:
    """Hide link numbers. These increase, so the footnotes of an article are kept."""
    last = 0

    def hide(match: re.Match[str]) -> str:
        nonlocal last
        number = int(match[1])
        if not last < number <= last + 5:
            return match[0]
        last = number
        return _HIDDEN * len(match[0])

    return _LINK_MARK.sub(hide, text)


def _without_addresses(text: str) -> str:
    """Hide Firefox's addresses, except line breaks in them, and its marks for italics."""

    def hide(match: re.Match[str]) -> str:
        return re.sub(r"[^\n]", _HIDDEN, match[0])

    text = _EMPTY_SLANTED.sub(_HIDDEN * 2, _ADDRESS.sub(hide, text))
    for pattern in (_SLANTED, _STRONG, _LINED):
        text = pattern.sub(rf"{_HIDDEN}\1{_HIDDEN}", text)
    return text


def _columns(lines: list[Line], pages: int) -> list[Line]:
    """The lines of a printed page, one a column, without what is beside the text.

    Floating elements are repeated on every sheet, in the middle of the text; and a narrow column on
    the left contains fragments of names in place of pictures.
    """
    numbers = Counter(line.text for line in lines if line.text.isdigit() and len(line.text) < 5)
    repeated = {text for text, count in numbers.items() if count >= max(3, pages / 2)}
    out: list[Line] = []
    for line in lines:
        if line.text in repeated:
            continue
        number, _, after = line.text.partition(" ")
        if number in repeated and after[:1].islower():
            before = out.pop() if out else Line("")
            out.append(Line(f"{before.text} {after}".strip(), before.indent))
        else:
            out.extend(_split(line))
    return [line for index, line in enumerate(out) if not _beside(out, index)]


def _split(line: Line) -> list[Line]:
    pieces = [Line(piece[0], line.indent + piece.start()) for piece in _PIECE.finditer(line.text)]
    if len(pieces) > 1 and len(pieces[0].text) <= _NARROW:
        long = len(pieces) == 2 and len(pieces[1].text) > 3 * _NARROW
        if long or kind(pieces[-1].text) is Kind.REPLY:
            pieces = pieces[1:] if long or len(pieces) > 2 else pieces
    return pieces if 0 < len(pieces) < 3 else [line]


def _beside(lines: list[Line], index: int) -> bool:
    """Whether a line is a fragment of a name to the left of the text around it."""
    line = lines[index]
    if not 0 < index < len(lines) - 1 or not 0 < len(line.text) <= _NARROW:
        return False
    around = (lines[index - 1], lines[index + 1])
    return all(near.text and near.indent >= line.indent + 4 for near in around)


def _bare(row: Row) -> Row:
    """The row without hidden characters, and without the spaces around them."""
    if _HIDDEN not in row.text:
        return row
    text = re.sub(r"\x00+ (?=\x00)", "", row.text)
    text = re.sub(r" ?\x00+(?=[\s.,;:!?)\]}…]|$)", "", text)
    return Row(text.replace(_HIDDEN, "").strip(), row.indent, row.gap)


def _closed(all_rows: list[Row]) -> tuple[Row, ...]:
    """The rows without empty ones, whose blank lines are added to the next."""
    filled: list[Row] = []
    gap = 0
    for row in all_rows:
        text = row.text
        if not text or (len(text) == 1 and text in "*+•□☆★◎△■○●-"):
            gap = max(gap, row.gap)
        else:
            filled.append(row if gap <= row.gap else Row(text, row.indent, gap))
            gap = 0
    return tuple(filled)

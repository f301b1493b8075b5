"""Text for terminals limited to ASCII, by two tables: one for reading, one for drawing in cells.

Frames, bars and marks become the ASCII characters that look most like them, and letters lose their
accents. A character without a likeness is kept in text to be read, and becomes a question mark
where the number of cells must not change.
"""

import unicodedata
from collections.abc import Callable

from reader.expressions import expression
from reader.text import cells

_ONE = {
    **dict.fromkeys("│┃║┊┆┇┋╎╏▎▌▐▏▍❘", "|"),
    **dict.fromkeys("─━┄┅┈┉╌╍‐‑–—−▔⸺", "-"),
    **dict.fromkeys("═", "="),
    **dict.fromkeys("▁▂▃_", "_"),
    **dict.fromkeys("•●∙▪☑", "*"),
    **dict.fromkeys("◦○☐□◇☆", "o"),
    **dict.fromkeys("▸▶►→»›↳↪⤴⇒", ">"),
    **dict.fromkeys("◂◀◄←«‹↩↵⇐", "<"),
    **dict.fromkeys("▾▼↓✓√∨", "v"),
    **dict.fromkeys("▴▲↑∧", "^"),
    **dict.fromkeys("“”„‟❝❞″", '"'),
    **dict.fromkeys("‘’‚‛′ʼ", "'"),
    "◆": "+", "★": "!", "■": "#",
    "·": ".", "…": ".", "¶": "#", "§": "#", "✎": "#", "±": "+", "×": "x", "÷": "/", "†": "+",
    "‡": "+", "ß": "s", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "æ": "a", "Æ": "A", "œ": "o",
    "Œ": "O", "đ": "d", "Đ": "D", "ı": "i", "€": "E", "£": "L", "©": "c", "®": "r", "µ": "u",
    "\u2028": " ", "\u00ad": "-", "\u2044": "/",
}  # fmt: skip
"""Replacements of one cell each, for drawing."""
_READ = {
    "…": "...", "—": "--", "→": "->", "←": "<-", "⇒": "=>", "»": ">>", "«": "<<", "±": "+/-",
    "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "€": "EUR", "£": "GBP", "©": "(c)",
    "®": "(r)", "≤": "<=", "≥": ">=", "≠": "!=", "§": "section ", "\u00ad": "",
}  # fmt: skip
"""Replacements that are clearer with more characters, for text that need not line up."""


class _Table(dict[int, str]):
    """A table for `str.translate` that works out each character once."""

    def __init__(self, replacement: Callable[[str], str]) -> None:
        super().__init__()
        self._replacement = replacement

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        self[code] = likeness = sign if code < 128 else self._replacement(sign)
        return likeness


def _like(sign: str) -> str:
    """The ASCII likeness of a character, "" if there is none."""
    if sign in _ONE:
        return _ONE[sign]
    if "\u2500" <= sign <= "\u257f":
        return "+"
    if "\u2580" <= sign <= "\u259f":
        return "#"
    parts = unicodedata.normalize("NFKD", sign)
    return "".join(part if " " <= part <= "~" else _ONE.get(part, "") for part in parts)


def _read(sign: str) -> str:
    if sign in _READ:
        return _READ[sign]
    likeness = _like(sign)
    # A mark of its own is an accent that its letter can do without; other losses are not hidden.
    return likeness or ("" if unicodedata.combining(sign) else sign)


def _drawn(sign: str) -> str:
    size = cells(sign)
    return _like(sign)[:size].ljust(size, "?")


_RAISED = expression("[\u00b2\u00b3\u00b9\u2070-\u207f]+")
_POWER = expression(rf"(?<=[0-9]){_RAISED.pattern}")
"""Raised characters after a number: 10⁶ is not 106."""
_JOINED = expression(
    "[\u203c-\u3299\U0001f000-\U0001faff](?:[\ufe0f\U0001f3fb-\U0001f3ff]|\u200d.)+"
    "|[\U0001f1e6-\U0001f1ff]{2}"
)
"""Characters joined into one picture, which is drawn in the cells of one."""
_READING, _DRAWING = _Table(_read), _Table(_drawn)


def ascii_text(text: str) -> str:
    """`text` in ASCII, keeping only the letters for which ASCII has no likeness."""
    if text.isascii():
        return text
    return _RAISED.sub(lambda raised: f"^{raised[0]}", text).translate(_READING)


def ascii_cells(text: str) -> str:
    """`text` in ASCII only, with the same number of cells."""
    if text.isascii():
        return text
    text = _POWER.sub(lambda raised: "^" * len(raised[0]), text)
    return _JOINED.sub(lambda joined: "?" * cells(joined[0]), text).translate(_DRAWING)

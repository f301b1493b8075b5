"""A safe file name made from any title, and what is wrong with one that was typed."""

import re
import unicodedata
from pathlib import Path

from reader.expressions import expression
from reader.save import FORMATS
from reader.text import line

MAX_BYTES = 180
"""Of the name without its suffix. File systems allow 255; some programs add to a name."""

_MOST_OF_AN_ENDING = 5
"""Characters: “.jsonl” is a kind of file, the end of “notes for St. Ansgar” is not."""

_INSTEAD = str.maketrans(dict.fromkeys("/\\|:", "-") | dict.fromkeys("*?<>") | {'"': "'"})
# Windows reserves these names for devices, with any suffix and in any folder.
_DEVICE = expression(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)", re.IGNORECASE
)


def file_name(title: str, suffix: str) -> str:
    """`title` as a file name that is valid in any folder on any system, visible, and no option.

    The name without `suffix` has 1 to `MAX_BYTES` bytes of UTF-8.
    """
    # A title may be a megabyte; eight times the limit leaves room for what is dropped below.
    text = _composed(title[: 8 * MAX_BYTES])
    text = re.sub(r" ?:(?= )", " -", text).translate(_INSTEAD)
    text = _composed("".join(char for char in text if char.isprintable()))
    name = _cut(text.lstrip("-. "), MAX_BYTES - 1).rstrip(". ")
    if _DEVICE.match(name):
        name = f"_{name}"
    return (name or "untitled") + suffix


def unknown_kind(path: str) -> str:
    """Why a path names a kind of file that nothing is saved as; "" if it does not, or is a folder.

    “book.pdf” would hold plain text, and no program would open it.
    """
    name = path.rpartition("/")[2]
    ending = name.rpartition(".")[2].lower() if "." in name[1:] else ""
    names_kind = ending.isalnum() and not ending.isdecimal() and len(ending) <= _MOST_OF_AN_ENDING
    suffixes = [known.suffix for known in FORMATS]
    if not names_kind or f".{ending}" in suffixes or Path(path).is_dir():
        return ""
    return f"Nothing is saved as “.{ending}”, only as {', '.join(suffixes[:-1])} or {suffixes[-1]}"


def _composed(text: str) -> str:
    """`text` on one line and in NFC, so that equal-looking titles give the same name."""
    return unicodedata.normalize("NFC", line(text))


def _cut(text: str, size: int) -> str:
    """The longest start of `text` within `size` bytes that separates no letter from its marks."""
    encoded = text.encode()
    if len(encoded) <= size:
        return text
    start = encoded[:size].decode(errors="ignore")
    end = len(start)
    while end and _joins(text[end]):
        end -= 1
    return text[:end] or start


def _joins(char: str) -> bool:
    """Whether `char` belongs to the one before: a combining mark, a selector, a skin tone."""
    return unicodedata.category(char)[0] == "M" or "\U0001f3fb" <= char <= "\U0001f3ff"

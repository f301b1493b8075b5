"""A file name from a title, whatever the title holds."""

import re
import unicodedata

from reader.expressions import expression
from reader.text import line

MAX_BYTES = 180
"""Of the name without its suffix. 255 is what file systems take; some programs add to a name."""

_INSTEAD = str.maketrans(dict.fromkeys("/\\|:", "-") | dict.fromkeys("*?<>") | {'"': "'"})
# Windows means these devices with any suffix, and in any folder.
_DEVICE = expression(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)", re.IGNORECASE
)


def file_name(title: str, suffix: str) -> str:
    """`title` as a name in any folder on any system: one part, visible, not hidden, no option.

    The name without `suffix` has at most `MAX_BYTES` bytes of UTF-8 and is never empty.
    """
    # A title may be a megabyte; eight times what fits leaves room for what is dropped below.
    text = _composed(title[: 8 * MAX_BYTES])
    text = re.sub(r" ?:(?= )", " -", text).translate(_INSTEAD)
    text = _composed("".join(char for char in text if char.isprintable()))
    name = _cut(text.lstrip("-. "), MAX_BYTES - 1).rstrip(". ")
    if _DEVICE.match(name):
        name = f"_{name}"
    return (name or "untitled") + suffix


def _composed(text: str) -> str:
    """`text` on one line and in NFC, so that what looks alike is one name."""
    return unicodedata.normalize("NFC", line(text))


def _cut(text: str, size: int) -> str:
    """The longest start of `text` within `size` bytes that parts no letter from its marks."""
    whole = text.encode()
    if len(whole) <= size:
        return text
    start = whole[:size].decode(errors="ignore")
    end = len(start)
    while end and _joins(text[end]):
        end -= 1
    return text[:end] or start


def _joins(char: str) -> bool:
    """Whether `char` belongs to the one before it: a mark, a variation selector, a skin tone."""
    return unicodedata.category(char)[0] == "M" or "\U0001f3fb" <= char <= "\U0001f3ff"

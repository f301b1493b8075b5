"""Whether markup shows other pages in frames, told without parsing it."""

import re

from reader.expressions import expression

_FRAME = expression(rb"<i?frame\s", re.IGNORECASE)


def has_frames(markup: bytes) -> bool:
    """Whether a page in any charset like ASCII has an element that shows another page."""
    return _FRAME.search(markup) is not None

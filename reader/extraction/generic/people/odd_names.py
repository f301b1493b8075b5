"""Names that look like something else, where other comments have theirs: "Bea, 3 days ago"."""

from reader.expressions import expression
from reader.extraction.generic.people.names import COUNTED, DASHES, SPLIT, name, stamp_after
from reader.extraction.generic.wording.days import WORDS
from reader.extraction.generic.wording.stamps import LONGEST

_WORD = expression(r"[^\W\d_]+")


def any_signed(text: str) -> str:
    """The author in a line with author and date, even if the name is also a word of dates: "Bea",
    "May".
    """
    # Of a row of 4,400 figures the pattern of dates would try each part.
    for part in SPLIT.split(COUNTED.sub("", text[:LONGEST])):
        day = stamp_after(part) or WORDS.search(part, 1)
        bare = (part[: day.start()] if day else part).strip(DASHES)
        if bare and _WORD.fullmatch(bare) and (found := name(bare)):
            return found
    return ""

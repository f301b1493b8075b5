"""Recognises what shops say below a review: how many found it helpful, or whether it was."""

import re

from reader.expressions import expression

HELPFUL = expression(
    r"\b(?:(?:was|is) this (?:review |comment )?(?:helpful|useful)|found (?:this|the following)"
    r"(?: (?:review|comment))? (?:helpful|useful)"
    r"|(?:fand|fanden) (?:diese|die folgende|das) .{0,24}hilfreich"
    r"|war diese .{3,24}hilfreich|ont trouvé .{2,24}utiles?|a-t-(?:il|elle) été utile"
    r"|encontr(?:ó|aron|aram) .{2,24}útil(?:es)?|te (?:ha sido|resultó) útil"
    r"|hanno trovato .{0,24}utile|ti è stata utile|ach(?:ou|aram) .{2,24}útil"
    r"|vond(?:en)? (?:deze|dit) .{0,24}nuttig|hade nytta av|była? pomocn[ay]|отзыв (?:был )?полез"
    r"|faydalı (?:buldu|mu))|役に立った|参考になった|有帮助|도움이 (?:되|됐)",
    re.IGNORECASE,
)
_NONE = expression(r"(?:this|the) (?:review|comment) has no votes(?: yet)?\.?", re.IGNORECASE)
LONGEST = 90
"""The most characters of such a line."""


def tells_who_found_helpful(text: str) -> bool:
    """Whether a line counts those who found a review helpful, or asks whether it was."""
    if len(text) > LONGEST or not _BEGUN.match(text):
        return _NONE.fullmatch(text) is not None
    return HELPFUL.search(text) is not None


_BEGUN = expression(r"\d|(?:was|is|war|te|ti|a-t)\b", re.IGNORECASE)
"""A count or a question: "I found this helpful" is what somebody wrote."""

"""Tells a copy of a page from a plain text by the lines that only pages have."""

from reader.expressions import expression
from reader.extraction.textcopy.furniture import ONLY_PAGES, RIGHTS, SKIPS
from reader.extraction.textcopy.line_kinds import Kind, is_sentence, navigates, plain
from reader.extraction.textcopy.sheet import Sheet

SURE = 8
"""With this many different labels a text is certainly a copy of a page."""
_PROOF = 3
"""A link that skips a menu, or rights reserved at the end, says as much as three labels."""
_ENTRY = expression(r"(?:[•*+□o-] +)?[^\W\d_]+(?:[\s&'’/-]{1,3}[^\W\d_]+){0,3}")
"""An entry of a menu: up to four words and nothing else."""
_LONGEST = 160
_FOOT = 40
"""How many of the last rows are the foot of a page."""
_SKIP = expression(rf"(?:{SKIPS})(?!\w)")
_RIGHTS = expression(rf"(?:©|\(c\)|copyright\b)[^.]*\d{{4}}|(?<!\w)(?:{RIGHTS})(?!\w)")
_ONLY = frozenset(entry for part in ONLY_PAGES.split("|") if (entry := part.strip()))


def labels(sheet: Sheet) -> int:
    """How many different lines are entries of menus, titles of boxes or fields of forms; what is
    on pages alone counts more.
    """
    texts = [row.text for row in sheet.rows]
    foot = {*texts[-_FOOT:]}
    weights: dict[str, int] = {}
    for text, kind in dict(zip(texts, sheet.kinds, strict=True)).items():
        if len(text) <= _LONGEST and (weight := _says(text, kind, foot=text in foot)):
            weights[plain(text)] = weight
    return sum(weights.values())


def _says(text: str, kind: Kind, *, foot: bool) -> int:
    bare = plain(text)
    if bare in _ONLY or _SKIP.match(bare) or (foot and is_rights(text)):
        return _PROOF
    return kind is Kind.FORM or navigates(text)


def is_rights(text: str) -> bool:
    """Whether a line says whose the page is: "© 2024 The Valley Times", "All rights reserved"."""
    return len(text) <= _LONGEST and _RIGHTS.search(text.casefold()) is not None


def is_page(sheet: Sheet, labels: int) -> bool:
    """Whether there are enough lines of the kind that only pages have."""
    if labels >= min(SURE, max(4, 0.01 * len(sheet))):
        return True
    first = next((at for at, row in enumerate(sheet.rows) if is_sentence(row.text)), len(sheet))
    menu = sum(bool(_ENTRY.fullmatch(row.text)) for row in sheet.rows[:first])
    return first < len(sheet) and menu >= 8 and menu >= 0.6 * first

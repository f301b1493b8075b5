"""Determines where each comment begins and ends, given the dates in their heads."""

from collections.abc import Collection, Sequence

from reader.extraction.textcopy.frames import (
    AROUND_NAMES,
    OTHER_PARTS,
    Frame,
    first_date,
    is_about,
    is_ranked,
    stops,
)
from reader.extraction.textcopy.line_kinds import Kind, is_sentence, plain
from reader.extraction.textcopy.names import name
from reader.extraction.textcopy.profiles import head_start, initial, text_start
from reader.extraction.textcopy.recurring import HEADER
from reader.extraction.textcopy.signatures import BY
from reader.extraction.textcopy.skeleton import may_name
from reader.text import words
from reader.text.sentences import PROSE_ENDS

_UNDER = (Kind.REPLY, Kind.ACTION)
"""Kinds of rows with links that end a comment."""
_BETWEEN = (Kind.REPLY, Kind.REPLY_TO)
"""Kinds of rows allowed between a name and its date."""
_NAME_WORDS = 14
_LABEL_WORDS = 6
"""The most words of the title of a box."""
_BACK = "«‹←"
_MANY = 4


def tops(frame: Frame) -> list[int]:
    """The first row of each head: that of the date, or of the name above it."""
    heads, rows = frame.heads, frame.sheet.rows
    first_rows: list[int] = []
    floor = heads.start - 1 if heads.start < heads.at[0] else -1
    apart = sum(rows[at].gap > 0 for at in heads.at) > len(heads.at) / 2
    names: set[str] = set()
    for at in heads.at:
        top = _top(frame, floor, at, apart=apart)
        top -= _is_twice(frame, floor, top)
        top -= _answers(frame, top, at, names)
        top = _profile(frame, floor, at, top)
        names.add(plain(frame.sheet.text(top)))
        first_rows.append(top)
        floor = at
    return first_rows


def _is_twice(frame: Frame, floor: int, top: int) -> bool:
    """Whether the first row of a head is a name that the row above has too: one is for a screen of
    another width.
    """
    sheet = frame.sheet
    twice = top - 1 > floor + 1 and sheet.text(top) == sheet.text(top - 1)
    return twice and may_name(sheet, top, frame.heads.usual)


def _profile(frame: Frame, floor: int, at: int, top: int) -> int:
    """The first row about the author where a label shows it, else `top`."""
    if frame.posts is None or not (frame.labels.feet or frame.labels.named):
        return top
    start = text_start(frame.posts, frame.labels, floor, at) if floor in frame.starts else floor + 1
    row = head_start(frame.posts, frame.labels, max(start, 0), at)
    return top if row is None else row


def _answers(frame: Frame, top: int, at: int, names: Collection[str]) -> bool:
    """Whether the name above a date is that of somebody who is answered, who has said something
    above: then who answers is in the row over it, below the links of another comment.
    """
    sheet = frame.sheet
    if not frame.footed or top != at - 1 or plain(sheet.text(top)) not in names:
        return False
    over = sheet.kinds[top - 2] if top > 1 else Kind.TEXT
    return over in _UNDER and may_name(sheet, top - 1, frame.heads.usual)


def _top(frame: Frame, floor: int, at: int, *, apart: bool) -> int:
    """Search upwards from the date: recurring rows, then the name, then the name again."""
    top, who = first_date(frame, at), plain(name(frame.written(at)))
    rank: str | None = None
    ranked = frame.ranked and not is_ranked(frame, at)
    said = who and floor in frame.starts and _is_all_said(frame, floor + 1, who)
    for row in range(top - 1, max(floor + bool(said), at - HEADER), -1):
        if stops(frame, row):
            break
        if initial(frame.sheet, row) or _is_signature(frame, row):
            return row
        kind = name_kind(frame, row, at)
        if row in frame.heads.stamps and is_about(frame, row):
            continue
        crossing = frame.sheet.rows[row + 1].gap > 0 and not apart and kind is not Kind.SAYS
        if kind in AROUND_NAMES or frame.is_usual(row):
            top = row if who and not crossing else top
        elif kind in (Kind.TEXT, Kind.SAYS):
            bare = plain(frame.sheet.text(row))
            same = bool(who and bare) and (bare in who or who in bare)
            over = ranked and bool(who) and rank is None
            if over:
                rank, who = who, ""
            if (who and not same) or crossing or words(bare) > _NAME_WORDS:
                break
            top, who = row, who or bare
        elif kind not in _BETWEEN:
            break
    return _again(frame, floor, at) or top


def _is_all_said(frame: Frame, at: int, who: str) -> bool:
    """Whether the one row below a date is all that a comment says: "Thanks!", "+1"."""
    brief = frame.sheet.kinds[at] in (Kind.TEXT, Kind.NUMBER) and not frame.is_usual(at)
    bare = plain(frame.sheet.text(at))
    return brief and not (bare in who or who in bare)


def _is_signature(frame: Frame, at: int) -> bool:
    """Whether a row says by whom something was posted."""
    return frame.sheet.kinds[at] is Kind.TEXT and BY.match(frame.sheet.text(at)) is not None


def _again(frame: Frame, floor: int, at: int) -> int:
    """The row with the name of the date's row alone, in the column beside a post; 0 if there is
    none.
    """
    who = plain(name(frame.written(at)))
    for row in range(at - 1, max(floor, at - HEADER) if who else at, -1):
        if is_sentence(frame.sheet.text(row)) or frame.sheet.kinds[row] in OTHER_PARTS:
            break
        if plain(frame.sheet.text(row)) == who:
            return row
    return 0


def name_kind(frame: Frame, row: int, at: int) -> Kind:
    """The kind of a row above the date at `at`: a person's name may be "block" or "Link"."""
    kind = frame.sheet.kinds[row]
    named = kind is Kind.ACTION and row >= at - 2 and not frame.heads.stamps[at].named
    return Kind.TEXT if named and not frame.is_usual(row) else kind


def end(frame: Frame, tops: Sequence[int]) -> int:
    """Where the last comment ends: at its links, or where another part of the page begins."""
    has_text = False
    # If no other comment has such a line, one in the last is the title of a box below it.
    titled = len(tops) >= _MANY and not any(
        is_label(frame, row)
        for start, end in zip(frame.heads.at, tops[1:], strict=False)
        for row in range(start + 2, end)
    )
    above = {plain(row.text) for row in frame.sheet.rows[: frame.heads.start] if len(row.text) < 60}
    last = frame.heads.at[-1]
    if frame.posts is not None:
        last = text_start(frame.posts, frame.labels, last, len(frame.sheet)) - 1
    for at in range(last + 1, len(frame.sheet)):
        kind = frame.sheet.kinds[at]
        links = kind is Kind.REPLY
        if has_text and ((links and frame.footed) or frame.is_usual(at)):
            return at + links
        # The name of the site, at the top of the page and again at its end.
        again = has_text and plain(frame.sheet.text(at)) in above
        if has_text and titled and is_label(frame, at):
            return at
        if again or (kind in OTHER_PARTS and (has_text or at > last + 6)):
            return at
        has_text = has_text or frame.is_text(at) or frame.sheet.text(at).startswith("+")
    return len(frame.sheet)


def is_label(frame: Frame, at: int) -> bool:
    """Whether a row is a few words that end like no sentence, the first with a capital letter or
    with an arrow to another page.
    """
    text = frame.sheet.text(at)
    few = 0 < words(text) <= _LABEL_WORDS and not text.endswith(PROSE_ENDS)
    leads_back = few and text[0] in _BACK and "»" not in text  # "«words»" are quoted
    return few and (text[0].isupper() or leads_back) and frame.is_text(at)

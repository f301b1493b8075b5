"""The steps of reading a text copy, and notes on what the copy cannot show."""

from collections.abc import Sequence
from datetime import datetime

from reader.comment_ids import number_id
from reader.extraction.dates import parse_date
from reader.extraction.textcopy import forms
from reader.extraction.textcopy.blocks import blocks
from reader.extraction.textcopy.body import Body, body
from reader.extraction.textcopy.cuts import framed
from reader.extraction.textcopy.groups import grouped
from reader.extraction.textcopy.heads import heads
from reader.extraction.textcopy.own import read_own
from reader.extraction.textcopy.questions import read_questions
from reader.extraction.textcopy.sheet import Cut, Discussion, Sheet, sheet
from reader.extraction.textcopy.stamps import Stamp
from reader.extraction.textcopy.words import is_sentence
from reader.model import Article, Comment, Reading
from reader.text import clean, line

_ORDER = (
    "This is a text copy of a page: which comment answers which is not known, so they stand in the "
    "order of the copy, numbered c1, c2 and so on."
)
_TRIES = 5
"""How many sets of dated lines are tried; no page has more discussions."""
_FEW = 6
"""Up to this many comments, all may be without a sentence."""


def read_textcopy(text: str, url: str = "") -> Reading:
    """The article and the comments of a text copy; text without comments is all article."""
    plain = clean(text)
    own = read_own(plain, url)
    if own is not None:
        return own
    copy = forms.read(plain, text.count("\f"))
    asked = read_questions(copy.rows, url)
    if asked is not None:
        return asked
    whole = sheet(copy.rows)
    found = _discussion(whole)
    before = whole.part(0, found.start) if found else whole
    cuts = found.cuts if found else ()
    said = ["\n".join(row.text for row in cut.rows) for cut in cuts]
    page = copy.tool or found is not None
    found_body = body(before, page=page, printed=copy.printed, said=said)
    comments = tuple(_comment(cut, number) for number, cut in enumerate(cuts, 1))
    claimed = found.claimed if found else None
    return Reading(
        article=_article(found_body, url),
        comments=comments,
        source="text copy",
        claimed=claimed,
        nesting="unknown" if comments else "known",
        notes=_notes(comments, claimed),
    )


def _discussion(whole: Sheet) -> Discussion | None:
    for found in heads(whole)[:_TRIES]:
        discussion = framed(whole, found)
        cuts = discussion.cuts
        filled = sum(bool(cut.rows) for cut in cuts)
        said = sum(any(is_sentence(row.text) for row in cut.rows) for cut in cuts)
        # A list of headlines has dates and names too, but hardly any sentences.
        if filled >= max(1, 0.6 * len(cuts)) and (len(cuts) < _FEW or said > 0.25 * len(cuts)):
            return discussion
    return grouped(whole)


def _article(found_body: Body, url: str) -> Article:
    about = found_body.about
    return Article(
        title=line(found_body.title),
        blocks=blocks(found_body.rows),
        byline=line(about.byline),
        published=_published(about.when),
        url=url,
    )


def _comment(cut: Cut, number: int) -> Comment:
    return Comment(
        id=number_id(number),
        blocks=blocks(cut.rows, headings=False),
        author=line(cut.author),
        published=_published(cut.when),
        published_text=line(cut.when.text) if cut.when else "",
        edited_text=line(cut.edited),
        score=cut.score,
        roles=(cut.role,) if cut.role else (),
        states=("edited",) if cut.edited else (),
    )


def _published(mark: Stamp | None) -> datetime | None:
    """The date, if the words give one; an age cannot be counted from anything."""
    return None if mark is None or mark.age else parse_date(mark.text)


def _notes(comments: Sequence[Comment], claimed: int | None) -> tuple[str, ...]:
    """What the copy cannot show, one sentence each."""
    count = len(comments)
    if not comments:
        return (f"None of the {claimed} comments is in this copy.",) if claimed else ()
    notes = [_ORDER]
    for lacking, what in (
        (sum(not comment.author for comment in comments), "author"),
        (sum(comment.published is None for comment in comments), "date"),
    ):
        if lacking == count:
            notes.append(f"The copy does not give the {what} of any comment.")
        elif lacking:
            notes.append(f"The copy does not give the {what} of {lacking} of {count} comments.")
    if claimed is not None and claimed > count:
        notes.append(f"{count} of {claimed} comments are in this copy.")
    return tuple(notes)

"""The steps of reading a text copy, and notes on what the copy cannot show."""

from collections.abc import Sequence
from datetime import datetime

from reader.comment_ids import number_id
from reader.extraction.dates import parse_date
from reader.extraction.textcopy import forms
from reader.extraction.textcopy.about import About
from reader.extraction.textcopy.blocks import blocks
from reader.extraction.textcopy.body import Body, body
from reader.extraction.textcopy.cuts import framed
from reader.extraction.textcopy.groups import grouped
from reader.extraction.textcopy.heads import heads
from reader.extraction.textcopy.inline_heads import separated
from reader.extraction.textcopy.line_kinds import is_sentence
from reader.extraction.textcopy.questions import read_questions
from reader.extraction.textcopy.saved_text import read_saved_text
from reader.extraction.textcopy.sheet import Cut, Discussion, Sheet, sheet
from reader.extraction.textcopy.stamps import Stamp
from reader.model import Article, Comment, Reading
from reader.text import clean, line, words
from reader.text.sentences import PROSE_ENDS

_ORDER = (
    "This is a text copy of a page: which comment answers which is not known, so they stand in the "
    "order of the copy, numbered c1, c2 and so on."
)
_TRIES = 5
"""How many sets of dated lines are tried; no page has more discussions."""
_SURE = 3
"""So many pieces of evidence show comments whose texts end like no sentence."""
_FEW = 6
"""Up to this many comments, all may be without a sentence."""


def read_textcopy(text: str, url: str = "") -> Reading:
    """The article and the comments of a text copy; text without comments is all article."""
    plain = clean(text)
    saved = read_saved_text(plain, url)
    if saved is not None:
        return saved
    copy = forms.read(plain, text.count("\f"))
    questions = read_questions(copy.rows, url)
    if questions is not None:
        return questions
    all_rows = separated(sheet(copy.rows))
    discussion = _discussion(all_rows)
    before = all_rows.part(0, discussion.start) if discussion else all_rows
    cuts = discussion.cuts if discussion else ()
    opening = discussion.opening if discussion else None
    written = [opening, *cuts] if opening else cuts
    comment_texts = ["\n".join(row.text for row in cut.rows) for cut in written]
    page = copy.tool or discussion is not None
    found_body = body(
        before,
        page=page,
        printed=copy.printed,
        comment_texts=comment_texts,
        authors={cut.author for cut in written},
    )
    if opening is not None:
        found_body = _opened(found_body, opening)
    comments = tuple(_comment(cut, number) for number, cut in enumerate(cuts, 1))
    claimed = discussion.claimed if discussion else None
    return Reading(
        article=_article(found_body, url),
        comments=comments,
        source="text copy",
        claimed=claimed,
        nesting="unknown" if comments else "known",
        notes=_notes(comments, claimed),
    )


def _opened(found_body: Body, opening: Cut) -> Body:
    """The post that opens a thread, below the title of its page."""
    return Body(found_body.title, tuple(opening.rows), About(opening.author, opening.when))


def _discussion(all_rows: Sheet) -> Discussion | None:
    for candidate in heads(all_rows)[:_TRIES]:
        discussion = framed(all_rows, candidate)
        shown = candidate.signs or _is_counted(discussion) or _are_spoken(discussion.cuts)
        if shown and (candidate.signs >= _SURE or _are_comments(discussion.cuts)):
            return discussion
    return grouped(all_rows)


def _is_counted(discussion: Discussion) -> bool:
    """Whether a heading counts exactly these, of which a list of headlines knows nothing."""
    return discussion.claimed == len(discussion.cuts)


def _are_comments(cuts: Sequence[Cut]) -> bool:
    """Whether most have a text, and some a sentence: a list of headlines has dates and names too,
    but hardly any sentences.
    """
    filled = sum(bool(cut.rows) for cut in cuts)
    with_sentences = sum(any(is_sentence(row.text) for row in cut.rows) for cut in cuts)
    return filled >= max(1, 0.6 * len(cuts)) and (
        len(cuts) < _FEW or with_sentences > 0.25 * len(cuts)
    )


def _are_spoken(cuts: Sequence[Cut]) -> bool:
    """Whether the texts may be comments although no link of comments is near any."""
    return not (_are_headlines(cuts) or _are_teasers(cuts))


def _are_headlines(cuts: Sequence[Cut]) -> bool:
    """Whether the texts may be headlines, each with a date and who wrote the article: a number of
    comments above such a list is a link to those on this page.
    """
    texts = [cut.rows[0].text for cut in cuts if len(cut.rows) == 1]
    sizes = [words(text) for text in texts if text[:1].isupper() and not text.endswith(PROSE_ENDS)]
    return len(cuts) > 2 and len(sizes) == len(cuts) and all(5 <= size <= 16 for size in sizes)


def _are_teasers(cuts: Sequence[Cut]) -> bool:
    """Whether most names are titles of what is below them, whose words come again there."""
    again = 0
    for cut in cuts:
        title = cut.author.casefold().split()
        said = {word for row in cut.rows for word in row.text.casefold().split()}
        again += len(title) > 1 and 2 * sum(word in said for word in title) >= len(title)
    return len(cuts) > 1 and again > 0.6 * len(cuts)


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
    for lacking, missing in (
        (sum(not comment.author for comment in comments), "author"),
        (sum(comment.published is None for comment in comments), "date"),
    ):
        if lacking == count:
            notes.append(f"The copy does not give the {missing} of any comment.")
        elif lacking:
            notes.append(f"The copy does not give the {missing} of {lacking} of {count} comments.")
    if claimed is not None and claimed > count:
        notes.append(f"{count} of {claimed} comments are in this copy.")
    return tuple(notes)

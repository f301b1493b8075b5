"""The steps of reading a text copy, and what the copy cannot know, in sentences."""

from collections.abc import Sequence

from reader.extraction.dates import parse_date
from reader.extraction.textcopy import forms
from reader.extraction.textcopy.blocks import blocks
from reader.extraction.textcopy.body import body
from reader.extraction.textcopy.cuts import framed
from reader.extraction.textcopy.groups import grouped
from reader.extraction.textcopy.heads import heads
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.thread import Cut, Discussion
from reader.extraction.textcopy.words import Kind, is_sentence, kind
from reader.model import Article, Comment, Reading
from reader.text import clean, line


def read_textcopy(text: str, url: str = "") -> Reading:
    """The article and the comments of a text copy; text without comments is all article."""
    copy = forms.read(clean(text), text.count("\f"))
    rows = copy.rows
    kinds = tuple(kind(row.text) for row in rows)
    found = _discussion(rows, kinds)
    end = found.start if found else len(rows)
    text_of = body(rows[:end], kinds[:end], page=copy.tool or found is not None)
    comments = tuple(_comment(cut, number) for number, cut in enumerate(found.cuts, 1)) if found else ()
    article = Article(line(text_of.title), blocks(text_of.rows), url=url)
    return Reading(
        article=article,
        comments=comments,
        source="text copy",
        claimed=found.claimed if found else None,
        nesting="unknown" if comments else "known",
        notes=_notes(comments, found.claimed if found else None),
    )


def _discussion(rows: Sequence[Row], kinds: Sequence[Kind]) -> Discussion | None:
    for found in heads(rows, kinds):
        discussion = framed(rows, kinds, found)
        cuts = discussion.cuts
        filled = sum(bool(cut.rows) for cut in cuts)
        said = sum(any(is_sentence(row.text) for row in cut.rows) for cut in cuts)
        # A list of headlines has dates and names too, but hardly a sentence.
        if filled >= max(1, 0.6 * len(cuts)) and (len(cuts) < 6 or said > 0.25 * len(cuts)):
            return discussion
    return grouped(rows, kinds)


def _comment(cut: Cut, number: int) -> Comment:
    when = cut.when
    return Comment(
        id=f"c{number}",
        blocks=blocks(cut.rows, headings=False),
        author=line(cut.author),
        published=None if when is None or when.age else parse_date(when.text),
        published_text=line(when.text) if when else "",
        edited_text=line(cut.edited),
        score=cut.score,
        roles=(cut.role,) if cut.role else (),
        states=("edited",) if cut.edited else (),
    )


def _notes(comments: Sequence[Comment], claimed: int | None) -> tuple[str, ...]:
    """What the copy cannot know, a sentence each."""
    if not comments:
        return ()
    count = len(comments)
    notes = ["This is a text copy: which comment answers which is not known, so all stand in one row, numbered c1, c2 and so on."]
    nameless = sum(not comment.author for comment in comments)
    undated = sum(comment.published is None for comment in comments)
    if nameless:
        notes.append(f"The author of {nameless} of {count} comments is not in the copy.")
    if undated:
        notes.append(f"The date of {undated} of {count} comments is not in the copy.")
    if claimed is not None and claimed > count:
        notes.append(f"{count} of {claimed} comments are in this copy.")
    return tuple(notes)

"""Compare the comments a page claims to have with those found; a sentence for each difference."""

import re
from dataclasses import replace

from reader.extraction.comments.completeness import HERE_OF, MORE, orphaned
from reader.html.tree import Document
from reader.sites.base import Thread

_SHORT = 60
_COMMENTS = (
    r"comment|repl(?:y|ies)|response|kommentar|antwort|r[ée]ponse|coment[áa]rio|respuesta|commenti?\b"
    r"|rispost|reacti(?:e|es)\b|komentarz|koment[áa]ř|odpowied|комментари|ответ|yorum|yanıt|コメント"
    r"|评论|評論|回复|回覆|댓글|답글"
)


def claimed(thread: Thread, counted: int | None, document: Document) -> Thread:
    """`thread` with the number of comments that the page's metadata states, if its text states
    none.

    That number (`counted`) is often a day old: it is ignored where more comments were found, or
    where the page's text states the number that was found. A page that states 0 often just does
    not count.
    """
    shown_count = len(thread.ordered.comments)
    if thread.claimed is not None or not counted or counted < shown_count:
        return thread
    if counted > shown_count and shown_count and _says(document, shown_count):
        return thread
    return replace(thread, claimed=counted)


def _says(document: Document, number: int) -> bool:
    """Whether a short text on the page states this number of comments."""
    pattern = re.compile(
        rf"(?<![\d.,]){number}(?![\d.,]\d)\W{{0,3}}(?:{_COMMENTS})"
        rf"|(?:{_COMMENTS})\w{{0,6}}\W{{0,3}}{number}(?![\d.,]*\d)",
        re.IGNORECASE,
    )
    digits = str(number)
    # Few texts contain the number, and a pattern of so many words takes 50 times as long to rule
    # one out.
    return any(
        len(text) <= _SHORT and digits in text and pattern.search(text)
        for _, _, _, text in document.seen.texts
    )


def unbuttoned(thread: Thread) -> tuple[str, ...]:
    """The notes of a thread, without the one on a "more" button if the page counts no more than are
    here.

    Themes keep such a button hidden, or put it under every page.
    """
    shown_count = len(thread.ordered.comments)
    is_complete = thread.claimed is not None and 0 < thread.claimed <= shown_count + thread.others
    return tuple(note for note in thread.notes if not (is_complete and note == MORE))


def completeness(thread: Thread) -> tuple[str, ...]:
    """What a thread lacks, by its page's own count and by the ids its comments reply to."""
    shown_count = len(thread.ordered.comments)
    notes = []
    if thread.claimed is not None and thread.claimed > shown_count + thread.others:
        notes.append(HERE_OF(shown_count, thread.claimed))
    return (*notes, *orphaned(thread.ordered.orphans, "on this page"))

"""Compare the comments a page claims to have with those found; a sentence for each difference."""

import re
from dataclasses import replace

from reader.expressions import expression
from reader.extraction.comments.completeness import HERE_OF, MORE, PINGBACKS, orphaned
from reader.html.links import absolute, split_address
from reader.html.texts import is_short, text_of
from reader.html.tree import Document, Node
from reader.sites.base import Thread

_SHORT = 60
_BACKS = ("pingback", "trackback")
"""Of a page that counts these; "back" is in every "background"."""
_OTHERS = expression(r"(?i)^\W*\d+ (?:ping|track)backs?\b|\b(?:ping|track)backs?\W*\d+\W*$")
"""A number of pingbacks and nothing else: "2 Pingbacks", "Trackbacks (1)"."""
_COMMENTS = (
    r"comment|repl(?:y|ies)|response|kommentar|antwort|r[ée]ponse|coment[áa]rio|respuesta|commenti?\b"
    r"|rispost|reacti(?:e|es)\b|komentarz|koment[áa]ř|odpowied|комментари|ответ|yorum|yanıt|コメント"
    r"|评论|評論|回复|回覆|댓글|답글"
)


def claimed(thread: Thread, counted: int | None, document: Document) -> Thread:
    """`thread` with the number of comments that the page's metadata states, if its text states
    none; of a page that shows no comments, with the number in its place for them. Pingbacks that it
    counts among them are taken off: nobody misses them.

    That number (`counted`) is often a day old: it is ignored where more comments were found, or
    where the page's text states the number that was found. A page that states 0 often just does
    not count.
    """
    return _without_others(_stated(thread, counted, document), document)


def _without_others(thread: Thread, document: Document) -> Thread:
    if thread.claimed is None or not thread.others:
        return thread
    if _counts_apart(document):
        return replace(thread, others=0)
    shown_count = len(thread.ordered.comments)
    least = min(thread.claimed, shown_count)
    return replace(thread, claimed=max(least, thread.claimed - thread.others), others=0)


def _counts_apart(document: Document) -> bool:
    """Whether a heading has a number of pingbacks alone: such themes do not count them with the
    comments.
    """
    headings = (node for node in document.tagged("h2", "h3", "h4") if is_short(node, _SHORT))
    return any(_OTHERS.search(text_of(heading)) for heading in headings)


def _stated(thread: Thread, counted: int | None, document: Document) -> Thread:
    shown_count = len(thread.ordered.comments)
    if thread.claimed is not None:
        return thread
    if not counted and not shown_count:
        counted = _counted_at_place(document)
    if not counted or counted < shown_count:
        return thread
    if counted > shown_count and shown_count and _says(document, shown_count):
        return thread
    return replace(thread, claimed=counted)


def _counted_at_place(document: Document) -> int | None:
    """The number of comments in the heading of a page's empty place for them, or in a link to it.

    A script brings them later: of 1,294 development pages two that said nothing else of it did.
    """
    may_count = any(map(document.mark_text.__contains__, _BACKS))
    if may_count and document.first(PINGBACKS) is not None:
        return None  # it counts these
    for link in document.tagged("a"):
        href = link.attrs.get("href")
        if href and href[0] == "#" and _PLACE.fullmatch(href[1:]) and (count := _count_in(link)):
            return count
    counts = []
    for heading in document.tagged("h2", "h3", "h4"):
        place = heading.parent
        marks = (place.get("id"), *place.get("class").split()) if place is not None else ()
        if any(map(_PLACE.fullmatch, marks)) and (count := _count_in(heading)):
            counts.append(count)
    if not counts:
        return _counted_apart(document)
    return counts[0] if len(counts) == 1 else None  # a list of pages counts those of each


def _counted_apart(document: Document) -> int | None:
    """The number in a page's links to its own comments, on a page of their own.

    Newspapers keep them there: its address has the words of this page's, and a part that says so.
    """
    own = _spelt(document.url)
    if not own:
        return None
    host = split_address(document.url).netloc
    counts = set()
    for link in document.tagged("a"):
        href = link.attrs.get("href") or ""
        if own not in href or not _TALK.search(href) or not is_short(link, _LARGEST):
            continue
        address = absolute(document.url, href)
        said = text_of(link)
        is_count = len(said) <= _SHORT and _COUNTING.search(said) is not None
        if is_count and _spelt(address) == own and split_address(address).netloc == host:
            counts |= {int(number) for number in _NUMBERS.findall(said)}
    return counts.pop() if len(counts) == 1 else None


def _spelt(url: str) -> str:
    """The last part of an address, or the one before a number, if it is of no other page."""
    parts = split_address(url).path.split("/")
    while parts and (not parts[-1] or parts[-1].isdecimal()):
        parts.pop()
    return parts[-1] if parts and len(parts[-1]) >= _SPELT else ""


_SPELT = 12
"""The fewest characters of the part of an address that is of no other page of the site."""
_TALK = expression(
    r"/(?:[\w-]*comments?|comm?entaires?|kommentare?|comentarios|commenti|discuss(?:ion)?|forum|talk"
    r"|reacties|opinie)/",
    re.IGNORECASE,
)
"""A part of the address of a page of comments."""
_NUMBERS = expression(r"(?<![\d.,])\d{1,6}(?![\d.,]*\d)")
_COUNTING = expression(
    rf"(?:{_COMMENTS})\w{{0,6}}\W{{0,3}}\d|\d\W{{0,3}}(?:{_COMMENTS})", re.IGNORECASE
)


def _count_in(node: Node) -> int | None:
    from reader.extraction.generic.judging.claims import heading_count  # noqa: PLC0415 (few pages)

    # Headings left open hold each other, to 4,000 deep: their texts took 2 s.
    return heading_count(text_of(node)) if is_short(node, _LARGEST) else None


_LARGEST = 300
"""Elements and characters of a heading or a link, white space too."""
_PLACE = expression(
    r"(?:(?:post|article|page|entry|story|user|reader)[_-])?(?:comments?|kommentare?|commentaires|comentarios|commenti|disqus_thread)"
    r"(?:[_-](?:area|section|list|block|wrapper|container|box))?",
    re.IGNORECASE,
)
"""The name of the place for comments, not of one for recent ones or of the form."""


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

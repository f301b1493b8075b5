"""Front pages: which paragraphs of a text are the titles of its entries."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.layout.pieces import Piece
from reader.text import cells

_FEWEST = 3
"""A page with fewer entries with facts is read line by line."""
_FEWEST_LINKED = 5
"""Links above short texts are in articles too, so that more of them are asked for."""
_SHORTEST = 16
"""The least cells of a title: "1,112 comments" and the names of authors are links as well."""
_LONGEST = 600
"""The most characters of an entry; a longer one is a section, which is read line by line."""


def entry_titles(text: str, pieces: Sequence[Piece]) -> frozenset[int] | None:
    """Where the titles of a front page begin, in characters; None if the text is no front page.

    None of them is named, and each paragraph is an entry, where the entries are those of lists,
    which have their facts with them.
    """
    if not pieces:
        return None
    whole = sum(piece.end - piece.start for piece in pieces)
    listed = [facts.end - title.start for title, facts in pairwise(pieces) if facts.kind == "facts"]
    if len(listed) >= _FEWEST and 2 * sum(listed) >= whole:
        return frozenset()
    titles = _titles(text, pieces)
    if len(titles) < _FEWEST_LINKED:
        return None
    ends = [*titles[1:], pieces[-1].end]
    entries = [end - start for start, end in zip(titles, ends, strict=True)]
    covered = sum(size for size in entries if size <= _LONGEST)
    return frozenset(titles) if 5 * covered >= 4 * whole else None


def _titles(text: str, pieces: Sequence[Piece]) -> list[int]:
    """Linked headings of the commonest level, or else linked paragraphs."""
    linked = [piece for piece in pieces if _leads_on(text, piece)]
    levels = Counter(piece.level for piece in linked if piece.kind == "heading")
    if levels:
        level, count = max(levels.items(), key=lambda of: of[1])
        if count >= _FEWEST_LINKED:
            linked = [p for p in linked if p.kind == "heading" and p.level == level]
    return list(_of_other_pages(linked))


def _of_other_pages(linked: Sequence[Piece]) -> Iterator[int]:
    """A title and “read on” below it lead to the same page: the first of them is the title."""
    before = ""
    for piece in linked:
        if piece.spans[0].href != before:
            yield piece.start
        before = piece.spans[0].href


def _leads_on(text: str, piece: Piece) -> bool:
    """Whether the first line of a piece begins with a link and is a link for the most part."""
    if (
        piece.kind == "image"
        or not piece.spans
        or piece.spans[0].start != piece.start
        or not piece.spans[0].href
    ):
        return False
    end = text.find("\n", piece.start, piece.end)
    end = piece.end if end < 0 else end
    linked = [run for run in piece.spans if run.href == piece.spans[0].href and run.start < end]
    size = sum(run.end - run.start for run in linked)
    return 2 * size >= end - piece.start and cells(text[piece.start : end]) >= _SHORTEST

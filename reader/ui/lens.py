"""What is looked for in both panes at once: the keywords, and the search."""

from typing import NamedTuple

from reader.layout.terms import Term, parse, refused
from reader.text import clean
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane


class Chip(NamedTuple):
    """A keyword, and how often it is found in the article and the comments."""

    word: str
    article: int
    comments: int


class Lens:
    """The same keywords and the same search over the article and the comments."""

    def __init__(self, article: ArticlePane, comments: CommentsPane) -> None:
        self._panes = (article, comments)
        self.terms: tuple[Term, ...] = ()
        self.hidden = False
        self.sought = ""

    def look_for_words(self, typed: str) -> str:
        """These are the keywords from now on, parted by commas, and they are seen.

        What to say of it: what is no keyword, if anything is not.
        """
        self.terms = parse(clean(typed))
        self.hidden = False
        self.apply()
        none = ", ".join(refused(clean(typed)))
        return f"No keyword in “{none}”" if none else ""

    def typed(self) -> str:
        """The keywords as one would type them."""
        return ", ".join(map(_typed, self.terms))

    def add(self, word: str) -> str:
        """One more keyword, and what to say of it."""
        if not parse(clean(word)):
            return "Select a word first, or search for it"
        before = len(self.terms)
        self.look_for_words(f"{self.typed()}, {word}")
        known = len(self.terms) == before
        return f"“{word}” is a keyword already" if known else f"“{word}” is a keyword now"

    def toggle(self) -> str:
        """Show or hide the keywords, and what to say of it."""
        if not self.terms:
            return "There are no keywords; W takes some"
        self.hidden = not self.hidden
        self.apply()
        return "Keywords are hidden; w shows them" if self.hidden else "Keywords are shown"

    def apply(self) -> None:
        """Tell the panes, whose text may be another one now."""
        for pane in self._panes:
            pane.set_terms(() if self.hidden else self.terms)

    def chips(self) -> tuple[Chip, ...]:
        """The keywords with their counts, none while they are hidden."""
        if self.hidden or not self.terms:
            return ()
        article, comments = (pane.term_counts() for pane in self._panes)
        counts = zip(map(_typed, self.terms), article, comments, strict=True)
        return tuple(Chip(*chip) for chip in counts)

    def search(self, query: str) -> tuple[int, int]:
        """Look for `query` ("" for nothing) and return how often each pane has it."""
        self.sought = query
        article, comments = self._panes
        return article.search(query), comments.search(query)


def _typed(term: Term) -> str:
    if any(mark in term.text for mark in ",，、"):
        return f'"{term.text}"'
    return f"{term.text}*" if term.prefix else term.text

"""The keywords and the search, which apply to both panes at once."""

from reader.config.settings import Keyword
from reader.layout.site_keywords import concerns, term
from reader.layout.terms import Term, parse, refused
from reader.text import clean
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.panes.status import Chip
from reader.ui.reading.keyword_list import Entry, WatchList, wrong
from reader.ui.widgets.finds import Match
from reader.values import NamedTuple


class Searched(NamedTuple):
    """A search, for `Lens.back_to`."""

    text: str = ""
    term: Term | None = None
    """The keyword, if it is one."""
    at: tuple[Match | None, ...] = (None, None)
    """The match last gone to, in the article and the comments."""


class Lens:
    """The keywords and the search shared by article and comments."""

    def __init__(self, article: ArticlePane, comments: CommentsPane) -> None:
        self._panes = (article, comments)
        self.list = WatchList()
        """All keywords, those of other sites and those that are off too."""
        self.site = ""
        """The host of the page."""
        self._keywords: tuple[Keyword, ...] = ()
        """Those that are looked for, in their order."""
        self.terms: tuple[Term, ...] = ()
        """These as they are looked for."""
        self.hidden = False
        self.sought = ""
        self._term: Term | None = None
        """The keyword searched for, if it is one."""
        self.last = Searched()
        """The search before the present one, or the one that was ended."""

    def watch(self, keywords: tuple[Keyword, ...], typed: str) -> str:
        """Set the keywords of the configuration, and others for this run, separated by commas.

        Returns a message about invalid keywords, if there are any.
        """
        self.list = WatchList(tuple(Entry(keyword, is_saved=True) for keyword in keywords))
        none = self.add_typed(typed)
        broken = next((keyword for keyword in self._keywords if wrong(keyword)), None)
        return f"“{broken.term}”: {wrong(broken)}" if broken is not None else none

    def add_typed(self, typed: str) -> str:
        """Add keywords for this run, separated by commas; returns a message about invalid ones."""
        for sought in parse(clean(typed)):
            self.list.add(Entry(Keyword(sought.text, sought.match), is_saved=False))
        self.hidden = False
        self.apply()
        none = ", ".join(refused(clean(typed)))
        return f"No keyword in “{none}”" if none else ""

    def add(self, word: str) -> str:
        """Add a keyword for this run; returns a message about it."""
        terms = parse(f'"{clean(word)}"') if word.strip() else ()
        if not terms:
            return "Select a word first, or search for it"
        new = self.list.add(Entry(Keyword(terms[0].text), is_saved=False))
        self.hidden = False
        self.apply()
        return f"“{word}” is a keyword {'now' if new else 'already'}"

    def toggle(self) -> bool:
        """Show or hide the keywords; returns whether they are shown now."""
        self.hidden = not self.hidden
        self.apply()
        return not self.hidden

    def apply(self) -> None:
        """Pass keywords and search to the panes, after either or a text changed."""
        self._keywords = tuple(
            entry.keyword
            for entry in self.list.entries
            if entry.keyword.on and concerns(entry.keyword, self.site)
        )
        self.terms = tuple(map(term, self._keywords))
        for pane in self._panes:
            pane.set_terms(() if self.hidden else self.terms)

    def chips(self) -> tuple[Chip, ...]:
        """The keywords with their counts, none while they are hidden."""
        if self.hidden or not self.terms:
            return ()
        article, comments = (pane.term_counts() for pane in self._panes)
        counts = zip(self._keywords, article, comments, strict=True)
        return tuple(
            Chip(typed(keyword), in_article, in_comments, keyword.color, wrong(keyword))
            for keyword, in_article, in_comments in counts
        )

    def counts(self, keyword: Keyword) -> tuple[int, int] | None:
        """The count of a keyword in the article and the comments, None if it is not looked for."""
        if self.hidden or keyword not in self._keywords:
            return None
        number = self._keywords.index(keyword)
        article, comments = (pane.term_counts()[number] for pane in self._panes)
        return article, comments

    def search_term(self, number: int) -> None:
        """Search for one of the keywords, in the way it is counted."""
        sought = typed(self._keywords[number])
        if self.sought != sought:
            self.sought, self._term = sought, self.terms[number]
            self.search_again()

    @property
    def search_now(self) -> Searched:
        """The present search."""
        return Searched(self.sought, self._term, tuple(pane.match for pane in self._panes))

    def remember(self) -> None:
        """Make the present search, if there is one, the `last`."""
        if self.sought:
            self.last = self.search_now

    def end(self) -> None:
        """Search for nothing."""
        self.remember()
        self.last = self.last._replace(at=Searched().at)
        self.search("")

    def back_to(self, searched: Searched) -> None:
        """Restore an earlier search, at the match where it was."""
        self.sought, self._term, at = searched
        self.search_again()
        for pane, match in zip(self._panes, at, strict=True):
            pane.match = match
            pane.forget()

    def search_again(self) -> None:
        """Repeat the search, after a text may have changed."""
        for pane in self._panes:
            pane.search(self.sought, self._term)

    def search(self, query: str) -> tuple[int, int]:
        """Search for `query` ("" for nothing); returns the number of matches in each pane."""
        self.sought, self._term = query, None
        article, comments = self._panes
        return article.search(query), comments.search(query)


def typed(keyword: Keyword) -> str:
    """A keyword as the user would type it: a star for a prefix, slashes round a pattern."""
    word = keyword.term
    match keyword.match:
        case "word":
            return word
        case "beginning":
            return f"{word}*"
        case "anywhere":
            return f"*{word}*"
        case "pattern":
            return f"/{word}/"

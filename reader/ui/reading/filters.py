"""Orders and filters of the comments."""

from collections.abc import Callable, Sequence

from reader.layout.orders import SORTS
from reader.layout.terms import matches
from reader.layout.threads import UNKNOWN
from reader.text import fold, words
from reader.ui.panes.arrangement import Arrangement, Condition
from reader.ui.panes.comment_head import OFFICIAL
from reader.ui.reading.page import Page
from reader.ui.reading.searching import Searching
from reader.ui.screens.list import Option

ON, OFF = "● ", "  "


class Filters:
    """Sorts the comments, and shows some of them only."""

    def __init__(self, page: Page, searching: Searching) -> None:
        self._page = page
        self._searching = searching

    @property
    def _arrangement(self) -> Arrangement:
        return self._page.comments.arrangement

    def sort(self, argument: str) -> None:
        """Sort as `argument` says, else by a choice from a list."""
        names = list(SORTS)
        chosen = [name for name in names if name == argument]
        if chosen:
            self._sort(names.index(chosen[0]))
            return
        at = names.index(self._arrangement.sort)
        options = [
            Option(f"{ON if number == at else OFF}{SORTS[name]}")
            for number, name in enumerate(names)
        ]
        self._page.choose("Sort the comments", options, self._sort, at)

    def _sort(self, chosen: int) -> None:
        sort = list(SORTS)[chosen]
        if not self._arrangement.can_sort_by(sort):
            why = "No comment here has a score" if sort == "score" else "None here has a time"
            self._page.say(why)
            return
        # Whoever has not left the first comment wants to read the one that is first then. Back in
        # the order of the page a comment stands among those beside which it was read.
        to_first = self._page.comments.index <= 0 and sort != "page"
        self._arrangement.sort_by(sort, to_first=to_first)
        self._page.say(f"Sorted {SORTS[sort]}" if sort != "page" else "As on the page")

    def choose(self) -> None:
        """Open the list of filters."""
        kinds = self._filters()
        on = self._arrangement.conditions
        options = [Option(f"{ON if kind in on else OFF}{label}") for kind, label, _act in kinds]
        self._page.choose("Show only comments that are", options, lambda chosen: kinds[chosen][2]())

    def _filters(self) -> list[tuple[str, str, Callable[[], None]]]:
        """Kind, label, and action of each filter; choosing an active filter removes it."""
        comments = self._page.comments
        all_comments, name = comments.all, comments.current.author if comments.current else ""
        remarks = comments.remarks
        done = remarks.done_with()
        conditions = {
            "new": Condition("new", lambda n: all_comments[n].id in remarks.news),
            "author": by_author(self._page, name),
            "op": Condition(
                "by OP or staff", lambda n: not OFFICIAL.isdisjoint(all_comments[n].roles)
            ),
            "link": Condition("with a link", comments.links.has_link),
            "unread": Condition("not done with", lambda n: not done[n]),
            "hidden": Condition("hidden or muted", remarks.is_unwanted),
        }
        rows: list[tuple[str, str, Callable[[], None]]] = [
            (kind, condition.words, self._turning(kind, condition))
            for kind, condition in conditions.items()
        ]
        rows.append(("length", "at least so many words long …", self._ask_length))
        rows.append(("words", "with some words in them …", lambda: self.ask_words("")))
        rows.append(("", "all of them", self.clear))
        return rows

    def apply_again(self, filters: Sequence[tuple[str, str]]) -> None:
        """Apply an earlier filter: its kinds, each with a name, a number or words."""
        for kind, argument in filters:
            match kind:
                case "words":
                    self.by_words(argument)
                case "length":
                    self.by_length(argument)
                case "author":
                    self._arrangement.filter_by(kind, by_author(self._page, argument))
                case _:
                    for name, _words, turn in self._filters():
                        if name == kind and kind not in self._arrangement.conditions:
                            turn()

    def _turning(self, kind: str, condition: Condition) -> Callable[[], None]:
        on = self._arrangement.conditions.get(kind)
        wanted = None if on is not None and on.words == condition.words else condition
        return lambda: self._arrangement.filter_by(kind, wanted)

    def _ask_length(self) -> None:
        if "length" in self._arrangement.conditions:
            self._arrangement.filter_by("length", None)
        else:
            self._page.ask("length", "At least so many words: ")

    def by_length(self, typed: str) -> None:
        """Show only comments of at least so many words."""
        if not typed.strip().isdecimal():
            self._page.say("A number is needed")
            return
        least, text = int(typed), self._page.comments.text_of
        condition = Condition(
            f"with {least} words or more", lambda n: words(text(n)) >= least, typed
        )
        self._arrangement.filter_by("length", condition)

    def ask_words(self, argument: str) -> None:
        """Filter by the words of `argument`, else by words that are asked for."""
        if not self._page.enter("comments"):
            return
        self._searching.begin()
        if argument:
            self.by_words(argument)
        else:
            self._page.ask("filter", "Only comments with: ", self._page.lens.sought)

    def by_words(self, query: str) -> None:
        """Show only comments with some words in text or author, and search for these words."""
        if not query.strip():
            self._arrangement.filter_by("words", None)
            self._page.lens.end()
            return
        text, all_comments = self._page.comments.text_of, self._page.comments.all

        def holds(number: int) -> bool:
            author = all_comments[number].author
            found = matches(text(number), fold(text(number)), query)
            return bool(found or matches(author, fold(author), query))

        self._page.lens.search(query)
        condition = Condition(f"with “{query.strip()}”", holds, query)
        self._arrangement.filter_by("words", condition)

    def clear(self) -> None:
        """Show all comments."""
        if "words" in self._arrangement.conditions:
            self._page.lens.end()
        self._arrangement.unfilter()


def by_author(page: Page, name: str) -> Condition:
    """The filter for the comments of an author."""
    all_comments = page.comments.all
    return Condition(f"by {name or UNKNOWN}", lambda n: all_comments[n].author == name, name)

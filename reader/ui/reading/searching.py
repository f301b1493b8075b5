"""Searching both panes, and going from match to match."""

from reader.commands.table import BY_ID
from reader.layout.wrap import cut
from reader.ui.arrange import ROOMY
from reader.ui.reading.highlights import Searched
from reader.ui.reading.jumps import Travels
from reader.ui.reading.page import Page
from reader.ui.reading.targets import Targets


class Searching:
    """The search: as its words are typed, and after that."""

    def __init__(self, page: Page, travels: Travels, targets: Targets) -> None:
        self._page = page
        self._travels = travels
        self._targets = targets
        self._before = Searched()
        """What was searched for when a line was opened to search for something else."""

    def begin(self) -> None:
        """Record what is searched for now, for `restore`."""
        self._before = self._page.lens.search_now
        self._page.lens.remember()

    def restore(self) -> None:
        """Search for what was searched for before."""
        self._page.lens.back_to(self._before)

    def ask(self, argument: str) -> None:
        """Search for `argument`, else for words that are asked for."""
        self.begin()
        if argument:
            self._page.lens.search(argument)
            self.next()
        else:
            self._page.ask("search", "/")
            self._page.asking.prompt.tell(self._of_nothing())

    def follow(self, typed: str) -> None:
        """Search for what has been typed so far, and show the number of matches."""
        self._page.lens.search(typed)
        self._page.asking.prompt.tell(self._counted() if typed else self._of_nothing())

    def recount(self) -> None:
        """Show the number of matches beside the line for which they were counted until now."""
        if self._page.asking.question in ("search", "filter") and self._page.lens.sought:
            self._page.asking.prompt.tell(self._counted())

    def _of_nothing(self) -> str:
        """What an empty line does, as in less and vim; "" if there is nothing to repeat."""
        last = self._page.lens.last.text
        if self._page.asking.question != "search":
            return "Enter: all comments"
        return f"Enter: “{cut(last, self._page.app.size.width // 3)}” again" if last else ""

    def _counted(self) -> str:
        """The number of matches in both panes; as short as on a chip if there is little room."""
        article, comments = self._page.article.matches_counted, self._page.comments.matches_counted
        if self._page.app.size.width < ROOMY:
            return f"{article}│{comments}"
        return f"article {article} · comments {comments}"

    def go(self, typed: str) -> None:
        """Jump to the next match of what was typed and submitted; an empty line repeats the last
        search.
        """
        lens = self._page.lens
        if not typed:
            lens.back_to(lens.last)
        if lens.sought:
            self._travels.jump(self.next)
        else:
            self._page.say("Nothing was searched for before")

    def of_keyword(self, number: int) -> None:
        """Search for a keyword, or go to its next match."""
        if number < len(self._page.lens.terms):
            self._page.lens.search_term(number)
            self.next()
            self._page.report()

    def next(self) -> None:
        self._find(1, "next")

    def previous(self) -> None:
        self._find(-1, "previous")

    def _find(self, step: int, name: str) -> None:
        pane = self._page.pane
        if not self._page.lens.sought:
            kind = pane.targets.kind
            if kind in ("heading", "thread"):
                command = BY_ID[f"{name}_{kind}"]
                if not pane.go(command.id):
                    self._page.say(command.miss)
            else:
                self._targets.seek(step)
        elif not pane.find_next(step):
            self._find_in_other(step)

    def _find_in_other(self, step: int) -> None:
        page, other = self._page, self._page.other
        if other is not None and other.find_next(step):
            page.enter("comments" if page.current == "article" else "article")
            page.say(f"Found in the {page.current}: {page.lens.sought}")
        else:
            beyond = "; the filter hides comments" if page.comments.arrangement.conditions else ""
            page.say(f"Not found: {page.lens.sought}{beyond}")

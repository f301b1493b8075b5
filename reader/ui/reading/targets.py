"""Targets: what `n` goes to where nothing is searched for."""

from reader.ui.panes.authors import author_like
from reader.ui.reading.page import Page


class Targets:
    """Chooses the kind of target, and goes from one to the next."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def aim(self, step: int) -> None:
        """Choose the next kind of target, or the previous one."""
        targets = self._page.pane.targets
        targets.aim(step)
        goes = f"{self._page.key_of('next')} goes to the next {targets.short_name}"
        ends = f"{self._page.key_of('leave')} ends the search, then "
        self._page.say(f"{ends}{goes}" if self._page.lens.sought else goes)

    def seek(self, step: int) -> None:
        """Go to the next target in this pane, or to the previous one."""
        targets = self._page.pane.targets
        if not targets.seek(step):
            self._page.say(f"There is no {targets.words} here")

    def to_first(self, target: str) -> None:
        """Go to the next comment of some kind, as `n` will from there."""
        if self._page.enter("comments"):
            self._page.comments.targets.choose(target)
            self.seek(1)

    def to_author(self, author: str) -> None:
        """Go to the next comment of an author, as `n` will from there."""
        self._page.comments.targets.aim_at_author(author)
        self.to_first("author")

    def next_of_author(self, argument: str) -> None:
        """Go to the next comment of the author named, else of the author in focus."""
        name = self.asked_author(argument)
        if name is None:
            return
        comments = self._page.comments
        comments.targets.aim_at_author(name)
        number = comments.focus_number
        self.seek(1)
        if comments.focus_number == number:
            self._page.say(f"{name or 'Somebody without a name'} wrote nothing else here")

    def asked_author(self, argument: str) -> str | None:
        """The author named with the command, else the author of the comment in focus."""
        if not argument:
            current = self._page.comments.current
            return None if current is None else current.author
        name = author_like(self._page.comments.all, argument)
        if name is None:
            self._page.say(f"Nobody here is called “{argument}”")
        return name

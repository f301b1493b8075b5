"""The authors of comments: their comments, their mutes, tags and colors."""

from collections.abc import Callable

from reader.config.settings import COLOR_NAMES
from reader.layout.threads import UNKNOWN
from reader.layout.wrap import cut
from reader.text import numbered
from reader.ui.reading.filters import ON, by_author
from reader.ui.reading.page import Page
from reader.ui.reading.targets import Targets
from reader.ui.screens.list import Option


class Authors:
    """The menu of an author, and what it changes."""

    def __init__(self, page: Page, targets: Targets) -> None:
        self._page = page
        self._targets = targets
        self._tagged = ""
        """The author for whom a tag is asked."""

    def choose(self) -> None:
        """Open the menu of the author in focus."""
        current = self._page.comments.current
        if current is None:
            return
        name, look = current.author, self._page.comments.remarks.authors[current.author]
        shown, count = name or UNKNOWN, self._count(name)
        by = by_author(self._page, name)
        rows: list[tuple[str, Callable[[], None]]] = [
            ("Go to the next one", lambda: self._targets.next_of_author("")),
            ("Show only these", lambda: self._page.comments.arrangement.filter_by("author", by)),
            ("Unmute" if look.muted else "Mute; replies stay", lambda: self._mute(name)),
            (f"Change the tag [{look.tag}]" if look.tag else "Tag …", lambda: self._ask_tag(name)),
        ]
        rows += [
            (f"{ON if look.color == number else ''}Color: {color}", self._coloring(name, number))
            for number, color in enumerate(COLOR_NAMES)
        ]
        rows.append(("Color: the usual one", self._coloring(name, None)))
        title = f"{shown}, {numbered(count, 'comment')}"
        self._page.choose(title, [Option(label) for label, _ in rows], lambda n: rows[n][1]())

    def _mute(self, name: str) -> None:
        """Show only the heads of an author's comments, or show them in full again."""
        look = self._page.comments.remarks.authors[name]
        self._page.comments.remarks.authors.set(name, look._replace(muted=not look.muted))
        self._page.comments.folding.quieten()
        self._page.say(self._heard(name) if look.muted else self._muted(name))

    def _count(self, name: str) -> int:
        return sum(comment.author == name for comment in self._page.comments.all)

    def _muted(self, name: str) -> str:
        """Who is muted, what that means, and what hears them again from here."""
        current, count = self._page.comments.current, self._count(name)
        is_current = current is not None and current.author == name
        undo = self._page.key_of("author") if is_current else f":mute {name}"
        become = "becomes one line" if count == 1 else "become a line each"
        return (
            f"{name or UNKNOWN} is muted: {numbered(count, 'comment')} {become}; {undo} undoes it"
        )

    def _heard(self, name: str) -> str:
        count = numbered(self._count(name), "comment")
        return f"{name or UNKNOWN} is heard again: {count} in full"

    def mute(self, argument: str) -> None:
        """Mute the author named, else the author in focus; or hear them again."""
        name = self._targets.asked_author(argument)
        if name is not None:
            self._mute(name)

    def tag(self, typed: str) -> None:
        """Add a tag to the author in focus."""
        if self._page.comments.current is not None:
            self._tagged = self._page.comments.current.author
            self.tag_asked(typed)

    def _ask_tag(self, name: str) -> None:
        self._tagged = name
        label = f"Tag for {cut(name or UNKNOWN, 20)}: "
        self._page.ask("tag", label, self._page.comments.remarks.authors[name].tag)

    def tag_asked(self, typed: str) -> None:
        """Add a tag to the author that the question was about."""
        look = self._page.comments.remarks.authors[self._tagged]
        self._page.comments.remarks.authors.set(
            self._tagged, look._replace(tag=" ".join(typed.split()))
        )
        self._page.comments.forget()
        name = cut(self._tagged or UNKNOWN, 20)
        self._page.say(f"{name} has a tag" if typed.strip() else f"{name} has no tag")

    def _coloring(self, name: str, color: int | None) -> Callable[[], None]:
        def colored() -> None:
            look = self._page.comments.remarks.authors[name]
            self._page.comments.remarks.authors.set(name, look._replace(color=color))
            self._page.comments.forget()

        return colored

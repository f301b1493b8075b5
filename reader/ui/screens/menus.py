"""Lists to choose from: orders and filters for comments, and places to go to."""

from collections.abc import Callable, Sequence

from reader.layout.orders import SORTS
from reader.layout.terms import Term, matches
from reader.layout.wrap import cut
from reader.text import fold, numbered, words
from reader.ui.messages import NothingPassed
from reader.ui.panes.arranged import Condition
from reader.ui.panes.header import UNKNOWN, when
from reader.ui.screens.list import Option
from reader.ui.screens.travels import Travels
from reader.ui.widgets.roles import GUIDE_COLORS

ON, OFF = "● ", "  "


class Menus(Travels):
    """Menus for comments, authors, links and headings."""

    def ask(self, purpose: str, label: str, text: str = "") -> None:
        """Ask for a line of text at the foot of the screen."""
        self.prompt.ask(purpose, label, text)
        self.rearrange()

    # Sorting and filters.

    def action_sort(self) -> None:
        names = list(SORTS)
        chosen = [name for name in names if name == self.argument]
        if chosen:
            self._sort(names.index(chosen[0]))
            return
        at = names.index(self.comments.sort)
        options = [
            Option(f"{ON if number == at else OFF}{SORTS[name]}")
            for number, name in enumerate(names)
        ]
        self.choose("Sort the comments", options, self._sort, at)

    def _sort(self, chosen: int) -> None:
        sort = list(SORTS)[chosen]
        if not self.comments.can_sort_by(sort):
            self.say("No comment here has a score" if sort == "score" else "None here has a time")
            return
        self.comments.sort_by(sort)
        self.say(f"Sorted {SORTS[sort]}" if sort != "page" else "As on the page")

    def action_filter(self) -> None:
        kinds = self._filters()
        on = self.comments.conditions
        options = [Option(f"{ON if kind in on else OFF}{label}") for kind, label, _act in kinds]
        self.choose("Show only comments that are", options, lambda chosen: kinds[chosen][2]())

    def _filters(self) -> list[tuple[str, str, Callable[[], None]]]:
        """Kind, label, and action of each filter; choosing an active filter removes it."""
        comments = self.comments
        every, name = comments.all, comments.current.author if comments.current else ""
        done = comments.done_with()
        conditions = {
            "new": Condition("new", lambda n: every[n].id in comments.news),
            "author": self._by(name),
            "op": Condition("by OP or staff", lambda n: bool({"op", "staff"} & {*every[n].roles})),
            "link": Condition("with a link", comments.has_link),
            "unread": Condition("not done with", lambda n: not done[n]),
            "hidden": Condition("hidden or muted", comments.is_unwanted),
        }
        rows: list[tuple[str, str, Callable[[], None]]] = [
            (kind, condition.words, self._turning(kind, condition))
            for kind, condition in conditions.items()
        ]
        rows.append(("length", "at least so many words long …", self._ask_length))
        rows.append(("words", "with some words in them …", self.action_filter_words))
        rows.append(("", "all of them", self.unfilter))
        return rows

    def _by(self, name: str) -> Condition:
        every = self.comments.all
        return Condition(f"by {name or UNKNOWN}", lambda n: every[n].author == name, name)

    def filter_again(self, filters: Sequence[tuple[str, str]]) -> None:
        """Apply an earlier filter: its kinds, each with a name, a number or words."""
        for kind, said in filters:
            match kind:
                case "words":
                    self.filter_by_words(said)
                case "length":
                    self.filter_by_length(said)
                case "author":
                    self.comments.filter_by(kind, self._by(said))
                case _:
                    for name, _words, turn in self._filters():
                        if name == kind and kind not in self.comments.conditions:
                            turn()

    def _turning(self, kind: str, condition: Condition) -> Callable[[], None]:
        on = self.comments.conditions.get(kind)
        wanted = None if on is not None and on.words == condition.words else condition
        return lambda: self.comments.filter_by(kind, wanted)

    def _ask_length(self) -> None:
        if "length" in self.comments.conditions:
            self.comments.filter_by("length", None)
        else:
            self.ask("length", "At least so many words: ")

    def filter_by_length(self, typed: str) -> None:
        """Show only comments of at least so many words."""
        if not typed.strip().isdecimal():
            self.say("A number is needed")
            return
        least, text = int(typed), self.comments.text_of
        condition = Condition(f"of {least} words or more", lambda n: words(text(n)) >= least, typed)
        self.comments.filter_by("length", condition)

    def action_filter_words(self) -> None:
        if not self.enter("comments"):
            return
        self.sought_before = self.lens.search_now
        if self.argument:
            self.filter_by_words(self.argument)
        else:
            self.ask("filter", "Only comments with: ", self.lens.sought)

    def filter_by_words(self, query: str) -> None:
        """Show only comments with some words in text or author, and search for these words."""
        if not query.strip():
            self.comments.filter_by("words", None)
            self.lens.search("")
            return
        text, every = self.comments.text_of, self.comments.all

        def holds(number: int) -> bool:
            author = every[number].author
            found = matches(text(number), fold(text(number)), query)
            return bool(found or matches(author, fold(author), query))

        self.lens.search(query)
        self.comments.filter_by("words", Condition(f"with “{query.strip()}”", holds, query))

    def unfilter(self) -> None:
        """Show all comments."""
        if "words" in self.comments.conditions:
            self.lens.search("")
        self.comments.unfilter()

    def on_nothing_passed(self, event: NothingPassed) -> None:
        event.stop()
        self.say(f"No comment is {event.words}")

    # Authors.

    def action_author(self) -> None:
        current = self.comments.current
        if current is None:
            return
        name, seen = current.author, self.comments.authors[current.author]
        shown, count = name or UNKNOWN, self.comments.count_by(name)
        by = self._by(name)
        rows: list[tuple[str, Callable[[], None]]] = [
            ("Go to the next one", self.action_author_next),
            ("Show only these", lambda: self.comments.filter_by("author", by)),
            ("Hear again" if seen.muted else "Mute; replies stay", lambda: self.mute(name)),
            (f"Change the tag [{seen.tag}]" if seen.tag else "Tag …", lambda: self._ask_tag(name)),
        ]
        rows += [
            (f"{ON if seen.color == number else ''}Colour: {color}", self._coloring(name, number))
            for number, color in enumerate(GUIDE_COLORS)
        ]
        rows.append(("Colour: the usual one", self._coloring(name, None)))
        title = f"{shown}, {numbered(count, 'comment')}"
        self.choose(title, [Option(label) for label, _ in rows], lambda n: rows[n][1]())

    def mute(self, name: str) -> None:
        """Show only the heads of an author's comments, or show them in full again."""
        seen = self.comments.authors[name]
        self.comments.authors.set(name, seen._replace(muted=not seen.muted))
        self.comments.quieten()
        told = "heard again" if seen.muted else f"muted; {self.key_of('author')} again changes that"
        self.say(f"{name or UNKNOWN} is {told}")

    def action_mute(self) -> None:
        name = self.asked_author()
        if name is not None:
            self.mute(name)

    def action_tag(self) -> None:
        if self.comments.current is not None:
            self._tagged = self.comments.current.author
            self.tag(self.argument)

    def _ask_tag(self, name: str) -> None:
        self._tagged = name
        self.ask("tag", f"Tag for {cut(name or UNKNOWN, 20)}: ", self.comments.authors[name].tag)

    _tagged = ""
    """Whose tag is asked for."""
    sought_before: tuple[str, Term | None] = ("", None)
    """What was searched for when a line was opened to search for something else."""

    def tag(self, typed: str) -> None:
        """Add a tag to the author that the question was about."""
        seen = self.comments.authors[self._tagged]
        self.comments.authors.set(self._tagged, seen._replace(tag=" ".join(typed.split())))
        self.comments.forget()

    def _coloring(self, name: str, color: int | None) -> Callable[[], None]:
        def colored() -> None:
            seen = self.comments.authors[name]
            self.comments.authors.set(name, seen._replace(color=color))
            self.comments.forget()

        return colored

    # What a comment answers.

    def action_peek(self) -> None:
        from reader.ui.screens.peek import Answered, PeekScreen  # noqa: PLC0415

        number, comments = self.comments.focus_number, self.comments
        path = comments.whole.path(number)[:-1] if number >= 0 else []
        if not path:
            self.say("This comment starts the thread")
            return

        def told(steps: int) -> Answered:
            comment = comments.all[path[-steps]]
            facts = comment.author or UNKNOWN, when(comment, comments.now)
            return Answered(" · ".join(filter(None, facts)), comments.text_of(path[-steps]))

        def chosen(steps: int | None) -> None:
            if steps:
                before = self.spot
                comments.visit(path[-steps])
                self.leave(before)

        self.put_over(PeekScreen(len(path), told, self.settings.commands), chosen)

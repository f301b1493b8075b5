"""Moving in a page: jumps and their undoing, marks, targets, quotes."""

from collections.abc import Callable
from typing import NamedTuple

from reader.commands.keys import LETTER
from reader.commands.table import PaneName, shown
from reader.model import Reading
from reader.ui.messages import CountChosen, CrumbChosen
from reader.ui.panes import article, targets
from reader.ui.panes.article_place import ArticlePlace
from reader.ui.panes.comments import CommentsPlace
from reader.ui.panes.quote_ties import Tie
from reader.ui.screens.list import ListScreen, Option
from reader.ui.screens.selecting import Selecting
from reader.ui.settings import ScreenSettings
from reader.ui.trail import Trail


class Spot(NamedTuple):
    """A position to return to."""

    pane: PaneName
    place: ArticlePlace | CommentsPlace


class Travels(Selecting):
    """Moves to other places in the page, and back."""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__(reading, settings)
        self.trail: Trail[Spot] = Trail()

    # The way back.

    @property
    def spot(self) -> Spot:
        """The current position."""
        return Spot(self.current, self.pane.place)

    def leave(self, spot: Spot) -> None:
        """Record a position that was left by a jump, if it differs from the current one."""
        if spot != self.spot:
            self.trail.leave(spot)

    def return_to(self, spot: Spot) -> None:
        """Return to a position."""
        if self.enter(spot.pane):
            if isinstance(spot.place, ArticlePlace):
                self.article.restore(spot.place)
            else:
                self.comments.return_to(spot.place)

    def action_back_jump(self) -> None:
        self._go_back(self.trail.back(self.spot), "There is no jump to undo")

    def action_forward_jump(self) -> None:
        self._go_back(self.trail.forward(self.spot), "There is no jump to redo")

    def action_to_before(self) -> None:
        before, self.trail.before = self.trail.before, self.spot
        self._go_back(before, "No jump was made yet")

    def _go_back(self, spot: Spot | None, miss: str) -> None:
        if spot is None:
            self.say(miss)
        else:
            self.return_to(spot)

    # Marks.

    def action_mark(self) -> None:
        letter = self.argument[:1]
        if not letter.isalpha():
            self.say(f"{self.key_of('mark')} sets a mark, {self.key_of('to_mark')} goes there")
            return
        self.article.marks.pop(letter, None)
        self.comments.marks.pop(letter, None)
        if self.current == "article":
            self.article.marks[letter] = self.article.mark_here()
        elif self.comments.current is not None:
            self.comments.marks[letter] = self.comments.current.id
        self.comments.forget()
        self.say(f"Mark {letter} is set; {self._mark_key(letter)} goes there")

    def action_to_mark(self) -> None:
        letter = self.argument[:1]
        before = self.spot
        if letter in self.article.marks and self.enter("article"):
            self.article.to_mark(letter)
        elif letter in self.comments.marks and self.enter("comments"):
            if not self.comments.select(self.comments.marks[letter]):
                self.say(f"The comment of mark {letter} is no longer on this page")
        else:
            goes = f"{self.key_of('to_mark')} goes to a mark"
            self.say(f"There is no mark {letter}" if letter else goes)
        self.leave(before)

    def _mark_key(self, letter: str) -> str:
        return self.key_of("to_mark").replace(shown(LETTER), letter)

    def action_marks(self) -> None:
        rows = self.marked_rows()
        if not rows:
            self.say(f"There are no marks; {self.key_of('mark')} sets one")
            return
        options = [option for option, _ in rows]
        self.choose("Marks", options, lambda chosen: self.to_marked(rows[chosen][1]))

    def marked_rows(self) -> list[tuple[Option, object]]:
        """The marks, and how to go to each."""
        marks = sorted({*self.article.marks, *self.comments.marks})
        return [(Option(f"{letter}  {self._marked(letter)}"), letter) for letter in marks]

    def to_marked(self, marked: object) -> None:
        """Go to the chosen row of that list."""
        if isinstance(marked, str):
            self.to_mark(marked)

    def _marked(self, letter: str) -> str:
        if letter in self.article.marks:
            return f"article: {self.article.words_at(letter)}"
        return self.comments.words_of(self.comments.marks[letter])

    def to_mark(self, letter: str) -> None:
        """Go to a mark."""
        self.argument = letter
        self.action_to_mark()

    # Targets.

    def action_next_target(self) -> None:
        self._aim(1)

    def action_previous_target(self) -> None:
        self._aim(-1)

    def _aim(self, step: int) -> None:
        self.pane.aim(step)
        self.say(f"{self.key_of('next')} goes to the next {self.pane.target_told}")

    def seek(self, step: int) -> None:
        """Go to the next target in this pane, or to the previous one."""
        names = article.TARGETS if self.current == "article" else targets.TARGETS
        if not self.pane.seek(step):
            self.say(f"There is no {names[self.pane.target]} here")

    def action_author_next(self) -> None:
        name = self.asked_author()
        if name is None:
            return
        self.comments.aim_at_author(name)
        here = self.comments.focus_number
        self.seek(1)
        if self.comments.focus_number == here:
            self.say(f"{name or 'Somebody without a name'} wrote nothing else here")

    def asked_author(self) -> str | None:
        """The author named with the command, else the author of the comment in focus."""
        if not self.argument:
            current = self.comments.current
            return None if current is None else current.author
        name = self.comments.author_like(self.argument)
        if name is None:
            self.say(f"Nobody here is called “{self.argument}”")
        return name

    # Quotes.

    def action_quotes(self) -> None:
        if self.current == "article":
            ties = self.comments.ties_of_paragraph(self.article.current_paragraph())
            self._follow(ties, "No comment quotes this paragraph")
        else:
            number = self.comments.focus_number
            self._follow(self.comments.ties(number), "No quote leads from here to another place")

    def on_count_chosen(self, event: CountChosen) -> None:
        event.stop()
        self._follow(self.comments.ties_of_paragraph(event.paragraph), "")

    def _follow(self, ties: list[Tie], miss: str) -> None:
        if not ties:
            searching = not self.comments.quoting.done
            self.say("Quotes are still being looked for" if searching else miss)
        elif len(ties) == 1:
            self._follow_tie(ties[0])
        else:
            options = [Option(self._led(tie)) for tie in ties]
            self.choose("Quotes", options, lambda chosen: self._follow_tie(ties[chosen]))

    def _led(self, tie: Tie) -> str:
        words = " ".join(tie.words.split())
        if tie.comment < 0:
            return f"❝ of the article: {words}"
        author = self.comments.all[tie.comment].author or "unknown"
        return f"{'↩ quoted by' if tie.backwards else '❝ of'} {author}: {words}"

    def _follow_tie(self, tie: Tie) -> None:
        before = self.spot
        if tie.comment < 0:
            if self.enter("article"):
                self.article.point_at(tie.paragraph, tie.start, tie.end)
        elif self.enter("comments"):
            self.comments.point_at(tie.comment, tie.start, tie.end)
        self.leave(before)

    # Clicks.

    def on_crumb_chosen(self, event: CrumbChosen) -> None:
        event.stop()
        before = self.spot
        if self.enter("comments"):
            self.comments.focus_on(event.number, at_top=True)
            self.comments.tell()
        self.leave(before)

    def choose(
        self, title: str, options: list[Option], then: Callable[[int], None], at: int = 0
    ) -> None:
        """Open a list, and call a function with the index of the choice."""

        def chosen(number: int | None) -> None:
            if number is not None:
                then(number)
                self.report()

        self.put_over(ListScreen(title, options, at, self.settings.commands), chosen)

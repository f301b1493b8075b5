"""The reading screen: a reading in its panes, with each key and message passed to its part."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar, Literal, TypeVar

from textual.app import ComposeResult
from textual.events import DescendantFocus, Key, MouseDown, ScreenResume, TextSelected
from textual.geometry import Size
from textual.screen import Screen

from reader.commands.table import PaneName, key_of
from reader.layout.site_keywords import site_of
from reader.model import Reading
from reader.ui import messages
from reader.ui.arrange import panes_of
from reader.ui.panes import facts
from reader.ui.panes.article import ArticlePane
from reader.ui.panes.comments import CommentsPane
from reader.ui.reading.asking import Asking
from reader.ui.reading.bars import Bars
from reader.ui.reading.dragging import DragScreen
from reader.ui.reading.highlights import Lens
from reader.ui.reading.keyboard import Keyboard
from reader.ui.reading.orders import Orders
from reader.ui.reading.page import Options
from reader.ui.reading.pane_layout import PaneLayout
from reader.ui.reading.parts import Parts
from reader.ui.services import ScreenSettings

if TYPE_CHECKING:  # the first frame comes before any question, and often has one pane alone
    from reader.ui.widgets.divider import Divider
    from reader.ui.widgets.prompt import Prompt

_Answer = TypeVar("_Answer")


class ReadingScreen(DragScreen):
    """Holds the panes and the parts, which see it as a `Page`, and passes events on to them."""

    AUTO_FOCUS: ClassVar[str | None] = ""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__()
        self.reading, self.settings = reading, settings
        self.as_read: Reading | None = None
        self.asked_for = ""
        self.article, self.comments = ArticlePane(id="article"), CommentsPane(id="comments")
        self.lens = Lens(self.article, self.comments)
        self._current: PaneName = self.names[0]
        self._was_shown = self._is_drawn = False
        self.article.waits = self.comments.waits = True
        self.pane_layout = PaneLayout(self, settings)
        self.bars = Bars(self, self.pane_layout)
        self.asking = Asking(self, self.pane_layout)
        self.parts = Parts(self, self.pane_layout, self.bars)
        self.orders = Orders(self, self.parts)
        self.keyboard = Keyboard(self, settings, self.parts, self.orders)

    def compose(self) -> ComposeResult:
        yield from self.pane_layout.compose()

    def on_mount(self) -> None:
        self.show(self.reading)
        self.parts.position.begin()
        self.parts.configuration.begin()
        self.say(self.lens.watch(self.settings.watched, "\n".join(self.settings.keywords)))
        if self.settings.begins_whole:
            self.parts.whole_thread.begin()
        self.parts.aim()
        self.call_after_refresh(self.parts.begin_remembering)

    async def on_unmount(self) -> None:
        """Store the visit and complete copies, however the screen ends."""
        self.parts.visit.end()
        await self.parts.copies.complete()

    # The first frame, and those after it.

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Textual looks up all styles again, for a theme that may have changed under a dialog."""
        event.refresh_styles, self._was_shown = self._was_shown, True

    def on_resize(self) -> None:
        self.rearrange()

    def _refresh_layout(self, size: Size | None = None, scroll: bool = False) -> None:
        """As Textual's, which sets the sizes of the panes; after that they have their text."""
        super()._refresh_layout(size, scroll)
        if not self._is_drawn:
            outline = [self.pane_layout.outline] if self.pane_layout.is_outlined else []
            then = [p.call_later for p in (self.comments, *outline) if p.is_attached]
            self.article.call_later(*then, self._draw_first)

    def _compositor_refresh(self) -> None:
        """Nothing is drawn without a text: Textual would draw two empty frames before it, 8 ms."""
        if self._is_drawn:
            super()._compositor_refresh()

    def _draw_first(self) -> None:
        """The text is there; the other work of the panes begins once it is visible."""
        if not self._is_drawn:
            self._is_drawn = True
            self.report()
            self._compositor_refresh()
            self.article.begin()
            self.pane_layout.begin_discussion()
            self.call_next(self.keyboard.begin)

    @property
    def names(self) -> tuple[PaneName, ...]:
        asked = self.settings
        kinds = {"no_comments": asked.no_comments, "comments_only": asked.comments_only}
        return panes_of(self.reading, **kinds)

    @property
    def current(self) -> PaneName:
        return self._current

    @property
    def place(self) -> PaneName | Literal["selecting"]:
        return "selecting" if self.parts.is_selecting else self._current

    @property
    def pending(self) -> str:
        return self.keyboard.pending

    @property
    def pane(self) -> ArticlePane | CommentsPane:
        return self.article if self._current == "article" else self.comments

    @property
    def other(self) -> ArticlePane | CommentsPane | None:
        if len(self.names) == 1:
            return None
        return self.comments if self._current == "article" else self.article

    def show(self, reading: Reading) -> None:
        self.reading = reading
        self.article.show(reading)
        self.comments.now = self.settings.now()
        self.comments.show(reading)
        self.lens.site = site_of(reading.article.url or self.settings.location)
        self.comments.look_for_quotes(self.article.paragraphs())
        self.lens.apply()
        self.lens.search_again()
        self.bars.entitle(reading)
        if self._current not in self.names:
            self._current = self.names[0]
        self.pane_layout.set_column(self.pane_layout.column)
        self.rearrange()
        self.asking.give_way()

    def enter(self, name: PaneName) -> bool:
        if name not in self.names:
            why = facts.missing(self.reading) or f"This page has no {name}"
            self.say(", ".join(filter(None, (why, self.offer() if name == "comments" else ""))))
            return False
        self._current = name
        self.rearrange()
        self.asking.give_way()
        return True

    def rearrange(self) -> None:
        self.pane_layout.show_what_fits()
        self.report()

    def report(self) -> None:
        if self._is_drawn:  # ten times before the first frame it was written in vain
            self.bars.report()
        if self.pane_layout.is_outlined:
            self.parts.outlines.update_beside(self.pane_layout.outline)

    def say(self, message: str) -> None:
        self.bars.say(message)

    def offer(self) -> str:
        asks = self.settings.whole_thread and facts.may_have_more(self.reading)
        return self.asked_for or (f"{self.key_of('whole_thread')} asks" if asks else "")

    def key_of(self, command_id: str) -> str:
        return key_of(command_id, self.settings.commands)

    def ask(self, purpose: str, label: str, text: str = "") -> None:
        self.asking.ask(purpose, label, text)
        self.rearrange()

    def choose(
        self, title: str, options: Options, then: Callable[[int], None], at: int = 0
    ) -> None:
        from reader.ui.screens.list import ListScreen  # noqa: PLC0415  when a list opens

        def chosen(number: int | None) -> None:
            if number is not None:
                then(number)
                self.report()

        self.put_over(ListScreen(title, options, at, self.settings.commands), chosen)

    def put_over(self, screen: Screen[_Answer], then: Callable[[_Answer | None], None]) -> None:
        _mounting = self.app.push_screen(screen, then)  # Textual mounts it in its own time

    async def open_over(self, reading: Reading, settings: ScreenSettings) -> None:
        await self.app.push_screen(ReadingScreen(reading, settings))

    # Keys, and what a click on something sends.

    def on_key(self, event: Key) -> None:
        self.keyboard.take(event)

    def action_copy_text(self) -> None:
        """Ctrl+C, which Textual binds to this name."""
        self.parts.copies.copy_selected()

    def on_descendant_focus(self, _event: DescendantFocus) -> None:
        """A click into a pane selects it and closes the input line."""
        # The present focus counts: after fast typing it may have moved since the event.
        if self.focused in (self.article, self.comments):
            self.asking.lose_focus()
            self._current = "article" if self.focused is self.article else "comments"
            self.rearrange()

    def on_mouse_down(self, _event: MouseDown) -> None:
        self.parts.selecting.press()

    def on_text_selected(self, event: TextSelected) -> None:
        """Text selected by dragging is copied, as terminals do. A click ends selecting."""
        event.stop()
        if self.parts.selecting.release():
            self.parts.copies.copy_text()

    def on_prompt_said(self, event: "Prompt.Said") -> None:
        event.stop()
        self.orders.follow(event.purpose, event.text)
        if event.done:
            self.orders.take(event.purpose, event.text)

    def on_prompt_left(self, event: "Prompt.Left") -> None:
        event.stop()
        self.orders.drop(event.purpose)

    def on_divider_dragged(self, event: "Divider.Dragged") -> None:
        event.stop()
        self.pane_layout.drag(event)

    def on_moved(self, event: messages.Moved) -> None:
        event.stop()
        self.orders.report()

    def on_nothing_passed(self, event: messages.NothingPassed) -> None:
        event.stop()
        self.say(event.sentence)

    def on_quotes_found(self, event: messages.QuotesFound) -> None:
        event.stop()
        quoters = self.comments.ties.quoting.by_paragraph
        self.article.count_quoters({number: len(each) for number, each in quoters.items()})

    def on_count_chosen(self, event: messages.CountChosen) -> None:
        event.stop()
        self.parts.quotes.of_paragraph(event.paragraph)

    def on_crumb_chosen(self, event: messages.CrumbChosen) -> None:
        event.stop()
        self.parts.travels.to_crumb(event.number)

    def on_outline_chosen(self, event: messages.OutlineChosen) -> None:
        event.stop()
        self.parts.outlines.go(event.row)

    def on_open_link(self, event: messages.OpenLink) -> None:
        event.stop()
        self.parts.links.follow(event.url)

    def on_word_chosen(self, event: messages.WordChosen) -> None:
        event.stop()
        self.parts.keywords.add(event.text)

    def on_chip_chosen(self, event: messages.ChipChosen) -> None:
        event.stop()
        self.parts.searching.of_keyword(event.number)

    def on_tab_chosen(self, event: messages.TabChosen) -> None:
        event.stop()
        self.enter("comments" if event.name == "comments" else "article")

    def on_field_chosen(self, event: messages.FieldChosen) -> None:
        event.stop()
        self.orders.run(event.command)

    def on_widened(self, event: messages.Widened) -> None:
        event.stop()
        self.orders.run("wider" if event.steps > 0 else "narrower")

    def on_arrangement_chosen(self, event: messages.ArrangementChosen) -> None:
        event.stop()
        self.orders.run("filter" if self.comments.arrangement.conditions else "sort")

    def on_menu_asked(self, event: messages.MenuAsked) -> None:
        event.stop()
        self.orders.choose()

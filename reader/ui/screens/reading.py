"""The page as it is read: what each key and each message does."""

from collections.abc import Callable
from typing import get_args

from textual.events import Key

from reader.layout.threads import comment_at
from reader.model import Reading
from reader.ui import facts
from reader.ui.arrange import MIN_SIDE, MIN_STACKED
from reader.ui.commands import BY_ID, Command, PaneName, Place, keymap, shown
from reader.ui.keys import Call, Keys, Nothing, Pending, Sequence
from reader.ui.messages import ChipChosen, HelpAsked, PageTurned, TabChosen
from reader.ui.screens.selecting import Selecting
from reader.ui.settings import ScreenSettings
from reader.ui.themes import neighbour
from reader.ui.widgets.prompt import Prompt

_COLUMN_STEP = 4


class ReadingScreen(Selecting):
    """Routes keys, the palette's choices and the panes' messages to what they mean."""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__(reading, settings)
        self._keys = Keys()
        places: tuple[Place, ...] = get_args(Place)
        self._keymaps = {place: keymap(place, settings.commands) for place in places}
        self._sought_before = ""

    def on_mount(self) -> None:
        self.show(self.reading)
        self._start_theme = self.app.theme
        self.begin_watching()
        self.call_after_refresh(self.remember)
        if target := self.settings.target_comment:
            self.call_after_refresh(self._open_at, target)
        else:
            self.call_after_refresh(self.come_back)

    def _open_at(self, anchor: str) -> None:
        """Go to the comment an address points at; an anchor of something else is left alone."""
        comment_id = comment_at(self.reading.comments, anchor)
        if comment_id and self.comments.select(comment_id):
            self.enter("comments")
        elif "comment" in anchor:
            self.say(f"There is no {anchor} on this page")

    @property
    def pending(self) -> str:
        return self._keys.pending

    def on_key(self, event: Key) -> None:
        if (over := self.app.screen) is not self:
            # Typed in one go with the key that put a box over the page: it is the box's.
            (over.focused or over).post_message(Key(event.key, event.character))
            event.stop()
            event.prevent_default()
            return
        if self.prompt.purpose:
            self.prompt.take(event)
            return
        sign = event.character if event.is_printable and event.key != "space" else None
        place: Place = "selecting" if self.selecting else self.current
        meaning = self._keys.feed(sign or event.key, self._keymaps[place])
        match meaning:
            case Call(command_id, count, counted):
                self.run_command(command_id, count, counted=counted)
            case Pending():
                self.report()
            case Nothing(taken=True, keys=keys):
                self.say(self._unknown(keys))
            case Nothing(keys=keys):
                if not event.is_printable and not self._belongs_elsewhere(keys):
                    return
                self.say(self._unknown(keys))
        event.stop()
        event.prevent_default()

    def _belongs_elsewhere(self, keys: Sequence) -> bool:
        """Whether keys are some of the comments', and mean nothing here."""
        if not keys or self.selecting or self.current == "comments":
            return False
        comments = self._keymaps["comments"]
        return comments.call(keys, 0) is not None or comments.begins(keys)

    def _unknown(self, keys: Sequence) -> str:
        """Why keys do nothing; "" for those that were taken back."""
        typed = shown(" ".join(keys))
        if self.selecting:
            return f"{typed} is no key of selecting; {self.key_of('select_leave')} leaves it"
        if self._belongs_elsewhere(keys):
            here = "comments" in self.names
            return f"{typed} is a key of the comments{' (c)' if here else ', and there are none'}"
        if len(keys) > 1:
            return f"{typed} means nothing"
        return f"{typed} does nothing here, ? shows the keys" if keys else ""

    def run_command(self, command_id: str, count: int = 1, *, counted: bool = False) -> None:
        """Do what a row of the table says, as if its keys had been typed."""
        command = BY_ID[command_id]
        self.say("")
        if command.where in ("article", "comments") and not self._enter_for(command):
            return
        if command.verb == "select":
            self.select_by(command_id, count)
        elif not command.verb:
            action: Callable[[], None] = getattr(self, f"action_{command.id}")
            for _ in range(count if command.repeats else 1):
                action()
        elif not self._ask_pane(command, count, counted=counted) and command.miss:
            self.say(command.miss)
        self.report()

    def _enter_for(self, command: Command) -> bool:
        name: PaneName = "comments" if command.where == "comments" else "article"
        return name == self.current or self.enter(name)

    def _ask_pane(self, command: Command, count: int, *, counted: bool) -> bool:
        if command.verb == "fold":
            return self.comments.fold(command.id, count)
        return self.pane.go(command.counted if counted else command.id, count)

    # Everywhere.

    def action_help(self) -> None:
        from reader.ui.screens.help import HelpScreen  # noqa: PLC0415  not needed to read

        self.put_over(HelpScreen(self.current, self.settings.commands), lambda _: None)

    def action_palette(self) -> None:
        self.app.action_command_palette()

    def action_back(self) -> None:
        if self._step_back():
            return
        if self.settings.returns:
            _leaving = self.dismiss()
        else:
            self.app.exit()

    def action_next_page(self) -> None:
        self.post_message(PageTurned(1))

    def action_previous_page(self) -> None:
        self.post_message(PageTurned(-1))

    def action_leave(self) -> None:
        self._step_back()

    def _step_back(self) -> bool:
        """Undo the latest thing that was put over the text; False if there is none."""
        if self.stop_reloading():
            self.say("Stopped reading it again")
        elif self.selections:
            self.stop_selecting()
        elif self.lens.sought:
            self.lens.search("")
        elif self._zen:
            self.action_zen()
        else:
            return False
        return True

    def action_quit(self) -> None:
        self.app.exit()

    def action_flip(self) -> None:
        self.enter("comments" if self.current == "article" else "article")

    action_next_pane = action_previous_pane = action_flip

    def action_layout(self) -> None:
        names = {"side": "Side by side", "stacked": "Stacked", "single": "One pane"}
        if len(self.names) == 1:
            self.say(facts.missing(self.reading) or "There is nothing beside this pane")
        elif (layout := self.next_layout()) is None:
            self.say(f"Two panes need {MIN_SIDE} columns or {MIN_STACKED} rows")
        else:
            self.say(names[layout])

    def action_zen(self) -> None:
        self._zen = not self._zen
        self.rearrange()

    def action_narrower(self) -> None:
        self._widen(-_COLUMN_STEP)

    def action_wider(self) -> None:
        self._widen(_COLUMN_STEP)

    def _widen(self, cells: int) -> None:
        """Counted from what is seen: a column wider than its pane would not answer the key."""
        self.set_column(min(self._column, self.article.size.width or self._column) + cells)
        self.say(self.keepable(f"{self._column} columns of text"))

    def action_redraw(self) -> None:
        self.app.refresh(layout=True)

    def action_next_theme(self) -> None:
        self._use_theme(1)

    def action_previous_theme(self) -> None:
        self._use_theme(-1)

    def _use_theme(self, step: int) -> None:
        self.app.theme = neighbour(self.app.theme, step)
        self.say(self.keepable(f"Theme: {self.app.theme}"))

    def action_page_facts(self) -> None:
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        lines = facts.page(self.reading, self.settings.location, self._length)
        self.put_over(NoteScreen("This page", lines), lambda _: None)

    # Search and keywords.

    def action_search(self) -> None:
        self._sought_before = self.lens.sought
        self._ask("search", "/")

    def _ask(self, purpose: str, label: str, text: str = "") -> None:
        self.prompt.ask(purpose, label, text)
        self.rearrange()

    def on_prompt_said(self, event: Prompt.Said) -> None:
        event.stop()
        if event.purpose == "search":
            article, comments = self.lens.search(event.text)
            self.prompt.tell(f"article {article} · comments {comments}" if event.text else "")
        if event.done:
            self._leave_prompt()
            if event.purpose == "search" and event.text:
                self.action_next()
            self.rearrange()

    def on_prompt_left(self, event: Prompt.Left) -> None:
        event.stop()
        if event.purpose == "search":
            self.lens.search(self._sought_before)
        self._leave_prompt()

    def _leave_prompt(self) -> None:
        self.prompt.close()
        self.pane.focus()
        self.rearrange()

    def action_next(self) -> None:
        self._find(1, "next")

    def action_previous(self) -> None:
        self._find(-1, "previous")

    def _find(self, step: int, name: str) -> None:
        if not self.lens.sought:
            kind = "heading" if self.current == "article" else "thread"
            self.run_command(f"{name}_{kind}")
        elif not self.pane.find_next(step):
            self._find_in_other(step)

    def _find_in_other(self, step: int) -> None:
        other = self.other
        if other is not None and other.find_next(step):
            self.action_flip()
            self.say(f"Found in the {self.current}: {self.lens.sought}")
        else:
            self.say(f"Not found: {self.lens.sought}")

    # What is clicked.

    def on_tab_chosen(self, event: TabChosen) -> None:
        event.stop()
        self.enter("comments" if event.name == "comments" else "article")

    def on_help_asked(self, event: HelpAsked) -> None:
        event.stop()
        self.action_help()

    def on_chip_chosen(self, event: ChipChosen) -> None:
        """Search for a keyword, or go on to where else it is."""
        event.stop()
        if event.number < len(self.lens.terms):
            self.lens.search_term(event.number)
            self.action_next()
            self.report()

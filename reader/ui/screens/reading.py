"""The reading screen: the effect of each key and each message."""

from collections.abc import Callable
from typing import get_args

from textual.events import Key

from reader.commands.command_line import Order, understood
from reader.commands.keys import MAX_COUNT, Call, Keys, Nothing, Pending, Sequence
from reader.commands.table import BY_ID, Command, PaneName, Place, keymap, shown
from reader.layout.threads import comment_at, no_comment_at
from reader.model import Reading
from reader.ui import facts
from reader.ui.arrange import MIN_SIDE, MIN_STACKED
from reader.ui.messages import PageTurned
from reader.ui.mode_keys import sign_of
from reader.ui.screens.picturing import Picturing
from reader.ui.settings import ScreenSettings
from reader.ui.themes import neighbour
from reader.ui.turns import InTurn

_COLUMN_STEP = 4


class ReadingScreen(Picturing):
    """Routes keys, commands of the palette and messages of the panes to their actions."""

    def __init__(self, reading: Reading, settings: ScreenSettings) -> None:
        super().__init__(reading, settings)
        self._keys = Keys()
        places: tuple[Place, ...] = get_args(Place)
        self._early: list[Key] | None = []
        """Keys typed before there are lines to move over; None once there are."""
        self._keymaps = {place: keymap(place, settings.commands) for place in places}

    def on_mount(self) -> None:
        self.show(self.reading)
        self.note_begin()
        self._start_theme = self.app.theme
        self.article.bidi = self.comments.bidi = self.orders_right()
        self.article.minimap = self.comments.minimap = self.settings.configured.minimap
        self.begin_watching()
        self.begin_completing()
        if target := self.settings.target_comment:
            self.call_after_refresh(self._open_at, target)
        self.call_after_refresh(self.begin_remembering)

    def _open_at(self, anchor: str) -> None:
        """Go to the comment an address points at; an anchor of something else is left alone."""
        comment_id = comment_at(self.reading.comments, anchor)
        if comment_id and self.comments.select(comment_id):
            self.enter("comments")
        else:
            self.say(no_comment_at(self.reading.comments, anchor))

    @property
    def pending(self) -> str:
        return self._keys.pending

    def drawn(self) -> None:
        """The lines are laid out: keys typed before are handled now, in order."""
        super().drawn()
        early, self._early = self._early or [], None
        if isinstance(self.app, InTurn):  # a line to type in is there before the next key is
            self.app.style_boxes()
            self.app.do_again(early)

    def on_key(self, event: Key) -> None:
        if self._early is not None:
            self._early.append(event)
            event.stop()
            event.prevent_default()
            return
        if (over := self.app.screen) is not self:
            # Typed together with the key that opened a dialog: they are meant for the dialog.
            (over.focused or over).post_message(Key(event.key, event.character))
            event.stop()
            event.prevent_default()
            return
        if self.prompt.purpose:
            self.prompt.take(event)
            return
        if self._hints:
            self.take_hint(event)
            return
        place: Place = "selecting" if self.selecting else self.current
        known = self._keymaps[place]
        meaning = self._keys.feed(sign_of(event, known.names), known)
        match meaning:
            case Call(command_id, count, counted, argument):
                self.run_command(command_id, count, counted=counted, argument=argument)
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
            return f"{typed} is not a key for selecting; {self.key_of('select_leave')} leaves it"
        if self._belongs_elsewhere(keys):
            has_comments = "comments" in self.names
            there = f" ({self.key_of('flip')})" if has_comments else ", and there are none"
            return f"{typed} is a key of the comments{there}"
        if len(keys) > 1:
            return f"{typed} means nothing"
        return f"{typed} does nothing here, {self.key_of('help')} shows the keys" if keys else ""

    def run_command(
        self, command_id: str, count: int = 1, *, counted: bool = False, argument: str = ""
    ) -> None:
        """Run a command of the table as if its keys had been typed."""
        command = BY_ID[command_id]
        self.begin_remembering()
        self.say("")
        if command.where in ("article", "comments") and not self._enter_for(command):
            return
        self.count, self.counted, self.argument = count, counted, argument
        before = self.spot
        self.article.point_no_more()
        self.comments.point_no_more()
        self._do(command, count, counted=counted)
        self._moves += self.spot != before
        if command.jumps:
            self.leave(before)
        self.report()

    def _do(self, command: Command, count: int, *, counted: bool) -> None:
        if command.verb == "select":
            self.select_by(command.id, count)
        elif not command.verb:
            action: Callable[[], None] = getattr(self, f"action_{command.id}")
            for _ in range(count if command.repeats else 1):
                action()
        elif not self._ask_pane(command, count, counted=counted) and command.miss:
            self.say(command.miss)

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

        pane = "selecting" if self.selecting else self.current
        self.put_over(HelpScreen(pane, self.settings.commands), lambda _: None)

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
        self._turn_page(1)

    def action_previous_page(self) -> None:
        self._turn_page(-1)

    def _turn_page(self, step: int) -> None:
        """To the program itself: by way of this screen it would come after the next key."""
        self.app.post_message(PageTurned(step))

    def action_leave(self) -> None:
        self._step_back()

    def _step_back(self) -> bool:
        """Close or undo the latest addition to the view of the text; False if there is none."""
        if self.stop_completing():
            self.say("No more is asked for")
        elif self.stop_reloading():
            self.say("Stopped reading it again")
        elif self.stop_entering():
            self.say("Stopped opening it")
        elif self.stop_scrolling():
            self.say("It stands")
        elif self.selections:
            self.stop_selecting()
        elif self.lens.sought:
            self.lens.search("")
            if "words" in self.comments.conditions:
                self.comments.filter_by("words", None)
        elif self.comments.conditions and not self._thread_alone:
            self.comments.unfilter()
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

    def action_narrower(self) -> None:
        self._widen(-_COLUMN_STEP)

    def action_wider(self) -> None:
        self._widen(_COLUMN_STEP)

    def _widen(self, cells: int) -> None:
        """Counted from the visible width: a column wider than its pane would not respond to the
        key.
        """
        self.set_column(min(self._column, self.article.size.width or self._column) + cells)
        self.say(self.keepable(f"{self._column} columns of text"))

    def action_redraw(self) -> None:
        self.app.refresh(layout=True)

    def action_next_theme(self) -> None:
        self._use_theme(1)

    def action_previous_theme(self) -> None:
        self._use_theme(-1)

    def _use_theme(self, step: int) -> None:
        self.app.theme = neighbour(self.app.theme, step, self.settings.themes)
        self.say(self.keepable(f"Theme: {self.app.theme}"))

    # The command line.

    def action_command_line(self) -> None:
        self.ask("command", ":")

    def answered(self, purpose: str, text: str) -> None:
        if purpose == "command":
            self._obey(understood(text))
        else:
            super().answered(purpose, text)

    def _obey(self, order: Order) -> None:
        """Do what was typed after a colon."""
        if not order.command:
            finds = f"; {self.key_of('palette')} finds one"
            self.say(order.refusal + (finds if order.unknown else ""))
        elif order.command in BY_ID:
            number = int(order.argument) if order.argument.isdecimal() else 0
            count = min(max(number, 1), MAX_COUNT)
            self.run_command(order.command, count, counted=number > 0, argument=order.argument)
        else:
            self.argument = order.argument
            action: Callable[[], None] = getattr(self, f"action_{order.command}")
            action()

    def action_width(self) -> None:
        if self.argument.isdecimal():
            self._widen(int(self.argument) - self._column)
        else:
            self.say("A number of columns is needed")

    def action_theme(self) -> None:
        if self.argument in self.app.available_themes:
            self.app.theme = self.argument
            self.say(self.keepable(f"Theme: {self.argument}"))
        else:
            key = self.key_of("next_theme")
            self.say(f"No theme is called “{self.argument}”; {key} goes through them")

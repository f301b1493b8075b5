"""From keys to commands: what each key means in the pane where it is typed."""

from collections.abc import Mapping
from functools import cached_property
from typing import get_args

from textual.events import Key

from reader.commands.keys import Call, Keymap, Keys, Nothing, Pending, Sequence
from reader.commands.table import BY_ID, Place, keymap, shown, single_keys
from reader.ui.keys.key_turns import InTurn
from reader.ui.keys.mode_keys import sign_of
from reader.ui.reading.orders import Orders
from reader.ui.reading.page import Arguments, Page
from reader.ui.reading.parts import Parts
from reader.ui.services import ScreenSettings

_OTHER: dict[Place, Place] = {"article": "comments", "comments": "article"}
"""The pane beside each pane."""
_PATIENCE = 3.0
"""Seconds that keys wait for the place in which the page was left: j goes on from there. On a
machine with much to do they came before it, and what was stored then was the second comment.
A library that answers later is busy with something else.
"""
_MOMENT = 0.02
"""Seconds between two looks at whether a key is still coming."""
_MISSING = {"comments": "there are none", "article": "there is none"}


class Keyboard:
    """Collects keys until they are those of a command, and runs it."""

    def __init__(self, page: Page, settings: ScreenSettings, parts: Parts, orders: Orders) -> None:
        self._page = page
        self._parts = parts
        self._orders = orders
        self._keys = Keys()
        self._early: list[Key] | None = []
        """Keys typed before there are lines to move over, at the place where the page was left;
        None once there are.
        """
        self._is_begun = False
        """Whether there are, so that no more keys need be kept."""
        self._commands = settings.commands

    @cached_property
    def _keymaps(self) -> Mapping[Place, Keymap]:
        """What keys mean in each place: made for the first key."""
        places: tuple[Place, ...] = get_args(Place)
        return {place: keymap(place, self._commands) for place in places}

    @property
    def pending(self) -> str:
        """The keys of an incomplete sequence."""
        return self._keys.pending

    def begin(self) -> None:
        """The lines are laid out: keys are handled once the page is as it was left."""
        if isinstance(self._page.app, InTurn):
            self._page.app.style_boxes()  # a line to type in is there before the next key is
        if self._page.settings.memory is None:
            self._end_waiting()
        else:
            self._parts.position.when_back(self._end_waiting)
            self._page.screen.set_timer(_PATIENCE, self._end_waiting)

    def _end_waiting(self) -> None:
        """Handle the keys that were typed before, in order.

        A key that is just coming from the terminal is one of them: it would be handled before those
        kept for longer, and of "20g" the g came first.
        """
        self._is_begun = True
        app, early = self._page.app, self._early
        if early is None:
            return
        if isinstance(app, InTurn) and app.is_passing(early):
            self._page.screen.set_timer(_MOMENT, self._end_waiting)  # it may not come to the page
            return
        self._early = None
        if isinstance(app, InTurn):
            app.do_again(early)

    def take(self, event: Key) -> None:
        """Handle a key, keep it until there is text, or pass it on to a dialog or a line."""
        page, app = self._page, self._page.app
        if self._early is not None:
            self._early.append(event)
            if self._is_begun:
                self._end_waiting()
        elif isinstance(app, InTurn) and app.screen is not page.screen:
            # Typed together with the key that opened a dialog: they are meant for the dialog.
            app.do_again([event])
        elif page.asking.question:
            page.asking.prompt.take(event)
            return
        elif self._parts.hints.labels:
            self._parts.hints.take(event)
        elif not self._means_something(event):
            return
        event.stop()
        event.prevent_default()

    def _means_something(self, event: Key) -> bool:
        """Run the command of a key, or say why there is none; False if it is left to Textual."""
        page = self._page
        known = self._keymaps[page.place]
        sign = sign_of(event, known.names)
        if self._asks_what_follows(sign):
            return True
        match self._keys.feed(sign, known):
            case Call(command_id, count, counted, argument):
                self._orders.run(command_id, Arguments(count, counted, argument))
                if counted and not BY_ID[command_id].takes_count:
                    self._parts.bars.add(f"{page.key_of(command_id)} takes no count")
            case Pending():
                page.report()
            case Nothing(taken=True, keys=keys):
                page.say(self._unknown(keys))
            case Nothing(keys=keys):
                if event.key in page.screen.active_bindings:
                    return False
                page.say(self._unknown(keys))
        return True

    def _asks_what_follows(self, sign: str) -> bool:
        """Show what may follow the keys of an incomplete sequence, if the key is that of help."""
        begun = self._keys.begun
        known = self._keymaps[self._page.place]
        follows = known.begins((*begun, sign)) or known.call((*begun, sign), 0) is not None
        if not begun or follows or sign not in single_keys("help", self._page.settings.commands):
            return False
        self._keys.reset()
        self._page.report()
        from reader.ui.reading.actions import help_over  # noqa: PLC0415  when help opens

        help_over(self._parts, begun)
        return True

    def _belongs_elsewhere(self, keys: Sequence) -> bool:
        """Whether keys belong to the other pane, and mean nothing here."""
        if not keys or self._page.place not in _OTHER:
            return False
        other = self._keymaps[_OTHER[self._page.place]]
        return other.call(keys, 0) is not None or other.begins(keys)

    def _unknown(self, keys: Sequence) -> str:
        """Why keys do nothing; "" for keys that the user took back."""
        page, typed = self._page, shown(" ".join(keys))
        if page.place == "selecting":
            return f"{typed} is not a key for selecting; {page.key_of('select_leave')} leaves it"
        if self._belongs_elsewhere(keys):
            other = _OTHER[page.place]
            hint = (
                f" ({page.key_of('flip')})" if other in page.names else f", and {_MISSING[other]}"
            )
            return f"{typed} is a key of the {other}{hint}"
        if len(keys) > 1:
            return f"{typed} means nothing"
        return f"{typed} does nothing here, {page.key_of('help')} shows the keys" if keys else ""

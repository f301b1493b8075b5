"""Reading comforts: zen mode, focus on one paragraph, automatic scrolling, justified text."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.timer import Timer

from reader.config.settings import AUTO
from reader.model import blocks_text
from reader.ui import facts
from reader.ui.panes.arranged import Condition
from reader.ui.panes.reading_time import WORDS_A_MINUTE
from reader.ui.screens.noting import Noting
from reader.ui.themes import all_themes
from reader.ui.widgets.minimap import SIGNS

if TYPE_CHECKING:
    from reader.ui.screens.configuring import Changed  # not needed to read

_GLANCE = 2.0
"""Seconds that the bar is seen in zen."""
_CELLS_A_WORD = 6
"""With the space behind it, in English."""
_FASTEST = 300
"""Lines a minute, at the most."""
_LATER = ("mouse", "history", "preset", "bidi", "ambiguous_width", "minimap")
"""Settings that are read only once, when the program starts."""
THREAD = "thread"
"""The kind of filter that shows a single thread."""


class Comforts(Noting):
    """Zen mode (also for one thread), focus, automatic scrolling, justified and wide text."""

    _scrolling: Timer | None = None
    _thread_alone = False

    # Zen.

    def action_zen(self) -> None:
        self._zen = not self._zen
        if not self._zen and self._thread_alone:
            self._thread_alone = False
            self.comments.filter_by(THREAD, None)
        self.rearrange()

    def action_zen_thread(self) -> None:
        """Show only the current thread, in zen mode; a second time restores everything."""
        if self._thread_alone:
            self.action_zen()
            return
        if not self.comments.comments:
            return
        forest, number = self.comments.whole, self.comments.focus_number
        root = number
        while forest.parent[root] >= 0:
            root = forest.parent[root]
        thread = range(root, forest.end[root])
        author = self.comments.all[root].author or "somebody unknown"
        condition = Condition(f"in the thread of {author}", lambda n: n in thread)
        self._thread_alone = True
        self.comments.filter_by(THREAD, condition)
        if not self._zen:
            self.action_zen()

    def action_page_facts(self) -> None:
        """In zen mode show the status bar for a moment instead of a dialog."""
        if not self._zen:
            self._show_facts()
            return
        if self._glancing is not None:
            self._glancing.stop()
        self._glancing = self.set_timer(_GLANCE, self._glanced)
        self.report()

    def _glanced(self) -> None:
        self._glancing = None
        self.report()

    def _show_facts(self) -> None:
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        lines = facts.page(self.reading, self.settings.location, self.article.length)
        if self.offer() and self.reading.notes:
            lines += (("", f"{self.offer()} the site for comments that are not in the page"),)
        box = NoteScreen("This page", lines, self.settings.commands, closes="page_facts")
        self.put_over(box, lambda _: None)

    # The focus.

    def action_spotlight(self) -> None:
        lit = not self.article.spotlight
        self.article.spotlight = self.comments.spotlight = lit
        self.article.tell()
        self.article.forget()
        self.comments.forget()
        self.say("All but where you are is dimmed" if lit else "Nothing is dimmed")

    def action_minimap(self) -> None:
        seen = not self.article.minimap
        self.article.minimap = self.comments.minimap = seen
        self.article.refresh()
        self.comments.refresh()
        told = " ".join(f"{sign} {kind}" for kind, sign in SIGNS.items())
        self.say(f"Beside the text: {told}" if seen else "No map beside the text")

    # Scrolling by itself.

    def action_auto_scroll(self) -> None:
        """Scroll at reading speed, or by as many lines a minute as were typed."""
        if self.stop_scrolling() and not self.counted:
            self.say("It stands")
            return
        pace = min(self.count, _FASTEST) if self.counted else self._usual_pace()
        self._scrolling = self.set_interval(60 / pace, self.scroll_on)
        self.say(f"{pace} lines a minute, {self.key_of('auto_scroll')} stops it")

    def _usual_pace(self) -> int:
        return max(1, round(WORDS_A_MINUTE * _CELLS_A_WORD / max(1, self.pane.text_width)))

    def scroll_on(self) -> None:
        """Scroll one line; stop at the end."""
        if not self.pane.shift(1):
            self.stop_scrolling()
            self.say("This is the end")

    def stop_scrolling(self) -> bool:
        """Stop scrolling automatically; False if it was not."""
        if self._scrolling is None:
            return False
        self._scrolling.stop()
        self._scrolling = None
        return True

    # How text is set.

    def action_justify(self) -> None:
        """Justify; then hyphenate as well, if that is available; then neither."""
        from reader.ui import hyphens  # noqa: PLC0415  not needed to read

        setting = self.article.setting
        lang = self.reading.article.lang
        if not setting.justified:
            self.article.set_in(setting._replace(justified=True))
            self.say(f"Justified; {self.key_of('justify')} hyphenates as well")
        elif setting.parting is None and (parting := hyphens.parting(lang)) is not None:
            self.article.set_in(setting._replace(parting=parting))
            self.say("Justified and hyphenated")
        else:
            told = "" if setting.parting else self._why_not_parted(lang)
            self.article.set_in(setting._replace(justified=False, parting=None))
            self.say(told or "Ragged, as ever")

    def _why_not_parted(self, lang: str) -> str:
        from reader.ui import hyphens  # noqa: PLC0415  not needed to read

        if not hyphens.is_installed():
            return hyphens.MISSING
        return f"No hyphenation is known for “{lang}”" if lang else "No language is named"

    def orders_right(self) -> bool:
        """Whether right-to-left lines are reordered by this program."""
        if self.settings.configured.bidi == "off":
            return False
        from reader.ui import bidi  # noqa: PLC0415  not needed to read

        if not bidi.is_installed():
            self.call_after_refresh(self.say, bidi.MISSING)
        return bidi.is_installed()

    # Settings.

    def action_settings(self) -> None:
        from reader.ui.screens.configuring import SettingsScreen  # noqa: PLC0415  not to read

        screen = replace(self.settings.configured, theme=self.app.theme, width=self._column)
        settings = self.settings
        box = SettingsScreen(screen, settings.colors, tuple(settings.themes), settings.commands)
        self.put_over(box, self._configured)

    def _configured(self, changed: "Changed | None") -> None:
        if not changed or not changed.edits:
            return
        screen, colors = changed.screen, changed.colors
        self.settings = replace(
            self.settings, configured=screen, colors=colors, side_by_side=screen.side_by_side
        )
        for theme in all_themes(self.settings.themes, colors):
            self.app.register_theme(theme)
        if screen.theme != AUTO:
            self.app.theme = screen.theme
        self.app.refresh_css(animate=False)
        self.set_column(screen.width)
        self.rearrange()
        later = ", ".join(name for name in _LATER if getattr(screen, name) != changed.was(name))
        self._keep(changed.edits, f"Kept; from the next start on: {later}" if later else "Kept")

    # Footnotes.

    def action_footnotes(self) -> None:
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        notes = self.article.notes_here()
        if not notes:
            self.say("No footnote is referred to here")
            return
        lines = tuple((f"{note.label}  ", blocks_text(note.blocks)) for note in notes)
        box = NoteScreen("Footnotes", lines, self.settings.commands, closes="footnotes")
        box.add_class("-foot")
        self.put_over(box, lambda _: None)

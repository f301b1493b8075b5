"""Keywords, and saving them and the look in the configuration."""

from asyncio import Future
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reader.config.edits import Edit, Set
from reader.errors import ConfigError
from reader.ui.messages import WordChosen
from reader.ui.screens.following import Following
from reader.ui.workers import InOrder

_WRITING = InOrder()
"""One queue for the configuration of all pages: the latest change, on any of them, wins."""


class Watching(Following):
    """The keywords, and the changes that will be saved."""

    def begin_watching(self) -> None:
        """Start with the keywords of the configuration and of the command line."""
        self.say(self.lens.watch(self.settings.watched, "\n".join(self.settings.keywords)))

    def action_keywords(self) -> None:
        if not self.lens.terms:
            self.say(f"There are no keywords; {self.key_of('edit_keywords')} adds some")
        elif self.lens.toggle():
            self.say("Keywords are shown")
        else:
            self.say(f"Keywords are hidden; {self.key_of('keywords')} shows them")
        self.rearrange()

    def action_edit_keywords(self) -> None:
        if self.argument:
            self.say(self.lens.add_typed(self.argument))
            self.rearrange()
            return
        from reader.ui.screens.keywords import KeywordsScreen  # noqa: PLC0415  not needed to read

        self.lens.hidden = False
        self.lens.apply()
        self.put_over(KeywordsScreen(self.lens, self.settings.commands), lambda _: self._listed())

    def _listed(self) -> None:
        self.lens.apply()
        self.rearrange()
        if edits := self.lens.list.written():
            self._keep(edits, "The keywords are kept")

    def action_add_keyword(self) -> None:
        self._add(self.get_selected_text() or self.lens.sought)

    def on_word_chosen(self, event: WordChosen) -> None:
        event.stop()
        self._add(event.text)

    def _add(self, word: str) -> None:
        self.say(self.lens.add(" ".join(word.split())))
        self.rearrange()

    # Saving.

    def action_keep(self) -> None:
        edits: list[Edit] = []
        if self.app.theme != self._start_theme:
            edits.append(Set("screen", "theme", self.app.theme))
        if self._column != self.settings.width:
            edits.append(Set("screen", "width", self._column))
        if edits:
            self._keep(edits, "Kept for next time")
            self._start_theme = self.app.theme
            self.settings = replace(self.settings, width=self._column)
        else:
            self.say("Theme and width are as they were")

    def keepable(self, sentence: str) -> str:
        """A message about a change, with the key that saves it."""
        if self.settings.keep is None:
            return sentence
        return f"{sentence} · {self.key_of('keep')} keeps it"

    def _keep(self, edits: Sequence[Edit], done: str) -> None:
        if self.settings.keep is None:
            self.say("This is for now: no configuration is in use")
        else:
            writing = _WRITING.begin(partial(self.settings.keep, edits))
            self._send(self._told_of, writing, done)

    async def _told_of(self, writing: Future[None], done: str) -> None:
        try:
            await writing
        except ConfigError as error:
            self.say(str(error))
        else:
            self.say(done)

"""Keywords: showing them, and changing which there are."""

from reader.ui.reading.configuration import Configuration
from reader.ui.reading.page import Page


class Keywords:
    """The keywords that are looked for in both panes."""

    def __init__(self, page: Page, configuration: Configuration) -> None:
        self._page = page
        self._configuration = configuration

    def toggle(self) -> None:
        """Show or hide them."""
        if not self._page.lens.terms:
            self._page.say(f"There are no keywords; {self._page.key_of('edit_keywords')} adds some")
        elif self._page.lens.toggle():
            self._page.say("Keywords are shown")
        else:
            self._page.say(f"Keywords are hidden; {self._page.key_of('keywords')} shows them")
        self._page.rearrange()

    def edit(self, argument: str) -> None:
        """Add those of `argument`, else open the list of them."""
        if argument:
            self._page.say(self._page.lens.add_typed(argument))
            self._page.rearrange()
            return
        from reader.ui.screens.keywords import KeywordsScreen  # noqa: PLC0415  not needed to read

        self._page.lens.hidden = False
        self._page.lens.apply()
        self._page.put_over(
            KeywordsScreen(self._page.lens, self._page.settings.commands), lambda _: self._listed()
        )

    def _listed(self) -> None:
        self._page.lens.apply()
        self._page.rearrange()
        if edits := self._page.lens.list.written():
            self._configuration.keep(edits, "The keywords are kept")

    def add_selected(self) -> None:
        """Add the selected words, else those that are searched for."""
        self.add(self._page.screen.get_selected_text() or self._page.lens.sought)

    def add(self, word: str) -> None:
        """Add a word or a phrase."""
        self._page.say(self._page.lens.add(" ".join(word.split())))
        self._page.rearrange()

"""Reading comforts: a spotlight, a map, justified text, footnotes in place."""

from reader.model import blocks_text
from reader.ui.reading.page import Page
from reader.ui.widgets.minimap import SIGNS


class Comforts:
    """Changes how the text is drawn, and shows its footnotes."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def toggle_spotlight(self) -> None:
        """Dim all but the paragraph or comment in focus, or nothing."""
        lit = not self._page.article.spotlight
        self._page.article.spotlight = self._page.comments.spotlight = lit
        self._page.article.tell()
        self._page.article.forget()
        self._page.comments.forget()
        self._page.say("All but where you are is dimmed" if lit else "Nothing is dimmed")

    def toggle_minimap(self) -> None:
        """Show or hide the map beside the text."""
        is_shown = not self._page.article.minimap
        self._page.article.minimap = self._page.comments.minimap = is_shown
        self._page.article.refresh()
        self._page.comments.refresh()
        signs = " ".join(f"{sign} {kind}" for kind, sign in SIGNS.items())
        self._page.say(f"Beside the text: {signs}" if is_shown else "No map beside the text")

    def justify(self) -> None:
        """Justify; then hyphenate as well, if that is available; then neither."""
        from reader.ui.reading import hyphens  # noqa: PLC0415  not needed to read

        setting, lang = self._page.article.setting, self._page.reading.article.lang
        why_not = hyphens.why_not(lang)
        if not setting.justified:
            self._page.article.set_in(setting._replace(justified=True))
            more = f"; {self._page.key_of('justify')} hyphenates as well"
            self._page.say(f"Justified; {why_not}" if why_not else f"Justified{more}")
        elif setting.parting is None and not why_not:
            self._page.article.set_in(setting._replace(parting=hyphens.parting(lang)))
            self._page.say("Justified and hyphenated")
        else:
            self._page.article.set_in(setting._replace(justified=False, parting=None))
            self._page.say("Ragged, as ever")

    def show_footnotes(self) -> None:
        """Show the footnotes that are referred to in view."""
        from reader.ui.screens.note import NoteScreen  # noqa: PLC0415  not needed to read

        notes = self._page.article.notes_here()
        if not notes:
            self._page.say("No footnote is referred to here")
            return
        lines = tuple((f"{note.label}  ", blocks_text(note.blocks)) for note in notes)
        box = NoteScreen("Footnotes", lines, self._page.settings.commands, closes="footnotes")
        box.add_class("-foot")
        self._page.put_over(box, lambda _: None)

"""Avoid computing the colors of a theme and parsing rules twice, or before they are needed."""

from pathlib import Path

from textual.theme import Theme

from reader.ui.terminal.terminal_title import Titled

_BOXES, _MARKS = (Path(__file__).with_name(f"{name}.tcss") for name in ("boxes", "marks"))


class Painted(Titled, is_layer=True):
    """The part of the application that knows for which theme its rules were parsed."""

    _painted: Theme | None = None

    def paint(self) -> None:
        """Called when the initial theme is known."""
        self._painted = self.current_theme
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """None before the theme is known: mixing the colors of another one takes 5 ms."""
        return super().get_css_variables() if self._painted is not None else {}

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual's, which however parses all rules again before the first frame: 15 ms."""
        if self._painted is self.current_theme:
            self.stylesheet.update(self, animate=animate)
            return
        self._painted = self.current_theme
        super().refresh_css(animate)

    def style_boxes(self) -> None:
        """Read the rules of all that opens over a page or in its place.

        The first frame of a page does without them: parsing them takes as long as the others, 5 ms.
        """
        self._style_by(_MARKS)
        self._style_by(_BOXES)

    def style_marks(self) -> None:
        """Read the rules of the rarer roles, when one is drawn."""
        self._style_by(_MARKS)

    def _style_by(self, rules: Path) -> None:
        """Textual's way to read a file keeps the rules of a type that were looked up before."""
        if not self.stylesheet.has_source(name := str(rules)):
            self.stylesheet.add_source(rules.read_text(encoding="utf-8"), read_from=(name, ""))

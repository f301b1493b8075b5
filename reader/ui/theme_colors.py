"""Colors of a theme in the rules of the screen, mixed and parsed once and not twice."""

from textual.app import App
from textual.theme import Theme


class Painted(App[None]):
    """The part of the program that knows which theme its rules were parsed for."""

    _painted: Theme | None = None

    def paint(self) -> None:
        """The theme to begin with is known."""
        self._painted = self.current_theme
        self.stylesheet.set_variables(self.get_css_variables())

    def get_css_variables(self) -> dict[str, str]:
        """None before the theme is known: to mix the colors of another takes 5 ms."""
        return super().get_css_variables() if self._painted is not None else {}

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual's, which parses all rules again before the first frame too: 15 ms of it."""
        if self._painted is self.current_theme:
            self.stylesheet.update(self, animate=animate)
            return
        self._painted = self.current_theme
        super().refresh_css(animate)

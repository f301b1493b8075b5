"""Avoid computing the colors of a theme and parsing rules twice, or before they are needed."""

from pathlib import Path

from textual.theme import Theme

from reader.ui.terminal.terminal_title import Titled

_FIRST = "reader"
"""The sheet that the first frame of a page needs."""
_AFTER_FIRST_FRAME = ("beside", "marks", "boxes")
"""The style sheets for what comes after the first frame, if it was not in it."""
_OWN_COLORS = "terminal"
"""The sheet for terminals that are drawn on in their own colors, or in none."""


class Painted(Titled, is_layer=True):
    """The part of the application that knows for which theme its rules were parsed."""

    _painted: Theme | None = None

    def paint(self) -> None:
        """Called when the initial theme is known."""
        self._painted = self.current_theme
        self.stylesheet.set_variables(self.get_css_variables())
        self.style_by(_FIRST)
        self._style_own_colors()

    def get_css_variables(self) -> dict[str, str]:
        """None before the theme is known: mixing the colors of another one takes 5 ms."""
        return super().get_css_variables() if self._painted is not None else {}

    def refresh_css(self, animate: bool = True) -> None:
        """As Textual's, which however parses all rules again before the first frame: 15 ms."""
        if self._painted is self.current_theme:
            self.stylesheet.update(self, animate=animate)
            return
        self._painted = self.current_theme
        self._style_own_colors()
        super().refresh_css(animate)

    def _style_own_colors(self) -> None:
        if self.native_ansi_color or self.no_color:
            self.style_by(_OWN_COLORS)

    def style_boxes(self) -> None:
        """Read the rules of all that opens over a page, beside it or in its place.

        The first frame of a page does without them: to parse them takes longer than the others.
        """
        for name in _AFTER_FIRST_FRAME:
            self.style_by(name)

    def style_by(self, name: str) -> None:
        """Read one of the style sheets, if that was not done yet.

        Textual's way to read a file keeps the rules of a type that were looked up before.
        """
        rules = Path(__file__).with_name(f"{name}.tcss")
        if not self.stylesheet.has_source(read_from := str(rules)):
            css = without_spaces(rules.read_text("utf-8"))
            self.stylesheet.add_source(css, read_from=(read_from, ""))


def without_spaces(rules: str) -> str:
    """The same rules in half as many tokens, each of which takes Textual's parser 3 µs: without
    comments, and without white space where that says nothing.
    """
    first, *others = rules.split("/*")
    text = " ".join("".join((first, *(each.partition("*/")[2] for each in others))).split())
    for sign in _BEFORE_SPACE:
        text = text.replace(f"{sign} ", sign)
    for sign in _BEHIND_SPACE:
        text = text.replace(f" {sign}", sign)
    return text


_BEFORE_SPACE, _BEHIND_SPACE = ":;,>{}", ">{}"

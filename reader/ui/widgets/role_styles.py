"""The styles of a widget's roles, each looked up when something in that role is first drawn."""

from functools import cache

from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.widget import Widget

from reader.ui.theme_colors import Painted
from reader.ui.widgets.roles import RARE


class RoleStyles(Widget):
    """A widget of which few roles are in use at a time.

    Textual looks up those of all component classes as a widget is mounted, and whenever a class of
    an ancestor changes: 93 for a page, of which its first frame draws 15.
    """

    @classmethod
    @cache  # as Textual's
    def _get_component_classes(cls) -> frozenset[str]:
        """Textual asks here which styles to look up at once."""
        return frozenset()

    def get_component_styles(self, *names: str) -> RenderStyles:
        for name in names:
            if name not in self._component_styles and name in super()._get_component_classes():
                self._component_styles[name] = self._looked_up(name)
        return super().get_component_styles(*names)

    def _looked_up(self, name: str) -> RenderStyles:
        """As Textual does it for a component class."""
        app = self.app
        if name in RARE and isinstance(app, Painted):
            app.style_marks()
        node = DOMNode(classes=name)
        node._attach(self)  # noqa: SLF001  there is no public way
        app.stylesheet.apply(node)
        return node.styles

    def notify_style_update(self) -> None:
        """Forget the styles, after the theme or a class changed."""
        self._component_styles.clear()
        super().notify_style_update()
        self.refresh()

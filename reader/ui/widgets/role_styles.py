"""The styles of a widget's roles, each looked up when something in that role is first drawn."""

from functools import cache
from typing import ClassVar

from textual.css.styles import RenderStyles
from textual.dom import DOMNode
from textual.widget import Widget

from reader.ui.layer import Layer
from reader.ui.theme.theme_colors import Painted
from reader.ui.widgets.roles import LATER


class RoleStyles(Layer, Widget, is_layer=True):
    """A widget of which few roles are in use at a time.

    Textual looks up the styles of all `COMPONENT_CLASSES` as a widget is mounted, and whenever a
    class of an ancestor changes: 93 for a page, of which its first frame draws 15. So these
    widgets have none, and name their roles in `ROLES`, which style sheets reach in the same way.
    """

    ROLES: ClassVar[frozenset[str]] = frozenset()
    """The roles that a class has besides those of its bases."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self._role_styles: dict[str, RenderStyles] = {}
        super().__init__(name=name, id=id, classes=classes)

    def get_component_styles(self, *names: str) -> RenderStyles:
        """The styles of one role; nothing here draws in several at once."""
        if len(names) != 1 or names[0] not in _roles(type(self)):
            return super().get_component_styles(*names)
        (name,) = names
        if name not in self._role_styles:
            self._role_styles[name] = self._looked_up(name)
        return self._role_styles[name]

    def _looked_up(self, name: str) -> RenderStyles:
        """As Textual does it for a component class."""
        app = self.app
        if name in LATER and isinstance(app, Painted):
            app.style_by(LATER[name])
        node = DOMNode(classes=name)
        # Textual 8.2 has no public way to ask what a style sheet says of a node without mounting
        # it. If this one goes, each role becomes a component class again, and the frame is slower.
        node._attach(self)  # noqa: SLF001
        app.stylesheet.apply(node)
        return node.styles

    def notify_style_update(self) -> None:
        """Forget the styles, after the theme or a class changed."""
        self._role_styles.clear()
        super().notify_style_update()
        self.refresh()


@cache
def _roles(widget: type[RoleStyles]) -> frozenset[str]:
    bases = (base for base in widget.__mro__ if issubclass(base, RoleStyles))
    return frozenset().union(*(vars(base).get("ROLES", ()) for base in bases))

"""Give a list in a box the rows that everything around it leaves."""

from textual.dom import DOMNode
from textual.widget import Widget


def limit_height(rows: Widget) -> None:
    """Limit the height of a list, so that the lines above and below it in its box are in view."""
    box: DOMNode | None = rows.parent
    if not isinstance(box, Widget):
        return
    others = (child for child in box.children if child.display and child is not rows)
    used = box.gutter.height + sum(child.outer_size.height for child in others)
    rows.styles.max_height = max(1, rows.screen.size.height - used)

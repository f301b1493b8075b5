"""Things set in a line of text that are not markup text: formulas, checkboxes, spaces, breaks."""

import re

from reader.expressions import expression
from reader.html.adjoining import parted
from reader.html.elements import OWN_LINE
from reader.html.formulas import is_display, kept_source
from reader.html.inline import Run, Style
from reader.html.texts import is_short
from reader.html.tree import Node
from reader.model import Mark


def formula(runs: list[Run], text: str, node: Node, style: Style) -> None:
    """Add a formula in the line, or on a line of its own."""
    if not text:
        return
    display = is_display(node)
    if display:
        new_line(runs, style)
    runs.append((text, style[0] | Mark.CODE, style[1]))
    if display:
        runs.append(("\n", *style))


def drawn(runs: list[Run], node: Node, style: Style) -> bool:
    """Add the source of a formula drawn by MathJax; whether it was kept."""
    text = kept_source(node)
    formula(runs, text, node, style)
    return bool(text)


def box(runs: list[Run], node: Node, style: Style) -> None:
    """Add the checkbox of a task, ticked or not; any other box separates words, as for a side
    note, and so does a choice, as between the names of tabs.
    """
    kind = node.get("type")
    if kind not in ("checkbox", "radio"):
        return
    if kind == "checkbox" and ("disabled" in node.attrs or "task" in node.get("class")):
        runs.append(("☑ " if "checked" in node.attrs else "☐ ", *style))
    else:
        runs.append((" ", *style))


def new_line(runs: list[Run], style: Style) -> None:
    """Add a line break, unless the line is still empty."""
    last = next((text for text, _, _ in reversed(runs) if text.strip(" ")), "\n")
    if not last.rstrip(" ").endswith("\n"):
        runs.append(("\n", *style))


def space(runs: list[Run], ended: Node, node: Node, style: Style) -> None:
    """Add a space between two elements side by side if they are words of their own."""
    if Mark.CODE not in style[0] and parted(runs, ended, node):
        runs.append((" ", *style))


def has_own_line(node: Node) -> bool:
    """Whether its style gives an element a line of its own. A large first letter does not have one:
    it is a block that the text flows around.
    """
    style = node.get("style")
    if OWN_LINE.search(style) is None:
        return False
    return _FLOATED.search(style) is None or not is_short(node, _LETTER)


_FLOATED = expression(r"float\s*:\s*(?:left|right)", re.IGNORECASE)
_LETTER = 5
"""The most characters and elements of such a letter, or of the number of an item."""

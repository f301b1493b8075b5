"""Import the screen in steps, between which a page that is ready can be painted."""

from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module

from reader.stand_ins import without

_STEPS = (
    "asyncio",
    "textual.geometry",
    "textual.color",
    "textual.content",
    "textual.widget",
    "textual.scroll_view",
    "textual.screen",
    "textual.theme",
    "textual.app",
    "reader.ui.panes.article",
    "reader.ui.panes.comments",
    "reader.ui.app",
)
"""The steps of importing the screen: a page that is ready waits for one of them at most."""
_DRIVER = "textual.drivers.linux_driver"
"""What Textual imports once it runs, on the systems that have it."""
_LEFT_OUT = (
    "textual.command",  # the palette, with trees, selects and buttons; reader has one of its own
    "uuid",  # for notices and files to deliver; it compiles patterns for names of systems
    "rich.table",  # for samples of colors
    "rich.tree",
    "platformdirs",  # where files are delivered to
    "difflib",  # for mistakes in rules of style
    "mimetypes",
    "typing_extensions",  # names that `typing` has since Python 3.11
    "decimal",  # of which fractions may be made
    "rich.panel",  # for mistakes in rules of style
    "rich.padding",
    "textual.css._help_text",
    "ssl",  # for connections of asyncio; of all these, what fetches pages imports it by itself
    "asyncio.sslproto",
)
"""Modules that asyncio and Textual import at their start, for what is not asked of them here: a
sixth of the way to the first frame of the smallest Textual program.
"""


def bit_by_bit() -> Iterator[int]:
    """Import the modules of the screen; yields after each step how many are left."""
    for left, name in zip(reversed(range(len(_STEPS))), _STEPS, strict=True):
        if not name.startswith("reader"):  # ours get what they ask for
            _import_lightly(name)
        import_module(name)
        if name == "textual.app":
            _import_lightly(_DRIVER)
        yield left


def at_once() -> None:
    """Import the modules of the screen."""
    for _ in bit_by_bit():
        pass


def _import_lightly(name: str) -> None:
    # Another Textual may need at once what is left out: it is imported whole then.
    with suppress(Exception), without(_LEFT_OUT):
        import_module(name)

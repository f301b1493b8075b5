"""Leaving: what is open over the text, the page, the program."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.ui.messages import PageTurned

if TYPE_CHECKING:
    from reader.ui.reading.parts import Parts


def back(parts: "Parts") -> None:
    """Undo the latest addition to the view of the text; if there is none, leave the page.

    Words that were found in the library, and are marked from the start, are no addition: whoever
    goes through what was found needs one key to return.
    """
    if not step_back(parts, parts.page.settings.sought) and not _close_page(parts):
        parts.page.app.exit()


def back_page(parts: "Parts") -> None:
    """Go back to the page or list that this page was opened from."""
    if not _close_page(parts):
        parts.page.say("No page is open under this one")


def _close_page(parts: "Parts") -> bool:
    """Close the page; False if there is nothing under it."""
    if parts.page.settings.returns:
        _closing = parts.page.screen.dismiss()
    return parts.page.settings.returns


def leave(parts: "Parts") -> None:
    """Undo the latest addition to the view of the text."""
    step_back(parts)


def turn_page(parts: "Parts", step: int) -> None:
    """Ask the program for a page so many further on in the list, or back.

    Sent to the program itself: by way of this screen it would arrive after the next key.
    """
    parts.page.app.post_message(PageTurned(step))


def step_back(parts: "Parts", given: str = "") -> bool:
    """Close or undo the latest addition to the view of the text; False if there is none. A search
    for `given` is left as it is.
    """
    page = parts.page
    for stop, message in _going_on(parts):
        if stop():
            page.say(message)
            return True
    if page.screen.selections:
        parts.selecting.stop()
    elif page.lens.sought not in ("", given):
        page.lens.end()
        if "words" in page.comments.arrangement.conditions:
            page.comments.arrangement.filter_by("words", None)
    elif page.comments.arrangement.conditions and not parts.zen.thread_alone:
        page.comments.arrangement.unfilter()
    elif parts.left_out.is_shown:
        parts.left_out.toggle()
    elif parts.pane_layout.zen:
        parts.zen.toggle()
    else:
        return False
    return True


def _going_on(parts: "Parts") -> Iterator[tuple[Callable[[], bool], str]]:
    """What stops each kind of work in the background, and the message if it was going on."""
    yield parts.whole_thread.stop, "No more is asked for"
    yield parts.rereading.stop, "Stopped reading it again"
    yield parts.links.stop, "Stopped opening it"
    yield parts.auto_scroll.stop, "It stands"

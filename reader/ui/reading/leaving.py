"""Leaving: what is open over the text, the page, the program."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from reader.ui.messages import PageTurned

if TYPE_CHECKING:
    from reader.ui.reading.parts import Parts


def back(parts: "Parts") -> None:
    """Undo the latest addition to the view of the text; if there is none, leave the page."""
    if step_back(parts):
        return
    if parts.page.settings.returns:
        _leaving = parts.page.screen.dismiss()
    else:
        parts.page.app.exit()


def leave(parts: "Parts") -> None:
    """Undo the latest addition to the view of the text."""
    step_back(parts)


def turn_page(parts: "Parts", step: int) -> None:
    """To the program itself: by way of this screen it would come after the next key."""
    parts.page.app.post_message(PageTurned(step))


def step_back(parts: "Parts") -> bool:
    """Close or undo the latest addition to the view of the text; False if there is none."""
    page = parts.page
    for stop, told in _going_on(parts):
        if stop():
            page.say(told)
            return True
    if page.screen.selections:
        parts.selecting.stop()
    elif page.lens.sought:
        page.lens.search("")
        if "words" in page.comments.conditions:
            page.comments.filter_by("words", None)
    elif page.comments.conditions and not parts.zen.thread_alone:
        page.comments.unfilter()
    elif parts.rooms.zen:
        parts.zen.toggle()
    else:
        return False
    return True


def _going_on(parts: "Parts") -> Iterator[tuple[Callable[[], bool], str]]:
    """What ends work that goes on, if it does, and what is said then."""
    yield parts.whole.stop, "No more is asked for"
    yield parts.rereading.stop, "Stopped reading it again"
    yield parts.links.stop, "Stopped opening it"
    yield parts.auto_scroll.stop, "It stands"

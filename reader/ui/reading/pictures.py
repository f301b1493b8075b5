"""Showing the pictures of the article on request."""

from collections import Counter
from collections.abc import Sequence
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING

from textual.worker import Worker

from reader.fetch.detached import aside
from reader.model import Image
from reader.text import numbered
from reader.ui.reading.page import Arguments, Page
from reader.ui.workers import begin

if TYPE_CHECKING:
    from reader.ui.pictures.pictures import Picture
    from reader.ui.pictures.pixel_pictures import Sharp, Way

_MOST = 60
"""Pictures that are shown at once."""
_REASONS = 2
"""As many different reasons as a bar has room for."""
_POOR = (None, "standard", "windows")
"""Color systems with too few colors for a recognisable picture."""


class Pictures:
    """Shows pictures in their places, or one of them large, or their descriptions again."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._finding: Worker[None] | None = None
        self._sharp: Sharp | None = None
        self._way: Way = ""

    def toggle(self, arguments: Arguments) -> None:
        """Show all pictures, or the one whose number was typed; or the descriptions again."""
        shown = self._page.article.pictured
        if self._stop() or (shown and not arguments.counted):
            self._page.article.show_pictures({})
            if self._sharp:
                self._sharp.forget()
            self._page.say("Pictures are described in words again")
        elif why := self._why_none(arguments):
            self._page.say(why)
        elif arguments.counted and arguments.count - 1 in shown:
            self._show_large(arguments.count - 1, shown[arguments.count - 1])
        else:
            images = self._page.article.images()
            numbers = (
                (arguments.count - 1,) if arguments.counted else range(min(len(images), _MOST))
            )
            self._ask_terminal()
            errand = partial(self._find, images, numbers, large=arguments.counted)
            self._finding = begin(self._page.screen, errand, group="errand")

    def _why_none(self, arguments: Arguments) -> str:
        """Why pictures cannot be shown, "" if they can."""
        from reader.ui.pictures import pictures  # noqa: PLC0415  few look at pictures

        images = self._page.article.images()
        if not images:
            return "This article has no pictures"
        if not pictures.is_installed():
            return pictures.MISSING
        if self._page.settings.pictures is None:
            return "The pictures of this page are not at hand"
        if arguments.counted and arguments.count > len(images):
            return f"This article has {numbered(len(images), 'picture')}"
        return ""

    def _ask_terminal(self) -> None:
        """Find out how the terminal shows pictures, once."""
        if self._sharp is not None:
            return
        from reader.ui.pictures import pixel_pictures  # noqa: PLC0415  few look at pictures

        app = self._page.app
        self._sharp = pixel_pictures.Sharp(self._to_terminal)
        wide = self._page.settings.configured.ambiguous_width == 2
        few = app.no_color or app.console.color_system in _POOR
        inked = self._page.settings.ascii or wide or few
        self._page.article.inked = inked
        self._way = "" if inked else pixel_pictures.way(app)
        self._page.article.sharp = self._sharp if self._way == "kitty" else None

    def _to_terminal(self, sequence: str) -> None:
        """To the terminal, behind what was drawn before."""
        driver = self._page.app._driver  # noqa: SLF001  Textual gives no other way to it
        if driver is not None:
            driver.write(sequence)

    def _stop(self) -> bool:
        """Stop looking for pictures; False if that was not going on."""
        running, self._finding = self._finding, None
        if running is None or running.is_finished:
            return False
        running.cancel()
        return True

    async def _find(self, images: Sequence[Image], numbers: Sequence[int], *, large: bool) -> None:
        from reader.open.pictures import Wanted  # noqa: PLC0415  few look at pictures
        from reader.ui.pictures import pictures  # noqa: PLC0415

        find, reading = self._page.settings.pictures, self._page.reading
        if find is None:
            return
        decoded: dict[int, Picture] = {}
        reasons: Counter[str] = Counter()
        self._page.say(f"Pictures: 0 of {len(numbers)} …")
        # Leaving before all have come also stops the requests for the others.
        async with aclosing(find(Wanted(images, numbers))) as coming:
            async for picture in coming:
                failure = picture.failure
                try:
                    if picture.data:
                        decoded[picture.number] = await aside(pictures.read, picture.data)
                except pictures.NotShown as why:
                    failure = str(why)
                if self._page.reading is not reading:  # it was read again meanwhile
                    return
                if picture.number not in decoded:
                    reasons[failure.strip(".")] += 1
                elif not large:
                    self._page.article.show_pictures(decoded)
                    self._page.say(f"Pictures: {len(decoded)} of {len(numbers)} …")
        if large and decoded:
            self._page.say("")
            self._show_large(numbers[0], decoded[numbers[0]])
        else:
            self._page.say(outcome(len(decoded), len(numbers), reasons))

    def _show_large(self, number: int, picture: "Picture") -> None:
        from reader.ui.screens.picture import PictureScreen  # noqa: PLC0415  few look at pictures

        if self._sharp is None:
            return
        image = self._page.article.images()[number]
        words = image.alt or "".join(span.text for span in image.caption) or f"Picture {number + 1}"
        how = self._way, self._page.article.inked
        self._page.put_over(PictureScreen(picture, words, how, self._sharp), lambda _: None)


def outcome(shown: int, images: int, reasons: Counter[str]) -> str:
    """A message: the number of pictures, and what happened to the others."""
    if shown == images:
        return f"{shown} pictures are shown" if shown != 1 else "The picture is shown"
    if images == 1:
        return f"The picture is not shown: {next(iter(reasons), '')}"
    sentence = f"{shown or 'None'} of {images} pictures {'is' if shown == 1 else 'are'} shown"
    if len(reasons) == 1:
        return f"{sentence} · {next(iter(reasons))}"
    most = reasons.most_common(_REASONS)
    others = reasons.total() - sum(count for _why, count in most)
    counted = [f"{count}: {why}" for why, count in most]
    why = "; ".join([*counted, f"{others}: other reasons"] if others else counted)
    return f"{sentence} · {why}" if why else sentence

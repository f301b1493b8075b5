"""The parts of the reading screen, each made with the other parts that it uses.

A part is imported and made when it is first used, so that the first frame waits for few of them.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from reader.ui.reading.bars import Bars
from reader.ui.reading.configuration import Configuration
from reader.ui.reading.jumps import Travels
from reader.ui.reading.page import Page
from reader.ui.reading.pane_layout import PaneLayout
from reader.ui.reading.position import Position

if TYPE_CHECKING:
    from reader.ui.reading.appearance import Appearance
    from reader.ui.reading.authors import Authors
    from reader.ui.reading.auto_scroll import AutoScroll
    from reader.ui.reading.copies import Copies
    from reader.ui.reading.earlier_visits import EarlierVisits
    from reader.ui.reading.filters import Filters
    from reader.ui.reading.hints import Hints
    from reader.ui.reading.keywords import Keywords
    from reader.ui.reading.left_out import LeftOut
    from reader.ui.reading.links import Links
    from reader.ui.reading.marks import Marks
    from reader.ui.reading.notes import Notes
    from reader.ui.reading.outlines import Outlines
    from reader.ui.reading.pictures import Pictures
    from reader.ui.reading.programs import Programs
    from reader.ui.reading.quotes import Quotes
    from reader.ui.reading.reading_aids import Comforts
    from reader.ui.reading.rereading import Rereading
    from reader.ui.reading.saving import Saving
    from reader.ui.reading.searching import Searching
    from reader.ui.reading.selecting import Selecting
    from reader.ui.reading.stored_thread import StoredThread
    from reader.ui.reading.targets import Targets
    from reader.ui.reading.typed_pages import TypedPages
    from reader.ui.reading.visit import Visit
    from reader.ui.reading.whole_thread import WholeThread
    from reader.ui.reading.zen import Zen


class Parts:
    """All parts of one reading screen."""

    def __init__(self, page: Page, pane_layout: PaneLayout, bars: Bars) -> None:
        self.page: Page = page
        self.pane_layout: PaneLayout = pane_layout
        self.bars: Bars = bars
        self.configuration: Configuration = Configuration(page, pane_layout)
        self.travels: Travels = Travels(page)
        self.position: Position = Position(page, self.travels, pane_layout, lambda: self.filters)

    def aim(self) -> None:
        """Go to the comment or the words at which the page is to open."""
        settings, later = self.page.settings, self.page.screen.call_after_refresh
        if settings.sought:
            self.page.lens.search(settings.sought)
        if settings.target_comment:
            later(self.travels.open_at, settings.target_comment)
        elif settings.sought:
            later(self.searching.next)

    def begin_remembering(self) -> None:
        """Load what the library knows of the page, and record the visit; later calls do nothing."""
        self.visit.begin()
        self.notes.begin()

    @cached_property
    def appearance(self) -> "Appearance":
        from reader.ui.reading.appearance import Appearance

        return Appearance(self.page, self.pane_layout, self.configuration)

    @cached_property
    def authors(self) -> "Authors":
        from reader.ui.reading.authors import Authors

        return Authors(self.page, self.targets)

    @cached_property
    def auto_scroll(self) -> "AutoScroll":
        from reader.ui.reading.auto_scroll import AutoScroll

        return AutoScroll(self.page)

    @cached_property
    def comforts(self) -> "Comforts":
        from reader.ui.reading.reading_aids import Comforts

        return Comforts(self.page)

    @cached_property
    def copies(self) -> "Copies":
        from reader.ui.reading.copies import Copies

        return Copies(self.page)

    @cached_property
    def earlier(self) -> "EarlierVisits":
        from reader.ui.reading.earlier_visits import EarlierVisits

        return EarlierVisits(self.page, self.visit, self.travels, self.links)

    @cached_property
    def filters(self) -> "Filters":
        from reader.ui.reading.filters import Filters

        return Filters(self.page, self.searching)

    @cached_property
    def hints(self) -> "Hints":
        from reader.ui.reading.hints import Hints

        return Hints(self.page, self.links)

    @cached_property
    def keywords(self) -> "Keywords":
        from reader.ui.reading.keywords import Keywords

        return Keywords(self.page, self.configuration)

    @cached_property
    def left_out(self) -> "LeftOut":
        from reader.ui.reading.left_out import LeftOut

        return LeftOut(self.page)

    @cached_property
    def links(self) -> "Links":
        from reader.ui.reading.links import Links

        return Links(self.page, self.copies)

    @cached_property
    def marks(self) -> "Marks":
        from reader.ui.reading.marks import Marks

        return Marks(self.page, self.travels, self.visit)

    @cached_property
    def notes(self) -> "Notes":
        from reader.ui.reading.notes import Notes

        return Notes(self.page, self.visit, self.travels, self.selecting)

    @cached_property
    def outlines(self) -> "Outlines":
        from reader.ui.reading.outlines import Outlines

        return Outlines(self.page, self.travels, self.targets, self.marks, self.notes)

    @cached_property
    def pictures(self) -> "Pictures":
        from reader.ui.reading.pictures import Pictures

        return Pictures(self.page)

    @cached_property
    def programs(self) -> "Programs":
        from reader.ui.reading.programs import Programs

        return Programs(self.page)

    @cached_property
    def quotes(self) -> "Quotes":
        from reader.ui.reading.quotes import Quotes

        return Quotes(self.page, self.travels)

    @cached_property
    def rereading(self) -> "Rereading":
        from reader.ui.reading.rereading import Rereading

        following = self.notes, self.travels
        return Rereading(self.page, self.visit, following, self.left_out, self.selecting)

    @cached_property
    def saving(self) -> "Saving":
        from reader.ui.reading.saving import Saving

        return Saving(self.page, self.notes)

    @cached_property
    def searching(self) -> "Searching":
        from reader.ui.reading.searching import Searching

        return Searching(self.page, self.travels, self.targets)

    @cached_property
    def selecting(self) -> "Selecting":
        from reader.ui.reading.selecting import Selecting

        return Selecting(self.page)

    @property
    def is_selecting(self) -> bool:
        """Whether keys move the end of a selection."""
        return "selecting" in vars(self) and self.selecting.is_on

    @cached_property
    def stored_thread(self) -> "StoredThread":
        from reader.ui.reading.stored_thread import StoredThread

        return StoredThread(self.page, self.position, lambda: self.rereading)

    @cached_property
    def targets(self) -> "Targets":
        from reader.ui.reading.targets import Targets

        return Targets(self.page)

    @cached_property
    def typed_pages(self) -> "TypedPages":
        from reader.ui.reading.typed_pages import TypedPages

        return TypedPages(self.page)

    @cached_property
    def visit(self) -> "Visit":
        from reader.ui.reading.visit import Visit

        return Visit(self.page, self.position, self.stored_thread)

    @cached_property
    def whole_thread(self) -> "WholeThread":
        from reader.ui.reading.whole_thread import WholeThread

        return WholeThread(self.page, self.rereading, self.visit)

    @cached_property
    def zen(self) -> "Zen":
        from reader.ui.reading.zen import Zen

        return Zen(self.page, self.pane_layout, self.bars)

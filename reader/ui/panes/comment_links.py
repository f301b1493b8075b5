"""The links in the comments of a page."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.ui.panes.links import Link, links_of
from reader.ui.panes.scans import Scans

if TYPE_CHECKING:
    from reader.ui.panes.comments_view import CommentsView


class CommentLinks:
    """Finds the links of all comments, or of a single comment."""

    def __init__(self, view: "CommentsView", scans: Scans) -> None:
        self._view = view
        self._scans = scans
        self.linked: Sequence[int] | None = None
        """Whether each comment has a link, by number; None until that is first needed."""
        self.looks = 0
        """How many times `linked` was set: what is computed from it is out of date with each."""

    def forget(self) -> None:
        """The page has other comments."""
        self.linked = None

    def of(self, number: int) -> list[Link]:
        """The links of a comment, by its number."""
        flow = self._view.flow_of(number)
        return links_of(flow, flow.pieces)

    def has_link(self, number: int) -> bool:
        """Whether a comment has a link."""
        pieces = self._view.flow_of(number).pieces
        return any(run.href for piece in pieces for run in piece.spans)

    def look(self, then: Callable[[], object]) -> bool:
        """Find out which comments have a link, then call `then`; False if none is known to have."""

        def noted(linked: Sequence[int]) -> None:
            self._note(linked)
            then()

        self._scans.begin("link", self.has_link, noted)
        return self.linked is None or any(self.linked)

    def _note(self, linked: Sequence[int]) -> None:
        self.linked = linked
        self.looks += 1

    def gather(self, then: Callable[[list[tuple[str, Link]]], None]) -> None:
        """Pass on the links of all comments shown, each with its author."""
        links_of: dict[int, list[Link]] = {}

        def look_in(number: int) -> bool:
            links_of[number] = self.of(number)
            return bool(links_of[number])

        def gathered(linked: Sequence[int]) -> None:
            self._note(linked)
            comments, shown = self._view.all, sorted(self._view.order)
            then([(comments[number].author, link) for number in shown for link in links_of[number]])

        self._scans.begin("links", look_in, gathered)

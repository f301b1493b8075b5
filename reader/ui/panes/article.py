"""The article pane: its links to the discussion, its marks, and the places that `n` goes to."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence

from rich.segment import Segment

from reader.layout.interleaved import Interleaved
from reader.library.places import Anchor, anchored, offset_of
from reader.model import Reading
from reader.text import cells
from reader.ui.messages import CountChosen
from reader.ui.panes.article_pictures import ArticlePictures
from reader.ui.panes.article_targets import ArticleTargets
from reader.ui.panes.links import Link, links_of

_WORDS = 200
"""Characters of a text that identify it."""
_GAP = 2
"""Cells between the text and the margin."""


class ArticlePane(ArticlePictures):
    """The article, with the number of comments that quote each paragraph."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes)
        self.targets = ArticleTargets(self)
        self.marks: dict[str, int] = {}
        """Where marks are in the text under the head, by their letter."""
        self.noted: set[int] = set()
        """The paragraphs with a note of the reader's."""
        self._quoters: Mapping[int, int] = {}
        """How many comments quote each paragraph."""
        self._numbers: dict[int, int] = {}
        """The number of each paragraph, by where it starts."""

    def show(self, reading: Reading) -> None:
        self._quoters = {}
        super().show(reading)

    def _lay_out(self, content: Interleaved) -> None:
        super()._lay_out(content)
        self._numbers = {piece.start: number for number, piece in enumerate(self._paragraphs)}

    # What ties it to the comments.

    def paragraphs(self) -> list[str]:
        """The paragraphs of the text, to be searched for in comments."""
        text = self._flow.text
        return [text[piece.start : piece.end] for piece in self._paragraphs]

    def count_quoters(self, quoters: Mapping[int, int]) -> None:
        """Set the number of comments that quote each paragraph."""
        self._quoters = dict(quoters)
        self.forget()

    def current_paragraph(self) -> int:
        """The index of the current paragraph, from 0."""
        piece = self._flow.pieces[self._current_piece()]
        return max(0, bisect_right(self._paragraphs, piece.start, key=lambda p: p.start) - 1)

    def point_at(self, paragraph: int, start: int, end: int) -> None:
        """Go to a stretch of a paragraph and highlight it."""
        piece = self._paragraphs[paragraph]
        self.point(0, piece.start + start, piece.start + end)
        self.reveal(0, piece.start + start)
        self.tell()

    def beside(self, line: int) -> list[Segment]:
        """How many comments quote a paragraph: in the margin, or on the blank line above."""
        shown = self._lines[line]
        label = self._label(shown.piece)
        if not label:
            return []
        top = self._tops[shown.piece]
        margin = self.view_width - self.text_left - self.text_width
        in_margin = margin >= cells(label) + _GAP or not self._flow.pieces[shown.piece].gap
        if line != (top if in_margin else top - 1):
            return []
        left = self.text_left + sum(cells(self._flow.text[s:e]) for _at, s, e in shown.parts)
        left += cells(shown.prefix)
        right = self.text_left + self.text_width
        at = right + _GAP if margin >= cells(label) + _GAP else right - cells(label)
        blank = Segment(" " * max(0, at - left), self.blank_style())
        return [blank, Segment(label, self.palette["lines--tie"])]

    def _label(self, piece: int) -> str:
        number = self._numbers.get(self._flow.pieces[piece].start, -1)
        count = self._quoters.get(number, 0)
        signs = ("✎" if number in self.noted else "", f"❝ {count}" if count else "")
        return " ".join(filter(None, signs))

    def tied_at(self, line: int, column: int) -> int:
        """The paragraph whose number of quotes is at a cell, -1 for none."""
        row = self.beside(line)
        if not row:
            return -1
        label = self._label(self._lines[line].piece)
        shown = self.render_line(line - self.first_line).text.rstrip()
        at = cells(shown) - cells(label)
        start = self._flow.pieces[self._lines[line].piece].start
        return self._numbers[start] if at <= column < at + cells(label) else -1

    def clicked(self, line: int, column: int) -> None:
        """A click on the number of quotes of a paragraph leads to the comments."""
        paragraph = self.tied_at(line, column)
        if paragraph >= 0:
            self.post_message(CountChosen(paragraph))

    # Places that outlive an edit of the text.

    def anchor_at(self, offset: int) -> Anchor:
        """The anchor of an offset in the text below the head."""
        return anchored(self.paragraphs(), self._starts(), offset)

    def offset_at(self, anchor: Anchor) -> int:
        """The present offset of an anchor in the text below the head."""
        return offset_of(anchor, self.paragraphs(), self._starts())

    def place_of(self, quote: str) -> tuple[int, int, int] | None:
        """The paragraph that contains some words, and their offset; None if there is none."""
        words = re.compile(r"\s+".join(map(re.escape, quote.split())) or "$.")
        for number, text in enumerate(self.paragraphs()):
            if match := words.search(text):
                return number, match.start(), match.end()
        first = quote.strip().splitlines()[0] if quote.strip() else ""
        return self.place_of(first) if first and first != quote else None

    def _starts(self) -> list[int]:
        body = self._body_start()
        return [piece.start - body for piece in self._paragraphs]

    # Marks and links.

    def mark_here(self) -> int:
        """The current position, for a mark."""
        return self.here_now() - self._body_start()

    def to_mark(self, letter: str) -> None:
        """Go to a mark."""
        self.reveal(0, self.marks[letter] + self._body_start())
        self.tell()

    def words_at(self, letter: str) -> str:
        """The beginning of the text at a mark."""
        start = max(0, self.marks[letter] + self._body_start())
        return " ".join(self._flow.text[start : start + _WORDS].split())

    def here_now(self) -> int:
        """The current offset: the paragraph last jumped to, else the first one in view."""
        return self._lines[self._current()].start if self._stop is None else self._stop

    def links(self) -> list[Link]:
        """The links of the article."""
        return links_of(self._flow, self._paragraphs)

    def links_here(self) -> list[Link]:
        """The links in view, from the current paragraph on, else from the top of the screen.

        The current paragraph is not marked, so a number counts the links that are visible.
        """
        if not self._lines:
            return []
        first = self._lines[self.first_line].start if self._stop is None else self._stop
        below = self.first_line + self.view_height
        end = self._lines[below].start if below < len(self._lines) else len(self._flow.text)
        return [link for link in self.links() if first <= link.start < end]

    def pictures_here(self) -> list[str]:
        """The addresses of the pictures in the current paragraph."""
        piece = self._current_piece()
        block = self._flow.pieces[piece].block if self._flow.pieces else 0
        near = [each for each in self._flow.pieces if each.block == block]
        return [link.href for link in links_of(self._flow, near) if link.kind == "image"]

    def anchor_of_stop(self) -> Anchor | None:
        """The highlighted paragraph that was jumped to, None after mere scrolling."""
        stop = self._stop
        return None if stop is None else self.anchor_at(stop - self._body_start())

    def stop_again(self, anchor: Anchor | None) -> None:
        """Highlight the same paragraph in a new reading of the page."""
        if anchor is not None:
            self._stop = self.offset_at(anchor) + self._body_start()
            self.tell()

    def to_paragraph(self, paragraph: int) -> None:
        """Go to a paragraph by its index, from 0."""
        self._stop_at(self._line_at(self._paragraphs[paragraph].start))
        self.tell()

    # The places that `n` goes to.

    @property
    def stop(self) -> int | None:
        """The offset of the last jump or step, None after scrolling."""
        return self._stop

    def offsets_of(self, kind: str) -> Sequence[int]:
        """The offsets of the targets of a kind, as far as they are known."""
        pieces, body = self._paragraphs, self._body_start()
        match kind:
            case "heading":
                return [p.start for p in pieces if p.kind == "heading"]
            case "keyword":
                return [start for start, _end, _term in self.finds.in_text(0, 0, len(self.text))[0]]
            case "link":
                runs = (run for piece in pieces for run in piece.spans)
                return [run.start for run in runs if run.href]
            case "mark":
                return sorted(offset + body for offset in self.marks.values())
            case _:
                return [pieces[piece].start for piece in sorted(self._quoters)]

    # The map beside the text.

    def map_depends(self) -> object:
        return tuple(self.marks.values()), len(self.noted), self.text_width

    def map_lines(self) -> Mapping[str, Iterable[int]]:
        body, pieces, line_at = self._body_start(), self._paragraphs, self._line_at
        hits, spans = self.finds.in_text(0, 0, len(self.text))
        places = [start for start, *_ in (spans if self.finds.query else hits)]
        return {
            "hit": map(line_at, places),
            "mark": (line_at(offset + body) for offset in self.marks.values()),
            "note": (line_at(pieces[number].start) for number in self.noted),
        }

    @property
    def text(self) -> str:
        """The whole text as it is shown."""
        return self._flow.text

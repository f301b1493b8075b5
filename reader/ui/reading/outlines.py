"""Lists of the contents of a page, to jump from: headings, marks, notes, authors."""

from bisect import bisect_right
from collections.abc import Callable

from reader.ui.panes import facts
from reader.ui.panes.article_head import counted
from reader.ui.panes.authors import most_frequent
from reader.ui.panes.outline import OutlinePane
from reader.ui.panes.outline_rows import Row, author_rows, heading_rows, length_bars
from reader.ui.reading.jumps import Travels
from reader.ui.reading.marks import Marks
from reader.ui.reading.notes import Notes
from reader.ui.reading.page import Page
from reader.ui.reading.targets import Targets
from reader.ui.screens.list import Option


class Outlines:
    """The outline of a page, beside the article or in a list over it, and the list of marks."""

    def __init__(
        self, page: Page, travels: Travels, targets: Targets, marks: Marks, notes: Notes
    ) -> None:
        self._page = page
        self._travels = travels
        self._targets = targets
        self._marks = marks
        self._notes = notes
        self._made_for: object = None
        """The values from which the rows of the outline beside the article were made."""
        self._ways: list[Callable[[], None]] = []
        """The jump of each of these rows."""
        self._starts: list[int] = []
        """The paragraphs of the headings among these rows."""

    def update_beside(self, pane: OutlinePane) -> None:
        """Update the outline beside the article: called at each move, so it is rebuilt only if
        necessary.
        """
        article, comments = self._page.article, self._page.comments
        news = len(comments.remarks.new), len(comments.remarks.edited)
        depends = self._page.reading, *news, *comments.remarks.marks, *article.marks
        if depends != self._made_for:
            self._made_for = depends
            self._starts = [heading.paragraph for heading in article.headings()]
            headings, others = self._headings(), self._about_comments()
            self._ways = [act for _option, act in (*headings, *others)]
            rows = heading_rows(article.headings() if headings else ())
            rows += [Row(option.label, option.note, quiet=True) for option, _act in others]
            pane.show(rows)
        pane.be_at(bisect_right(self._starts, article.current_paragraph()) - 1)

    def go(self, row: int) -> None:
        """Jump to where a row of the outline beside the article leads."""
        self._travels.jump(self._ways[row])

    def choose(self) -> None:
        """Open the outline in a list."""
        rows = [*self._headings(), *self._about_comments()]
        if not rows:
            self._page.say("There are no headings here, and no comments")
            return
        at = 0
        if self._page.current == "article":
            paragraph = self._page.article.current_paragraph()
            at = (
                sum(heading.paragraph <= paragraph for heading in self._page.article.headings()) - 1
            )
        options = [option for option, _act in rows]
        jump = self._travels.jump
        self._page.choose("Outline", options, lambda chosen: jump(rows[chosen][1]), max(0, at))

    def _headings(self) -> list[tuple[Option, Callable[[], None]]]:
        headings = self._page.article.headings() if "article" in self._page.names else []
        least = min((heading.level for heading in headings), default=1)
        rows: list[tuple[Option, Callable[[], None]]] = []
        for heading, bar in zip(headings, length_bars(headings), strict=True):
            label = f"{'  ' * (heading.level - least)}{heading.text}"
            to = self._to_paragraph(heading.paragraph)
            rows.append((Option(label, f"{counted(heading.words)} {bar}"), to))
        return rows

    def _to_paragraph(self, paragraph: int) -> Callable[[], None]:
        page = self._page
        return lambda: page.article.to_paragraph(paragraph) if page.enter("article") else None

    def _marked(self) -> list[tuple[Option, Callable[[], None]]]:
        rows = self._marks.rows()
        return [(Option(f"'{letter} {words}"), self._to_mark(letter)) for letter, words in rows]

    def _about_comments(self) -> list[tuple[Option, Callable[[], None]]]:
        if "comments" not in self._page.names:
            return self._marked()
        rows: list[tuple[Option, Callable[[], None]]] = []
        if news := facts.changed(self._page.comments.remarks.news_counts):
            label = f"● {', '.join(news)}"
            rows.append((Option(label), lambda: self._targets.to_first("new")))
        rows += self._marked()
        frequent = most_frequent(self._page.comments.all)
        for row, (author, _count) in zip(author_rows(frequent), frequent, strict=True):
            rows.append((Option(row.label, row.note), self._to_author(author)))
        return rows

    def _to_mark(self, letter: str) -> Callable[[], None]:
        return lambda: self._marks.go(letter)

    def _to_author(self, author: str) -> Callable[[], None]:
        return lambda: self._targets.to_author(author)

    def choose_mark(self) -> None:
        """Open the list of marks and notes."""
        self._notes.when_loaded(self._list_marks)

    def _list_marks(self) -> None:
        marks = self._marks.rows()
        rows = [(Option(f"{letter}  {words}"), self._to_mark(letter)) for letter, words in marks]
        rows += self._notes.rows()
        if not rows:
            self._page.say(f"There are no marks; {self._page.key_of('mark')} sets one")
            return
        self._page.choose("Marks", [option for option, _to in rows], lambda n: rows[n][1]())

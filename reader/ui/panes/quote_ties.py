"""Links between comments and what they quote: passages of the article or of other comments."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from reader.layout.quotes import Echo, Stretch
from reader.layout.quoting import Quoting
from reader.model import Comment, Quote
from reader.ui.messages import QuotesFound
from reader.ui.panes.comment_regard import RegardedView
from reader.ui.widgets.paint import Run


class Tie(NamedTuple):
    """A link from a comment to what it quotes, or to who quotes it."""

    words: str
    """The words quoted."""
    comment: int
    """The number of the comment it leads to, -1 for the article."""
    paragraph: int
    """Of the article, counted from 0; -1 for a comment."""
    start: int
    end: int
    """The end of these words in that text."""
    backwards: bool = False
    """Whether it leads to a comment that quotes this one."""


class QuotedView(RegardedView):
    """Finds quotes in the background, and shows them."""

    def __init__(
        self,
        name: str | None = None,
        id: str | None = None,  # noqa: A002  Textual's own name for it
        classes: str | None = None,
    ) -> None:
        self.quoting = Quoting((), 0, lambda _number: "", lambda _number: [])
        super().__init__(name=name, id=id, classes=classes)

    def look_for_quotes(self, paragraphs: Sequence[str]) -> None:
        """Find out which comments quote these paragraphs and each other."""
        text = self._texts.text
        self.quoting = Quoting(paragraphs, len(self.all), text, self._set_as_quotes)
        self.work_on()

    def _set_as_quotes(self, number: int) -> list[Stretch]:
        if not any(isinstance(block, Quote) for block in self.all[number].blocks):
            return []
        pieces = self._texts.flow(number).pieces
        return [(piece.start, piece.end) for piece in pieces if piece.kind == "quote"]

    def more(self, late: Callable[[], bool]) -> bool:
        if not super().more(late):
            return False
        if not self.quoting.done and self.quoting.step(late):
            self.forget()
            self.post_message(QuotesFound())
        return self.quoting.done

    def ties(self, number: int) -> list[Tie]:
        """The links of a comment, to what it quotes first."""
        quoting, text = self.quoting, self._texts.text
        ties = [
            Tie(text(number)[echo.start : echo.end], -1, echo.source, echo.at, echo.until)
            for echo in quoting.of_article.get(number, ())
        ]
        ties += [
            Tie(text(number)[echo.start : echo.end], echo.source, -1, echo.at, echo.until)
            for echo in quoting.of_comments.get(number, ())
        ]
        for quoter in quoting.by_comment.get(number, ()):
            ties += self._ties_to(quoter, quoting.of_comments[quoter], number)
        return ties

    def ties_of_paragraph(self, paragraph: int) -> list[Tie]:
        """The comments that quote a paragraph of the article."""
        quoting = self.quoting
        return [
            tie
            for quoter in quoting.by_paragraph.get(paragraph, ())
            for tie in self._ties_to(quoter, quoting.of_article[quoter], paragraph)
        ]

    def _ties_to(self, quoter: int, echoes: Iterable[Echo], source: int) -> list[Tie]:
        """From the quoted text to the first place where a comment quotes it."""
        text = self._texts.text(quoter)
        for start, end, of, *_where in echoes:
            if of == source:
                return [Tie(text[start:end], quoter, -1, start, end, backwards=True)]
        return []

    def notes(self, comment: Comment, index: int) -> Iterable[str]:
        yield from super().notes(comment, index)
        if quoters := self.quoting.by_comment.get(self.order[index]):
            yield f"❝ {len(quoters)}"

    def highlights(self, item: int, start: int, end: int) -> list[Run]:
        over = super().highlights(item, start, end)
        number, quoting = self.order[item] if self.order else -1, self.quoting
        if number in quoting.of_article or number in quoting.of_comments:
            style = self.palette["lines--echo"]
            echoes = *quoting.of_article.get(number, ()), *quoting.of_comments.get(number, ())
            over = [*(Run(echo.start, echo.end, style) for echo in echoes), *over]
        return over

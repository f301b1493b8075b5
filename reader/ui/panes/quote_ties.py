"""Links between comments and what they quote: passages of the article or of other comments."""

from collections.abc import Iterable, Sequence

from rich.style import Style

from reader.layout.quotes import Echo, Stretch
from reader.layout.quoting import Quoting
from reader.model import Comment, Quote
from reader.ui.panes.comment_texts import CommentTexts
from reader.ui.widgets.paint import Run
from reader.values import NamedTuple


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


class Ties:
    """The quotes of a page, found step by step."""

    def __init__(
        self, texts: CommentTexts, comments: Sequence[Comment], paragraphs: Sequence[str]
    ) -> None:
        self._texts = texts
        self._comments = comments
        self.quoting = Quoting(paragraphs, len(comments), texts.text, self._set_as_quotes)

    def _set_as_quotes(self, number: int) -> list[Stretch]:
        if not any(isinstance(block, Quote) for block in self._comments[number].blocks):
            return []
        pieces = self._texts.flow(number).pieces
        return [(piece.start, piece.end) for piece in pieces if piece.kind == "quote"]

    def of_comment(self, number: int) -> list[Tie]:
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
            ties += self._to(quoter, quoting.of_comments[quoter], number)
        return ties

    def of_paragraph(self, paragraph: int) -> list[Tie]:
        """The comments that quote a paragraph of the article."""
        quoting = self.quoting
        return [
            tie
            for quoter in quoting.by_paragraph.get(paragraph, ())
            for tie in self._to(quoter, quoting.of_article[quoter], paragraph)
        ]

    def _to(self, quoter: int, echoes: Iterable[Echo], source: int) -> list[Tie]:
        """From the quoted text to the first place where a comment quotes it."""
        text = self._texts.text(quoter)
        for start, end, of, *_where in echoes:
            if of == source:
                return [Tie(text[start:end], quoter, -1, start, end, backwards=True)]
        return []

    def quoter_count(self, number: int) -> int:
        """How many comments quote a comment."""
        return len(self.quoting.by_comment.get(number, ()))

    def has_quotes(self, number: int) -> bool:
        """Whether a comment quotes anything."""
        return number in self.quoting.of_article or number in self.quoting.of_comments

    def runs(self, number: int, style: Style) -> list[Run]:
        """The stretches of a comment that are quotes."""
        quoting = self.quoting
        echoes = *quoting.of_article.get(number, ()), *quoting.of_comments.get(number, ())
        return [Run(echo.start, echo.end, style) for echo in echoes]

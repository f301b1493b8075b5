"""Quotes: from the words that are quoted to who quotes them, and back."""

from reader.ui.panes.quote_ties import Tie
from reader.ui.reading.jumps import Travels
from reader.ui.reading.page import Page
from reader.ui.screens.list import Option


class Quotes:
    """Follows the quotes between article and comments."""

    def __init__(self, page: Page, travels: Travels) -> None:
        self._page = page
        self._travels = travels

    def follow(self) -> None:
        """Follow the quotes of the current paragraph or comment."""
        article, comments = self._page.article, self._page.comments
        if self._page.current == "article":
            ties = comments.ties.of_paragraph(article.current_paragraph())
            self._choose(ties, "No comment quotes this paragraph")
        else:
            ties = comments.ties.of_comment(comments.focus_number)
            self._choose(ties, "No quote leads from here to another place")

    def of_paragraph(self, paragraph: int) -> None:
        """Follow the quotes of a paragraph of the article."""
        self._choose(self._page.comments.ties.of_paragraph(paragraph), "")

    def _choose(self, ties: list[Tie], miss: str) -> None:
        if not ties:
            searching = not self._page.comments.ties.quoting.done
            self._page.say("Quotes are still being looked for" if searching else miss)
        elif len(ties) == 1:
            self._to(ties[0])
        else:
            options = [Option(self._led(tie)) for tie in ties]
            self._page.choose("Quotes", options, lambda chosen: self._to(ties[chosen]))

    def _led(self, tie: Tie) -> str:
        words = " ".join(tie.words.split())
        if tie.comment < 0:
            return f"❝ of the article: {words}"
        author = self._page.comments.all[tie.comment].author or "unknown"
        return f"{'↩ quoted by' if tie.backwards else '❝ of'} {author}: {words}"

    def _to(self, tie: Tie) -> None:
        before = self._travels.spot
        if tie.comment < 0:
            if self._page.enter("article"):
                self._page.article.point_at(tie.paragraph, tie.start, tie.end)
        elif self._page.enter("comments"):
            self._page.comments.point_at(tie.comment, tie.start, tie.end)
        self._travels.leave(before)

"""Marks: places of the page that the user gave a letter."""

import asyncio
from asyncio import Future

from reader.commands.keys import LETTER
from reader.commands.table import shown
from reader.ui.reading.jumps import Travels
from reader.ui.reading.page import Page
from reader.ui.reading.visit import Visit
from reader.ui.workers import begin


class Marks:
    """Sets marks in both panes, and goes to them."""

    def __init__(self, page: Page, travels: Travels, visit: Visit) -> None:
        self._page = page
        self._travels = travels
        self._visit = visit

    def set(self, argument: str) -> None:
        """Mark the current position with the first letter of `argument`."""
        page, letter = self._page, argument[:1]
        if not letter.isalpha():
            page.say(f"{page.key_of('mark')} sets a mark, {page.key_of('to_mark')} goes there")
            return
        page.article.marks.pop(letter, None)
        page.comments.remarks.marks.pop(letter, None)
        if page.current == "article":
            page.article.marks[letter] = page.article.mark_here()
        elif page.comments.current is not None:
            page.comments.remarks.marks[letter] = page.comments.current.id
        page.comments.forget()
        goes = page.key_of("to_mark").replace(shown(LETTER), letter)
        page.say(f"Mark {letter} is set; {goes} goes there")
        if (keeping := self._visit.keep_place()) is not None:
            begin(page.screen, self._say_if_not_kept, letter, keeping, group="mark")

    async def _say_if_not_kept(self, letter: str, keeping: Future[bool]) -> None:
        """A mark holds until the page is left, whatever the library says, which is asked again."""
        if not await asyncio.shield(keeping):
            self._page.say(f"Mark {letter} is set, but not kept so far; the library refuses it")

    def go(self, argument: str) -> None:
        """Jump to the mark of the first letter of `argument`."""
        self._travels.jump(lambda: self._go(argument[:1]))

    def _go(self, letter: str) -> None:
        page = self._page
        if letter in page.article.marks and page.enter("article"):
            page.article.to_mark(letter)
        elif letter in page.comments.remarks.marks and page.enter("comments"):
            if not page.comments.select(page.comments.remarks.marks[letter]):
                page.say(f"The comment of mark {letter} is no longer on this page")
        else:
            goes = f"{page.key_of('to_mark')} goes to a mark"
            page.say(f"There is no mark {letter}" if letter else goes)

    def rows(self) -> list[tuple[str, str]]:
        """The letters of the marks, and the words that are there."""
        letters = sorted({*self._page.article.marks, *self._page.comments.remarks.marks})
        return [(letter, self._words_at(letter)) for letter in letters]

    def _words_at(self, letter: str) -> str:
        article, comments = self._page.article, self._page.comments
        if letter in article.marks:
            return f"article: {article.words_at(letter)}"
        return comments.words_of(comments.remarks.marks[letter])

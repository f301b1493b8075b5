"""All quotations on a page: comments quoting the article, and comments quoting comments.

The work is done in steps, because it reads everything and nobody should have to wait for it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from reader.layout.quotes import Echo, Sources, Stretch, said_by_others

STEP = 16
"""How many texts are read between two checks of the clock."""


class Quoting:
    """Finds who quotes whom; the results so far can be read at any time.

    Paragraphs and comments are identified by number. If several comments contain the same words,
    the first is taken as quoted; one that has them in quotation marks is quoting somebody itself.
    """

    def __init__(
        self,
        paragraphs: Sequence[str],
        comments: int,
        text: Callable[[int], str],
        set_as_quotes: Callable[[int], list[Stretch]],
    ) -> None:
        """`text` gives the text of a comment by its number, `set_as_quotes` the quotes marked up in
        it.
        """
        self._paragraphs = paragraphs
        self._comments = comments
        self._text = text
        self._set_as_quotes = set_as_quotes
        self.of_article: dict[int, list[Echo]] = {}
        """What each comment quotes from the article; the source is a paragraph."""
        self.of_comments: dict[int, list[Echo]] = {}
        """What each comment quotes from other comments."""
        self.by_paragraph: dict[int, list[int]] = {}
        """The comments that quote each paragraph, in page order."""
        self.by_comment: dict[int, list[int]] = {}
        """The comments that quote each comment."""
        self.done = not comments
        self._work = self._search()

    def step(self, late: Callable[[], bool]) -> bool:
        """Continue until `late()` is true; True once everything is found."""
        while not self.done:
            for _ in range(STEP):
                if next(self._work, True):
                    self.done = True
                    break
            if late():
                break
        return self.done

    def _search(self) -> Iterator[bool]:
        """All the work, as a generator that yields False after each text."""
        article = Sources()
        for number, paragraph in enumerate(self._paragraphs):
            article.add(number, paragraph)
            yield False
        cited = Sources()
        quoters: dict[int, list[Stretch]] = {}
        for number in range(self._comments):
            text = self._text(number)
            if article and (echoes := article.echoes(text)):
                self._note(number, echoes, self.of_article, self.by_paragraph)
            if stretches := said_by_others(text, self._set_as_quotes(number)):
                quoters[number] = stretches
                for start, end in stretches:
                    cited.add(number, text[start:end])
            yield False
        if cited:
            yield from self._search_comments(cited, quoters)

    def _search_comments(self, cited: Sources, quoters: dict[int, list[Stretch]]) -> Iterator[bool]:
        """First find who says in their own words what others cite, then who cites whom."""
        own_words = Sources()
        origins: list[tuple[int, int]] = []
        """The comment of each stretch of `own_words`, and where the stretch begins in it."""
        for number in range(self._comments):
            text = self._text(number)
            for start, end, *_ in cited.echoes(text):
                if not _lies_in(start, quoters.get(number, [])):
                    own_words.add(len(origins), text[start:end])
                    origins.append((number, start))
            yield False
        for number in quoters:
            echoes = [
                echo._replace(source=source, at=echo.at + start, until=echo.until + start)
                for echo in own_words.echoes(self._text(number))
                for source, start in (origins[echo.source],)
                if source != number
            ]
            if echoes:
                self._note(number, echoes, self.of_comments, self.by_comment)
            yield False

    @staticmethod
    def _note(
        number: int,
        echoes: list[Echo],
        quotes: dict[int, list[Echo]],
        quoters: dict[int, list[int]],
    ) -> None:
        quotes[number] = echoes
        for source in dict.fromkeys(echo.source for echo in echoes):
            quoters.setdefault(source, []).append(number)


def _lies_in(offset: int, stretches: list[Stretch]) -> bool:
    place = bisect_right(stretches, (offset, offset)) - 1
    inside = place >= 0 and offset < stretches[place][1]
    beginning = place + 1 < len(stretches) and stretches[place + 1][0] == offset
    return inside or beginning

"""The whole net of quotes on a page: comments that quote the article, comments that quote comments.

The work is done in steps, for it reads all there is: nobody has to wait for it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from reader.layout.quotes import Echo, Sources, Stretch, said_by_others

STEP = 16
"""How many texts are read between two looks at the clock."""


class Quoting:
    """Finds who quotes what; what has been found so far can be read at any time.

    Paragraphs and comments are told by their numbers. Of several comments that say a thing, the
    first one is quoted; who says it in quotation marks says it after somebody else.
    """

    def __init__(
        self,
        paragraphs: Sequence[str],
        comments: int,
        text: Callable[[int], str],
        set_as_quotes: Callable[[int], list[Stretch]],
    ) -> None:
        """`text` gives a comment by its number, `set_as_quotes` what is set as quotes in it."""
        self._paragraphs = paragraphs
        self._comments = comments
        self._text = text
        self._set_as_quotes = set_as_quotes
        self.of_article: dict[int, list[Echo]] = {}
        """What each comment quotes of the article; the source is a paragraph."""
        self.of_comments: dict[int, list[Echo]] = {}
        """What each comment quotes of other comments."""
        self.by_paragraph: dict[int, list[int]] = {}
        """The comments that quote each paragraph, as on the page."""
        self.by_comment: dict[int, list[int]] = {}
        """The comments that quote each comment."""
        self.done = not comments
        self._work = self._search()

    def step(self, late: Callable[[], bool]) -> bool:
        """Go on until `late()`; True when all is found."""
        while not self.done:
            for _ in range(STEP):
                if next(self._work, True):
                    self.done = True
                    break
            if late():
                break
        return self.done

    def _search(self) -> Iterator[bool]:
        """All the work; False after each text."""
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
        """First who says in words of their own what others cite, then who cites whom."""
        said = Sources()
        origins: list[tuple[int, int]] = []
        """The comment of each stretch of `said`, and where it begins there."""
        for number in range(self._comments):
            text = self._text(number)
            for start, end, *_ in cited.echoes(text):
                if not _lies_in(start, quoters.get(number, [])):
                    said.add(len(origins), text[start:end])
                    origins.append((number, start))
            yield False
        for number in quoters:
            echoes = [
                echo._replace(source=source, at=echo.at + start, until=echo.until + start)
                for echo in said.echoes(self._text(number))
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

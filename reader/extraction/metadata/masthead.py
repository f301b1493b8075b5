"""The surroundings of the title: its short lines, and the authors and dates marked there."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator
from functools import cached_property

from reader.extraction.article.appended import ADDRESSES
from reader.extraction.article.teasers import kind_of
from reader.extraction.dates.years import year
from reader.extraction.metadata.marked import authors, dates, every_author, every_date, is_of_talk
from reader.html.blocks import text_of
from reader.html.tree import Document, Node, outermost
from reader.text import line

_AFTER, _BEFORE = 160, 25
"""How many elements after and before the title may contain author and date."""
_SMALL = 10
"""An element with more elements in it is not a line."""
_LINES = frozenset(
    {"p", "div", "span", "li", "time", "a", "address", "h5", "h6", "small", "em", "dd"}
)
_UP, _SEVERAL = 5, 3
"""How many levels above a date the entry of a list is looked for, and the fewest entries."""
_DIGITS = "0123456789"
_TITLES = ("h2", "h3", "h4", "h5")
_SHORTEST, _LONGEST = 6, 90
"""Lines with more characters are text."""
_WRITTEN = 300
"""The same, with the blanks of the page's source around them; and of texts before it is prose."""
_BLOCKS = frozenset({
    "article", "body", "center", "dd", "div", "dl", "dt", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "section", "table", "td",
    "ul",
})  # fmt: skip
"""Elements that begin a line."""
_BREAKS = _BLOCKS | {"br"}
Sign = Callable[[str], object]
"""A test that the wanted text passes."""


class Masthead:
    """The surroundings of a title, each part computed on demand: most pages need none.

    Author and date of an article are near its title, those of others in lists beside it.
    """

    def __init__(
        self, document: Document, heading: Node | None, apart: Iterable[Node] = ()
    ) -> None:
        self.document = document
        self._given = tuple(apart)
        self.heading = heading
        self.at = heading.order if heading is not None else document.body.order
        self.start = max(self.at - _BEFORE, 0)
        self.stop = self.at + _AFTER
        self._talk: dict[int, int] = {}
        self._years: dict[str, bool] = {}

    @cached_property
    def apart(self) -> list[Node]:
        """Elements outside the article, even if they are not marked as such."""
        listed = [
            *_other_stories(self.document, self.heading),
            *_entries(self.document, self.heading),
        ]
        return outermost([*self._given, *listed])

    @cached_property
    def _starts(self) -> list[int]:
        return [node.order for node in self.apart]

    def authors(self) -> list[Node]:
        """Elements marked as an author near the title."""
        return self._not_apart(authors(self.document.nodes[self.start : self.stop], self.heading))

    def dates(self) -> list[Node]:
        """Elements marked as a date near the title."""
        return self._not_apart(dates(self.document.nodes[self.start : self.stop], self.heading))

    def far_authors(self) -> list[Node]:
        """Elements marked as an author elsewhere: first those after, then those before."""
        return self._not_apart(authors(self._far(every_author(self.document)), self.heading))

    def far_dates(self) -> list[Node]:
        """Elements marked as a date elsewhere: first those after, then those before."""
        return self._not_apart(dates(self._far(every_date(self.document)), self.heading))

    def is_apart(self, node: Node) -> bool:
        """Whether an element is outside the article."""
        return self._is_apart(node.order)

    def _not_apart(self, nodes: list[Node]) -> list[Node]:
        return [node for node in nodes if not self._is_apart(node.order)]

    def _is_apart(self, order: int) -> bool:
        at = bisect_right(self._starts, order) - 1
        return at >= 0 and order < self.apart[at].end

    def _far(self, nodes: list[Node]) -> list[Node]:
        after = [node for node in nodes if node.order >= self.stop]
        return after + [node for node in nodes if node.order < self.start]

    @cached_property
    def texts(self) -> list[tuple[int, str]]:
        """The visible texts near the title, as written, with the `order` of their elements."""
        start, stop = self.start, self.stop
        texts = self.document.seen.texts
        return [(at, text) for at, block, _, text in texts if start <= at < stop and block >= 0]

    def has_year(self, text: str) -> bool:
        """Whether a text names a year; each is asked once, and lines by several rules."""
        if text not in self._years:
            self._years[text] = year(text) is not None
        return self._years[text]

    def sides(self) -> tuple[tuple[int, int], tuple[int, int]]:
        """The ranges of elements after the title and before it."""
        return (self.at, self.stop), (self.start, self.at)

    def own_texts(self, start: int, stop: int) -> Iterator[tuple[int, str]]:
        """The texts in between, after the title's own, that are not in a marked discussion."""
        heading = self.heading
        for at, text in self._texts(start, stop):
            if heading is not None and heading.order <= at < heading.end:
                continue
            if not self._is_apart(at) and not is_of_talk(
                self.document.nodes[at], heading, self._talk
            ):
                yield at, text

    def lines(self, sign: Sign) -> Iterator[tuple[Node, str]]:
        """The short lines near the title with a text for which `sign` is true, each once, and the
        elements that they are.

        Those after the title come first; of nested elements, the outer one. Comments come near the
        title of a short article, and are left out.
        """
        texts_near = (*self._texts(self.at, self.stop), *self._texts(self.start, self.at))
        yield from self._lines(texts_near, sign)

    def single_lines(self, sign: Sign) -> Iterator[tuple[Node, str]]:
        """The lines near the title that are no element but a text between breaks or blocks, with
        the elements they are in.
        """
        nodes = self.document.nodes
        rows: dict[int, set[str]] = {}
        before_prose = _before_prose(self._texts(self.at, self.stop))
        for at, text in (*before_prose, *self._texts(self.start, self.at)):
            if len(text) > _WRITTEN or not sign(text) or self._is_apart(at):
                continue
            if at not in rows:
                rows[at] = _rows(nodes[at])
            row = line(text)
            is_row = text in rows[at] and _SHORTEST <= len(row) <= _LONGEST
            if is_row and not is_of_talk(nodes[at], self.heading, self._talk):
                yield nodes[at], row

    def labels(self, sign: Sign) -> Iterator[tuple[Node, str]]:
        """The same of the whole page."""
        texts = self.document.seen.texts
        yield from self._lines([(at, text) for at, block, _, text in texts if block >= 0], sign)

    def _lines(self, texts: Iterable[tuple[int, str]], sign: Sign) -> Iterator[tuple[Node, str]]:
        nodes = self.document.nodes
        done: set[int] = set()
        for at, text in texts:
            if not sign(text) or self._is_apart(at):
                continue
            if is_of_talk(nodes[at], self.heading, self._talk):
                continue
            for node in _lines(nodes[at]):
                if node.order not in done:
                    done.add(node.order)
                    row = text_of(node)
                    if _SHORTEST <= len(row) <= _LONGEST:
                        yield node, row

    def _texts(self, start: int, stop: int) -> list[tuple[int, str]]:
        return [text for text in self.texts if start <= text[0] < stop]


def _before_prose(texts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """The texts after a title up to the first paragraphs, below a standfirst of any length."""
    prose = 0
    for at, text in texts:
        length = len(line(text)) if len(text) > _LONGEST else 0
        prose += length if length > _LONGEST else 0
        if prose > _WRITTEN:
            break
        yield at, text


def _rows(node: Node) -> set[str]:
    """The texts of an element, as written, with a line break or a block, or nothing, on both sides.

    There may be a picture, or a link around one.
    """
    if node.tag not in _BLOCKS and all(inner.tag != "br" for inner in node.elements()):
        return set()
    rows: set[str] = set()
    row: list[Node | str] = []
    for child in (*node.children, None):
        if child is None or (not isinstance(child, str) and child.tag in _BREAKS):
            rows |= {part for part in row if isinstance(part, str) and len(row) == 1}
            row = []
        elif child.strip() if isinstance(child, str) else text_of(child):
            row.append(child)
    return rows


def _lines(node: Node) -> list[Node]:
    """The elements around a text that are no larger than a line, the outermost first."""
    found: list[Node] = []
    above: Node | None = node
    while above is not None and above.end - above.order < _SMALL:
        if above.tag in _LINES:
            found.append(above)
        above = above.parent
    return found[::-1]


def _other_stories(document: Document, heading: Node | None) -> list[Node]:
    """The stories beside that of a heading: each says who wrote it, and when."""
    story = heading.parent if heading is not None else None
    while story is not None and story.tag != "article" and ADDRESSES.isdisjoint(story.attrs):
        story = story.parent
    if story is None:
        return []
    if story.tag == "article":
        alike = document.tagged("article")
    else:
        name = next(name for name in story.attrs if name in ADDRESSES)
        alike = [node for node in document.bearing(name) if kind_of(node) == kind_of(story)]
    return [
        other for other in alike if not (other is story or other.holds(story) or story.holds(other))
    ]


def _entries(document: Document, heading: Node | None) -> list[Node]:
    """The entries of a list under a heading, if each of several has a title and a date of its own:
    the date of the first is not that of the page. One larger than all others together is the
    article, with others beside it.
    """
    every = every_date(document)
    if len(every) < _SEVERAL:
        return []
    rows: dict[tuple[int, tuple[str, str]], dict[int, Node]] = {}
    for dated in every:
        inner = dated
        for _ in range(_UP):
            around = inner.parent
            if around is None or (heading is not None and inner.holds(heading)):
                break
            kind = inner.tag, next(iter(inner.classes), "").rstrip(_DIGITS)
            rows.setdefault((around.order, kind), {})[inner.order] = inner
            inner = around
    titles = [node.order for node in document.tagged(*_TITLES)]
    return [
        entry
        for row in rows.values()
        if len(row) >= _SEVERAL and not _is_one_largest(row.values())
        for entry in row.values()
        if bisect_left(titles, entry.end) > bisect_left(titles, entry.order)
    ]


def _is_one_largest(row: Collection[Node]) -> bool:
    sizes = [entry.end - entry.order for entry in row]
    return 2 * max(sizes) > sum(sizes)

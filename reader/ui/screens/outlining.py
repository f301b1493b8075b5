"""Lists of the contents of a page, to jump from: headings, marks, authors, links."""

from bisect import bisect_right
from collections.abc import Callable

from reader.text import is_web, numbered
from reader.ui.arrange import OUTLINED
from reader.ui.messages import OutlineChosen
from reader.ui.panes.head import counted
from reader.ui.panes.links import Link
from reader.ui.panes.outline_rows import Row, author_rows, heading_rows, lengths_told
from reader.ui.screens.list import Option
from reader.ui.screens.menus import Menus


class Outlining(Menus):
    """The outlines of article and comments, and the links of both."""

    _outlined_for: object = None
    """What the rows of the outline beside the article were made for."""
    _ways: list[Callable[[], None]]
    """Where each of them leads."""
    _starts: list[int]
    """The paragraphs of its headings."""

    def report(self) -> None:
        super().report()
        if self.outline.display:
            self._outline_beside()

    def _outline_beside(self) -> None:
        """Update the outline: called at each move, so it is rebuilt only if necessary."""
        article, comments = self.article, self.comments
        depends = (
            self.reading, len(comments.new), len(comments.edited), *comments.marks, *article.marks
        )  # fmt: skip
        if depends != self._outlined_for:
            self._outlined_for = depends
            self._starts = [heading.paragraph for heading in article.headings()]
            headings, others = self._headings(), self._about_comments()
            self._ways = [act for _option, act in (*headings, *others)]
            rows = heading_rows(article.headings() if headings else ())
            rows += [Row(option.label, option.note, quiet=True) for option, _act in others]
            self.outline.show(rows)
        self.outline.be_at(bisect_right(self._starts, article.current_paragraph()) - 1)

    def on_outline_chosen(self, event: OutlineChosen) -> None:
        event.stop()
        self._led_to(self._ways[event.row])

    def action_outline_beside(self) -> None:
        self.outlined = not self.outlined
        self.rearrange()
        if not self.outlined:
            self.say("No outline beside the article")
        elif not self.outline.display:
            roomy = self.app.size.width >= OUTLINED
            why = "not in this layout" if roomy else f"from {OUTLINED} columns on"
            why = why if self.has_outline else "no headings here"
            self.say(f"An outline beside the article: {why}; {self.key_of('outline')} lists it")

    def action_outline(self) -> None:
        rows = [*self._headings(), *self._about_comments()]
        if not rows:
            self.say("There are no headings here, and no comments")
            return
        at = 0
        if self.current == "article":
            here = self.article.current_paragraph()
            at = sum(heading.paragraph <= here for heading in self.article.headings()) - 1
        options = [option for option, _act in rows]
        self.choose("Outline", options, lambda chosen: self._led_to(rows[chosen][1]), max(0, at))

    def _headings(self) -> list[tuple[Option, Callable[[], None]]]:
        headings = self.article.headings() if "article" in self.names else []
        least = min((heading.level for heading in headings), default=1)
        rows: list[tuple[Option, Callable[[], None]]] = []
        for heading, bar in zip(headings, lengths_told(headings), strict=True):
            label = f"{'  ' * (heading.level - least)}{heading.text}"
            to = self._to_paragraph(heading.paragraph)
            rows.append((Option(label, f"{counted(heading.words)} {bar}"), to))
        return rows

    def _to_paragraph(self, paragraph: int) -> Callable[[], None]:
        return lambda: self.article.to_paragraph(paragraph) if self.enter("article") else None

    def _marks(self) -> list[tuple[Option, Callable[[], None]]]:
        letters = sorted({*self.article.marks, *self.comments.marks})
        return [(Option(f"'{one} {self._marked(one)}"), self._to_mark(one)) for one in letters]

    def _about_comments(self) -> list[tuple[Option, Callable[[], None]]]:
        if "comments" not in self.names:
            return self._marks()
        rows: list[tuple[Option, Callable[[], None]]] = []
        if new := len(self.comments.news):
            rows.append((Option(f"● {new} new"), lambda: self._to_first("new")))
        rows += self._marks()
        heard = self.comments.most_heard()
        for row, (author, _count) in zip(author_rows(heard), heard, strict=True):
            rows.append((Option(row.label, row.note), self._to_author(author)))
        return rows

    def _to_mark(self, letter: str) -> Callable[[], None]:
        return lambda: self.to_mark(letter)

    def _to_first(self, target: str) -> None:
        if self.enter("comments"):
            self.comments.target = target
            self.seek(1)

    def _to_author(self, author: str) -> Callable[[], None]:
        def to() -> None:
            self.comments.aim_at_author(author)
            self._to_first("author")

        return to

    def _led_to(self, act: Callable[[], None]) -> None:
        before = self.spot
        act()
        self.leave(before)

    # Links.

    def action_links(self) -> None:
        if self.current == "article":
            self._list_links([("", link) for link in self.article.links()])
        else:
            self.comments.gather_links(self._list_links)

    def _list_links(self, links: list[tuple[str, Link]]) -> None:
        if not links:
            self.say("There are no links here")
            return
        self.choose(
            numbered(len(links), "link"),
            [_link_row(who, link) for who, link in links],
            lambda chosen: self.follow(links[chosen][1].href),
        )


def _link_row(who: str, link: Link) -> Option:
    """The words of a link, and where it leads; where the words are the address, that once."""
    words = " ".join(link.text.split())
    if not words or is_web(words) or words.startswith("www."):
        return Option(link.href, who)
    return Option(words, f"{who}  {link.href}" if who else link.href)

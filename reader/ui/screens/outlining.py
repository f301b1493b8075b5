"""What a page holds, as lists to go to: headings, marks, authors, links."""

from collections.abc import Callable

from reader.ui.panes.header import UNKNOWN
from reader.ui.panes.links import Link
from reader.ui.screens.list import Option
from reader.ui.screens.menus import Menus

_BAR = "▁▂▃▄▅▆▇█"


class Outlining(Menus):
    """The outline of article and comments, and the links of either."""

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
        most = max((heading.words for heading in headings), default=1) or 1
        rows: list[tuple[Option, Callable[[], None]]] = []
        for heading in headings:
            bar = _BAR[min(len(_BAR) - 1, heading.words * len(_BAR) // (most + 1))]
            label = f"{'  ' * (heading.level - 1)}{heading.text}"
            to = self._to_paragraph(heading.paragraph)
            rows.append((Option(label, f"{heading.words:,} words {bar}"), to))
        return rows

    def _to_paragraph(self, paragraph: int) -> Callable[[], None]:
        return lambda: self.article.to_paragraph(paragraph) if self.enter("article") else None

    def _about_comments(self) -> list[tuple[Option, Callable[[], None]]]:
        if "comments" not in self.names:
            return []
        rows: list[tuple[Option, Callable[[], None]]] = []
        if new := len(self.comments.news):
            rows.append((Option(f"● {new} new"), lambda: self._to_first("new")))
        for letter in sorted(self.comments.marks):
            row = Option(f"'{letter} {self._marked(letter)}")
            rows.append((row, self._to_mark(letter)))
        for author, count in self.comments.most_heard():
            rows.append((Option(f"@ {author or UNKNOWN}", f"{count}"), self._to_author(author)))
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
        options = [
            Option(" ".join(link.text.split()), f"{who}  {link.href}" if who else link.href)
            for who, link in links
        ]
        self.choose(
            f"{len(links)} links", options, lambda chosen: self.follow(links[chosen][1].href)
        )

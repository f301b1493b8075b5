"""A reading as a row of parts, each said on its own: the head, blocks, comments. Pure."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from reader.layout.threads import Forest
from reader.linear.words import Link, about, links, spoken
from reader.model import Block, Heading, Reading, blocks_text
from reader.save.facts import about_article, count


@dataclass(frozen=True)
class LinearPage:
    """Part 0 is the head, then come the blocks of the article; then, where there are comments, a
    part that counts them, and each of them.
    """

    reading: Reading
    now: datetime
    new: Collection[str] = ()
    """The ids of comments that are new since it was read before."""
    blocks: tuple[Block, ...] = field(init=False)
    """Those that say anything."""

    def __post_init__(self) -> None:
        told = tuple(block for block in self.reading.article.blocks if spoken((block,)))
        object.__setattr__(self, "blocks", told)

    def __len__(self) -> int:
        return 1 + len(self.blocks) + bool(self.reading.comments) + len(self.reading.comments)

    @cached_property
    def forest(self) -> Forest:
        return Forest(self.reading.comments)

    @property
    def first(self) -> int:
        """The part of the first comment."""
        return len(self.blocks) + 2

    def comment(self, part: int) -> int:
        """Which comment a part is, -1 for none."""
        return part - self.first if part >= self.first else -1

    def is_article(self, part: int) -> bool:
        """Whether a part is the head or in the article."""
        return part <= len(self.blocks)

    def is_heading(self, part: int) -> bool:
        """Whether a part is one that heads others: the comments have one too."""
        block = self.block(part)
        return isinstance(block, Heading) or part == self.first - 1

    def block(self, part: int) -> Block | None:
        """The block of the article that a part is."""
        return self.blocks[part - 1] if 0 < part <= len(self.blocks) else None

    def says(self, part: int) -> str:
        """What is said of a part."""
        at = self.comment(part)
        if at >= 0:
            return self._comment(at)
        block = self.block(part)
        if block is not None:
            return _with_links(spoken((block,)), self.links(part))
        return self._head() if part == 0 else f"Comments: {self._count()}."

    def text(self, part: int) -> str:
        """The words of a part, to look for some in."""
        at = self.comment(part)
        if at >= 0:
            return f"{self.reading.comments[at].author}\n{self.reading.comments[at].text}"
        block = self.block(part)
        return self.reading.article.title if block is None else blocks_text((block,))

    def links(self, part: int) -> tuple[Link, ...]:
        """Where a part leads."""
        at = self.comment(part)
        if at >= 0:
            return links(self.reading.comments[at].blocks)
        block = self.block(part)
        return links((block,)) if block is not None else ()

    def address(self, part: int) -> str:
        """Of the comment, or of the page."""
        at = self.comment(part)
        own = self.reading.comments[at].url if at >= 0 else ""
        return own or self.reading.article.url

    def _head(self) -> str:
        article = self.reading.article
        length = f"{len(self.blocks)} parts" if len(self.blocks) != 1 else "1 part"
        lines = [article.title or "Untitled", about_article(article).replace(" · ", ", ")]
        lines.append(f"Article of {length}, {self._count()}.")
        return "\n".join(filter(None, (*lines, *self.reading.notes)))

    def _count(self) -> str:
        new = f", {len(self.new)} new" if self.new else ""
        return f"{count(self.reading)}{new}"

    def _comment(self, at: int) -> str:
        comments, forest = self.reading.comments, self.forest
        comment, parent = comments[at], forest.parent[at]
        answers = comments[parent].author or "somebody" if parent >= 0 else ""
        place = [f"Comment {at + 1} of {len(comments)}"]
        if self.reading.nesting == "known":
            place.append(f"level {comment.depth + 1}")
        facts = about(comment, answers, self.now, new=comment.id in self.new)
        replies = forest.replies(at)
        below = [f"{replies} {'reply' if replies == 1 else 'replies'}"] if replies else []
        head = ", ".join((*place, *facts, *below))
        told = spoken(comment.blocks)
        return _with_links(f"{head}\n{told}" if told else head, links(comment.blocks))


def _with_links(text: str, found: tuple[Link, ...]) -> str:
    if not found:
        return text
    return f"{text}\n{len(found)} link{'' if len(found) == 1 else 's'}."

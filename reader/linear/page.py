"""A reading as a sequence of parts, each presented separately: head, blocks, comments. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from reader.layout.terms import Term, find
from reader.layout.threads import Forest
from reader.linear.spoken_text import Link, about, date, links, notes_pointed_to, spoken
from reader.model import Block, Heading, Image, Note, Reading, blocks_text
from reader.save.facts import count
from reader.text import fold, numbered


@dataclass(frozen=True, slots=True)
class Arranged:
    """Which comments of the page are presented, and in what order."""

    numbers: Mapping[str, int]
    """The number of every comment on the page, from 1, by id."""
    conditions: tuple[str, ...]
    """Words for the order and for the filter."""


@dataclass(frozen=True)
class LinearPage:
    """Part 0 is the head, followed by the blocks of the article; then, if there are comments, by a
    part with their number, and by each comment.
    """

    reading: Reading
    now: datetime
    new: Collection[str] = ()
    """The ids of comments that are new since the last visit."""
    keywords: tuple[Term, ...] = ()
    """Words to announce wherever they occur."""
    noted: Mapping[int | str, tuple[str, ...]] = field(default_factory=dict)
    """The user's notes, by the index of the block or the id of the comment; "" for a highlight."""
    arranged: Arranged | None = None
    """None for all comments in the order of the page."""
    blocks: tuple[Block, ...] = field(init=False)
    """The blocks with any text to present."""

    def __post_init__(self) -> None:
        blocks = tuple(block for block in self.reading.article.blocks if spoken((block,)))
        object.__setattr__(self, "blocks", blocks)

    def __len__(self) -> int:
        return 1 + len(self.blocks) + bool(self.has_comments) + len(self.reading.comments)

    @property
    def has_comments(self) -> bool:
        """Whether the page has comments, even if the filter hides them all."""
        return bool(self.reading.comments or self.arranged)

    @cached_property
    def forest(self) -> Forest:
        return Forest(self.reading.comments)

    @property
    def first(self) -> int:
        """The part of the first comment."""
        return len(self.blocks) + 2

    def comment(self, part: int) -> int:
        """The index of the comment that a part is, -1 for none."""
        return part - self.first if part >= self.first else -1

    def name(self, part: int) -> int | str:
        """The name of a part in any order: the id of a comment, else its number."""
        at = self.comment(part)
        return self.reading.comments[at].id if at >= 0 else part

    @cached_property
    def _parts(self) -> Mapping[str, int]:
        ids = (comment.id for comment in self.reading.comments)
        return {id_: part for part, id_ in enumerate(ids, self.first)}

    def part(self, name: int | str) -> int:
        """The part with a name; -1 for a comment that is not presented."""
        return name if isinstance(name, int) else self._parts.get(name, -1)

    def is_article(self, part: int) -> bool:
        """Whether a part is the head or in the article."""
        return part <= len(self.blocks)

    def is_heading(self, part: int) -> bool:
        """Whether a part is a heading; the comments have one too."""
        block = self.block(part)
        return isinstance(block, Heading) or part == self.first - 1

    def block(self, part: int) -> Block | None:
        """The block of the article that a part is."""
        return self.blocks[part - 1] if 0 < part <= len(self.blocks) else None

    def says(self, part: int) -> str:
        """The text presented for a part."""
        at, block = self.comment(part), self.block(part)
        if at >= 0:
            return self._with_more(self._comment(at), part)
        if block is not None:
            return self._with_more(spoken((block,)), part)
        return self._head() if part == 0 else f"Comments: {self._count()}."

    def text(self, part: int) -> str:
        """The searchable words of a part."""
        at = self.comment(part)
        if at >= 0:
            return f"{self.reading.comments[at].author}\n{self.reading.comments[at].text}"
        block = self.block(part)
        return self.reading.article.title if block is None else blocks_text((block,))

    def copied(self, part: int) -> str:
        """A part as copied to other programs: only its text."""
        at, block = self.comment(part), self.block(part)
        if at >= 0:
            return self.reading.comments[at].text
        return self.reading.article.text if block is None else blocks_text((block,))

    def links(self, part: int) -> tuple[Link, ...]:
        """The links of a part."""
        at = self.comment(part)
        if at >= 0:
            return links(self.reading.comments[at].blocks)
        block = self.block(part)
        return links((block,)) if block is not None else ()

    def picture(self, part: int) -> str:
        """The address of the picture that a part is, "" for none."""
        block = self.block(part)
        return block.src if isinstance(block, Image) else ""

    def footnotes(self, part: int) -> tuple[Note, ...]:
        """The footnotes that a part refers to."""
        block = self.block(part)
        notes = {block.label: block for block in self.blocks if isinstance(block, Note)}
        labels = notes_pointed_to((block,)) if block is not None and notes else ()
        return tuple(notes[label] for label in dict.fromkeys(labels) if label in notes)

    def terms(self, part: int) -> tuple[str, ...]:
        """The keywords in a part."""
        if not self.keywords:
            return ()
        hits = find(fold(self.text(part)), self.keywords)
        return tuple(dict.fromkeys(self.keywords[index].text for _start, _end, index in hits))

    def notes(self, part: int) -> tuple[str, ...]:
        """The user's notes on a part, "" for a highlight."""
        return self.noted.get(self.name(part), ())

    def address(self, part: int) -> str:
        """The address of the comment, or of the page."""
        at = self.comment(part)
        comment_url = self.reading.comments[at].url if at >= 0 else ""
        return comment_url or self.reading.article.url

    def _head(self) -> str:
        article = self.reading.article
        length = numbered(len(self.blocks), "part")
        when = date(article.published) if article.published else ""
        about = ", ".join(filter(None, (article.byline, article.site_name, when)))
        lines = [article.title or "Untitled", about]
        counts = self._count()
        # The page itself may say how many there are.
        is_in_notes = any(note.startswith(counts) for note in self.reading.notes)
        lines.append(f"Article of {length}." if is_in_notes else f"Article of {length}, {counts}.")
        return "\n".join(filter(None, (*lines, *self.reading.notes)))

    def _count(self) -> str:
        new = f", {len(self.new)} new" if self.new else ""
        if self.arranged is None:
            return f"{count(self.reading)}{new}"
        shown, total = len(self.reading.comments), len(self.arranged.numbers)
        parts = f"{shown} of {total} comments" if shown != total else f"{total} comments"
        return ", ".join((f"{parts}{new}", *self.arranged.conditions))

    def _comment(self, at: int) -> str:
        comments, forest = self.reading.comments, self.forest
        comment, parent = comments[at], forest.parent[at]
        answers = comments[parent].author or "somebody" if parent >= 0 else ""
        numbers = self.arranged.numbers if self.arranged else {}
        number, last = numbers.get(comment.id, at + 1), len(numbers) or len(comments)
        position = [f"Comment {number} of {last}"]
        if self.reading.nesting == "known":
            position.append(f"level {comment.depth + 1}")
        facts = about(comment, answers, self.now, new=comment.id in self.new)
        replies = forest.replies(at)
        below = [numbered(replies, "reply", "replies")] if replies else []
        head = ", ".join((*position, *facts, *below))
        text = spoken(comment.blocks)
        return f"{head}\n{text}" if text else head

    def _with_more(self, text: str, part: int) -> str:
        """The text of a part, followed by what it offers to go to."""
        more = []
        if terms := self.terms(part):
            more.append(f"Keyword{'' if len(terms) == 1 else 's'}: {', '.join(terms)}.")
        more += (f"Your note: {note}" if note else "Highlighted." for note in self.notes(part))
        if links := self.links(part):
            more.append(f"{numbered(len(links), 'link')}.")
        return "\n".join((text, *more))

"""Makes one comment by the rules of its platform."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

from reader.comment_ids import is_position
from reader.extraction.comments.badges import ROLES, badge
from reader.extraction.comments.clock import Clock
from reader.extraction.comments.counts import counted, number, people
from reader.extraction.comments.deletions import gone
from reader.extraction.comments.head_lines import (
    beheaded,
    is_apart,
    is_time,
    signed_off,
    undated,
    unsigned,
)
from reader.extraction.comments.moderation import without_waiting
from reader.extraction.comments.ownership import Hits, Owned, Sources
from reader.extraction.comments.plain_texts import plain_text, without_first_line
from reader.extraction.comments.rules import Rules
from reader.extraction.comments.signature_line import without_signature
from reader.extraction.dates import parse_date
from reader.extraction.dates.machine import epoch
from reader.extraction.letter import letter
from reader.html.blocks import blocks, raw_text, text_of
from reader.html.links import anchored
from reader.html.shapes import Shape, shapes
from reader.html.tree import order_of
from reader.model import Blocks, Comment, Paragraph, Span
from reader.text import line

UNREAD: Blocks = (Paragraph((Span("…"),)),)
"""The text of a comment that was only counted."""


class Drafting:
    """Makes the comments of a page, from what is known of all of them.

    The sources of each field are looked up once: of thirty alternatives a page has seven.
    """

    def __init__(self, owned: Owned, rules: Rules, clock: Clock) -> None:
        self.owned = owned
        self.rules = rules
        self.clock = clock
        sources = owned.sources
        self.published, self.shown = sources(rules.published), sources(rules.published_text)
        self.author, self.body = sources(rules.author), sources(rules.body)
        # Asking an empty field of each comment took a tenth of the whole time.
        self.edited, self.changed = sources(rules.edited) or None, sources(rules.changed) or None
        votes = tuple(map(sources, rules.votes))
        self.score, self.votes = sources(rules.score) or None, votes if all(votes) else ()
        self.liked = sources(rules.liked) or None
        self.roles, self.states = owned.names(rules.roles), owned.names(rules.states)
        self.ranks, self.worded = sources(rules.ranks) or None, _worded_rules(owned, rules)
        self.name_in = _clip(rules.author_in)
        self.date_in = _clip(rules.published_in)
        self.anchored = partial(anchored, owned.document.base)
        quoted = owned.signs.css(rules.quoted) if rules.quoted else ()
        meant: dict[int, Shape] = dict.fromkeys(map(order_of, quoted), "quote")
        self.shapes = {**shapes(owned.document), **meant}

    def brief(self, index: int, comment_id: str, parent: str, depth: int) -> Comment:
        """Like `draft`, but only author and date are read, and `UNREAD` stands for the text.

        Without both it is the whole draft: the text decides whether there is a comment.
        """
        author, published, shown = self._signed(index)
        if not author and not shown:
            return self.draft(index, comment_id, parent, depth)
        return Comment(comment_id, UNREAD, parent, depth, author, published, shown)

    def draft(self, index: int, comment_id: str, parent: str, depth: int) -> Comment:
        """The comment of an item, which has the id `comment_id` and answers `parent`."""
        owned = self.owned
        author, published, shown = self._signed(index)
        edited = owned.text(self.edited, index) if self.edited else ""
        states = tuple(_named(self.states, index)) if self.states else ()
        roles = _named(self.roles, index) if self.roles else []
        if self.worded or self.ranks:
            words = self._in_words(index)
            roles += [name for name in words if name in ROLES]
            states += tuple(name for name in words if name not in ROLES)
        if (edited or self._is_changed(index, published)) and "edited" not in states:
            states = ("edited", *states)
        body = self._body(index)
        if parent and self.rules.answering:
            body = without_first_line(body, self.rules.answering)
        if self.rules.signed_below:
            body = signed_off(body, author)
        if self.rules.underlined:
            body = without_signature(body)
        text_states = gone(author, body)
        if (cleared := without_waiting(body)) is not body:
            body, text_states = cleared, (*text_states, "moderated")
        if text_states:
            states += tuple(state for state in text_states if state not in states)
        return Comment(
            comment_id,
            beheaded(body, author, shown),
            parent,
            depth,
            author,
            published,
            shown,
            edited,
            self._score(index) if self.score or self.votes or self.liked else None,
            self._permalink(index, comment_id),
            tuple(dict.fromkeys(roles)) if roles else (),
            tuple(dict.fromkeys(states)) if states else (),
        )

    def _signed(self, index: int) -> tuple[str, datetime | None, str]:
        """The author, the date, and the words that give it."""
        published, stamp = self._published(index)
        shown = _clipped(self.owned.text(self.shown, index), self.date_in) or stamp
        author = undated(self._author(index), shown)
        if author in shown and (bare := unsigned(shown, author)) != shown:
            when = self.clock.read(bare)
            is_date = published is None or _is_same(published, when, lambda: self.clock.read(shown))
            # "3/5/" is no date, nor "day ago" the age, after "21" and "a".
            is_name = not is_time(author) or is_apart(shown, author)
            if is_date and (is_name or self.clock.absolute(bare)):
                return author, published or when, bare
        return author, published, shown

    def _in_words(self, index: int) -> list[str]:
        """The roles and states that an item gives in words.

        Of groups and titles only those of moderators and staff count: members call themselves
        authors too.
        """
        ranks = self.ranks or ()
        hits = ((attribute, node) for hits, attribute in ranks for node in hits.of(index))
        words = (badge(node.get(name) if name else text_of(node)) for name, node in hits)
        names = ["staff"] if "staff" in words else []
        for name, sources, pattern in self.worded:
            if any(pattern.search(text_of(node)) for hits, _ in sources for node in hits.of(index)):
                names.append(name)
        return names

    def _author(self, index: int) -> str:
        if self.rules.author_by is not None:
            return line(self.rules.author_by(self.owned.items[index]))
        return _clipped(self.owned.text(self.author, index), self.name_in)

    def _published(self, index: int) -> tuple[datetime | None, str]:
        """The first alternative that is a date, and its wording; otherwise the first that is
        text. An age in a title counts only if nothing else is a date.
        """
        first = age = ""
        value, read = self.owned.value, self.clock.read
        if self.rules.published_by is not None:
            first = line(self.rules.published_by(self.owned.items[index]))
            return read(first), first
        for sources in (self.published, self.shown):
            for source in sources:
                written = _clipped(value(source, index), self.date_in)
                if not written:
                    continue
                when = epoch(written)
                in_title = source[1] == "title"
                published = when or (self.clock.absolute if in_title else read)(written)
                if published is not None:
                    return published, "" if when else written
                first = first or written
                age = age or (written if in_title else "")
        return (read(age) if age else None), first

    def _is_changed(self, index: int, published: datetime | None) -> bool:
        changed = parse_date(self.owned.text(self.changed, index)) if self.changed else None
        if changed is None or published is None:
            return False
        if (changed.tzinfo is None) != (published.tzinfo is None):
            return False
        return changed > published

    def _score(self, index: int) -> int | None:
        if self.votes:
            up, down = (number(self.owned.text(votes, index)) for votes in self.votes)
            if up is not None and down is not None:
                return up - abs(down)  # "-17" against, or "17"
        for source in self.score or ():
            score = counted(self.owned.value(source, index))
            if score is not None:
                return score
        return people(self.owned.text(self.liked, index)) if self.liked else None

    def _body(self, index: int) -> Blocks:
        """A comment's own text, without the comments nested in it and without furniture."""
        owned = self.owned
        if self.rules.body_in and self.body:
            return _cut(raw_text(owned.items[index]), self.rules)
        base, drop, meant = owned.document.base, owned.dropped, self.shapes
        for hits, _ in self.body:
            if hits is owned.own:
                parts = [owned.items[index], *owned.parts.get(index, ())]
                parts.sort(key=order_of)
                return blocks(parts, base, drop=drop, hidden=True, shapes=meant)
            for body in hits.of(index):
                found = plain_text(body, signed=self.rules.mailed) if self.rules.plain else ()
                found = found or blocks(body, base, drop=drop, hidden=True, shapes=meant)
                if found:
                    return found
        return ()

    def _permalink(self, index: int, identity: str) -> str:
        """The address of a comment: its page and the anchor the page gives it."""
        anchor = self.owned.items[index].get("id")
        if not anchor and not is_position(identity):
            anchor = identity
        return self.anchored(anchor)


def _is_same(
    published: datetime, bare: datetime | None, whole: Callable[[], datetime | None]
) -> bool:
    """Whether the words without a name are those of the date. "3, 2011" is not, though June may
    have written it in "June 3, 2011"; an age is, which cannot be read by itself.
    """
    if bare is None:
        return whole() is None
    return abs((bare.date() - published.date()).days) <= 1


def _named(names: Sequence[tuple[str, Hits]], index: int) -> list[str]:
    """Those names whose selector matched something in an item."""
    return [name for name, hits in names if hits.first[index] is not None]


def _worded_rules(owned: Owned, rules: Rules) -> list[tuple[str, Sources, re.Pattern[str]]]:
    """The rules for roles and states in words, if the page has the elements they name."""
    worded = [
        (name, owned.sources(field), re.compile(pattern)) for name, field, pattern in rules.worded
    ]
    return [rule for rule in worded if rule[1]]


def _clip(pattern: str) -> re.Pattern[str] | None:
    return re.compile(pattern) if pattern else None


def _clipped(text: str, pattern: re.Pattern[str] | None) -> str:
    """The group of `pattern` in a text on one line, or the whole text if it does not match."""
    found = pattern.search(text) if pattern is not None and text else None
    return (found[1] or "").strip(" ") if found else text


def _cut(text: str, rules: Rules) -> Blocks:
    """The group of `body_in` in preformatted text, as paragraphs that keep their lines."""
    match = re.search(rules.body_in, text, re.DOTALL)
    if match and rules.plain:
        return letter(match[1], signed=rules.mailed)
    parts = re.split(r"\n\s*\n", match[1].strip("\n")) if match else []
    return tuple(Paragraph((Span(part),)) for part in parts if part.strip())

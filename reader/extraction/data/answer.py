"""Turns one answer of an endpoint into comments, by its shape: a pure function of a value."""

from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from urllib.parse import quote

from reader.comment_ids import position_id
from reader.expressions import expression
from reader.extraction.comments.counts import number
from reader.extraction.comments.deletions import gone
from reader.extraction.comments.order import parents_by_depth
from reader.extraction.data.body import from_markdown, from_markup, from_text
from reader.extraction.data.paths import Path, Value, every, first, holds, is_there
from reader.extraction.data.shape import Post, Shape
from reader.extraction.dates import parse_date
from reader.extraction.dates.limits import EARLIEST, LATEST
from reader.html.links import absolute
from reader.model import Article, Blocks, Comment
from reader.text import line
from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """The content of one answer, not yet in order, since others may belong to it."""

    shape: Shape
    drafts: tuple[Comment, ...] = ()
    """In the order they were sent, each with the id it answers."""
    article: Article | None = None
    post: str = ""
    """The id of the post the comments are about."""
    claimed: int | None = None
    promised: tuple[tuple[str, int | frozenset[str]], ...] = ()
    """(comment, how many replies the platform says it has, or their ids)."""
    stubs: int = 0
    """How many comments are referred to without being sent."""
    more: bool = False
    unshown: int = 0
    """How many further posts the answer contains."""


def answer(value: Value, shape: Shape, url: str = "") -> Answer:
    """The comments and the post in one answer of this `shape`; `url` is where it came from."""
    return _Reading(shape, value, url).answer()


class _Reading:
    """The state of reading one answer."""

    def __init__(self, shape: Shape, root: Value, url: str) -> None:
        self.shape = shape
        self.root = root
        self.url = url
        self.drafts: list[Comment] = []
        self.promised: list[tuple[str, int | frozenset[str]]] = []
        self.levels: list[int] = []
        self.stubs = 0
        self.unshown = 0

    def answer(self) -> Answer:
        shape = self.shape
        self._walk()
        post, article = self._post(shape.post) if shape.post else ("", None)
        claimed = whole_number(first(self.root, shape.claimed, self.root))
        return Answer(
            shape,
            tuple(self._by_level()),
            article,
            post,
            None if claimed is None else max(0, claimed - shape.uncounted),
            tuple(self.promised),
            self.stubs,
            any(holds(self.root, condition) for condition in shape.more),
            self.unshown,
        )

    def _walk(self) -> None:
        """Read every comment and the replies inside it, with a stack, since threads are deep.

        Each once: data assembled from references may contain itself.
        """
        shape = self.shape
        waiting = [(item, "") for place in shape.items for item in every(self.root, place)][::-1]
        seen: set[int] = set()
        while waiting:
            item, inside = waiting.pop()
            if not isinstance(item, dict) or id(item) in seen or self._is_stub(item):
                continue
            seen.add(id(item))
            skipped = any(holds(item, condition) for condition in shape.unless)
            comment_id = inside if skipped else self._read(item, inside)
            for place in reversed(shape.replies):
                waiting.extend((reply, comment_id) for reply in reversed(every(item, place)))

    def _is_stub(self, item: dict[str, object]) -> bool:
        for condition, path in self.shape.stubs:
            if holds(item, condition):
                self.stubs += whole_number(first(item, path)) or 0
                return True
        return False

    def _read(self, item: dict[str, object], inside: str) -> str:
        """Add a comment, and return its id."""
        shape = self.shape
        comment_id = self._line(item, shape.id) or position_id(len(self.drafts))
        stated = self._line(item, shape.parent)
        parent = "" if stated in shape.nobody or stated == comment_id else stated
        self.drafts.append(self._draft(item, comment_id, parent or inside))
        self.levels.append(whole_number(first(item, shape.level)) or 0)
        promised = first(item, shape.replied)
        if isinstance(promised, list):
            self.promised.append((comment_id, frozenset(map(str, promised))))
        elif number := whole_number(promised):
            self.promised.append((comment_id, number))
        return comment_id

    def _draft(self, item: dict[str, object], comment_id: str, parent: str) -> Comment:
        shape = self.shape
        published = self._moment(item, shape.published)
        body = self._body(item, shape)
        author = self._line(item, shape.author)
        states = tuple(state for state, condition in shape.states if holds(item, condition))
        changed = self._changed(item, published)
        if changed is not None and "edited" not in states:
            states = ("edited", *states)
        states += tuple(state for state in gone(author, body) if state not in states)
        return Comment(
            id=comment_id,
            parent=parent,
            blocks=body,
            author=author,
            published=published,
            published_text=_words(first(item, shape.published, self.root)),
            edited_text=changed or "",
            score=self._score(item),
            url=self._address(item, shape.url),
            roles=tuple(
                dict.fromkeys(role for role, condition in shape.roles if holds(item, condition))
            ),
            states=states,
        )

    def _by_level(self) -> list[Comment]:
        """The drafts, with parents by level if the answer does not give them."""
        if not any(self.levels) or any(draft.parent for draft in self.drafts):
            return self.drafts
        above = parents_by_depth(self.levels)
        return [
            replace(draft, parent=self.drafts[parent].id) if parent >= 0 else draft
            for draft, parent in zip(self.drafts, above, strict=True)
        ]

    def _body(self, item: dict[str, object], shape: Shape | Post) -> Blocks:
        for path, blocks in (
            (shape.html, lambda text: from_markup(text, self.url)),
            (shape.text, from_text),
            (shape.markdown, lambda text: from_markdown(text, self.url)),
        ):
            text = first(item, path, self.root) if path else None
            if isinstance(text, str) and text.strip():
                return blocks(text)
        return ()

    def _line(self, item: dict[str, object], path: Path) -> str:
        value = first(item, path, self.root) if path else None
        if isinstance(value, bool) or not isinstance(value, str | int):
            return ""
        return line(unescape(value)) if isinstance(value, str) else str(value)

    def _moment(self, item: dict[str, object], path: Path) -> datetime | None:
        time = moment(first(item, path, self.root)) if path else None
        naive = time is not None and time.tzinfo is None
        return time.replace(tzinfo=UTC) if time and naive and self.shape.utc else time

    def _changed(self, item: dict[str, object], published: datetime | None) -> str | None:
        """When a comment was edited; "" if only the fact is known, None if it was not edited."""
        value = first(item, self.shape.edited, self.root) if self.shape.edited else None
        if not value:
            return None
        edited = moment(value)
        if edited is None:
            return line(value) if isinstance(value, str) else ""
        if published is not None and edited.replace(tzinfo=None) <= published.replace(tzinfo=None):
            return None
        return line(value) if isinstance(value, str) else f"{edited:%Y-%m-%d %H:%M} UTC"

    def _score(self, item: dict[str, object]) -> int | None:
        if self.shape.votes:
            up, down = (whole_number(first(item, path)) for path in self.shape.votes)
            if up is not None or down is not None:
                return (up or 0) - abs(down or 0)
        return whole_number(first(item, self.shape.score)) if self.shape.score else None

    def _address(self, item: dict[str, object], path: Path) -> str:
        for alternative in path if isinstance(path, tuple) else (path,):
            if (
                isinstance(alternative, str)
                and "{" in alternative
                and not alternative.startswith("$")
            ):
                written = self._filled(item, alternative)
            else:
                written = self._line(item, alternative)
            address = absolute(self.shape.base or self.url, written)
            if address:
                return address
        return ""

    def _filled(self, item: dict[str, object], template: str) -> str:
        """A template with the values at its paths filled in; "" if one is missing."""
        values = [self._line(item, path) for path in _PLACE.findall(template)]
        return _PLACE.sub("{}", template).format(*map(quote, values)) if all(values) else ""

    def _post(self, post: Post) -> tuple[str, Article | None]:
        """The id of the post and its article; both empty if the answer has no post."""
        posts = [
            item
            for place in post.at
            for item in every(self.root, place)
            if isinstance(item, dict) and all(is_there(item, condition) for condition in post.when)
        ]
        if not posts:
            return "", None
        item = posts[0]
        self.unshown = len(posts) - 1
        return self._line(item, post.id), Article(
            title=self._line(item, post.title),
            blocks=self._body(item, post),
            byline=self._line(item, post.author),
            site_name=self._line(item, post.site_name),
            published=self._moment(item, post.published),
            url=self._address(item, post.url) or self.url,
        )


_PLACE = expression(r"\{([^}]*)\}")


def moment(value: Value) -> datetime | None:
    """A time in JSON: seconds, milliseconds or microseconds since 1970, or a text."""
    if isinstance(value, str) and not _NUMBER.fullmatch(value):
        return parse_date(value)
    try:
        number = float(value) if isinstance(value, str | int | float) else 0.0
        if not abs(number) < _BILLIONTHS:
            return None  # "1e999" is infinite, and dividing never makes it smaller
        while abs(number) > _SECONDS:
            number /= 1000
        time = datetime.fromtimestamp(int(number), UTC) if number > 0 else None
    except (ValueError, OverflowError, OSError):
        return None
    return time if time is not None and EARLIEST <= time.year <= LATEST else None


_NUMBER = expression(r"\d{9,16}(?:\.\d{1,9})?")
_SECONDS, _BILLIONTHS = 1e11, 1e20
"""Larger numbers are thousandths: as seconds they would be in the year 5138."""


def whole_number(value: Value) -> int | None:
    """A whole number in JSON, or in a text; None for no number, and for "1.2K"."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        return number(value)
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    return value if isinstance(value, int) and abs(value) < _MOST else None


_MOST = 10**15


def _words(value: Value) -> str:
    """The wording of a time, "" if it is a number."""
    return line(value) if isinstance(value, str) and not _NUMBER.fullmatch(value) else ""

"""RSS and Atom: a feed of comments is a discussion; articles are put one after another."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from html import escape

from reader.charset import decode
from reader.charset.prolog import beginning
from reader.comment_ids import number_id
from reader.containers.base import CUT_OFF, LARGEST, UTF_16, Container, Source
from reader.containers.fragments import MARKUP, fragment
from reader.containers.times import any_date
from reader.containers.xml import events
from reader.errors import OpenError
from reader.expressions import expression
from reader.extraction.comments.completeness import orphaned
from reader.extraction.comments.order import Ordered, ordered
from reader.html.blocks import blocks
from reader.html.links import absolute
from reader.html.tree import parse
from reader.model import (
    Article,
    Block,
    Blocks,
    Comment,
    Heading,
    Mark,
    Paragraph,
    Reading,
    Span,
    spans_text,
)
from reader.text import line

_ROOTS = frozenset({"rss", "feed", "rdf:rdf"})
"""First elements of RSS, Atom and RSS 1.0, and the types that such files declare."""
_MOST_ITEMS = 5000
_ITEMS = frozenset({"item", "entry"})
_BODIES = ("content:encoded", "content", "description", "summary", "media:description")
"""Where the text of an item is, the full text before summaries."""
_TIMES = ("pubDate", "published", "issued", "dc:date", "updated", "modified")
_COMMENTS = expression(
    r"^(?:comments (?:on|for|to)\b|kommentare (?:zu|für)\b|commentaires (?:sur|pour)\b|"
    r"comentarios (?:en|de|sobre)\b|commenti (?:a|su|per)\b|комментарии (?:к|на)\b)[:\s]*",
    re.IGNORECASE,
)
_PLACE = expression(r"#(?:comment-?|c|isso-|div-comment-)([\w-]{1,80})$", re.IGNORECASE)
_THING = expression(r"t1_\w{1,20}")
"""The id of a comment of Reddit; that of a post begins with t3."""
_OPENING = expression(r"^t3_\w{1,20} |/t/[^/]{1,400}/\d{1,12}/1$")
"""The id and the link of the first post of a topic, in Reddit and in Discourse."""
_USER = expression(r"^/u/(?=\S+$)")
_BY = expression(r"^(?:by|von|par|por|di|от)\s*:\s*", re.IGNORECASE)
_ANSWERS = expression(r"^in reply to\b", re.IGNORECASE)


def _knows(head: bytes) -> bool:
    if head.startswith(UTF_16):
        head = decode(head).encode("utf-8", "replace")
    doctype, root = beginning(head)
    return root in _ROOTS and doctype in {"", *_ROOTS}


@dataclass(slots=True)
class Item:
    """One entry of the feed, or the feed itself: texts by element name."""

    texts: dict[str, str] = field(default_factory=dict)
    link: str = ""
    answers: str = ""

    def first(self, *names: str) -> str:
        return next((self.texts[name] for name in names if self.texts.get(name)), "")


class _Reader:
    """The state of one pass: the feed, its items, the current text."""

    def __init__(self) -> None:
        self.feed = Item()
        self.items: list[Item] = []
        self.at: Item = self.feed
        self.path: list[str] = []
        self.text: list[str] = []
        self.markup = 0
        """The depth inside an element whose content is markup, 0 outside."""

    def start(self, name: str, attrs: dict[str, str]) -> None:
        if self.markup:
            self.markup += 1
            attributes = "".join(f' {key}="{escape(value)}"' for key, value in attrs.items())
            self.text.append(f"<{name.rpartition(':')[2]}{attributes}>")
            return
        self.path.append(name)
        self.text = []
        if name in _ITEMS and len(self.items) < _MOST_ITEMS:
            self.at = Item()
            self.items.append(self.at)
        elif name == "link" and attrs.get("rel", "alternate") == "alternate" and "href" in attrs:
            self.at.link = self.at.link or attrs["href"]
        elif name == "thr:in-reply-to":
            self.at.answers = attrs.get("ref") or attrs.get("href") or ""
        if attrs.get("type") == "xhtml":
            self.markup = 1

    def end(self, name: str) -> None:
        if self.markup > 1:
            self.markup -= 1
            self.text.append(f"</{name.rpartition(':')[2]}>")
            return
        self.markup = 0
        if self.path:
            self.path.pop()
        text = "".join(self.text).strip()
        self.text = []
        if name in _ITEMS:
            self.at = self.feed
        elif name == "link" and text:
            self.at.link = self.at.link or text
        elif name == "name" and self.path and self.path[-1] in ("author", "contributor"):
            self.at.texts.setdefault("author", text)
        elif text:
            self.at.texts.setdefault(name, text)

    def chars(self, text: str) -> None:
        self.text.append(escape(text) if self.markup else text)


def read(source: Source) -> Reading:
    """The discussion in a feed, or its entries one after another. Raises OpenError."""
    state = _Reader()
    body = source.stream.read(LARGEST)
    is_complete = events(body, "", state.start, state.end, state.chars)
    if not state.items and not state.feed.texts:
        raise OpenError("This feed is damaged, or holds nothing that can be read.")
    base = absolute(source.url, state.feed.link) or source.url
    notes = () if is_complete else (CUT_OFF,)
    title = _plain(state.feed.first("title"))
    if _is_discussion(title, state.items):
        return _discussion(title, base, state.items, notes)
    return articles(state.feed, base, state.items, notes)


def articles(feed: Item, base: str, items: Sequence[Item], notes: tuple[str, ...]) -> Reading:
    """A feed of articles: its entries one after another."""
    article = Article(
        title=_plain(feed.first("title")),
        blocks=tuple(block for item in items for block in _entry(item, base)),
        byline=_plain(feed.first("author", "dc:creator", "itunes:author")),
        published=any_date(feed.first("updated", "pubDate", "lastBuildDate", "dc:date")),
        lang=line(feed.first("language")),
        url=base,
        summary=_plain(feed.first("description", "subtitle")),
    )
    several = f"{len(items)} entries, one under the other" if items else "articles, without any"
    count = several if len(items) != 1 else "one entry"
    return Reading(article, notes=(f"This is a feed of {count}.", *notes))


def _is_discussion(title: str, items: Sequence[Item]) -> bool:
    """Whether entries are comments: the feed says so, or they answer others or are parts of a
    page.
    """
    if not items:
        return False
    if _COMMENTS.search(title) or any(item.answers for item in items):
        return True
    places = sum(bool(_PLACE.search(item.link)) for item in items)
    return places * 5 >= len(items) * 4 or _is_topic(title, items)


def _is_topic(title: str, items: Sequence[Item]) -> bool:
    """Whether the entries are the posts of one topic: all have its title (Discourse), or say that
    they are about it (Reddit).
    """
    titles = {_plain(item.first("title")) for item in items}
    if len(items) > 1 and titles == {title}:
        return True
    marks = [_THING.fullmatch(item.first("id")) is not None for item in items]
    return len(items) > 1 and all(marks[1:])


def _discussion(title: str, base: str, items: Sequence[Item], notes: tuple[str, ...]) -> Reading:
    drafts = [_comment(item, base, place) for place, item in enumerate(items, 1)]
    dates = [draft.published for draft in drafts]
    # Feeds begin with the newest; a discussion is read from its beginning.
    if all(dates) and str(dates[0]) > str(dates[-1]):
        drafts.reverse()
    opening = next(
        (item for item in items if _OPENING.search(f"{item.first('id')} {item.link}")), None
    )
    if opening and _is_topic(title, items):
        return _topic(opening, base, drafts, notes)
    thread: Ordered = ordered(drafts)
    notes = (*notes, *orphaned(thread.orphans, "in this feed"))
    note = "This is a feed of comments: it holds the newest ones, and not the article."
    article = Article(title=_COMMENTS.sub("", title) or title, url=base)
    return Reading(article, thread.comments, source="feed", notes=(note, *notes))


def _topic(opening: Item, base: str, drafts: Sequence[Comment], notes: tuple[str, ...]) -> Reading:
    """A topic of a forum, whose first post is the article."""
    first = _comment(opening, base, 0)
    article = Article(
        title=_plain(opening.first("title")),
        blocks=first.blocks,
        byline=first.author,
        published=first.published,
        url=base,
    )
    note = "This is a feed of a topic: of a long one it holds the newest posts."
    answers = ordered([draft for draft in drafts if draft.id != first.id])
    return Reading(
        article, answers.comments, source="feed", nesting="unknown", notes=(note, *notes)
    )


def _comment(item: Item, base: str, place: int) -> Comment:
    item_id = item.first("id", "guid") or item.link
    blocks = _blocks(item, base)
    answers, blocks = _answered(blocks)
    answers = item.answers or answers
    when = item.first(*_TIMES)
    return Comment(
        id=_id(item_id) or _id(item.link) or number_id(place),
        blocks=blocks,
        parent=_id(answers),
        author=_author(item),
        published=any_date(when),
        published_text=line(when),
        url=absolute(base, item.link),
    )


def _id(address: str) -> str:
    match = _PLACE.search(address)
    return line(match[1] if match else address)[:200]


def _author(item: Item) -> str:
    return _USER.sub("", _plain(item.first("dc:creator", "author"))) or _BY.sub(
        "", _plain(item.first("title"))
    )


def _answered(blocks: Blocks) -> tuple[str, Blocks]:
    """The comment answered, which WordPress gives in a first paragraph, and the remaining
    blocks.
    """
    if not blocks or not isinstance(blocks[0], Paragraph):
        return "", blocks
    spans = blocks[0].spans
    if not _ANSWERS.match(spans_text(spans)) or len(spans_text(spans)) > 300:
        return "", blocks
    links = [span.href for span in spans if _PLACE.search(span.href)]
    return (links[0], blocks[1:]) if links else ("", blocks)


def _entry(item: Item, base: str) -> list[Block]:
    """An entry of a feed of articles: its title as a heading, author and date, its text."""
    title = _plain(item.first("title")) or "Without a title"
    facts = [_plain(item.first("dc:creator", "author"))]
    when = any_date(item.first(*_TIMES))
    facts.append(when.strftime("%Y-%m-%d %H:%M") if when else "")
    count = item.first("slash:comments", "thr:total")
    facts.append(f"{int(count)} comments" if count.isascii() and count.isdigit() else "")
    blocks: list[Block] = [Heading(2, (Span(title, href=absolute(base, item.link)),))]
    byline = " · ".join(filter(None, facts))
    if byline:
        blocks.append(Paragraph((Span(byline, Mark.ITALIC),)))
    return [*blocks, *map(_lower, _blocks(item, base))]


def _lower(block: Block) -> Block:
    """A heading of an entry, moved below the level of the entry's own title."""
    return replace(block, level=min(6, block.level + 2)) if isinstance(block, Heading) else block


def _blocks(item: Item, base: str) -> Blocks:
    return fragment(item.first(*_BODIES), absolute(base, item.link) or base)


def _plain(text: str) -> str:
    """A title or a name without its markup."""
    if not MARKUP.search(text):
        return line(text)
    document = parse(text)
    found = blocks(document.body)
    document.release()
    return line(" ".join(spans_text(b.spans) for b in found if isinstance(b, Paragraph | Heading)))


CONTAINER = Container("feed", _knows, read)

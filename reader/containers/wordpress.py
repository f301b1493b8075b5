"""WordPress's export (WXR): RSS in which every post has its comments; one post is opened.

https://core.trac.wordpress.org/browser/trunk/src/wp-admin/includes/export.php writes it.
"""

from dataclasses import dataclass, field
from datetime import datetime

from reader.containers.base import CUT_OFF, LARGEST, Container, PageOrReading, Source, nothing
from reader.containers.choice import Several, each_of, one_of
from reader.containers.fragments import typed
from reader.containers.times import any_date, iso_date
from reader.containers.xml import events
from reader.extraction.comments.order import ordered
from reader.html.links import absolute
from reader.model import Article, Comment, Reading
from reader.text import line

_SIGN = b"wordpress.org/export/1."
_NAME = "This export of WordPress"
_ASIDE = frozenset({"attachment", "revision", "nav_menu_item", "custom_css", "customize_changeset"})
"""Types of items that are no texts; those of themes begin with wp_."""
_GONE = frozenset({"trash", "auto-draft"})
_COMMENTS = frozenset({"", "comment"})
"""Types of comments that somebody wrote: others are notices of links."""

_Fields = dict[str, str]


@dataclass(slots=True)
class _Post:
    fields: _Fields = field(default_factory=dict)
    comments: list[_Fields] = field(default_factory=list)


class _Posts:
    """The state of one pass: the posts so far, and what the current element belongs to."""

    def __init__(self) -> None:
        self.posts: list[_Post] = []
        self.site: _Fields = {}
        self._at = self.site
        self._text: list[str] = []

    def start(self, name: str, _attrs: dict[str, str]) -> None:
        self._text.clear()
        if name == "item":
            self.posts.append(_Post())
            self._at = self.posts[-1].fields
        elif name == "wp:comment" and self.posts:
            self._at = {}
            self.posts[-1].comments.append(self._at)

    def end(self, name: str) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        if name == "item":
            self._at = self.site
        elif name == "wp:comment" and self.posts:
            self._at = self.posts[-1].fields
        elif text:
            self._at.setdefault(name, text)

    def chars(self, text: str) -> None:
        self._text.append(text)


def _knows(head: bytes) -> bool:
    return _SIGN in head and b"<rss" in head


def read(source: Source) -> PageOrReading:
    """The post asked for with its comments, or a choice of several."""
    return one_of(_several(source), source.number)


def _several(source: Source) -> Several:
    state = _Posts()
    is_complete = events(source.stream.read(LARGEST), "", state.start, state.end, state.chars)
    posts = [post for post in state.posts if _is_text(post)]
    if not posts:
        raise nothing(_NAME)
    entries = [(post.fields.get("title", ""), post.fields.get("link", "")) for post in posts]
    notes = () if is_complete else (CUT_OFF,)
    return Several(entries, lambda index: _reading(posts[index], state.site, notes))


def _is_text(post: _Post) -> bool:
    kind = post.fields.get("wp:post_type", "post")
    if kind in _ASIDE or kind.startswith("wp_") or post.fields.get("wp:status") in _GONE:
        return False
    return bool(post.fields.get("content:encoded") or post.comments)


def _reading(post: _Post, site: _Fields, notes: tuple[str, ...]) -> Reading:
    fields = post.fields
    address = absolute("", fields.get("link", ""))
    thread = ordered(
        [_comment(comment, address) for comment in post.comments if _is_shown(comment)]
    )
    article = Article(
        title=line(fields.get("title", "")),
        blocks=typed(fields.get("content:encoded", ""), address),
        byline=line(fields.get("dc:creator", "")),
        site_name=line(site.get("title", "")),
        published=_when(fields, "wp:post_date"),
        lang=line(site.get("language", "")),
        url=address,
    )
    return Reading(article, thread.comments, source="wordpress", notes=notes)


def _is_shown(fields: _Fields) -> bool:
    kind = fields.get("wp:comment_type", "")
    return fields.get("wp:comment_approved", "1") == "1" and kind in _COMMENTS


def _comment(fields: _Fields, address: str) -> Comment:
    comment_id = line(fields.get("wp:comment_id", ""))
    above = line(fields.get("wp:comment_parent", ""))
    return Comment(
        id=comment_id,
        blocks=typed(fields.get("wp:comment_content", ""), address),
        parent="" if above == "0" else above,
        author=line(fields.get("wp:comment_author", "")),
        published=_when(fields, "wp:comment_date"),
        published_text=line(fields.get("wp:comment_date", "")),
        url=f"{address}#comment-{comment_id}" if address and comment_id else "",
    )


def _when(fields: _Fields, name: str) -> datetime | None:
    """A time in UTC, or the site's own, which names no zone."""
    return iso_date(fields.get(f"{name}_gmt", "")) or any_date(fields.get(name, ""))


CONTAINER = Container("WordPress export", _knows, read, each=each_of(_several))

"""Disqus's export: the comments of a whole site in XML, of which one thread is opened.

https://help.disqus.com/en/articles/1717164-comments-export describes it.
"""

from collections import defaultdict

from reader.containers.base import CUT_OFF, LARGEST, Container, PageOrReading, Source, nothing
from reader.containers.choice import Several, each_of, one_of
from reader.containers.fragments import fragment
from reader.containers.times import iso_date
from reader.containers.xml import events
from reader.extraction.comments.order import ordered
from reader.html.links import absolute
from reader.model import Article, Comment, Reading
from reader.text import line

_NAME = "This export of Disqus"
_NOTE = "This export of Disqus holds the comments of a page, and not the page."
_REFERS = frozenset({"thread", "parent"})

_Fields = dict[str, str]


class _Export:
    """The state of one pass: threads by their ids, the posts of each, the current element."""

    def __init__(self) -> None:
        self.threads: dict[str, _Fields] = {}
        self.posts: defaultdict[str, list[_Fields]] = defaultdict(list)
        self._at: _Fields = {}
        self._kind = ""
        self._text: list[str] = []

    def start(self, name: str, attrs: dict[str, str]) -> None:
        self._text.clear()
        dsq_id = attrs.get("id", "")
        if not self._kind and name in ("thread", "post"):
            self._kind, self._at = name, {"dsq:id": dsq_id}
        elif self._kind == "post" and name in _REFERS:
            self._at[name] = dsq_id

    def end(self, name: str) -> None:
        text = "".join(self._text).strip()
        self._text.clear()
        if name != self._kind:
            if text:
                self._at.setdefault(name, text)
        elif name == "post":
            self.posts[self._at.get("thread", "")].append(self._at)
            self._kind = ""
        else:
            self.threads[self._at["dsq:id"]] = self._at
            self._kind = ""

    def chars(self, text: str) -> None:
        self._text.append(text)


def _knows(head: bytes) -> bool:
    return b"<disqus" in head and b"http://disqus.com" in head


def read(source: Source) -> PageOrReading:
    """The thread asked for, or a choice of those that have comments."""
    return one_of(_several(source), source.number)


def _several(source: Source) -> Several:
    state = _Export()
    is_complete = events(source.stream.read(LARGEST), "", state.start, state.end, state.chars)
    threads = [thread for thread in state.threads.values() if state.posts.get(thread["dsq:id"])]
    if not threads:
        raise nothing(_NAME)
    entries = [(thread.get("title", ""), thread.get("link", "")) for thread in threads]
    notes = (_NOTE,) if is_complete else (_NOTE, CUT_OFF)
    return Several(entries, lambda index: _reading(threads[index], state, notes))


def _reading(thread: _Fields, export: _Export, notes: tuple[str, ...]) -> Reading:
    address = absolute("", thread.get("link", ""))
    drafts = [
        _comment(post, address) for post in export.posts[thread["dsq:id"]] if not _is_spam(post)
    ]
    discussion = ordered(drafts)
    article = Article(title=line(thread.get("title", "")), url=address)
    return Reading(article, discussion.comments, source="disqus", notes=notes)


def _is_spam(post: _Fields) -> bool:
    return post.get("isSpam") == "true"


def _comment(post: _Fields, address: str) -> Comment:
    comment_id = line(post["dsq:id"])
    is_deleted = post.get("isDeleted") == "true"
    return Comment(
        id=comment_id,
        blocks=() if is_deleted else fragment(post.get("message", ""), address),
        parent=line(post.get("parent", "")),
        author="" if is_deleted else line(post.get("name", "")),
        published=iso_date(post.get("createdAt", "")),
        published_text=line(post.get("createdAt", "")),
        url=f"{address}#comment-{comment_id}" if address and comment_id else "",
        states=("deleted",) if is_deleted else (),
    )


CONTAINER = Container("Disqus export", _knows, read, each=each_of(_several))

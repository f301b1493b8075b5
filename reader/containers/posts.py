"""Several posts in one file, as WordPress's REST API lists them; one post is opened.

https://developer.wordpress.org/rest-api/reference/posts/ describes the answer.
"""

import json
from html import unescape

from reader.charset import decode
from reader.containers.base import LARGEST, Container, PageOrReading, Source
from reader.containers.choice import Several, each_of, one_of
from reader.containers.json_values import text_at
from reader.model import Page

_SIGNS = (b'"date"', b'"link"', b'"rendered"')


def _knows(head: bytes) -> bool:
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return bare.startswith(b"[") and all(sign in bare for sign in _SIGNS)


def read(source: Source) -> PageOrReading:
    """The data of one post; all of it if there are not several posts in it."""
    return one_of(_several(source), source.number)


def _several(source: Source) -> Several:
    body = source.stream.read(2 * LARGEST)
    try:
        value: object = json.loads(decode(body).lstrip("\ufeff"))
    except (ValueError, RecursionError):
        value = None
    posts = value if isinstance(value, list) else []
    if len(posts) < 2 or not all(map(_is_post, posts)):
        return Several([("", "")], lambda _: Page(body, source.url))
    entries = [(unescape(post["title"]["rendered"]), text_at(post, "link")) for post in posts]
    return Several(entries, lambda index: Page(json.dumps(posts[index]).encode(), source.url))


def _is_post(value: object) -> bool:
    """Whether this is a text with a title; a comment has none."""
    if not isinstance(value, dict):
        return False
    title, content = value.get("title"), value.get("content")
    return isinstance(value.get("slug"), str) and all(
        isinstance(part, dict) and isinstance(part.get("rendered"), str)
        for part in (title, content)
    )


CONTAINER = Container("list of posts", _knows, read, each=each_of(_several))

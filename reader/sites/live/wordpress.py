"""WordPress: the comments of a post by its REST interface, a hundred a page.

Observed with WordPress 6.1: without `order` the newest come first; more than 100 a page is an
error; after the last page the answer is `[]`. The parent is the true one, even beyond a theme's
depth limit. https://developer.wordpress.org/rest-api/reference/comments/
"""

from urllib.parse import urlsplit

from reader.errors import Refused
from reader.model import Page
from reader.sites.live.base import OpenedPage, Part, Steps, get, read, values
from reader.sites.live.post import post_id
from reader.sites.wordpress import SITE

_SIZE = 100
_FEW = 10
"""How many comments a server gives that does not accept a number."""
_FIELDS = "id,parent,author_name,date,date_gmt,content,link,status,type"


def steps(opened: OpenedPage) -> Steps:
    """The comments on the post of a page."""
    root = _root(opened)
    if not root:
        return
    post = post_id(opened)
    if not post:
        slug = urlsplit(opened.link("canonical") or opened.url).path.rstrip("/").rpartition("/")[2]
        if not slug:
            return
        found = values((yield get(_at(root, "posts"), slug=slug, _fields="id")))
        post = _first_id(found[0])
        if not post:
            yield Part(missing=f"{opened.host} does not know this page as a post of its own.")
            return
    size: int | None = _SIZE
    number, seen_so_far = 1, 0
    while True:
        request = get(
            _at(root, "comments"), post=post, per_page=size, page=number,
            order="asc", orderby="date_gmt", _fields=_FIELDS,
        )  # fmt: skip
        try:
            page = yield request
        except Refused as refused:
            if refused.status != 400 or size is None or number > 1:
                raise
            size = None
            continue
        part, listed = _read(page)
        seen_so_far += listed
        yield part
        if part.missing or listed < (size or _FEW) or seen_so_far == part.claimed:
            return
        number += 1


def _read(page: Page) -> tuple[Part, int]:
    """The comments in a page of the list, and the length of the list, pingbacks included."""
    part = read(page, SITE)
    total = dict(page.headers).get("x-wp-total", "")
    count = int(total) if total.isdecimal() and len(total) < 9 else None
    listed = 0 if part.missing else len(list_of(page))
    return Part(part.answers, claimed=count, missing=part.missing), listed


def list_of(page: Page) -> list[object]:
    """The items of an answer that is a list."""
    value = values(page)[0]
    return value if isinstance(value, list) else []


def _root(opened: OpenedPage) -> str:
    """The address of the interface, as page or server give it, or beside WordPress's own files."""
    link = opened.link("https://api.w.org/")
    if link:
        return link
    begin = opened.found(r"""["'(](https?://[^"'()<>\s]{1,200}?)/wp-(?:content|includes)/""")
    if urlsplit(begin).hostname == urlsplit(opened.url).hostname and begin:
        return f"{begin}/wp-json/"
    return ""


def _at(root: str, name: str) -> str:
    """The address of a resource; sites without readable addresses use `?rest_route=/`."""
    return f"{root.rstrip('/')}/wp/v2/{name}"


def _first_id(value: object) -> str:
    first = value[0] if isinstance(value, list) and value else None
    page_id = first.get("id") if isinstance(first, dict) else None
    return str(page_id) if isinstance(page_id, int) else ""

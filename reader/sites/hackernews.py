"""Hacker News: flat rows, the depth in an attribute or, before 2014, in the width of a spacer.

Today's rows also link the comment they answer, which is exact where rows are missing. Scores are
never shown. On the page of one comment that comment stands above the thread and is its opening.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
from reader.sites.base import MORE, Site

_STATES = (
    ("collapsed", "tr.coll"),
    ("collapsed", "tr.noshow"),
)

_ROWS = Rules(
    item="tr.athing.comtr",
    id=inside("id", r"(\d+)"),
    level=("td.ind@indent", "td.ind img@width"),
    author=".hnuser",
    published=".age@title",
    published_text=".age",
    published_in=r"^(\S+) \d{9,11}$",
    body=(".commtext", "div.comment"),
    drop=("div.reply", ".togg", ".navs"),
    states=_STATES,
    worded=(("hidden", ".comhead", r"\[(?:dead|flagged)\]"),),
)

_BEFORE_2014 = Rules(
    item="td > table > tbody > tr:has(> td.default span.comhead)",
    id=inside("href", r"item\?id=(\d+)", reach=40),
    level="td > img[src*='s.gif']@width",
    author="span.comhead a[href^='user?id=']",
    published_text="span.comhead",
    published_in=r"(\d+ \w+ ago)",
    body="span.comment",
    drop=("u > a[href^='reply?']", "font[size='1']"),
)

_FACTS = "tr > td.subtext"
_OF_ONE = f":not(:has(> tbody > tr:has(> td.subtext) ~ {_FACTS}))"
"""Of one story. Only a table's own rows are asked: in 2,000 tables in each other, those of all
within were, once for each table around them, for 49 seconds.
"""
_POST = Rules(
    item=(  # of many stories, on the front page, none is the post
        f"table.fatitem, form[action='/r'] table, center table:has(> tbody > {_FACTS}){_OF_ONE}"
    ),
    id=inside("id", r"(\d+)", reach=20),
    author=".hnuser, .subtext a[href^='user?id=']",
    published=".age@title",
    published_in=r"^(\S+) \d{9,11}$",
    body=(".toptext", ".commtext", ".titleline", "td.title > a"),
    drop=("form", ".sitebit"),
)

_PAGE = "https://news.ycombinator.com/item?id="
_STORIES = ("type=story", "type=poll", "type=job")
_ALGOLIA = Shape(  # hn.algolia.com/api/v1/items/N: the whole tree
    has=("children", "created_at_i", "type"),
    items=("",),
    each=("author", "text", "parent_id"),
    replies=("children[]",),
    unless=(*_STORIES, "type=pollopt"),
    author="author",
    published="created_at_i",
    html="text",
    score="points",
    url=f"{_PAGE}{{id}}",
    states=(("deleted", "author="),),
    names=True,
    post=Post(
        id="id",
        title="title",
        author="author",
        published="created_at_i",
        html="text",
        text="url",
        url=f"{_PAGE}{{id}}",
    ),
)
_SEARCH = Shape(  # hn.algolia.com/api/v1/search?tags=comment,story_N
    has=("hits", "nbHits"),
    items=("hits[]",),
    each=("objectID", "comment_text", "parent_id"),
    id="objectID",
    parent="parent_id",
    author="author",
    published=("created_at_i", "created_at"),
    html="comment_text",
    url=f"{_PAGE}{{objectID}}",
    claimed="nbHits",
    rooted=True,
    post=Post(
        at=("hits[0]",),
        when=("story_title",),
        id="story_id",
        title="story_title",
        url=f"{_PAGE}{{story_id}}",
    ),
)
_ITEM = Shape(  # hacker-news.firebaseio.com/v0/item/N: one item, the numbers of those below
    has=("by|deleted|dead", "id", "time", "type"),
    items=("",),
    each=("type",),
    unless=(*_STORIES, "type=pollopt"),
    parent="parent",
    author="by",
    published="time",
    html="text",
    url=f"{_PAGE}{{id}}",
    states=(("deleted", "deleted"), ("hidden", "dead")),
    claimed="descendants",
    replied="kids",
    names=True,
    rooted=True,
    post=Post(
        id="id",
        title="title",
        author="by",
        published="time",
        html="text",
        text="url",
        url=f"{_PAGE}{{id}}",
    ),
)

SITE = Site(
    name="hackernews",
    hosts=("news.ycombinator.com",),
    marks=("tr.athing.comtr", "td.default span.comhead", "tr.athing > td.title > .titleline"),
    rules=(_ROWS, _BEFORE_2014),
    post=_POST,
    section=("table.comment-tree",),
    claimed=(
        ".fatitem .subline > a[href^='item?id=']",
        f"table{_OF_ONE} > tbody > {_FACTS} > a[href^='item?id=']",
    ),
    more=(("body:has(.comtr, .fatitem) a.morelink", MORE),),
    shapes=(_ALGOLIA, _SEARCH, _ITEM),
)

"""Blogger: threads of lists, and the flat lists of terms and texts before 2012.

Every comment has a place for replies, empty or not. A page of more than 200 comments holds the
first of them.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.verbs import COMMENTING, SAYING, alternation
from reader.sites.base import MORE, Site

_THREADED = Rules(
    item="#comments li.comment[id^='c'], .comment-thread li.comment[id^='c']",
    id=inside("id", r"c(\d+)"),
    author=("cite.user", ".comment-header .user"),
    published=(".comment-header .datetime a", ".datetime"),
    published_text=".datetime",
    body=(".comment-content", ".comment-body"),
    drop=(".comment-actions",),
    roles=(("op", ".icon.user.blog-author"),),
    states=(("deleted", ".deleted-comment"),),
)

_TERMS = Rules(
    item="#comments-block > dt.comment-author, #comments-block > dt",
    with_next="#comments-block > dd",
    id=inside("id", r"c(\d+)"),
    author=("dt a[rel]", "dt .author", "dt"),
    author_in=(
        r"^(.+?)(?:\s+(?:said|hat gesagt|a dit|dijo|ha detto|disse|zei|sagte)\b.*"
        rf"|\s+(?:{alternation((*SAYING, *COMMENTING))})\s?(?:\.\.|[…:]).*)?[.…:]*$"
    ),
    published=".comment-timestamp",
    published_text=".comment-timestamp",
    body=("dd.comment-body p", "dd.comment-body"),
    drop=(".comment-timestamp", ".comment-delete", ".item-control"),
    roles=(("op", "dt.blog-author"),),
    states=(("deleted", "dd .deleted-comment"),),
)

SITE = Site(
    name="blogger",
    marks=(
        "#comments #comment-holder li.comment",
        ".comment-thread li.comment .comment-replies",
        "dl#comments-block dt",
        "#comments #comment-holder",
    ),
    rules=(_THREADED, _TERMS),
    section=("#comments",),
    claimed=("#comments > h4", "#comments > h3", "#comments .title"),
    more=(
        ("#comments .loadmore:not(.loaded):not(.hidden) a", MORE),
        ("#comments .paging-control", MORE),
    ),
)

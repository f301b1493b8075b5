"""Invision Community 4 and 5: flat topics; comments on its articles in the same markup.

A quote names the comment it is from, but a post may quote several: the thread stays flat.
"""

from dataclasses import replace

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_POSTS = Rules(
    item="article.cPost[id^='elComment_'], article.ipsEntry--post[id^='elComment_']",
    id=inside("id", r"elComment_(\d+)"),
    opening="first",
    author=(
        ".ipsEntry__username .ipsUsername", ".ipsEntry__username",
        ".ipsEntry__header .ipsUsername", ".ipsEntry__header h3", ".cAuthorPane_author strong",
        ".cAuthorPane_author a", ".cAuthorPane_author", ".ipsComment_author .ipsType_break",
        ".ipsComment_author a[href*='/profile/']:not(:has(img))",
    ),
    published=(
        ".ipsEntry__date time@datetime", ".ipsEntry__header time@datetime",
        ".ipsComment_meta time@datetime", "time@datetime",
    ),
    published_text=(".ipsEntry__date time", ".ipsComment_meta time", "time"),
    edited=(".ipsEntry__edited", ".ipsEdited", "[data-role='commentContent'] .ipsType_edited",
        "[data-role='commentContent'] > [data-excludequote]"),
    score=(".ipsReact_reactCount", "[data-role='reactCount']"),
    body=("[data-role='commentContent']", ".ipsRichText"),
    drop=(
        ".ipsEntry__edited", ".ipsQuote_citation time", ".ipsEdited", ".ipsType_edited",
        "[data-role='memberSignature']", "[data-role='commentContent'] > [data-excludequote]",
        ".ipsTruncate_more",
    ),
    roles=(
        ("op", ".ipsComment_authorBadge"),
        ("accepted", ".ipsComment_solved"),
        ("pinned", ".ipsComment_highlighted"),
        ("accepted", "article.ipsEntry--solved"),
        ("staff", ".cAuthorPane_badge--moderator"),
        ("staff", ".ipsEntry__moderatorBadge"),
        ("staff", ".ipsAvatarStack__badge--moderator"),
    ),
    ranks=("[data-role='group']", ".ipsEntry__group"),
    states=(("hidden", ".ipsComment_ignored"), ("hidden", "article.ipsEntry.ipsHide"),
        ("moderated", ".ipsModerated")),
)  # fmt: skip

_COMMENTS = replace(
    _POSTS,
    item="article.ipsComment[id^='elComment_'], article.ipsEntry[id^='elComment_']",
    opening="article[data-ips-first-post]",  # of a topic in the layout that has no columns
)

SITE = Site(
    name="invision",
    marks=(
        "article.ipsComment[id^='elComment_']",
        "article.ipsEntry[id^='elComment_']",
    ),
    rules=(_POSTS, _COMMENTS),
    section=("[data-role='memberSignature']", "[data-role='replyArea']"),
    more=(
        (".ipsPagination_next:not(.ipsPagination_inactive), .ipsPagination__next a[rel='next']",
            PAGED),
        (".ipsPagination_prev:not(.ipsPagination_inactive), .ipsPagination__prev a[rel='prev']",
            PAGED),
    ),
    pages=".ipsPagination_pageJump",
)  # fmt: skip

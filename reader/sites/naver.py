"""Naver's box of comments, below news, blogs, comics and broadcasts: a script draws it.

No real page was available: built from what public scripts for it rely on.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import MORE, Site

SITE = Site(
    name="naver",
    marks=(".u_cbox_comment .u_cbox_comment_box",),
    rules=(
        Rules(
            item="li.u_cbox_comment",
            id=inside("data-info", r".*\bcommentNo:'(\d+)'.*", reach=1),
            author=".u_cbox_nick",
            published=".u_cbox_date@data-value",
            published_text=".u_cbox_date",
            votes=(".u_cbox_cnt_recomm", ".u_cbox_cnt_unrecomm"),
            body=".u_cbox_contents",
            states=(
                ("deleted", ".u_cbox_delete_contents"),
                ("hidden", ".u_cbox_cleanbot_contents"),
            ),
        ),
    ),
    section=(".u_cbox",),
    claimed=".u_cbox_count",
    more=((".u_cbox_paginate:not([style*='none']) .u_cbox_btn_more", MORE),),
)

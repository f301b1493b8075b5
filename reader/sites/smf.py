"""Simple Machines Forum 2.0 and 2.1: flat threads; 2.0 writes the date inside a sentence.

No real page was available: built from the markup of its public templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="smf",
    marks=(".post_wrapper .inner[id^='msg_']",),
    rules=(
        Rules(
            item=".post_wrapper:has(.inner[id^='msg_'])",
            id=inside("id", r"msg_(\d+)", reach=120),
            opening="first",
            author=(".poster h4 a", ".poster h4"),
            published=(".keyinfo time@datetime",),
            published_text=(".postinfo .smalltext", ".keyinfo .smalltext", ".keyinfo .page_number"),
            published_in=r"^(?:.*\bon:\s*)?(.+?)(?:\s*»)?$",
            edited=".modified",
            score=(".post_likes .smflikebutton", ".like_count"),
            body=(".inner[id^='msg_']",),
            drop=(".modified", ".signature", ".codeheader", ".attachments"),
            roles=(("op", ".poster .threadstarter"),),
            ranks=(".poster .membergroup", ".poster .title"),
            states=(
                ("moderated", ".approvebg > .post_wrapper"),
                ("moderated", ".approvebg2 > .post_wrapper"),
                ("hidden", ".noticebox[id$='_ignored_prompt']"),
            ),
        ),
    ),
    section=(".signature", ".poster", "#display_jump_to", "#quickReplyOptions", "#quickreply"),
    more=((".pagelinks a.nav_page", PAGED), (".pagelinks a.navPages", PAGED)),
)

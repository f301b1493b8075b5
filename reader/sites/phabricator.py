"""Phabricator, and Phorge: comments stand among the events of a timeline, flat.

No real page was available: built from its public source. Events without a text are no comments.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import MORE, Site

SITE = Site(
    name="phabricator",
    marks=(".phui-timeline-shell .phui-timeline-core-content",),
    rules=(
        Rules(
            item=".phui-timeline-shell:has(.phui-timeline-core-content)",
            id=inside("id", r"(\d+)", reach=40),
            author=(".phui-timeline-title a.phui-link-person", ".phui-timeline-title .phui-handle",
                ".phui-timeline-title a"),
            published=(".phui-timeline-extra a[href*='#']", ".phui-timeline-extra"),
            body=(".phui-timeline-core-content .phabricator-remarkup",
                ".phui-timeline-core-content"),
            states=(("deleted", ".phui-timeline-core-content .comment-deleted"),),
        ),
    ),
    section=(".phui-timeline-view",),
    more=((".phui-timeline-older-transactions-are-hidden", MORE),),
)  # fmt: skip

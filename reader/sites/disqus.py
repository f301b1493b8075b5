"""Disqus: a page has only a place for the comments; a saved frame has them, nested in lists.

No real frame was at hand: built from its public markup.
"""

from reader.extraction.rules import Rules, part
from reader.sites.base import MORE, Site

SITE = Site(
    name="disqus",
    marks=("#disqus_thread", "li.post[id^='post-'] .post-message", "#dsq-comments"),
    rules=(
        Rules(
            item="li.post[id^='post-']:has(.post-content)",
            id=part("id", "post-"),
            author=("header .author a", "header .author", ".post-byline .author"),
            published=(".post-meta .time-ago@title", ".time-ago@title"),
            published_text=(".post-meta .time-ago", ".time-ago"),
            edited=".has-edited",
            votes=("[data-role='likes']", "[data-role='dislikes']"),
            score="[data-role='likes']",
            body=(".post-message",),
            roles=(("staff", ".moderator .badge, .post-moderator"), ("pinned", ".post.featured")),
            states=(("deleted", ".post.minimized"),),
        ),
        Rules(  # the list for readers without scripts, by which blogs kept a copy
            item="#dsq-comments li[id^='dsq-comment-']",
            id=part("id", "dsq-comment-"),
            author=("[id^='dsq-author-user-']", "cite span", "cite"),
            published_text=("[id^='dsq-time-ago-']", ".dsq-comment-meta"),
            body=("[id^='dsq-comment-message-']", ".dsq-comment-message"),
        ),
    ),
    section=("#disqus_thread", "#dsq-comments"),
    claimed=(".comment-count",),
    more=((".load-more:not(.hidden) a, .load-more-refresh", MORE),),
    service="disqus.com",
)

"""Discourse: the view for readers without scripts, and the one a browser saves.

A thread is flat and its first post is the article. The last post of the view without scripts may
be a list of related topics, which has neither author nor time nor text.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import PAGED, Site

_NUMBER = inside("id", r"post_(\d+)")

_PLAIN = Rules(
    item="div.crawler-post[id^='post_'], div.topic-body.crawler-post",
    id=_NUMBER,
    opening="#post_1.crawler-post",
    author=(".creator [itemprop='name']", ".creator a", ".creator"),
    published=(
        "time[itemprop='datePublished']@datetime", "time.post-time@datetime", "time@datetime",
    ),
    published_text="time",
    changed=("meta[itemprop='dateModified']@content", "time[itemprop='dateModified']@datetime"),
    score=("meta[itemprop='userInteractionCount']@content", ".post-likes"),
    body=(".post[itemprop='text']", "[itemprop='text']", ".post"),
    drop=(".lightbox .meta",),
)  # fmt: skip

_SCRIPTED = Rules(
    item="article[data-post-id][id^='post_']",
    id=_NUMBER,
    opening="article#post_1",
    author=(".names .username", ".names .full-name", ".names a"),
    published=(".post-date .relative-date@data-time",),
    published_text=".post-date .relative-date",
    edited=".post-info.edits [title]@title",
    score=(".like-count", "button.like-count"),
    body=".cooked",
    drop=(".lightbox .meta", ".quote-controls", ".cooked-selection-barrier"),
    roles=(("op", ".topic-owner"), ("staff", ".names .staff"), ("accepted", ".accepted-answer")),
    states=(("deleted", ".topic-post.deleted"), ("hidden", ".post-hidden")),
)

SITE = Site(
    name="discourse",
    marks=(".crawler-post", "article[data-post-id][id^='post_']"),
    rules=(_PLAIN, _SCRIPTED),
    section=("#related-topics", ".suggested-topics", ".more-topics__container"),
    more=(("#main-outlet [rel='next']", PAGED),),
)

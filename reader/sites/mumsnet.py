"""Mumsnet: posts with an id and a body told by its id; author and date are one line of text."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="mumsnet",
    hosts=("mumsnet.com",),
    marks=(".post-body[id^='reply-body-']",),
    rules=(
        Rules(
            item="div[id]:has(> div > .post-body[id^='reply-body-'])",
            id=inside("id", r"(\d+)", reach=1),
            author=("[data-author]@data-author", ".font-bold"),
            author_in=r"^(?:Original poster )?(\S+)(?: ·.*)?$",
            published_text=(".font-bold", "time", ".font-bold + span"),
            published_in=r"· ?(.+)$",
            body=".post-body",
            roles=(("op", ".original-poster"),),
        ),
    ),
    post=Rules(
        item="#original-post",
        id=lambda _: "post",
        author="p.font-bold",
        author_in=r"^(\S+) ·.*$",
        body="#thread-body",
    ),
    more=(("a[rel='next']", PAGED),),
)

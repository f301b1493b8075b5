"""Flarum: the view without scripts has names and texts only; a saved page has dates too.

No real page was available: built from the markup of its public templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_RENDERED = Rules(
    item=".PostStream-item[data-id]:has(.Post-body), .PostStream-item[data-id]:has(.Post--hidden)",
    id=inside("data-id", r"(\d+)"),
    opening=".PostStream-item[data-number='1']",
    author=(".PostUser-name .username", ".PostUser-name"),
    published=(".PostMeta time@datetime", "@data-time"),
    published_text=".PostMeta time",
    edited=".PostEdited",
    body=".Post-body",
    drop=(".Post-body script", ".PostMention-preview"),
    liked=".Post-likedBy",
    # Groups 1 and 4 are administrators and moderators in every installation.
    roles=(
        ("op", ".Post--by-start-user"),
        ("accepted", ".item-bestAnswer"),
        ("staff", ".Badge--group--1"),
        ("staff", ".Badge--group--4"),
    ),
    states=(("deleted", ".Post--hidden"),),
)

_PLAIN = Rules(
    item="#flarum-content article",
    id=inside("data-id", r"(\d+)"),
    opening="first",
    author=(".PostUser-name", ".PostUser h3"),
    published="time@datetime",
    body=(".Post-body",),
)

SITE = Site(
    name="flarum",
    marks=("#flarum-content article", ".PostStream-item .Post-body"),
    rules=(_RENDERED, _PLAIN),
    more=(("#flarum-content a[href*='page=']", PAGED),
        (".PostStream .LoadingPost, .PostStream-loadMore", PAGED)),
)  # fmt: skip

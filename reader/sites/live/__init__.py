"""How to fetch the rest of a discussion: one file for each platform, independent of one another.

Platforms with hosts of their own come first, then those on anybody's pages, then WordPress, whose
pages may contain any of these, and last the links from page to page.
"""

from reader.sites.live import (
    artalk,
    commento,
    comments_xtd,
    cusdis,
    discourse,
    disqus,
    forem,
    ghost,
    giscus,
    github,
    guardian,
    habr,
    hackernews,
    isso,
    lemmy,
    lobsters,
    mastodon,
    pages,
    reddit,
    remark42,
    stackexchange,
    substack,
    twikoo,
    utterances,
    waline,
    wordpress,
    wpdiscuz,
)
from reader.sites.live.base import Endpoint

PAGES = Endpoint("pages", pages.steps)
"""The other pages of the same discussion."""
ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("wpdiscuz", wpdiscuz.steps),
    Endpoint("hackernews", hackernews.steps),
    Endpoint("reddit", reddit.steps),
    Endpoint("lobsters", lobsters.steps),
    Endpoint("discourse", discourse.steps),
    Endpoint("lemmy", lemmy.steps),
    Endpoint("mastodon", mastodon.steps),
    Endpoint("stackexchange", stackexchange.steps),
    Endpoint("github", github.steps),
    Endpoint("forem", forem.steps),
    Endpoint("guardian", guardian.steps),
    Endpoint("substack", substack.steps),
    Endpoint("habr", habr.steps),
    Endpoint("isso", isso.steps),
    Endpoint("django-comments-xtd", comments_xtd.steps),
    Endpoint("disqus", disqus.steps),
    Endpoint("giscus", giscus.steps),
    Endpoint("utterances", utterances.steps),
    Endpoint("remark42", remark42.steps),
    Endpoint("commento", commento.steps),
    Endpoint("waline", waline.steps),
    Endpoint("twikoo", twikoo.steps),
    Endpoint("artalk", artalk.steps),
    Endpoint("cusdis", cusdis.steps),
    Endpoint("ghost", ghost.steps),
    Endpoint("wordpress", wordpress.steps),
    PAGES,
)

"""Giscus: comments kept as a GitHub discussion; a page has only the script that draws them.

No real page was at hand: built from its public documentation.
"""

from reader.sites.base import Site

SITE = Site(
    name="giscus",
    marks=("script[data-repo][data-repo-id]", "iframe.giscus-frame"),
    scripts=("giscus.app",),
    section=(".giscus",),
    service="giscus.app",
    thread=(("repository", "script[data-repo]@data-repo"),),
)

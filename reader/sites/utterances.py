"""Utterances: comments kept as a GitHub issue; a page has only the script that draws them.

No real page was at hand: built from its public documentation.
"""

from reader.sites.base import Site

SITE = Site(
    name="utterances",
    marks=("iframe.utterances-frame", "script[repo][issue-term]"),
    scripts=("utteranc.es",),
    section=(".utterances",),
    service="utteranc.es",
    thread=(("repository", "script[repo]@repo"),),
)

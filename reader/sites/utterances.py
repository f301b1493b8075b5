"""Utterances: comments stored as a GitHub issue; a page has only the script that draws them.

No real page was available: built from its public documentation.
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

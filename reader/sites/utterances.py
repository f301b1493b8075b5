"""Utterances: comments stored as a GitHub issue; a page has only the script that draws them, and a
saved frame has them.

No real page was available: built from its public source.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="utterances",
    marks=("iframe.utterances-frame", "script[repo][issue-term]",
        "article.timeline-comment .comment-meta"),
    scripts=("utteranc.es",),
    rules=(
        Rules(
            item="article.timeline-comment",
            id=inside("href", r".*#issuecomment-(\d+)", reach=24),
            author=(".comment-meta strong", ".comment-meta a"),
            published_text=".comment-meta a[href*='#issuecomment-']",
            body=".markdown-body",
            ranks=".author-association-badge",
        ),
    ),
    claimed=".timeline-header",
    section=(".utterances",),
    service="utteranc.es",
    thread=(("repository", "script[repo]@repo"),),
)  # fmt: skip

"""Khoros, once Lithium: the communities of many makers; flat threads under a question or a post.

No real page was available: built from what public tools look for on its pages. The same classes
draw the post and the answers.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="khoros",
    marks=(".lia-message-view-display .lia-message-body-content",),
    rules=(
        Rules(
            item="div.lia-message-view-display:has(.lia-message-body-content)",
            id=inside("class", r"(?:.*[\s-])?message(?:-u|U)id-(\d+)(?:\s.*)?", reach=30),
            opening=".lia-thread-topic",
            author=(".lia-message-author-username .lia-user-name-link",
                ".lia-message-author-username", ".lia-user-name-link", ".UserName"),
            published=(".lia-message-posted-on .local-friendly-date@title",
                ".lia-message-posted-on", ".lia-message-post-date .DateTime", ".DateTime"),
            published_text=(".lia-message-posted-on", ".lia-message-post-date .DateTime",
                ".DateTime"),
            edited=".lia-message-edited-on",
            score=".MessageKudosCount",
            body=".lia-message-body-content",
            drop=(".lia-message-signature", ".lia-message-body-signature-separator"),
            roles=(("accepted", ".lia-accepted-solution"),),
            ranks=".lia-message-author-rank",
        ),
    ),
    section=(".lia-component-reply-list", ".lia-component-solution-list"),
    more=((".lia-paging-page-next a", PAGED),),
)  # fmt: skip

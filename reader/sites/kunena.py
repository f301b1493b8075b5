"""Kunena, the forum of Joomla: flat threads; tables until version 5, columns since.

No real page was available: built from its public templates, of versions 1.6 to 6. The line with
subject and date stands above a table.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="kunena",
    marks=(
        "td .kmsgbody .kmsgtext", ".message .mykmsg-header",
        ".profilebox .kwho-user",
    ),
    rules=(
        Rules(
            item=(
                ".row.message:has(.kmsg), .row-fluid.message:has(.kmsg), "
                "table:has(> tbody > tr > td[class^='kmessage-'] > .kmsgbody)"
            ),
            with_before=".kmsg-header",
            id=inside("id", r"(\d+)", reach=40),
            opening="first",
            author=(
                ".profilebox [class*='kwho-']", ".profilebox strong a", ".kpost-username",
                ".kpost-profile a[class*='kwho-']", "[class*='kprofile-'] a[class*='kwho-']",
                ".mykmsg-header a[class*='kwho-']",
            ),
            published=(".kdate@title", ".kmsgdate@title", ".kmsgdate", ".kdate",
                "small .text-muted span[title]@title", "small span[title]@title"),
            published_text=(".kdate", ".kmsgdate", "small .text-muted span[title]",
                "small span[title]"),
            edited=".kmessage-editmarkup, .kmsg-editmarkup, .message > div > .alert-info",
            body=(".kmsgtext", ".kmsg"),
            quoted=".kmsgtext-quote",
            drop=(".kmsgtext-hide", ".kmsgsignature", ".ksig", ".kmsgattach"),
            roles=(("op", ".topic-starter"),),
            states=(("hidden", ".message-hold"), ("moderated", ".message-unapproved"),
                ("deleted", ".message-deleted")),
        ),
    ),
    section=(".kmsg-header", ".profilebox", ".kmessage-thankyou", ".kreply-form"),
    more=((".kpagination a[rel='next'], .pagination-next a, .kpagination .next a", PAGED),),
)  # fmt: skip

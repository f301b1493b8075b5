"""Judge.me: what customers of a shop write of its goods, with dates for a script to show.

The title of a review is the beginning of its text. The shop's reply has no date, and its name is in
a style sheet.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="judgeme",
    marks=(".jdgm-rev .jdgm-rev__body",),
    rules=(
        Rules(
            item=".jdgm-rev:has(.jdgm-rev__body), .jdgm-rev__reply:has(.jdgm-rev__reply-content)",
            id=inside("data-review-id", r"([\w-]+)", reach=1),
            author=(".jdgm-rev__author", ".jdgm-rev__replier"),
            published=(".jdgm-rev__timestamp@datetime", ".jdgm-rev__timestamp@data-content"),
            published_text=(".jdgm-rev__timestamp", ".jdgm-rev__timestamp@data-content"),
            votes=("@data-thumb-up-count", "@data-thumb-down-count"),
            body=(".jdgm-rev__content", ".jdgm-rev__body", ".jdgm-rev__reply-content"),
            drop=(".jdgm-rev__custom-form", ".jdgm-rev__pics", ".jdgm-rev__vids",
                ".jdgm-rev__body-read-more", ".jdgm-rev__transparency-badge-wrapper"),
            roles=(("staff", ".jdgm-rev__reply-content"),),
        ),
    ),
    section=(".jdgm-rev-widg", ".jdgm-review-widget"),
    claimed=".jdgm-rev-widg@data-number-of-reviews",
    more=((".jdgm-paginate__next-page, .jdgm-paginate__load-more", PAGED),),
)  # fmt: skip

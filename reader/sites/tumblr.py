"""Tumblr: the notes under a post; those with words are comments, likes and bare reblogs are none.

No real page was available: built from what public themes style. Notes show no dates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import MORE, Site

SITE = Site(
    name="tumblr",
    marks=("ol.notes > li.note > .action",),
    rules=(
        Rules(
            item="ol.notes > li.note.with_commentary, ol.notes > li.note:has(.answer_content), "
            "ol.notes > li.note:has(> blockquote)",
            id=inside("data-post-id", r"(\d+)"),
            author=(".action > a.tumblelog:first-of-type", ".action a[href]", ".action a"),
            body=(".answer_content", "blockquote > a", "blockquote"),
        ),
    ),
    section=("ol.notes",),
    more=((".more_notes_link_container", MORE), (".more_notes_link", MORE)),
)

"""GameFAQs: flat boards of tables; the exact time is a title.

No real page was available: built from notes of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="gamefaqs",
    hosts=("gamefaqs.gamespot.com",),
    marks=("td.msg[id^='message_'] .msg_text",),
    rules=(
        Rules(
            item="tr:has(> td.msg[id^='message_']), div.msg[id^='message_']",
            id=inside("id", r"message_(\d+)"),
            opening="first",
            author=("a.name b", "a.name", ".name"),
            published=(".post_time@title", ".post_time"),
            published_text=".post_time",
            edited=".edited_tag",
            body=".msg_text",
            drop=(".signature",),
        ),
    ),
    more=((".paginate .paginate_next, .pod_pagenav a[rel='next']", PAGED),),
)

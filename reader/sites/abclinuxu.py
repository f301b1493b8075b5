"""AbcLinuxu: a head and the text behind it are siblings; replies stand inside the text."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="abclinuxu",
    hosts=("abclinuxu.cz",),
    marks=("div.ds_hlavicka + div[id^='comment'] .ds_text",),
    rules=(
        Rules(
            item="div.ds_hlavicka[id], div.ds_hlavicka_me[id]",
            with_next="div[id^='comment']",
            id=inside("id", r"(\d+)", reach=1),
            author=("div > a[href^='/lide/']", ".ds_hlavicka", ".ds_hlavicka_me"),
            author_in=r"^(?:\d[\d.]* \d{1,2}:\d\d )?([^|]+?)(?: \||$| Rozbalit)",
            published_text=(".ds_hlavicka", ".ds_hlavicka_me"),
            published_in=r"^(\d{1,2}\.\d{1,2}\.(?:\d{4})? \d{1,2}:\d\d)",
            body=".ds_text",
            states=(("moderated", ".ds_hlavicka .cenzura"),),
        ),
    ),
    section=(".ds_toolbox",),
)

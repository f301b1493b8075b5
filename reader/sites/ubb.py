"""UBB.threads: flat threads of tables; the author is drawn twice, for wide and narrow screens.

No real page was at hand: built from notes of its markup.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="ubb",
    marks=("table.t_inner .subjecttable [id^='number']",),
    rules=(
        Rules(
            item="table.t_inner:has(> tbody > tr [id^='number']):not(:has(table.t_inner))",
            id=inside("id", r"number(\d+)", reach=120),
            opening="first",
            author=(".author-name a", ".author-name"),
            published_text=(".subjecttable .date", ".date"),
            body="[id^='body']",
            drop=(".signature", ".edited-wording"),
            edited=".edited-wording",
        ),
    ),
    more=((".pagination a[rel='next'], a[title='Next Page']", PAGED),),
)

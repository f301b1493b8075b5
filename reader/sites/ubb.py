"""UBB.threads: flat threads of tables; the author is drawn twice, for wide and narrow screens.

No real page was available: built from notes of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="ubb",
    marks=("table .subjecttable [id^='number']",),
    rules=(
        Rules(
            item=(
                "table.t_inner:has([id^='number']):has([id^='body'])"
                ":not(:has(table.t_inner [id^='number'])), "
                "table:not(.t_inner):has(> tbody > tr .subjecttable [id^='number'])"
                ":has([id^='body']):not(:has(table [id^='number']))"
            ),
            id=inside("id", r"number(\d+)", reach=120),
            opening="first",
            author=(".author-name a", ".author-name"),
            published_text=(".subjecttable", ".subjecttable .date", ".date"),
            published_in=(
                r"(\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}(?:,? +\d{1,2}:\d\d(?: ?[AaPp][Mm])?)?)"
            ),
            body="[id^='body']",
            drop=(".signature", ".edited-wording"),
            edited=".edited-wording",
        ),
    ),
    more=((".pagination a[rel='next'], a[title='Next Page']", PAGED),),
)

"""public-inbox (lore.kernel.org and others): a thread of messages in one page of plain text.

No real page was at hand: built from its public source. A message begins with an anchor in `<pre>`
and runs to the next rule, so only the view of one message in its thread of boxes is read.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="public-inbox",
    marks=("ul > li > pre > a[href^='#'][id^='e']",),
    rules=(
        Rules(
            item="body ul > li:has(> pre > a[id^='e'])",
            with_next="body ul > li:not(:has(> pre > a[id^='e']))",
            id=inside("id", r"e([0-9a-f]{40})"),
            author="pre",
            author_in=r"From: (.+?) @ ",
            published_text="pre",
            published_in=r" @ (\d{4}-\d\d-\d\d \d{1,2}:\d\d UTC)",
            body="pre",
        ),
    ),
)

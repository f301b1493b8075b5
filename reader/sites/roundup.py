"""Roundup: the messages of an issue, two rows of a table each, flat.

No real page was available: built from the public source of its classic template.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="roundup",
    marks=("table.messages tr > th > a[href*='msg']",),
    rules=(
        Rules(
            item="table.messages tr:has(> th > a[href*='msg'])",
            with_next="tr:has(> td.content)",
            id=inside("href", r"(?:.*/)?msg(\d+)"),
            author="th:nth-child(2)",
            author_in=r"Author: ?(.{1,200}?)(?: \([\w.-]{1,100}\))?[ *]{0,9}$",
            published_text="th:nth-child(3)",
            published_in=r"(\d{4}-\d\d-\d\d[ .]\d\d:\d\d(?::\d\d)?)",
            body="td.content",
            plain=True,
        ),
    ),
    section=("table.messages", "table.files", "table.history"),
)

"""XOOPS: comments under an article, as rows of one table or as tables of their own.

No real page was available: built from its public templates of the flat and the threaded view.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

_ROWS = Rules(
    item="tr:has(> td.head .comDate)",
    with_next="tr:has(.comText)",
    id=inside("id", r"comment(\d+)"),
    author=(".comUserName", "td.head a[href*='userinfo.php']", "td.head:first-child"),
    published_text=".comDate",
    published_in=r"^\D*(\d.*?\d{1,2}:\d\d(?::\d\d)?)",
    body=".comText",
)
_TABLES = Rules(
    item="tr:has(> td .comUserName):has(.comText)",
    id=inside("id", r"comment(\d+)"),
    author=(".comUserName a", ".comUserName"),
    published_text=".comDate",
    published_in=r"^\D*(\d.*?\d{1,2}:\d\d(?::\d\d)?)",
    body=".comText",
)

SITE = Site(
    name="xoops",
    marks=(".comText", ".comDate .comDateCaption"),
    rules=(_ROWS, _TABLES),
    section=(".comTitle", "tr:has(> .comUserStat)", "table.outer:has(.comText)"),
)

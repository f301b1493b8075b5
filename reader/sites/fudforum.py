"""FUDforum: a table for each post, flat or below each other; a line names the post it answers.

No real page was available: built from its public theme.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="fudforum",
    marks=("table.MsgTable .MsgBodyText",),
    rules=(
        Rules(
            item="table.MsgTable:has(.MsgBodyText)",
            id=inside("name", r"msg_(\d+)", reach=20),
            opening="first",
            answers=".MsgR1 .SmallText a + a",
            author=(".msgud a", ".msgud"),
            published_text=".DateText",
            edited=".MsgR3 p.fl",
            body=".MsgBodyText",
        ),
    ),
)

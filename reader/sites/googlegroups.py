"""Google Groups: the messages of a conversation, flat, in classes that are letters and figures.

No real page was available: built from what public readers of its pages rely on.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="googlegroups",
    hosts=("groups.google.com",),
    marks=("section .ptW7te", "section .zX2W9c", "section .zX644b"),
    rules=(
        Rules(
            item="section:has(.ptW7te)",
            id=inside("data-doc-id", r"([\w-]+)"),
            opening="first",
            author=("h3.s1f8Zd", "@data-author", "h3"),
            published_text=(".zX2W9c", ".zX644b"),
            published_in=r"^(.+?)(?:\s*\([^)]*\))?$",
            body=(".ptW7te",),
            drop=(".gmail_quote", ".gmail_attr", ".wqmMgb"),
        ),
    ),
)

"""Politico of about 2010: one flat list."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="politico",
    marks=("#commentsList > li .submitted-comment",),
    rules=(
        Rules(
            item="#commentsList > li",
            id=inside("name", r"(\d+)"),
            author=".commentor-info a",
            published_text=".comment-meta > div",
            body=".submitted-comment",
        ),
    ),
    section=("#comments",),
    claimed="#comments > h2",
    claimed_in=r"(?:\((?=\d[\d.,]*\)\s*$)|$)([\d.,]*)",  # "Readers' Comments (3)"
)

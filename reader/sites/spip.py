"""SPIP: forums under an article, lists in lists ("par NAME").

No real page was available: built from notes of its markup.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="spip",
    marks=("li.comment-li .reviewer", "li.comment-li time"),
    rules=(
        Rules(
            item="li.comment-li",
            id=inside("id", r"(?:comment|forum)-?(\d+)"),
            author=(".reviewer .fn", ".reviewer", ".comment-meta .fn", ".auteur"),
            author_in=r"^(?:(?:Le .*? )?(?:par|de|by|von|por) )?(.+?),?$",
            published=("time@datetime", "abbr.dtreviewed@title"),
            published_text=("time", "abbr.dtreviewed"),
            body=(".comment-texte", ".comment-content", ".description", ".texte", ""),
            drop=(".comment-meta", ".reviewer", ".comment-repondre", ".repondre", ".comment-h"),
        ),
    ),
    section=("#comments", ".comments-list", "#formulaire_forum"),
)

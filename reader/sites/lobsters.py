"""Lobsters: lists in lists, where a comment stands beside the list of its replies.

The first link of a byline is the face and has no text. A score that is hidden is "~".
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="lobsters",
    hosts=("lobste.rs",),
    marks=("li.comments_subtree div.comment[data-shortid]",),
    rules=(
        Rules(
            item="li.comments_subtree:has(> div.comment[data-shortid])",
            id=inside("data-shortid", r"(\w+)"),
            author=(
                ".byline a.u-author", ".byline a[href^='/~']:not(:has(img))",
                ".byline a[href^='/u/']:not(:has(img))",
            ),
            published=(
                ".byline time@datetime", ".byline span[title]@title", ".byline time@data-at-unix",
            ),
            published_text=(".byline time", ".byline span[title]"),
            score=(".voters .upvoter", ".score"),
            body=".comment_text",
            roles=(("op", ".byline .user_is_author"), ("staff", ".byline .user_is_moderator")),
            states=(
                ("deleted", ".comment_text .na"),
                ("collapsed", "div.comment.bad"),
            ),
        ),
    ),
    post=Rules(
        item="ol.stories > li.story, div.story",
        id=inside("data-shortid", r"(\w+)"),
        author=(".byline a.u-author", ".byline a[href^='/~']:not(:has(img))"),
        published=(".byline time@datetime", ".byline span[title]@title"),
        body=(".story_text", ".story_content .comment_text", ".link a.u-url", ".link"),
    ),
    section=("ol.comments1", "#story_comments"),
    claimed="li.story .comments_label a",
)  # fmt: skip

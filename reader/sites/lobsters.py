"""Lobsters: lists in lists, where a comment stands beside the list of its replies.

The first link of a byline is the face and has no text. A score that is hidden is "~".
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
from reader.sites.base import Site

SITE = Site(
    name="lobsters",
    hosts=("lobste.rs",),
    marks=(
        "li.comments_subtree div.comment[data-shortid]", "ol.stories > li.story[data-shortid]",
    ),
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
                ("collapsed", ".comment_folder_button[checked]"),
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
    shapes=(
        Shape(  # lobste.rs/s/ID.json
            has=("short_id", "comments", "comment_count"),
            items=("comments[]",),
            each=("short_id", "comment", "commenting_user"),
            id="short_id",
            parent="parent_comment",
            level=("depth", "indent_level"),
            author=("commenting_user.username", "commenting_user"),
            published="created_at",
            edited=("last_edited_at", "updated_at"),
            html="comment",
            score="score",
            url=("short_id_url", "url"),
            states=(("deleted", "is_deleted"), ("moderated", "is_moderated")),
            claimed="comment_count",
            names=True,
            post=Post(
                when=("title", "submitter_user"), id="short_id", title="title",
                author=("submitter_user.username", "submitter_user"), published="created_at",
                html="description", text="url", url=("comments_url", "short_id_url"),
            ),
        ),
    ),
)  # fmt: skip

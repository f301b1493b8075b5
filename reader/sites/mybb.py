"""MyBB: flat threads; a note of the last edit stands inside the date."""

from reader.extraction.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="mybb",
    marks=("div.post[id^='post_'] .post_body[id^='pid_']", "#posts .post_content .post_head"),
    rules=(
        Rules(
            item="div.post[id^='post_']:has([id^='pid_'])",
            id=inside("id", r"post_(\d+)"),
            opening="first",
            author=(".author_information .largetext a", ".author_information a",
                ".author_information strong"),
            published=(".post_date > span[title]@title", ".post_date"),
            published_in=r"^(.+?)(?:\s*\(.*)?$",
            published_text=".post_date",
            edited=".post_edit .edited_post",
            body=".post_body",
            drop=(".post_edit", ".signature", ".post_meta"),
            states=(("deleted", ".post.unapproved_post.soft_deleted"),
                ("moderated", "div.post.unapproved_post"), ("hidden", "div.post.ignored_post")),
        ),
    ),
    section=(".post_author", ".post_controls", ".signature"),
    more=((".pagination .pagination_next", PAGED),),
)  # fmt: skip

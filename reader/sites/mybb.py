"""MyBB: flat threads; a note of the last edit stands inside the date."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="mybb",
    marks=("div.post[id^='post_'] .post_body[id^='pid_']", "#posts .post_content .post_head"),
    rules=(
        Rules(
            item="div.post[id^='post_']:has([id^='pid_']), div.deleted_post_hidden[id^='post_']",
            id=inside("id", r"post_(\d+)"),
            opening="first",
            author=(".author_information .largetext a", ".author_information a",
                ".author_information strong"),
            published=(".post_date > span[title]@title", ".post_date"),
            published_in=r"^(.+?)(?:\s*\(.*)?$",
            published_text=".post_date",
            edited=".post_edit .edited_post",
            body=(".post_body", "div.deleted_post_hidden"),
            drop=(".post_edit", ".signature", ".post_meta"),
            # Of groups there is no mark but their name, or the words of their picture.
            ranks=(".author_information .smalltext", ".author_information img@alt",
                ".author_information .smalltext img@title", ".groupimage img@alt"),
            states=(
                ("deleted", ".post.unapproved_post.soft_deleted"),
                ("deleted", "div.post.unapproved_post.deleted_post"),
                ("deleted", "div.deleted_post_hidden"),
                ("moderated", "div.post.unapproved_post:not(.deleted_post):not(.soft_deleted)"),
                ("hidden", "div.post.ignored_post"),
                ("hidden", "div.ignored_post + a + div.post[id^='post_']"),
            ),
        ),
    ),
    section=(".post_author", ".post_controls", ".signature"),
    more=((".pagination .pagination_next, .pagination .pagination_previous", PAGED),),
)  # fmt: skip

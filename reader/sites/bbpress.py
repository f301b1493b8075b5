"""bbPress: a header and the post behind it are siblings; threaded replies nest in lists."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="bbpress",
    marks=(".bbp-replies .bbp-reply-content", ".bbp-replies .bbp-reply-header"),
    rules=(
        Rules(
            item=(
                ".bbp-reply-header[id^='post-'], .bbp-topic-header[id^='post-'], "
                "div.bbp-reply[id^='post-']"
            ),
            unless="[id$='-featured']",  # a copy above the thread
            with_next=".bbp-reply-header ~ div, .bbp-topic-header ~ div, .bbp-threaded-replies",
            id=inside("id", r"post-(\d+)"),
            opening=".bbp-topic-header, .bbp-reply-header:has(+ div.topic)",
            author=(".bbp-reply-author .bbp-author-name", ".bbp-author-name",
                ".bbp-reply-post-name", ".bbp-reply-author .bbp-author-link", ".bbp-reply-author"),
            published_text=(".bbp-reply-post-date", ".bbp-topic-post-date"),
            published_in=r"^(?:- )?(.+)$",
            score=(".bbp-voting .score@title", ".bbp-voting .score"),
            body=(".bbp-reply-content", ".bbp-topic-content"),
            drop=(".bbp-voting", ".bbp-reply-revision-log", ".bbp-topic-revision-log",
                ".reply-tools",
                ".bbp-signature", ".bbp-reply-post-name .badge", ".bbp-author-role"),
            edited=(".bbp-reply-revision-log", ".bbp-topic-revision-log"),
            roles=(("op", "div.topic-author"), ("staff", ".bbp-author-role .keymaster")),
            ranks=".bbp-author-role",
            states=(("deleted", "div.status-trash"), ("moderated", "div.status-pending"),
                ("hidden", "div.status-spam")),
        ),
    ),
    section=(".bbp-reply-form", ".bbp-no-reply", ".bbp-pagination"),
    # "Viewing 15 posts - 1 through 15 (of 40 total)", and the topic is one of the posts.
    claimed=".bbp-pagination-count",
    claimed_in=r"(\d[\d.,]*)\D*$",
    counted=".bbp-replies .bbp-reply-header:has(+ div.topic)",
    more=((".bbp-pagination-links .next, .bbp-pagination-links .prev", PAGED),),
)  # fmt: skip

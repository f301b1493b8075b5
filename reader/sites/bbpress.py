"""bbPress: a header and the post behind it are siblings; threaded replies nest in lists."""

from reader.extraction.rules import Rules, inside
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
            roles=(("staff", ".bbp-author-role .keymaster"),),
            states=(("deleted", "div.status-trash"), ("moderated", "div.status-pending")),
        ),
    ),
    section=(".bbp-reply-form", ".bbp-no-reply", ".bbp-pagination"),
    more=((".bbp-pagination-links .next", PAGED),),
)  # fmt: skip

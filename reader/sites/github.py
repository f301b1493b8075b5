"""GitHub issues, pull requests and gists: flat; the post that opens them is the first comment.

No real page of the issues was at hand for the newest view, which scripts draw.
"""

from reader.extraction.rules import Rules, inside
from reader.sites.base import MORE, Site

_TIMELINE = Rules(
    item=".js-comment-container:has(.comment-body), .timeline-comment-wrapper:has(.comment-body)",
    id=inside("id", r"(?:issue|issuecomment-|gistcomment-|discussion_r|pullrequestreview-)?(\d+)",
        reach=40),
    opening=".js-comment-container:has([id^='issue-']):not(:has([id^='issuecomment-']))",
    author=(".timeline-comment-header .author", ".author"),
    published=("relative-time@datetime", "time-ago@datetime"),
    published_text=("relative-time", "time-ago"),
    edited=".js-comment-edit-history summary",
    body=(".js-comment-body", ".comment-body"),
    drop=(".email-hidden-toggle", ".js-suggested-changes-blob button"),
    states=(("hidden", ".minimized-comment"),),
    roles=(("op", ".timeline-comment-label[aria-label*='author']"),
        ("staff", ".timeline-comment-label[aria-label*='member']")),
)  # fmt: skip

_REACT = Rules(
    item=".react-issue-comment, [data-testid='issue-viewer-issue-container']",
    id=inside("id", r"issuecomment-(\d+)", reach=40),
    opening="[data-testid='issue-viewer-issue-container']",
    author=("[data-testid='avatar-link']", "[data-testid='issue-body-header-author']",
        "a[data-hovercard-url*='/users/']"),
    published="relative-time@datetime",
    published_text="relative-time",
    body="[data-testid='markdown-body'], .markdown-body",
    states=(("hidden", "[data-testid='minimized-comment']"),),
)  # fmt: skip

SITE = Site(
    name="github",
    hosts=("gist.github.com",),
    marks=(".js-comment-container .comment-body", ".timeline-comment-wrapper .comment-body",
        ".react-issue-comment .markdown-body"),
    rules=(_TIMELINE, _REACT),
    more=((".ajax-pagination-form", MORE),
        ("[data-testid='issue-timeline-load-more-load-top']", MORE)),
)  # fmt: skip

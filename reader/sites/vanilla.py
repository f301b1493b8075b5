"""Vanilla: flat discussions; the post that opens one stands apart from its comments."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="vanilla",
    marks=("li.ItemComment[id^='Comment_']", ".ItemDiscussion .Message"),
    rules=(
        Rules(
            item="li.ItemComment[id^='Comment_'], div.ItemDiscussion[id^='Discussion_']",
            id=inside("id", r"((?:Comment|Discussion)_\d+)"),
            opening=".ItemDiscussion",
            author=(".AuthorWrap .Username", ".Username", ".Author a.PhotoWrap@title"),
            published=(".DateCreated time@datetime", "time@datetime"),
            published_text=(".DateCreated time", "time"),
            edited=".DateUpdated",
            score=(".Reactions .ReactLike .Count", ".Voter .CountVoices"),
            body=".Message",
            drop=(".Signature", ".UserSignature", ".Reactions"),
            roles=(
                ("op", ".isOriginalPoster"),
                ("accepted", ".QnA-Item-Accepted"),
                ("staff", "li.ItemComment.Role_Administrator"),
                ("staff", "li.ItemComment.Role_Moderator"),
            ),
            states=(("deleted", ".ItemComment.Deleted"), ("hidden", ".ItemComment.Ignored")),
        ),
    ),
    section=(".CommentForm", ".UserSignature"),
    claimed=(".CommentHeading .Count", "#Comment_0 .Count"),
    more=(
        (".Pager .Next:not(.Pager-nav-disabled)", PAGED),
        (".NumberedPager a.Next", PAGED),
        (".Pager a.Previous:not(.Pager-nav-disabled), .NumberedPager a.Previous", PAGED),
    ),
)

"""JComments, for Joomla: a flat list, or lists whose id names the comment they answer.

No real page was available: built from its public templates.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import PAGED, Site


def _answered(node: Node) -> str:
    """The number in the id of the list around a comment; that of the first list is 0."""
    list_id = node.parent.get("id") if node.parent is not None else ""
    number = list_id.removeprefix("comments-list-")
    return number if number != list_id and number.strip("0") else ""


SITE = Site(
    name="jcomments",
    marks=(
        "#jc #comments-list-footer", "#jc #comments-form", "[id^='comment-item-'] .rbox_m",
        "[id^='comment-item-'] .rbox .comment-box",
    ),
    rules=(
        Rules(
            item="[id^='comment-item-']:has([id^='comment-body-'])",
            id=inside("id", r"comment-item-(\d+)", reach=1),
            parent=_answered,
            author=("a.author-homepage", ".comment-author"),
            published=".comment-date",
            published_text=".comment-date",
            score=(".comments-vote .vote-none", ".comments-vote span.vote-good",
                ".comments-vote span.vote-poor"),
            body="[id^='comment-body-']",
        ),
    ),
    section=("#jc", "#comments-list", "#comments-form"),
    more=(("#jc #nav-top, #jc #nav-bottom", PAGED),),
)  # fmt: skip

"""django-comments-xtd: nested items whose header is "date - name"."""

from reader.extraction.comments.rules import Rules, part
from reader.extraction.data.shape import Shape
from reader.sites.base import Site


def _submitted(comment: dict[str, object]) -> object:
    """The date in Django's wording, which has names for noon and midnight."""
    text = str(comment.get("submit_date", ""))
    return text.replace(", noon", ", 12 p.m.").replace(", midnight", ", 12 a.m.")


SITE = Site(
    name="django-comments-xtd",
    marks=("div.comment[id^='c'] .comment-header a[href*='/comments/cr/']",),
    rules=(
        Rules(
            item="div.comment[id^='c']:has(.comment-header)",
            id=part("id", "c"),
            author=(".comment-header > div > span:first-child", ".comment-header"),
            author_in=r"(?:a\.m\.|p\.m\.|\d|noon|midnight) - (.+?)(?:\s*¶)?$",
            published_text=(".comment-header > div > span:first-child", ".comment-header"),
            published_in=r"^(.+?(?:a\.m\.|p\.m\.|\d|noon|midnight)) - ",
            votes=("a[href*='/likedby/']", "a[href*='/dislikedby/']"),
            body=".content",
            roles=(("staff", ".comment-header .badge"),),
            states=(("deleted", ".content > em:only-child"),),
        ),
    ),
    section=("#comments", "#comment-tree"),
    claimed=("#comments > h5", ".comments-count"),
    shapes=(
        Shape(
            items=("[]",),
            each=("user_name", "comment", "submit_date", "parent_id|children"),
            replies=("children[]",),
            parent="parent_id",
            author="user_name",
            published=_submitted,
            text="comment",
            url="permalink",
            roles=(("staff", "user_moderator"),),
            states=(("deleted", "is_removed"),),
        ),
    ),
)

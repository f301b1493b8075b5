"""GitHub issues, pull requests and gists: flat; the post that opens them is the first comment.

No real page of the issues was at hand for the newest view, which scripts draw.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.paths import first
from reader.extraction.data.shape import Post, Shape
from reader.html.tree import Node
from reader.sites.base import MORE, PAGED, Site


def _answered(node: Node) -> str:
    """The comment that a reply in a discussion belongs to."""
    up = node.parent
    for _ in range(_HIGH):
        if up is None:
            break
        _, marked, number = up.get("id").partition("child-comments-discussioncomment-")
        if marked:
            return number
        up = up.parent
    return ""


_HIGH = 12

_TIMELINE = Rules(
    item=".js-comment-container:has(.comment-body), .timeline-comment-wrapper:has(.comment-body)",
    id=inside("id", r"(?:issue|issuecomment-|gistcomment-|discussion_r|discussion-"
        r"|discussioncomment-|pullrequestreview-)?(\d+)", reach=40),
    parent=_answered,
    opening=".js-comment-container:has([id^='issue-']):not(:has([id^='issuecomment-'])), "
    ".js-comment-container:has([id^='discussion-']):not(:has([id^='discussioncomment-'])), "
    ".js-comment-container:has([id^='pullrequest-']):not(:has([id^='issuecomment-']))",
    author=(".timeline-comment-header .author", ".author"),
    published=("relative-time@datetime", "time-ago@datetime"),
    published_text=("relative-time", "time-ago"),
    edited=".js-comment-edit-history summary",
    body=(".js-comment-body", ".comment-body"),
    drop=(".email-hidden-toggle", ".js-suggested-changes-blob button"),
    states=(("hidden", ".minimized-comment"),),
    roles=(("op", ".timeline-comment-label[aria-label*='author']"),
        ("staff", ".timeline-comment-label[aria-label*='member']"),
        ("staff", ".timeline-comment-label[aria-label*='owner']"),
        ("staff", ".timeline-comment-label[aria-label*='collaborator']"),
        ("staff", ".timeline-comment-label[aria-label*='maintain']")),
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
    edited=("[class*='lastEditInfoContainer'] button", "[class*='lastEditInfoContainer']"),
    roles=(("op", "[data-testid='comment-subject-author']"),),
    worded=(("staff", "[data-testid='comment-author-association']",
        r"^(?:Owner|Member|Collaborator)\b"),),
    states=(("hidden", "[data-testid='minimized-comment']"),),
)  # fmt: skip

_COMMENTS = Shape(  # /issues/N/comments, /pulls/N/comments, /gists/ID/comments
    items=("[]",),
    each=("user.login", "body|body_html|body_text", "created_at", "author_association"),
    parent="in_reply_to_id",
    author="user.login",
    published="created_at",
    edited="updated_at",
    html="body_html",
    markdown="body",
    text="body_text",
    url=("html_url", "url"),
    roles=(("staff", "author_association=OWNER"), ("staff", "author_association=MEMBER")),
    names=True,
    paged=True,
)
_ISSUE = Shape(  # /issues/N, /pulls/N
    has=("title", "number", "user.login", "html_url", "comments", "state"),
    claimed="comments",
    names=True,
    post=Post(
        id="id",
        title="title",
        author="user.login",
        published="created_at",
        html="body_html",
        markdown="body",
        text="body_text",
        url="html_url",
    ),
)
_THREADS = ("discussion", "issue", "pullRequest", "issueOrPullRequest")
_GRAPHQL = Shape(  # api.github.com/graphql
    has=("|".join(f"data.repository.{thread}.comments" for thread in _THREADS),),
    items=tuple(
        f"data.repository.{thread}.comments.{nodes}"
        for thread in _THREADS
        for nodes in ("nodes[]", "edges[].node")
    ),
    each=("author", "body|bodyHTML|bodyText"),
    replies=("replies.nodes[]", "replies.edges[].node"),
    id=("databaseId", "id"),
    author="author.login",
    published=("createdAt", "publishedAt"),
    edited="lastEditedAt",
    html="bodyHTML",
    markdown="body",
    text="bodyText",
    score=("upvoteCount", "reactions.totalCount"),
    url="url",
    roles=(("accepted", "isAnswer"),),
    states=(("hidden", "isMinimized"), ("deleted", "deletedAt")),
    claimed=tuple(f"data.repository.{thread}.comments.totalCount" for thread in _THREADS),
    replied="replies.totalCount",
    more=tuple(f"data.repository.{thread}.comments.pageInfo.hasNextPage" for thread in _THREADS),
    names=True,
    post=Post(
        at=tuple(f"data.repository.{thread}" for thread in _THREADS),
        id="id",
        title="title",
        author="author.login",
        published="createdAt",
        html="bodyHTML",
        markdown="body",
        text="bodyText",
        url="url",
        site_name="repository.nameWithOwner",
    ),
)


def _login(comment: dict[str, object]) -> object:
    """The author; GitHub's common name for those who deleted their account."""
    return first(comment, "author.login") or "ghost"


_ISSUE_DATA = "payload.preloadedQueries[].result.data.repository.issue"
_TIMELINE_DATA = ("frontTimelineItems", "backTimelineItems")
_PRELOADED = Shape(  # embedded in the page of an issue, whose markup is sent without comments
    has=(_ISSUE_DATA,),
    items=tuple(f"{_ISSUE_DATA}.{items}.edges[].node" for items in _TIMELINE_DATA),
    each=("databaseId", "bodyHTML", "createdAt"),
    unless=("actor", "actor="),  # labelling or closing an issue is not a comment
    id="databaseId",
    author=_login,
    published="createdAt",
    edited="lastEditedAt",
    html="bodyHTML",
    url="url",
    roles=(
        ("staff", "authorAssociation=OWNER"),
        ("staff", "authorAssociation=MEMBER"),
        ("staff", "authorAssociation=COLLABORATOR"),
    ),
    states=(("hidden", "isMinimized"),),
    more=tuple(f"{_ISSUE_DATA}.{items}.pageInfo.hasNextPage" for items in _TIMELINE_DATA),
    names=True,
    post=Post(
        at=(_ISSUE_DATA,),
        when=("title", "bodyHTML"),
        id="databaseId",
        title="title",
        author="author.login",
        published="createdAt",
        html="bodyHTML",
        url="url",
    ),
)

SITE = Site(
    name="github",
    hosts=("gist.github.com",),
    marks=(".js-comment-container .comment-body", ".timeline-comment-wrapper .comment-body",
        ".react-issue-comment .markdown-body",
        "script[data-target='react-app.embeddedData']"),
    rules=(_TIMELINE, _REACT),
    more=((".ajax-pagination-form", MORE),
        ("[data-testid='issue-timeline-load-more-load-top']", MORE),
        ("[data-testid='timeline-crawler-pagination'] a[rel='next']", PAGED)),
    embedded="application/json",
    shapes=(_COMMENTS, _ISSUE, _GRAPHQL, _PRELOADED),
)  # fmt: skip

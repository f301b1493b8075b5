"""XenForo 1 and 2: mostly flat threads; the author's name is an attribute of the post.

Quotes name the post they are from, but a post may quote several: the thread stays flat.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.html.tree import Node
from reader.sites.base import PAGED, Site

_TWO = Rules(
    item=(
        "article.message--post[id^='js-post-'], article.message--post[data-content^='post-'], "
        "div.message--deleted.message--post[data-content^='post-']"
    ),
    id=inside("data-content", r"post-(\d+)"),
    opening="first",
    author=("@data-author", ".message-name"),
    published=(
        ".message-attribution time[datetime]@datetime",
        ".message-attribution time@title",
        "meta[itemprop='datePublished']@content",
        ".message-header time@datetime",
    ),
    published_text=(".message-attribution time", ".message-header time"),
    edited=".message-lastEdit time@title",
    score=(
        ".message-microdata [itemprop='userInteractionCount']@content",
        ".contentVote-score",
        ".js-voteCount",
    ),
    liked=(".reactionsBar-link", ".likesBar-link"),
    body=(".message-body .bbWrapper", ".messageNotice--deleted"),
    drop=(
        ".bbCodeBlock-expandLink",
        ".bbCodeBlock-shrinkLink",
        ".js-selectToQuoteEnd",
        ".bbMediaWrapper-fallback",
    ),
    roles=(
        ("op", ".message-avatar .message-avatar-op"),
        ("op", ".message-threadStarterPost"),
        ("staff", ".userBanner--staff"),
        ("staff", ".message-userBanner.userBanner--staff"),
        ("pinned", ".message--post.is-sticky"),
        ("accepted", ".message--solution"),
    ),
    ranks=(".userBanner", ".message-userTitle"),
    states=(
        ("deleted", ".message--deleted"),
        ("deleted", ".messageNotice--deleted"),
        ("edited", ".message-lastEdit"),
        ("moderated", ".message--moderated"),
        ("moderated", ".messageNotice--moderated"),
        ("hidden", ".message.is-ignored"),
        ("hidden", ".messageNotice--ignored"),
    ),
)

_ONE = Rules(
    item="li.message[id^='post-']",
    id=inside("id", r"post-(\d+)"),
    opening="first",
    author=("@data-author", ".username"),
    published=(
        ".messageMeta .DateTime@data-time", ".messageMeta .DateTime@title",
        ".messageMeta .DateTime", ".datePermalink .DateTime@data-time",
        ".datePermalink .DateTime@title", ".datePermalink .DateTime",
    ),
    published_text=(".messageMeta .DateTime", ".datePermalink .DateTime"),
    edited=".editDate .DateTime@title",
    liked=".likesSummary .LikeText",
    body=(".messageText", ".placeholderContent > p", "blockquote"),
    drop=(".messageTextEndMarker", ".quoteExpand", ".newIndicator"),
    roles=(("staff", "li.message.staff"), ("staff", ".userBanner.bannerStaff")),
    ranks=(".userBanner", ".userTitle"),
    states=(
        ("deleted", "li.message.deleted"), ("deleted", ".messageNotices .deletedNotice"),
        ("edited", ".editDate"), ("moderated", ".messageNotices .moderatedNotice"),
        ("hidden", "li.message.ignored"), ("hidden", ".messageText.ignored"),
    ),
)  # fmt: skip


def _depth(node: Node) -> int:
    around = node.parent
    return int(around is not None and "nested-level-children" in around.classes)


# The design of one large owner's forums: replies are nested one level deep.
_CARDS = Rules(
    item="div.MessageCard[id^='js-post-']",
    id=inside("id", r"js-post-(\d+)"),
    depth=_depth,
    opening=":not(article) > div.MessageCard[id^='js-post-']",
    author=(".MessageCard__user-info__name", "meta[itemprop='name']@content"),
    published=".MessageCard__date-created time@datetime",
    published_text=".MessageCard__date-created",
    edited=".message-lastEdit time@title",
    body=".message-body .bbWrapper",
    drop=(".bbCodeBlock-expandLink", ".bbCodeBlock-shrinkLink", ".js-selectToQuoteEnd"),
    roles=(("op", ".message-attribution-discussion-starter"),),
)

SITE = Site(
    name="xenforo",
    marks=(
        "article.message--post .message-body",
        "li.message[id^='post-'] .messageText",
        "div.MessageCard .MessageCard__date-created",
    ),
    rules=(_TWO, _ONE, _CARDS),
    section=(".message-signature", ".signature", ".block--similarContents"),
    more=(
        (".pageNav-jump--next, .pageNav-jump--prev", PAGED),
        (".PageNav", PAGED),
    ),
    pages=(".pageNavSimple-el--current", ".PageNav .pageNavHeader"),
)

"""WordPress and its themes: classic lists, html5 articles, block themes, Genesis, theme families.

`comment_class()` gives every theme's items "comment", "even" or "odd" and `depth-N`, whatever
element they are. Nesting is the tree up to the theme's depth limit. Past it the page draws replies
on one level and does not say whom they answer; `depth-N` beats nesting, since some themes put the
list of replies beside the comment and not inside it.
"""

from bisect import bisect
from dataclasses import replace
from itertools import pairwise

from reader.expressions import expression
from reader.extraction.comments.completeness import FLATTENED, PAGED, PINGBACKS, left_out
from reader.extraction.comments.rules import Rules, inside
from reader.extraction.data.shape import Post, Shape
from reader.extraction.verbs import COMMENTING, SAYING, alternation
from reader.html.blocks import text_of
from reader.html.links import absolute, split_address
from reader.html.tree import Document, Node
from reader.model import Comment
from reader.sites.base import Site

_ID = inside("id", r"(?:li-|div-|dsq-)?comment-(?:item-|body-)?(\d+)")
_DEPTH = expression(r"(?:^|\s)depth-(\d{1,6})(?:\s|$)")
_PAGED = ".comment-navigation, .comments-pagination, .wp-block-comments-pagination"
_OTHER_COMMENTS = (
    "a[href*='comment-page-'][href$='#comments'], a[href*='cpage='][href$='#comments']"
)
"""Links to the other pages, which themes put anywhere; those to one comment end otherwise."""
_COUNTED = (
    ".woocommerce-Reviews-title", ".comments-title", ".wp-block-comments-title",
    "h1#comments", "h2#comments", "h3#comments", "h4#comments", ".td-comments-title",
    ".title-comments", "#comments > h2", "#comments > h3",
)  # fmt: skip
"""Where a theme says how many comments there are."""
_PAGE = expression(r"(?:^|/)comment-page-(\d{1,6})/?$")
_QUERIED_PAGE = expression(r"cpage=(\d{1,6})")


def _depth(node: Node) -> int:
    match = _DEPTH.search(node.get("class"))
    return int(match[1]) - 1 if match else _lists_around(node)


def _lists_around(node: Node) -> int:
    """The depth without a depth class: how many lists of replies are around an item."""
    depth = 0
    above = node.parent
    while above is not None and depth < 1000:
        depth += "children" in above.classes
        above = above.parent
    return depth


_FURNITURE = (
    ".comment-author", ".comment-meta", ".commentmetadata", ".comment-metadata", ".reply",
    ".comment-reply-link", ".comment-awaiting-moderation", ".awaiting-moderation",
    ".comment-moderation", ".comment em.moderation", ".comment-edit-link", ".comment-likes",
    ".says", ".children", ".comment-header", ".wp-block-comment-author-name",
    ".wp-block-comment-date", ".wp-block-comment-reply-link", ".wp-block-comment-edit-link",
    ".wp-block-avatar", ".comment-respond", ".sharedaddy", "cite.fn", ".comment-reply-login",
    ".comment_quote_link", ".comment_direct_link", ".comment_author", ".comment_date",
    ".nv-comment-header", ".comment-info", ".comment_info", ".ast-comment-edit-reply-wrap",
    ".comment-by", ".w-comments-item-meta", ".edit-reply", ".epoch-comment-actions",
    "li > p:last-child > cite", "li > cite:first-child", "img.avatar", ".pmcc-comments-report-link",
    ".jetpack-comment-likes-widget-wrapper", ".cld-like-dislike-wrap",
    ".wpulike", ".wp_ulike_general_class",
)  # fmt: skip

_COMMENTS = Rules(
    item=(
        ".comment.even[class*='depth-'], .comment.odd[class*='depth-'], "
        "li.comment[id*='comment-'], li.comment:has(> [id^='comment-']), "
        "li.comment:has(> [id^='div-comment-']), "
        ".wp-block-comment-template > li, .wp-block-comment-template ol > li, "
        "div.comment[class*='depth-'], ol#commentlist > li[id^='comment-'], "
        "ol.commentlist > li[id^='comment-'], ol.commentlist li[class*='depth-']"
    ),
    with_next="dl > dd.comment",
    unless=".pingback, .trackback, dd.comment, ul.comment, ol.comment",
    id=_ID,
    depth=_depth,
    author=(
        ".wp-block-comment-author-name", ".comment-author-name", ".comment__author-name",
        ".comment-author .fn", ".comment-author .comment-name", "cite.fn", ".fn",
        ".w-comments-item-author", ".author_name",
        ".comment-author-link", ".comment_author", ".comment-by strong", ".comment-author strong",
        ".comment-author", ".comment-meta a[href*='/?u=']", ".author",
        "cite a:not([href*='#comment-'])", "cite",
        ".comment_title span", ".comment-name", ".comment-meta .name", ".commenter", "dt .url",
        "dt strong", "a.url",
    ),
    author_in=(
        r"^(?:Comment by |Kommentar von |Commentaire (?:de|par) |Comentario (?:de|por) "
        r"|Comentário (?:de|por) |Commento (?:di|da) |Reactie (?:van|door) )?(.+?)"
        rf"(?: — .*| (?:says|sagt|dit|dice):?| (?:{alternation((*SAYING, *COMMENTING))}) ?:)?:?$"
    ),
    published=(
        ".comment-metadata time@datetime", ".wp-block-comment-date time@datetime",
        "time@datetime", "time@title", ".comment-date", ".comment-meta a[href*='#comment-']",
        ".commentmetadata a",
    ),
    published_text=(
        ".comment-metadata time", ".wp-block-comment-date", "time", ".comment-date",
        ".commentmetadata a", ".comment-meta a[href*='#comment-']", ".comment-metadata",
        ".comment_date", "header.comment-meta small", ".comment-meta .comment-time",
        ".commentmetadata", ".w-comments-item-date", ".comment-by .date",
        ".comment-author a[href*='#comment-']", ".comment_author.vcard", ".comment-time",
        ".comment_permalink", ".comment-meta", "li > p:last-child > cite", "dt .comment_time",
        ".comment-author",
    ),
    published_in=r"(?: — |\bon |^)(\D{0,20}\d.*)$",
    body=(
        ".nv-comment-content", ".ast-comment-content", ".w-comments-item-text",
        ".comment-content", ".wp-block-comment-content", ".comment-text", ".comment__content",
        ".comment-entry", ".comment_text", ".comment_content", "[id^='comment-body-']",
        ".comment-body", "article > .content", "",
    ),
    score=(
        ".view-likers@data-like-count",  # Jetpack and WordPress.com
        ".cld-like-count-wrap", ".wp_ulike_general_class .count-box", ".comment-rating-value",
    ),
    votes=(".cld-like-count-wrap", ".cld-dislike-count-wrap"),
    drop=_FURNITURE,
    roles=(("op", ".bypostauthor"),),
    states=(
        ("moderated", ".comment-awaiting-moderation"), ("moderated", ".awaiting-moderation"),
        ("moderated", ".comment-moderation"), ("moderated", ".comment em.moderation"),
    ),
    # The wording of themes before 2010, and of many derived from them.
    worded=(("moderated", ("li.comment em", ".comment-body em"),
        r"(?i)^(?:your |this )?comment is awaiting (?:moderation|approval)"),),
)  # fmt: skip

# Product reviews: the stars rate the product and are not votes on the review.
_REVIEWS = Rules(
    item="#reviews li.review, #reviews li.comment:has(.woocommerce-review__author)",
    id=_ID,
    depth=_depth,
    author=(".woocommerce-review__author", ".meta strong"),
    published="time.woocommerce-review__published-date@datetime",
    published_text=".woocommerce-review__published-date",
    body=(".description", ".comment-text"),
    drop=(*_FURNITURE, ".meta", ".star-rating"),
    roles=(("op", ".bypostauthor"),),
    states=(("moderated", ".woocommerce-review__awaiting-approval"),),
)

_EPOCH = Rules(
    item="#epoch-comments [data-comment-id][id^='comment-']",
    id=_ID,
    author=".epoch-comment-author .epoch-author-link, .epoch-comment-author",
    author_in=r"^(.+?)(?: ·.*)?$",
    published=".epoch-comment-meta time@datetime",
    published_text=".epoch-comment-meta time",
    body=".epoch-comment-content",
    drop=_FURNITURE,
    roles=(("op", ".bypostauthor"),),
)


def _missing(document: Document, comments: tuple[Comment, ...]) -> tuple[str, ...]:
    notes = []
    if document.first(_PAGED) is not None or _goes_on(document, len(comments)):
        notes.append(PAGED)
    if _flattened(document, comments):
        notes.append(FLATTENED("they"))
    notes += left_out(len(document.css(PINGBACKS)))
    return tuple(notes)


def _goes_on(document: Document, shown: int) -> bool:
    """Whether a link leads to another page of this thread, if the page does not count what is shown
    and no more: lists of other posts link to pages of theirs.
    """
    links = [link for link in document.css(_OTHER_COMMENTS) if not _counts(link, shown)]
    if not links:
        return False
    shown += len(document.css(PINGBACKS))
    heads = filter(None, map(document.first, _COUNTED))
    counted = next(filter(None, (_count(text_of(head)) for head in heads)), None)
    if counted is not None and counted <= shown:
        return False
    known = filter(None, (document.url, *document.own_addresses))
    own = dict(sorted(map(_page_of, known)))
    leads_to = (_page_of(absolute(document.base, link.get("href"))) for link in links)
    return any(own.get(thread, number) != number for thread, number in leads_to)


def _counts(link: Node, shown: int) -> bool:
    """Whether a link says no more than how many comments are shown."""
    count = _count(text_of(link))
    return count is not None and count <= shown


def _count(heading: str) -> int | None:
    # With what it needs this takes 20 ms to import, and few threads have links to other pages.
    from reader.extraction.generic.judging.claims import heading_count  # noqa: PLC0415

    return heading_count(heading)


def _page_of(address: str) -> tuple[str, int]:
    """The address of a thread, and the number of its page in that of one: 0 where it has none."""
    parts = split_address(address)
    path, queries = parts.path, parts.query.split("&")
    page = _PAGE.search(path) or next(filter(None, map(_QUERIED_PAGE.fullmatch, queries)), None)
    path = _PAGE.sub("", path).rstrip("/")
    query = "&".join(part for part in queries if not _QUERIED_PAGE.fullmatch(part))
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{path}?{query}", int(page[1]) if page else 0


def _flattened(document: Document, comments: tuple[Comment, ...]) -> bool:
    """Whether replies beyond the depth limit are drawn at that limit, as WordPress does.

    Two signs, both for consecutive comments on the deepest level. WordPress gives no reply link at
    its limit (`get_comment_reply_link`), so other comments have one and these do not. Or one of
    them begins with another's name ("@Ada"), and so answers that comment.
    """
    deepest = max((comment.depth for comment in comments), default=0)
    rows = [pair for pair in pairwise(comments) if pair[0].depth == pair[1].depth == deepest]
    if deepest < 2 or not rows:
        return False
    if any(after.text.startswith(f"@{before.author}") for before, after in rows if before.author):
        return True
    # A link belongs to the last comment that begins before it.
    items = document.css(_COMMENTS.item)
    orders = [item.order for item in items]
    links = document.css(".comment-reply-link")
    offered = (_depth(items[bisect(orders, link.order) - 1]) for link in links)
    return bool(links) and all(depth < deepest for depth in offered)


_REST = Shape(  # wp-json/wp/v2/comments
    items=("[]",),
    each=("author_name", "content.rendered", "date_gmt", "parent"),
    parent="parent",
    author="author_name",
    published=("date_gmt", "date"),
    utc=True,
    html="content.rendered",
    url="link",
    states=(("moderated", "status=hold"),),
    unless=("type=pingback", "type=trackback"),
    paged=True,
)
_POST = Post(
    at=("[]", ""),
    when=("title.rendered", "content.rendered"),
    id="id",
    title="title.rendered",
    author=("_embedded.author[0].name", "yoast_head_json.author"),
    published=("date_gmt", "date"),
    html="content.rendered",
    url="link",
)
_POSTS = replace(  # wp-json/wp/v2/posts; with `_embed` its comments come along
    _REST,
    has=("[].content.rendered|content.rendered", "[].slug|slug", "[].date_gmt|date_gmt"),
    items=("[]._embedded.replies[].[]", "_embedded.replies[].[]"),
    paged=False,
    post=_POST,
)
_HOSTED = Shape(  # WordPress.com: rest/v1.1/sites/…/posts/…/replies
    has=("comments", "found"),
    items=("comments[]",),
    each=("ID", "author.name", "content", "parent"),
    id="ID",
    parent="parent.ID",
    author="author.name",
    published="date",
    html="content",
    score="like_count",
    url="URL",
    states=(("moderated", "status=unapproved"),),
    unless=("type=pingback", "type=trackback"),
    claimed="found",
)

SITE = Site(
    name="wordpress",
    marks=(
        "ol.commentlist", "ul.commentlist", ".comment-list li.comment",
        ".wp-block-comment-template", "li.comment > .comment-body", "div.comment[class*='depth-']",
        ".comment.even[class*='depth-']", ".comment.odd[class*='depth-']", "#epoch-comments",
        "ol#commentlist li[id^='comment-']",
    ),
    rules=(_REVIEWS, _COMMENTS, _EPOCH),
    section=("#comments", ".comments-area", ".wp-block-comments", "#respond", ".commentlist"),
    claimed=_COUNTED,
    counted=PINGBACKS,
    notes=_missing,
    shapes=(_REST, _POSTS, _HOSTED),
)  # fmt: skip

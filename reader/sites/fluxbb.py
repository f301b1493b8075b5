"""FluxBB, PunBB and DjangoBB: flat threads; the heading of a post is its date."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_FLUX = Rules(
    item="div.blockpost[id^='p']",
    id=inside("id", r"p(\d+)"),
    opening="div.blockpost.firstpost",
    author=(".postleft dt strong", ".postleft dt"),
    published_text=("h2 > span > a", "h2 a"),
    edited=".postedit:not(:has(a))",
    body=".postmsg",
    drop=(".postedit", ".postsignature"),
)

_PUN = Rules(
    item="div.post:has(.posthead .post-byline)",
    id=inside("id", r"p(\d+)"),
    opening="div.post.firstpost",
    author=(
        ".post-byline strong", ".post-byline a", ".post-byline .user-name", ".post-byline em",
        ".author-ident .username",
    ),
    published_text=(".post-link a", ".post-link"),
    edited=".lastedit",
    body=(".post-entry .entry-content", ".entry-content"),
    drop=(".lastedit", ".sig-content"),
)  # fmt: skip

SITE = Site(
    name="fluxbb",
    marks=("div.blockpost[id^='p'] .postmsg", "div.post .posthead .post-byline"),
    rules=(_FLUX, _PUN),
    section=(".postsignature", ".postleft", "#quickpost"),
    more=(
        (".pagelink a[rel='next'], .pagelink a[rel='prev'], .paging a", PAGED),
        (".pagelink a[href*='page=']", PAGED),
    ),
)

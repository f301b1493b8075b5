"""Videos, sounds and posts of other sites, as links to where they can be seen."""

import re
from urllib.parse import quote

from reader.expressions import expression
from reader.html.links import absolute
from reader.html.media import is_tiny
from reader.html.texts import text_of
from reader.html.tree import Node
from reader.model import Media
from reader.text import line

_SOURCES = (
    "src", "data-src", "data-lazy-src", "data-litespeed-src", "data-embed-src", "data-iframe-src",
    "data-cmp-src", "data-cookieblock-src", "data-url", "data",
)  # fmt: skip
"""Attributes with the address of an embedded page: lazy loaders and consent tools move it."""
_NAMES = ("title", "playlabel", "aria-label", "data-title", "name")
_UNSEEN = expression(
    r"//(?:[\w-]+\.)*(?:googletagmanager|doubleclick|googlesyndication|adservice|recaptcha|facebook"
    r"\.com/plugins/like|scorecardresearch|amazon-adsystem)|google\.com/recaptcha",
    re.IGNORECASE,
)
"""Frames that only measure or advertise, with nothing to read or to see."""
_PLAYERS = (
    (expression(r"https?://(?:www\.)?youtube(?:-nocookie)?\.com/(?:embed|v)/([\w-]{6,})(?:[?&/].*)?"),
     "https://www.youtube.com/watch?v={}"),
    (expression(r"https?://player\.vimeo\.com/video/(\d+)(?:[?/].*)?"), "https://vimeo.com/{}"),
    (expression(r"https?://(?:www\.)?dailymotion\.com/embed/video/(\w+)(?:\?.*)?"),
     "https://www.dailymotion.com/video/{}"),
    (expression(r"https?://platform\.twitter\.com/embed/.*[?&]id=(\d+).*"),
     "https://twitter.com/i/status/{}"),
)  # fmt: skip
"""Addresses of players, and of the pages of what they play."""
ELEMENTS = {
    "lite-youtube": ("videoid", "https://www.youtube.com/watch?v={}"),
    "youtube-video": ("data-id", "https://www.youtube.com/watch?v={}"),
    "amp-youtube": ("data-videoid", "https://www.youtube.com/watch?v={}"),
    "lite-vimeo": ("videoid", "https://vimeo.com/{}"),
    "amp-vimeo": ("data-videoid", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "https://www.dailymotion.com/video/{}"),
    "amp-twitter": ("data-tweetid", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "https://www.instagram.com/p/{}/"),
    "amp-facebook": ("data-href", ""),
    "amp-iframe": ("src", ""),
    "amp-video": ("src", ""),
    "amp-audio": ("src", ""),
}
"""Elements of common libraries that embed one thing: the attribute, and the address it makes."""
_POSTS = expression(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|"
    r"reddit-(?:card|embed-bq)|text-post-media|imgur-embed-pub|fb-(?:post|video))(?:$|\s)"
)
_PERMALINKS = (
    "data-instgrm-permalink", "data-text-post-permalink", "data-embed-url", "data-href", "cite",
)  # fmt: skip


def media(node: Node, base: str) -> Media | None:
    """A video, a sound or an embedded page as a link; None if it gives no address."""
    title = next((text for name in _NAMES if (text := line(node.get(name)))), "")
    if node.tag in ELEMENTS:
        attribute, address = ELEMENTS[node.tag]
        value = node.get(attribute).strip()
        made = address.format(quote(value, safe="")) if address and value else value
        url = absolute(base, made)
        return Media(url, title.removeprefix("Play: ") or text_of(node)) if url else None
    if node.tag == "iframe" and is_tiny(node):
        return None
    url = _source(node, base)
    if not url or _UNSEEN.search(url):
        return None
    return Media(_page(url), "" if node.tag == "iframe" and title == node.get("name") else title)


def _source(node: Node, base: str) -> str:
    """The address of what an element plays: its own, or that of the first part that has one."""
    pending = [node]
    for item in pending:  # the list grows in the loop, so the nearest elements come first
        for name in _SOURCES:
            if src := absolute(base, item.get(name)):
                return src
        played = item.tag == "param" and item.get("name").lower() in ("movie", "src", "url")
        if played and (src := absolute(base, item.get("value"))):
            return src
        pending += [child for child in item.elements() if child.tag in _PARTS]
    return ""


_PARTS = frozenset({"source", "param", "embed", "object", "iframe"})


def _page(url: str) -> str:
    for player, page in _PLAYERS:
        if found := player.fullmatch(url):
            return page.format(found[1])
    return url


def bare_post(quote_: Node, base: str) -> Media | None:
    """An embedded post that a script would draw, as a link; None if its text is on the page."""
    if not _POSTS.search(quote_.get("class")):
        return None
    address = next((url for name in _PERMALINKS if (url := absolute(base, quote_.get(name)))), "")
    pending: list[Node | str] = [quote_]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            if item.strip():
                return None
            continue
        if item.tag == "a" and not address:
            address = absolute(base, item.get("href"))
        if item.tag not in ("svg", "style", "script"):
            pending.extend(reversed(item.children))
    return Media(address) if address else None

"""Judges an element by its class and id: text, certainly furniture, or possibly furniture."""

from functools import lru_cache

from reader.expressions import expression

TEXT, UNDECIDED, DOUBTFUL, FURNITURE = 1, 0, -1, -2

# Words of class and id, measured on the articles of the development pages: of elements with the
# words below, more than nine in ten were not part of the article.
_FURNITURE = frozenset({
    "ad", "addtoany", "ads", "adsense", "advert", "advertisement", "advertorial", "adverts",
    "author", "authors", "autor", "bio", "breadcrumb", "breadcrumbs", "captcha", "comment",
    "commentform", "commentlist", "comments", "consent", "cookie", "cookies", "copyright",
    "disqus", "facebook", "feedback", "footer", "gdpr", "jumpnav", "latest", "login",
    "masthead", "menu", "modal", "nav", "navbar", "navbox", "navfooter", "navheader", "navi",
    "navigation", "newsletter",
    "noprint", "offcanvas", "outbrain", "pager", "paginate", "pagination", "paginator", "paywall",
    "popup", "recirc", "recirculation", "recommendations", "recommended", "related", "relatedposts",
    "reply", "respond", "share", "sharebar", "sharedaddy", "shariff", "sharing", "sidebar",
    "signup", "sitemap", "skip", "skiplink", "social", "socials", "sponsor", "sponsored",
    "subscribe", "subscription", "taboola", "textarea", "toolbar", "tooltip", "topbar",
    "trending", "twitter", "upsell", "vcard", "wpdcom", "wpdiscuz",
})  # fmt: skip
_PLACES = (
    "left", "right", "side", "sub", "top", "main", "global", "local", "page", "site", "bottom",
    "user", "mega", "foot", "footer", "head", "header", "mobile", "primary", "secondary", "sec",
    "mini", "dropdown", "vertical", "horizontal", "category", "account", "product", "shop",
)  # fmt: skip
_FURNITURE |= {f"{place}{what}" for place in _PLACES for what in ("nav", "menu", "sidebar")}
_RELATED = ("articles", "box", "content", "items", "links", "list", "news", "stories", "topics")
_SHARED = ("box", "buttons", "icons", "links", "list", "share", "this", "tools")
_FURNITURE |= {f"related{what}" for what in _RELATED} | {"relacionadas", "relacionados"}
_FURNITURE |= {f"{how}{what}" for how in ("share", "social") for what in _SHARED}
_FURNITURE |= {"addthis", "compartir"}
# 43 of 1,047 news sites call so what is no text, and none its text.
# These are as often part of the article: a lead in a "teaser", a text in a "widget".
_DOUBTFUL = frozenset({
    "banner", "btn", "btns", "button", "buttons", "byline", "caption", "carousel", "category",
    "credit", "credits", "cta", "dateline", "disclaimer", "donate", "dropdown", "form", "gallery",
    "infobox", "label", "links", "meta", "metadata", "more", "next", "popular", "posts", "prev",
    "previous", "promo", "promotion", "rail", "rating", "ratings", "read", "screenreader",
    "search", "slider", "sticky", "tag", "taglist", "tags", "teaser", "teasers", "testimonial",
    "testimonials", "timestamp", "toc",
})  # fmt: skip
_TEXT = expression(
    r"(?:^|[\s_-])(?:article-?(?:body|content|text)|entry-?content|post-?(?:body|content|text)|"
    r"story-?(?:body|content|text)|body-?copy|main-?content|content-?body|articlebody|prose|"
    r"rich-?text|mw-parser-output|markdown-body|theme-doc-markdown)(?=$|[\s_-])"
)
_SHOWN = expression(
    r"code-toolbar|twitter-(?:tweet|video)|fb-(?:post|video)|wp-block-(?:embed|gallery|table)|"
    r"(?:wp|image|img|media|picture|photo|figure|article|code-?block|box|blocks-gallery)"
    r"[-_]{0,2}(?:element-)?caption|layout-caption-|captioned-image|thumbcaption|"
    r"(?:^|\s)gallery(?:id-|-item(?:$|\s)|-icon)|(?:recipe|events?|nutrition)[-_](?:[a-z]+[-_]){0,3}(?:meta|label)|"
    r"abstract author|accordion[_-]*(?:button|btn|label|title|head(?:er|ing)?|toggle)"
    r"|(?<!nav-)w-dropdown-toggle|(?:^|\s)bl-tag(?:$|\s)|(?:^|\s)offcanvas-body(?:$|\s)"
)
"""Names that an editor or a highlighter gives to parts of the text although they contain words for
furniture: the frame of code, an embedded post, the caption of a picture or of code, the layout of a
picture with one; a paper's abstract, written by its author; the question above a folded answer,
which a page builder also makes as a menu; the options in a page of a Unix manual."""
_SHOWN_PARTS = (
    "toolbar", "twitter-", "fb-", "wp-block-", "caption", "abstract", "accordion", "w-dropdown",
    "bl-tag", "offcanvas-body", "recipe", "event", "nutrition",
    "gallery",
)  # fmt: skip
"""One of these is in everything the pattern finds: testing for them takes a tenth of the time."""
_FOUND = expression(r"(?:^|[\s_-])search-?results?(?=$|[\s_-])")
"""What a search found, which is a list to read; not "search-results-sidebar"."""
_PICTURED = expression(
    r"(?:^|\s)(?:article|story|post)?[-_]{0,2}gallery[-_]{0,2}(?:photo|image|img|picture)\d*(?:$|\s)"
)
"""A picture of a gallery, or the box for one."""
_BESIDE = expression(
    r"(?:(?<![A-Za-z])(?:has|with|without|no)|(?<=[a-z])(?:Has|With|Without|No))(?:[-_]+|(?=[A-Z]))[\w-]*"
    r"|(?<=colmask )(?:left|right)menu"
    r"|(?<![A-Za-z])(?:sidebar-(?:grid|layout)|content-sidebar-wrap)(?![A-Za-z])"
)
"""Names that say what an element has beside it: "has-sidebar", "anchorWithStickyNavbar", and the
columns of a page with a menu at their left, which are called "colmask leftmenu"; the parts of a
"sidebar-grid" are called after it, its "sidebar-grid__sidebar" and its "__content". In Genesis, a
framework for WordPress, "content-sidebar-wrap" is around the content and its sidebar."""
_BESIDE_PARTS = ("has", "ith", "Has", "no-", "no_", "No", "colmask", "bar-")
"""One of these is in all such names. "no" alone is in many words."""
_BRACKETED = expression(r"\[[^\[\]\s]*\]")
"""What style sheets of small classes put in brackets: conditions on other elements, and values. In
"[html.sidebar-filled_&]:bg-tint" the sidebar is not the element's own."""
_TEXT_PARTS = ("content", "body", "text", "prose", "output", "markdown")
_TOOLS = expression(
    r"(?<![a-z])(?:article|story|post|entry|page|content|news|print|share|social|document)[-_]{0,2}"
    r"(?:user[-_]?)?(?:tool(?:s|box)?|actions?|options|utilit(?:y|ies))(?![a-z])"
)
"""What can be done with a text: 84 of 1,047 news sites call so what is no text, none the text."""
_TOOLS_PARTS = ("tool", "action", "option", "utilit")
_PLAIN = expression(r"[a-z0-9]+")
_PARTED = (
    bytes(code if chr(code).islower() or chr(code).isdigit() else 0x20 for code in range(128)) * 2
)
"""The same, written for ASCII in a fifth of the time."""
_DIGITS = "0123456789"
"""Digits that number an element ("ad1", "comment12"). Before letters they are a hash: "02ad" is not
an ad."""
_CAMEL = expression(r"[A-Z]?[a-z]+|[A-Z]{2,}")


PAID = "paywall"
"""The class of paragraphs, lists and quotes behind a paywall, as search engines ask to have them
marked (Google Search Central, "Structured data for subscription and paywalled content").
"""
WALLS = frozenset({"div", "section", "aside", "form", "dialog"})
"""Elements that are the wall itself by that class."""


@lru_cache(8192)
def verdict(marks: str) -> int:
    """Judge an element by class and id: `TEXT`, `UNDECIDED`, `DOUBTFUL` or `FURNITURE`."""
    for part in _BESIDE_PARTS:
        if part in marks:
            marks = _BESIDE.sub(" ", marks)
            break
    if "[" in marks:
        marks = _BRACKETED.sub(" ", marks)
    plain = marks.lower()
    for part in _TEXT_PARTS:
        if part in plain:
            if _TEXT.search(plain):
                return TEXT
            break
    if plain != marks:
        # In machine-made classes ("sc-adXq") two letters are not a word.
        words = [word.lower() for word in _CAMEL.findall(marks) if len(word) > 2]
    elif marks.isascii():
        words = [
            word.rstrip(_DIGITS) for word in marks.encode().translate(_PARTED).decode().split()
        ]
    else:
        words = [word.rstrip(_DIGITS) for word in _PLAIN.findall(marks)]
    judged = FURNITURE if not _FURNITURE.isdisjoint(words) else DOUBTFUL
    if judged == DOUBTFUL and _DOUBTFUL.isdisjoint(words) and not _is_of_tools(plain):
        return UNDECIDED
    shown = any(map(plain.__contains__, _SHOWN_PARTS)) and _SHOWN.search(plain) is not None
    shown = shown or (judged == DOUBTFUL and _is_content(plain))
    return UNDECIDED if shown else judged


def _is_content(plain: str) -> bool:
    """Whether classes in lower case, doubtful by a word, name what was found or is pictured."""
    found = "result" in plain and _FOUND.search(plain) is not None
    return found or ("gallery" in plain and _PICTURED.search(plain) is not None)


def _is_of_tools(plain: str) -> bool:
    """Whether classes in lower case name what can be done with a text."""
    return any(map(plain.__contains__, _TOOLS_PARTS)) and _TOOLS.search(plain) is not None

"""vBulletin 3, 4 and 5: flat threads in three markups.

Version 3 is tables (some skins divs) around `#post_message_N`; 4 is a list; 5 keeps the dates for
machines. Dates of 3 and 4 are in the order the forum is set to.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

_FIVE = Rules(
    item="li.b-post.js-post",
    id=inside("id", r"post(\d+)"),
    opening="li.b-post--first",
    author=(".author [itemprop='name']", ".author strong", ".author"),
    published=("meta[itemprop='publishDate']@content", "time[itemprop='dateCreated']@datetime"),
    published_text=".b-post__timestamp",
    changed="meta[itemprop='dateModified']@content",
    score=".votecount",
    ranks=(".usertitle",),
    body=(".js-post__content-text", ".b-post__content"),
    drop=(".b-post__edit-note", ".js-post-signature", ".post-signature"),
    states=(("deleted", ".b-post--deleted"), ("hidden", ".b-post--ignored")),
)

_FOUR = Rules(
    item=(
        "li.postcontainer[id^='post_'], li.postbit[id^='post_'], li.postbitlegacy[id^='post_'], "
        "li.postbitdeleted[id^='post_'], li.postbitignored[id^='post_']"
    ),
    id=inside("id", r"post_(\d+)"),
    opening="first",
    author=(".username strong", ".username"),
    published=(".postdate .date", ".postdate"),
    published_text=".postdate",
    edited=".postfoot .lastedited, .after_content .lastedited, .lastedited",
    body=(".postcontent", "[id^='post_message_']", ".postrow"),
    ranks=(".usertitle",),
    drop=(".bbcode_description", ".bbcode_postedby img", ".signaturecontainer"),
    states=(("deleted", "li.postbitdeleted"), ("hidden", "li.postbitignored")),
)

# The id is "post" and a number; selectors know no numbers, but how one begins.
_POSTS = ", ".join(
    f"{tag}[id^='post{digit}']:has([id^='post_message_'])"
    for tag in ("table", "div", "section")
    for digit in range(1, 10)
)

_THREE = Rules(
    item=_POSTS,
    id=inside("id", r"post(\d+)", reach=1),
    opening="first",
    author=(".bigusername", "[id^='postmenu_'] > a", "[id^='postmenu_']"),
    published_text=("td.thead:has([name^='post'])", "td.thead", ".thead", ".tcat .smallfont"),
    published_in=(
        r"((?:[^\W\d]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{2,4}|\d[\w./-]{5,12}\d)\b"
        r"(?:[^#]*?\d{1,2}:\d\d(?: ?[APap][Mm])?)?)"
    ),
    edited=".smallfont em",
    body="[id^='post_message_']",
    drop=(".sig", ".smallfont em", "[id^='post_message_'] .smallfont:has(+ table td.alt2)"),
    quoted="[id^='post_message_'] td.alt2",
)

SITE = Site(
    name="vbulletin",
    marks=(
        "li.b-post.js-post .js-post__content-text",
        "li.postcontainer[id^='post_'] .postcontent",
        "li[id^='post_'] .postbody [id^='post_message_']",
        "table.tborder [id^='post_message_']",
        "section.tborder[id^='post'] [id^='post_message_']",
        "table[id^='post'] .bigusername",
    ),
    rules=(_FIVE, _FOUR, _THREE),
    section=(".signaturecontainer", "#thread_info", "#similar_threads"),
    more=(
        (".pagination .next, .pagination_top .prev_next a[rel='next']", PAGED),
        (".js-pagenum-next:not(.h-disabled), .right-arrow:not(.h-disabled)", PAGED),
        (".pagenav a[rel='next']", PAGED),
        (".pagination a[rel='prev'], .pagination_top a[rel='prev'], .pagenav a[rel='prev']", PAGED),
    ),
    pages=(".pagination .popupctrl", ".pagenav .vbmenu_control"),
)

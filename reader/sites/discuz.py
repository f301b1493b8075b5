"""Discuz!: flat threads of tables, remarks on a post under it. No real page was available.

The markup is that of the default template of X2 to X3.5 and of mobile and bought skins, which keep
its ids: `post_ID`, `authorpostonID`, `postmessage_ID`. Against copying, words nobody sees are
sprinkled into a text (`.jammer`); the walk leaves them out as it does all that is hidden by style.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="discuz",
    marks=(
        "td.t_f[id^='postmessage_']", ".postmessage[id^='postmessage_']",
        ".authi [id^='authorposton']",
    ),
    rules=(
        Rules(
            item=(
                "div[id^='post_']:has([id^='postmessage_']), "
                "div.plc[id^='pid']:has([id^='postmessage_']), .cm .pstl"
            ),
            id=inside("id", r"(?:post_|pid)(\d+)", reach=1),
            opening="first",
            author=(
                ".authi a.xw1", ".psta a.xi2", ".authi a.xi2", "a.xw1",
                ".authi a[href*='uid']", "a[href*='space-uid']", "a[href*='mod=space&uid']",
                ".authi",
            ),
            published=("[id^='authorposton'] span@title", "[id^='authorposton']", ".psti .xg1"),
            published_text=("[id^='authorposton']", ".psti .xg1"),
            published_in=r"(?:发表于|發表於|posted on|Posted)?\s*(.*\d.*)",
            edited=".pstatus",
            score="[id^='review_support_']",
            body=("[id^='postmessage_']", ".psti"),
            drop=(".pstatus", ".jammer", ".psti .xg1", ".sign", ".t_attach", ".aimg_tip", ".tip"),
            states=(("hidden", ".pcb > .locked"), ("hidden", "[id^='postmessage_'] > .locked")),
        ),
    ),
    section=("#postlist", "#f_pst"),
    more=((".pg a.nxt", PAGED),),
)  # fmt: skip

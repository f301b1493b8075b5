"""JForum as permies.com runs it: flat threads; the date is in the title of a relative one."""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import PAGED, Site

SITE = Site(
    name="jforum",
    hosts=("permies.com", "coderanch.com"),
    marks=("div.postItem .postdate span[title]",),
    rules=(
        Rules(
            item="div.postItem",
            id=inside("id", r"(\d+)", reach=60),
            opening="first",
            author=(".name a", ".name span", ".name"),
            published=".postdate span[title]@title",
            published_text=".postdate",
            score="[id^='like_message_']",
            body=".postText",
            drop=(".signature",),
            roles=(("staff", ".staffStar"),),
        ),
    ),
    section=(".signature",),
    more=((".pagination a, .pageNav a", PAGED),),
)

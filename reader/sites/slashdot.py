"""Slashdot: lists in lists. Comments below the reader's threshold are one line without a date.

Those hidden by the page are stubs, kept for the tree. A one-line comment repeats its title in a
`span.substr` before its text. The Anonymous Coward has no link.
"""

from reader.extraction.comments.rules import Rules, inside, part
from reader.sites.base import MORE, Site

SITE = Site(
    name="slashdot",
    hosts=("slashdot.org",),
    marks=("ul#commentlisting li.comment[id^='tree_']", "li.comment[id^='tree_'] .commentTop"),
    rules=(
        Rules(
            item="li.comment[id^='tree_']",
            id=part("id", "tree_"),
            author=(".by > a", ".by"),
            author_in=r"^(?:by\s+)?(.+?)(?:\s*\(\s*\d+\s*\))?$",
            published_text=".otherdetails",
            published_in=r"^on (.+?)(?:\s*\(#\d+\))?$",
            score=(".score",),
            body="[id^='comment_body_']",
            drop=("span.substr", ".sig"),
            states=(("hidden", "li.comment.hidden"), ("collapsed", "li.comment.oneline")),
        ),
    ),
    post=Rules(
        item="article.fhitem:has(.story-byline)",
        id=inside("data-fhid", r"(\d+)", reach=1),
        author=".story-byline",
        author_in=r"^Posted by (.{1,60}?) on .*$",
        published_text=(".story-byline time", ".story-byline"),
        published_in=r"\bon (\w+ \w+ \d\d, \d{4} ?@\d\d:\d\d[AP]M)",
        body="[id^='text-'].p",
    ),
    section=("#commentlisting", "#comments"),
    claimed=(".totalcommentcnt", "#commentCount", ".comment-bubble a"),
    more=(("#more_comments_button", MORE), ("#more_comments_num_a", MORE)),
)

"""PTT, as on its web site: an article with "pushes" below it, one line each, for or against.

No real page was available: built from notes of its markup. A push has day and time, but no year.
The article has a head of four lines above it, and below it the station it was sent from.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

_VALUE = ".article-meta-value"
_TITLE = f".article-metaline-right + .article-metaline {_VALUE}"
_TIME = f".article-metaline-right + .article-metaline + .article-metaline {_VALUE}"

SITE = Site(
    name="ptt",
    marks=("div.push .push-userid", "#main-content > .article-metaline .article-meta-value"),
    rules=(
        Rules(
            item="div.push:has(.push-userid)",
            id=inside("id", r"(.+)"),
            author=".push-userid",
            published_text=".push-ipdatetime",
            published_in=r"(\d\d/\d\d \d\d:\d\d)",
            body=".push-content",
            body_in=r"(?s):[ ]?(.*?)\s*(?:\d[\d.]+ )?\d\d/\d\d \d\d:\d\d\s*$",
        ),
    ),
    post=Rules(
        item="#main-content:has(> .article-metaline)",
        id=lambda _: "post",
        author=f".article-metaline:first-child {_VALUE}",
        author_in=r"^(.{1,60}?)(?: ?\(.{0,80}\))?$",
        published_text=_TIME,
        body="#main-content",
        body_in=(
            r"\A(?:[^\n]*作者[^\n]*\n)?(.*?)"
            r"(?:\n--\s*\n[^※]{0,600}※ 發信站|\n※ (?:發信站|文章網址))"
        ),
        plain=True,
    ),
    title=_TITLE,
    section=(".article-metaline", ".article-metaline-right"),
)

"""Who wrote what when, in the plain text that this program writes: above the article and each
comment.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from reader.expressions import expression
from reader.model import Comment
from reader.text import is_web, line
from reader.values import NamedTuple

_DATE = expression(r"(\d{4}-\d\d-\d\d)(?: (\d\d:\d\d)(?: (UTC|[+-]\d\d:\d\d))?)?")
LEVEL = expression(r"↳ level (\d{1,5})")
_SCORE = expression(r"[+-]\d{1,12}|0")
_ROLES = ("op", "staff", "pinned", "accepted")
_STATES = ("edited", "deleted", "hidden", "moderated", "collapsed")
_BY = "By "
_NAME = 60
"""Characters of an author and a site."""
_MOST = 8
"""Lines of author, site, date and address."""


class About(NamedTuple):
    """What stands below the title of an article."""

    byline: str = ""
    site_name: str = ""
    published: datetime | None = None
    url: str = ""


def about_article(text: str) -> About | None:
    """What a paragraph below the title says; None if it is one of the article itself."""
    lines = text.split("\n")
    if len(lines) > _MOST:
        return None
    *upper, last = lines
    url = last.strip() if is_web(last.strip()) and " " not in last.strip() else ""
    about = line(" ".join(upper if url else lines))
    before, _, end = about.rpartition(" · ")
    published = _moment(end)
    if not url and not published and not _is_name(lines):
        return None
    byline, site = _author_and_site(before if published else about)
    return About(line(byline), line(site), published, url)


def _is_name(lines: Sequence[str]) -> bool:
    """Whether a paragraph is an author without a date, on a page without an address."""
    name = lines[0]
    return len(lines) == 1 and name.startswith(_BY) and len(name) <= _NAME and name[-1].isalnum()


def _author_and_site(text: str) -> tuple[str, str]:
    """Author and site; without a mark a name alone is that of the site, and of two the first is
    the author: so versions before 0.2 wrote them.
    """
    name, _, site = text.partition(" · ")
    if name.startswith(_BY):
        return name.removeprefix(_BY), site
    return (name, site) if site else ("", name)


def headed(head: str, comment: Comment) -> Comment:
    """The comment with what its head says: name, roles, date, score and states."""
    name, *about = head.split(" · ")
    # A site's own words for the date are what is none of the others.
    dates = [word for word in about if not _is_known(word)]
    scores = [word for word in about if _SCORE.fullmatch(word)]
    return replace(
        comment,
        author="" if name == "(unknown)" else line(name),
        published=_moment(dates[-1]) if dates else None,
        published_text=line(dates[-1]) if dates else "",
        score=int(scores[-1]) if scores else None,
        roles=tuple(word for word in about if word in _ROLES),
        states=tuple(word for word in about if word in _STATES),
    )


def _is_known(part: str) -> bool:
    known = part in _ROLES or part in _STATES
    return known or bool(_SCORE.fullmatch(part) or LEVEL.fullmatch(part))


def _moment(text: str) -> datetime | None:
    """The date in the form of `reader.save.facts.moment`, None if it is not of that form."""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    zone = (match[3] or "").replace("UTC", "+00:00")
    with suppress(ValueError):
        return datetime.fromisoformat(f"{match[1]}T{match[2] or '00:00'}{zone}")
    return None

"""What the writers for people say alike: who wrote, when, how it was received, how much is here."""

from dataclasses import dataclass
from datetime import datetime

from reader.model import Article, Comment, Page, Reading
from reader.text import numbered

WIDTH = 78
"""A line of mail: what is comfortable to read, and fits any terminal."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the bytes came from that a reading was made of."""

    location: str = ""
    """What was asked for: an address without a password, a path."""
    fetched: datetime | None = None
    """When they were fetched or saved."""
    sha256: str = ""
    """Of the bytes as they came, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Options:
    """What of a reading is written, and how wide; writers without lines ignore `width`."""

    width: int = WIDTH
    """Cells in a line; 0 wraps nothing, so that a paragraph is a line."""
    article: bool = True
    comments: bool = True
    provenance: Provenance | None = None
    """What the formats for programs say of where a reading is from; None where nobody knows."""
    pseudonyms: bool = False
    """Whether commenters go by other names."""
    key: bytes = b""
    """By which an author has the same other name on every page; "" where each page begins anew."""


def about_article(article: Article) -> str:
    """Who wrote the article, where and when."""
    parts = (article.byline, article.site_name, moment(article.published))
    return " · ".join(part for part in parts if part)


def about_comment(comment: Comment, deepest: int) -> tuple[str, ...]:
    """Who wrote the comment, and what else is known of it.

    A comment below `deepest` is drawn at that depth and so has its level named, from 1.
    """
    level = f"↳ level {comment.depth + 1}" if comment.depth > deepest else ""
    when = moment(comment.published) or comment.published_text
    score = "" if comment.score is None else f"{comment.score:+d}" if comment.score else "0"
    about = (level, *comment.roles, when, score, *comment.states)
    return (comment.author or "(unknown)", *(part for part in about if part))


def moment(time: datetime | None) -> str:
    """`time` to the minute, with the zone it was given in; midnight without a zone is a day."""
    if time is None:
        return ""
    said = time.isoformat(" ", "minutes")
    if time.utcoffset() is None:
        return said.removesuffix(" 00:00")
    return f"{said[:16]} {said[16:22] if time.utcoffset() else 'UTC'}"


def count(reading: Reading) -> str:
    """How many comments there are, and of how many: never silence about those that are missing."""
    here = len(reading.comments)
    if reading.claimed is not None and reading.claimed > here:
        return f"{here} of {reading.claimed} comments"
    return numbered(here, "comment")


def discussed(reading: Reading) -> bool:
    """Whether there is anything to say of comments."""
    return bool(reading.comments or reading.claimed)


def provenance(page: Page, location: str) -> Provenance:
    """Where `page` is from; `location` as it may be shown."""
    from hashlib import sha256  # noqa: PLC0415  the formats for people do not need it

    return Provenance(location, page.fetched, sha256(page.body).hexdigest())

"""What all formats for people say alike: author, date, score and number of comments."""

from datetime import datetime

from reader.model import Article, Comment, Page, Reading
from reader.text import numbered
from reader.values import dataclass

WIDTH = 78
"""The width of a line of e-mail: comfortable to read, and narrow enough for any terminal."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """The source of the bytes that a reading was made of."""

    location: str = ""
    """The location that was asked for: a URL without a password, or a path."""
    fetched: datetime | None = None
    """When they were fetched or saved."""
    sha256: str = ""
    """SHA-256 of the bytes as they came, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Options:
    """Which parts of a reading to write, and how wide; formats without lines ignore `width`."""

    width: int = WIDTH
    """Cells in a line; 0 turns wrapping off, so that each paragraph is one line."""
    article: bool = True
    comments: bool = True
    links: bool = False
    """Whether plain text ends with a list of its links: for what is kept, not for what is read at
    once.
    """
    provenance: Provenance | None = None
    """What the formats for programs record about the source of a reading; None if unknown."""
    pseudonyms: bool = False
    """Whether to replace the names of commenters by pseudonyms."""
    key: bytes = b""
    """Secret that gives an author the same pseudonym on every page; b"" numbers each page anew."""


def about_article(article: Article) -> str:
    """Author, site and date of the article."""
    parts = (article.byline, article.site_name, moment(article.published))
    return " · ".join(part for part in parts if part)


def about_comment(comment: Comment, deepest: int) -> tuple[str, ...]:
    """The author of the comment, and what else is known about it.

    A comment deeper than `deepest` is drawn at that depth and its level, counted from 1, is named.
    """
    level = f"↳ level {comment.depth + 1}" if comment.depth > deepest else ""
    when = moment(comment.published) or comment.published_text
    score = "" if comment.score is None else f"{comment.score:+d}" if comment.score else "0"
    about = (level, *comment.roles, when, score, *comment.states)
    return (comment.author or "(unknown)", *(part for part in about if part))


def moment(time: datetime | None) -> str:
    """`time` to the minute, in the zone it was given in; midnight without a zone is a whole day."""
    if time is None:
        return ""
    text = time.isoformat(" ", "minutes")
    if time.utcoffset() is None:
        return text.removesuffix(" 00:00")
    return f"{text[:16]} {text[16:22] if time.utcoffset() else 'UTC'}"


def count(reading: Reading) -> str:
    """The number of comments here, and always the page's total as well if some are missing."""
    present = len(reading.comments)
    if reading.claimed is not None and reading.claimed > present:
        return f"{present} of {reading.claimed} comments"
    return numbered(present, "comment")


def discussed(reading: Reading) -> bool:
    """Whether there is anything to report about comments."""
    return bool(reading.comments or reading.claimed)


def provenance(page: Page, location: str) -> Provenance:
    """The source of `page`; `location` is the form of it that may be shown."""
    from hashlib import sha256  # noqa: PLC0415  the formats for people do not need it

    return Provenance(location, page.fetched, sha256(page.body).hexdigest())

"""Descriptions of a reading and of the position in it, in the short words of the bars."""

from contextlib import suppress
from datetime import datetime
from typing import TYPE_CHECKING

from reader.commands.command import PaneName
from reader.layout.ages import age
from reader.library.values import Order
from reader.model import Reading
from reader.text import line, numbered
from reader.text.addresses import readable_address
from reader.ui.panes.article_head import day, how_long
from reader.ui.panes.article_place import ArticleFacts
from reader.ui.panes.bar_words import Tabs
from reader.ui.panes.comments_place import CommentsFacts
from reader.ui.panes.reading_time import Length, duration
from reader.ui.services import Earlier

if TYPE_CHECKING:
    from reader.compare import Comparison  # most pages are seen for the first time
    from reader.compare.changes import Kind


def title(reading: Reading, location: str) -> str:
    """The title in the bar: the page's own, or where the page is from."""
    return reading.article.title or _named(location) or "Untitled"


def _named(location: str) -> str:
    return "Standard input" if location == "-" else line(location)


def about(reading: Reading, length: Length) -> tuple[str, ...]:
    """What the title line shows after the title, most important first."""
    article = reading.article
    parts = (article.site_name, article.byline, day(article), *how_long(length))
    return tuple(dict.fromkeys(filter(None, parts)))


def tabs(reading: Reading, current: PaneName) -> Tabs:
    """The names of the panes if only one of them is shown, and which one that is.

    Over the comments their number is in the line above them.
    """
    count = "" if current == "comments" else f" {len(reading.comments)}"
    titles = ("Article", "article"), (f"Comments{count}", "comments")
    return tuple((label, name == current) for label, name in titles)


def article_place(facts: ArticleFacts) -> str:
    """Paragraph, percentage and time left."""
    if not facts.paragraphs:
        return ""
    left = f"  {duration(facts.minutes_left)} left" if facts.minutes_left else ""
    return f"¶ {facts.paragraph}/{facts.paragraphs}  {facts.percent}%{left}"


def comments_place(facts: CommentsFacts) -> str:
    """Position and depth of the comment in focus, and the number of folded comments."""
    if not facts.total:
        return ""
    folded = f"  {facts.folded} folded" if facts.folded else ""
    return f"c {facts.index}/{facts.total}  depth {facts.depth}{folded}"


def arranged(facts: CommentsFacts) -> tuple[str, str]:
    """How the comments are sorted and filtered, "" for the order of the page."""
    only = f"only {facts.shown} {facts.filter}" if facts.shown else ""
    return facts.sort, only


def progress(facts: ArticleFacts | CommentsFacts) -> str:
    """The position in as few characters as possible."""
    if isinstance(facts, ArticleFacts):
        return f"{facts.percent}%"
    return f"{facts.index}/{facts.total}"


def shortfall(reading: Reading, offer: str = "") -> str:
    """How many of the comments that the page counts are here, "" if none is missing.

    It is followed by what the user can do about it.
    """
    count, claimed = len(reading.comments), reading.claimed
    if claimed is None or claimed <= count:
        return ""
    return f"{count} of {claimed} comments" + (f", {offer}" if offer else "")


def may_have_more(reading: Reading) -> bool:
    """Whether the site was not asked for missing comments in vain."""
    if not reading.notes:
        return True
    from reader.extraction.comments.completeness import (  # noqa: PLC0415  few pages have notes
        was_asked_in_vain,
    )

    return not was_asked_in_vain(reading.notes)


def comments_here(reading: Reading, news: tuple[int, int] = (0, 0)) -> str:
    """The number of comments here, and of new and edited ones; the status bar has the number that
    the page counts.
    """
    return " · ".join((numbered(len(reading.comments), "comment"), *changed(news)))


def changed(news: tuple[int, int]) -> tuple[str, ...]:
    """How many comments are new, and how many edited, each if there are any."""
    return tuple(
        f"{count:,} {kind}" for count, kind in zip(news, ("new", "edited"), strict=True) if count
    )


def missing(reading: Reading) -> str:
    """The number of missing comments as a sentence."""
    short = shortfall(reading)
    return f"{short} are on this page" if short else ""


def page(
    reading: Reading, location: str, length: Length, offer: str = ""
) -> tuple[tuple[str, str], ...]:
    """Everything known about the page: lines, each with a label.

    The notes, and what can be done about them, stand before the charts: the bar counts the notes
    and leads here, and in 24 rows they were below the end of the box.
    """
    from reader.save.facts import count, moment  # noqa: PLC0415  all writers come with it, 18 ms
    from reader.ui.panes.text_charts import figured  # noqa: PLC0415  2 ms that reading never needs

    article = reading.article
    rows = (
        ("Title", article.title),
        ("By", article.byline),
        ("Site", article.site_name),
        ("Published", moment(article.published)),
        ("Language", article.lang),
        ("Address", readable_address(article.url or _named(location))),
        ("Length", ", ".join(how_long(length))),
        ("Comments", count(reading)),
        ("Read as", reading.source),
    )
    known = tuple((f"{name:10} ", value) for name, value in rows if value)
    charts = tuple((f"{name:10} ", value) for name, value in figured(reading.comments))
    notes = tuple(("• ", note) for note in reading.notes)
    if not notes:
        return (*known, *charts)
    offers = (("", f"{offer} the site for comments that are not in the page"),) if offer else ()
    told = (*known, ("", ""), *notes, *offers)
    return (*told, ("", ""), *charts) if charts else told


def news(compared: "Comparison", begun: str) -> str:
    """The number of changes in a page, after some introductory words."""
    names: tuple[tuple[Kind, str], ...] = (
        ("added", "new"), ("edited", "edited"), ("gone", "gone")
    )  # fmt: skip
    counts = ((compared.count(kind), name) for kind, name in names)
    changes = ", ".join(f"{count} {name}" for count, name in counts if count)
    parts = (begun, changes, "the article was edited" if compared.paragraphs else "")
    return ", ".join(filter(None, parts))


def ago(when: str, now: datetime) -> str:
    """How long ago a visit was, "3 h ago", or its date; the text itself if it is not a time.

    The heads of comments, where each cell counts, have the bare age.
    """
    try:
        short = age(datetime.fromisoformat(when), now)
    except ValueError:
        return line(when)
    if short == "now":
        return "a moment ago"
    return f"{short} ago" if " " in short and short[-1].isalpha() else short


def since(when: str, now: datetime) -> str:
    """Since when, at the beginning of a sentence."""
    return f"Since {ago(when, now)}"


def visit(earlier: Earlier, now: datetime) -> str:
    """An earlier visit on one line, in local time."""
    count = numbered(earlier.comments, "comment")
    with suppress(ValueError):
        moment = datetime.fromisoformat(earlier.when)
        moment = moment.astimezone(now.tzinfo) if moment.tzinfo else moment
        return f"{ago(earlier.when, now)}  {moment:%Y-%m-%d %H:%M}  {count}"
    return f"{ago(earlier.when, now)}  {count}"


ORDER_NAMES: dict[Order, str] = {
    "opened": "time",
    "title": "title",
    "site": "site",
    "comments": "comments",
    "new": "what is new",
}
"""The orders of the library, in the words of the screen."""

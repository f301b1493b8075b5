"""When the article was published: from machine-readable data, or from marked or visible dates."""

from collections.abc import Iterator
from datetime import date, datetime

from reader.expressions import expression
from reader.extraction.dates import parse_date, read_date
from reader.extraction.metadata import json_ld, visible
from reader.extraction.metadata.declared import Declared
from reader.extraction.metadata.filed import filed
from reader.extraction.metadata.marked import is_called_day
from reader.extraction.metadata.masthead import Masthead
from reader.extraction.metadata.parsely import told
from reader.html.blocks import text_of
from reader.html.links import split_address
from reader.html.tree import Node
from reader.values import NamedTuple

_METAS = (
    "article:published_time", "parsely-pub-date", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date",
    "dc.date", "pubdate", "publishdate", "publish-date", "sailthru.date", "article.published",
    "cxenseparse:recs:publishtime", "citation_publication_date", "article_date_original", "date",
)  # fmt: skip
_OF_PUBLICATION = expression(r"publi[sc]|pub[-_]?date|(?:date|time)[-_.]?issued|release[-_]?date")
"""Words in the names of meta elements that are in no list."""
_CHANGES = ("article:modified_time", "og:updated_time", "datemodified", "last-modified")
_PAGES = frozenset({"WebPage", "ItemPage", "AboutPage", "QAPage", "CreativeWork", "MediaGallery"})
_CHANGE = expression(r"updat|modif|revis")
_DIGIT = expression(r"\d")
_OF_TEXT = expression(r"post|entry|article")
_TOLD = 1
"""The last rank of elements whose marks say that they date what was published."""
_SMALL = 6
"""An element with more elements in it says more than what its dates are."""
_LISTED, _EXAMINED = 3, 20
"""The fewest days of a list, as a text may have that of a change below it, and an older text; and
how many elements of a list are read."""
_ISO_DAY = expression(r"\d{4}-\d\d-\d\d(?!\d)")
_DAY = expression(r"/((?:19|20)\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=/|-|_|$)")
"""A day in an address: "/2017/03/09/a-title"."""


class Published(NamedTuple):
    """The day, and the time if given; None if the page does not say."""

    moment: datetime | None
    is_machine_readable: bool = True
    """False if the date is only in the text that is shown."""
    is_changed: bool = False
    """Whether a later change is declared, whose day is taken if it is all that the page shows."""


def published(page: Declared, article: json_ld.Thing, masthead: Masthead | None) -> Published:
    """When the article was published; without `masthead`, by machine-readable data alone."""
    for text in _declared_dates(page, article):
        declared_date = read_date(text, page.lang) or _day(text)
        if declared_date is not None:
            changed_date = _later_change(page, article, declared_date)
            if (
                changed_date
                and masthead
                and _shows_change(page, masthead, declared_date, changed_date)
            ):
                return Published(changed_date)
            return Published(declared_date, is_changed=changed_date is not None)
    told_date = read_date(json_ld.text(told(page), "datePublished"), page.lang)
    if masthead is None:
        return Published(told_date)
    changed = None
    is_article = bool(article) or page.first("og:type") == "article"
    for moment, is_of_change in _visible_dates(page, masthead, told_date, is_article):
        if not is_of_change:
            return Published(moment, is_machine_readable=moment == told_date)
        changed = changed or moment
    return Published(changed or _listed_date(page), is_machine_readable=False)


def _later_change(page: Declared, article: json_ld.Thing, declared: datetime) -> datetime | None:
    """When the article was changed last, if that was on a later day."""
    text = json_ld.text(article, "dateModified") or page.first(*_CHANGES)
    changed = read_date(text, page.lang) if text else None
    return changed if changed and changed.date() > declared.date() else None


def _shows_change(
    page: Declared, masthead: Masthead, declared: datetime, changed: datetime
) -> bool:
    """Whether the day of the last change is the only date at the title: the text dates from then.

    Of 20 development pages that show people only their last change, 13 are dated by it.
    """
    is_shown = False
    for moment, _ in _dates_near_title(page, masthead):
        if moment.date() == declared.date():
            return False  # as on most pages, before everything is searched
        is_shown = is_shown or moment.date() == changed.date()
    return is_shown


def _declared_dates(page: Declared, article: json_ld.Thing) -> Iterator[str]:
    """The machine-readable dates, the most reliable first."""
    yield json_ld.text(article, "datePublished", "dateCreated")
    named = (name for name in _METAS if name in page.contents)
    yield from (page.first(name) for name in named if not _is_of_list(page, name))
    for thing in page.things:
        if json_ld.types(thing) & _PAGES:
            yield json_ld.text(thing, "datePublished")
    others = (name for name in page.contents if _OF_PUBLICATION.search(name))
    yield from (page.first(name) for name in others if not _is_of_list(page, name))


def _is_of_list(page: Declared, name: str) -> bool:
    """Whether what the page says by that name are the days of a list: teasers have microdata, too.

    Answers to a text have later days than the text, which comes first. What is said of the page
    itself is its day, however old the stories beside it are.
    """
    if len(page.contents[name]) < _LISTED or page.is_own(name):
        return False
    moments = (read_date(text, page.lang) for text in page.every(name))
    days = [moment.date() for moment in moments if moment is not None]
    return bool(days) and days[0] != min(days)


def _listed_date(page: Declared) -> datetime | None:
    """The first day of such a list, as the text's own may be, if there is no other on the page."""
    texts = (page.first(name) for name in _METAS if name in page.contents)
    return next(filter(None, (read_date(text, page.lang) for text in texts)), None)


def _visible_dates(
    page: Declared, masthead: Masthead, told_date: datetime | None, is_article: bool
) -> Iterator[tuple[datetime, bool]]:
    """The visible dates, the most likely first, and whether each is that of a change.

    What is told to who counts readers may be a day later, by another zone: any date at the title
    comes before it, and all others after it.
    """
    changed = None
    for moment, is_of_change in _dates_near_title(page, masthead):
        changed = changed or (moment if is_of_change else None)
        yield moment, is_of_change
    said = filed(masthead, page.lang).moment
    if said is not None:
        yield said, False
    day = _DAY.search(split_address(page.url).path)
    addressed = parse_date("-".join(day.groups())) if day else None
    if addressed is not None:
        yield addressed, False
    if told_date is not None:
        yield told_date, False
    far = masthead.far_dates()
    if changed is not None:
        changed_on = changed.date()
        far = [
            node
            for node in far
            if node.order > masthead.at or not _is_of_visit(node, changed_on, page.lang)
        ]
    yield from _marked_dates(_unlisted(far, page.lang), page.lang)
    labelled = [*visible.labelled(masthead, page.lang)]
    yield from labelled or visible.single_dates(masthead, page.lang, is_article=is_article)


def _is_of_visit(node: Node, changed: date, lang: str) -> bool:
    """Whether a day far above a title, at which an earlier day of a change is, is only that on
    which the page was asked for.
    """
    if node.get("datetime") or _rank(node) <= _TOLD or _OF_TEXT.search(node.get("class").lower()):
        return False
    days = [moment.date() for moment, _ in _marked_dates([node], lang)]
    return days >= [changed] and not _is_issued(node)


def _is_issued(node: Node) -> bool:
    return visible.is_issued(text_of(node)) or visible.is_issued(_said(node))


def _unlisted(dates: list[Node], lang: str) -> list[Node]:
    """The elements far from the title without those of a list, which are marked alike and say
    several days: news beside a page are dated, and the page may not be. What says that it is the
    day of publication stays.
    """
    alike: dict[tuple[str, ...], list[Node]] = {}
    for node in dates:
        alike.setdefault(_marks(node), []).append(node)
    listed = {marks for marks, nodes in alike.items() if _say_several(nodes, lang)}
    return [node for node in dates if _marks(node) not in listed or _is_issued(node)]


def _say_several(dates: list[Node], lang: str) -> bool:
    if len(dates) < _LISTED:
        return False
    days = {
        moment.date() for node in dates[:_EXAMINED] for moment, _ in _marked_dates([node], lang)
    }
    return len(days) >= _LISTED


def _marks(node: Node) -> tuple[str, ...]:
    """What an element and the one around it are called."""
    around = node.parent
    outer = (around.tag, around.get("class")) if around is not None else ()
    return node.tag, node.get("class"), *outer


def _dates_near_title(page: Declared, masthead: Masthead) -> Iterator[tuple[datetime, bool]]:
    marked = masthead.dates()
    plain = [node for node in marked if is_called_day(node)]
    yield from _marked_dates([node for node in marked if node not in plain], page.lang)
    yield from visible.dates(masthead, page.lang)
    # "datum" and "fecha" are the day of the visit or of an event, too.
    yield from _marked_dates(plain, page.lang)


def _marked_dates(dates: list[Node], lang: str) -> Iterator[tuple[datetime, bool]]:
    for node in sorted(dates, key=_rank):
        text = node.get("datetime") or node.get("content")
        text = text or (node.get("title") if node.tag == "abbr" else "")
        moment = (parse_date(text) if text else None) or _written(node, lang)
        if moment is not None:
            yield moment, _is_of_change(node)


def _day(text: str) -> datetime | None:
    """The day at the beginning of a malformed time: "2018-11-28CET11:59"."""
    match = _ISO_DAY.match(text)
    return parse_date(match[0]) if match else None


def _written(node: Node, lang: str) -> datetime | None:
    text = visible.of_publication(text_of(node))
    return read_date(text, lang) if any(map(str.isdigit, text)) else None


def _rank(node: Node) -> int:
    if "datePublished" in node.get("itemprop") or "pubdate" in node.attrs:
        return 0
    marks = node.get("class").lower()
    if "publish" in marks or "entry-date" in marks or "post-date" in marks:
        return 1
    return 2 if node.get("datetime") else 3


def _is_of_change(node: Node) -> bool:
    """Whether the marks of an element, or the words before it, show that it dates a change."""
    marks = f"{node.get('class')} {node.get('itemprop')}".lower()
    if "publish" not in marks and _CHANGE.search(marks):
        return True
    return visible.is_of_change(_said(node))


def _said(node: Node) -> str:
    """The text of an element, or the words before it in a small one around it."""
    text = text_of(node)
    parent = node.parent
    if visible.is_of_change(text) or parent is None or parent.end - parent.order > _SMALL:
        return text
    before = text_of(parent).partition(text)[0] if text else ""
    return _DIGIT.split(before)[-1]

"""What a page says of its article: title, byline, site, date, language, address."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from html import unescape
from urllib.parse import urlsplit

from reader.extraction import jsonld, shown
from reader.extraction.dates import parse_date
from reader.extraction.title import title
from reader.html.blocks import text_of
from reader.html.links import absolute
from reader.html.tree import Document, Node
from reader.text import fold, line

_ARTICLES = frozenset({
    "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle", "OpinionNewsArticle",
    "AnalysisNewsArticle", "TechArticle", "ScholarlyArticle", "SocialMediaPosting",
    "LiveBlogPosting", "ReviewNewsArticle", "BackgroundNewsArticle", "AdvertiserContentArticle",
    "MedicalScholarlyArticle",
})  # fmt: skip
_POSTS = frozenset({"DiscussionForumPosting", "Question", "VideoObject", "Recipe", "HowTo"})
"""What a page is about where it is no article."""
_BY = re.compile(
    r"^(?:(?:written |posted |story |words )?by|von|par|por|di|door|av|af)[:\s]+", re.IGNORECASE
)
_ADDRESS = re.compile(r"^(?:https?:)?//|^www\.|@[\w-]+\.")


@dataclass(frozen=True, slots=True)
class Meta:
    """What was found; "" and None for what the page does not say."""

    title: str = ""
    byline: str = ""
    site_name: str = ""
    published: datetime | None = None
    lang: str = ""
    url: str = ""
    summary: str = ""
    types: frozenset[str] = frozenset()
    """The types of what the page describes in JSON-LD."""
    is_article: bool = False
    is_product: bool = False
    paid: bool = False
    """Whether the page says that its article is not free."""
    generator: str = ""
    product: str = ""
    """What the page tells machines of its product."""
    body: str = ""
    """The article's text where the page repeats it for machines (`articleBody`)."""


def meta(document: Document) -> Meta:
    """The metadata of a page, from JSON-LD, OpenGraph, meta elements and the page itself."""
    said = _meta_elements(document)
    things = jsonld.things(document)
    article = next((thing for thing in things if jsonld.types(thing) & _ARTICLES), None)
    if article is None:
        article = next((thing for thing in things if jsonld.types(thing) & _POSTS), {})
    site = _site(said, article, things)
    headline = line(unescape(jsonld.text(article, "headline", "name")))
    shared = _text(said, "og:title", "twitter:title", "dc.title", "parsely-title")
    product = _product(said, things)
    lines = cache(lambda: shown.near(document))
    return Meta(
        title=title(document, [shared, headline], site),
        byline=_byline(_authors(document, said, article, things, lines), site),
        site_name=site,
        published=_published(document, said, article, things) or shown.date(lines()),
        lang=_lang(document, said),
        url=_url(document, said),
        summary=_text(said, "og:description", "description", "twitter:description"),
        types=frozenset().union(*map(jsonld.types, things)),
        is_article=bool(jsonld.types(article) & _ARTICLES) or said.get("og:type") == "article",
        is_product=product is not None,
        paid=str(article.get("isAccessibleForFree", "")).lower() == "false",
        generator=said.get("generator", ""),
        product=jsonld.text(product or {}, "description"),
        body=unescape(jsonld.text(article, "articleBody")),
    )


def _product(said: dict[str, str], things: list[jsonld.Thing]) -> jsonld.Thing | None:
    """The one thing a page sells; None for a page of many, or none."""
    sold = [thing for thing in things if jsonld.types(thing) & {"Product", "ProductGroup"}]
    main = [thing for thing in sold if jsonld.text(thing, "description")]
    if len(main) == 1 or (sold and said.get("og:type", "").startswith(("product", "og:product"))):
        return main[0] if main else sold[0]
    return {} if said.get("og:type", "") in ("product", "og:product") else None


def _meta_elements(document: Document) -> dict[str, str]:
    """Meta elements by name, the first of each."""
    found: dict[str, str] = {}
    for node in document.nodes:
        if node.tag == "meta":
            name = (
                (node.get("property") or node.get("name") or node.get("itemprop")).lower().strip()
            )
            value = node.get("content").strip()
            if name and value:
                found.setdefault(name, value)
    return found


def _text(said: dict[str, str], *names: str) -> str:
    return next((line(said[name]) for name in names if name in said), "")


def _site(said: dict[str, str], article: jsonld.Thing, things: Iterable[jsonld.Thing]) -> str:
    named = _text(said, "og:site_name", "application-name", "al:ios:app_name")
    if named:
        return named
    for publisher in jsonld.names(article.get("publisher")):
        return line(unescape(publisher))
    for thing in things:
        if jsonld.types(thing) & {"WebSite", "NewsMediaOrganization"}:
            for name in jsonld.names(thing):
                return line(unescape(name))
    return ""


def _byline(offers: Iterable[list[str]], site: str) -> str:
    """The first people offered as authors; the site itself only where nobody else is."""
    fallback: list[str] = []
    for offered in offers:
        named = _people(offered)
        people = [name for name in named if fold(name) != fold(site)]
        if people:
            return ", ".join(people)
        fallback = fallback or named
    return ", ".join(fallback)


def _authors(
    document: Document,
    said: dict[str, str],
    article: jsonld.Thing,
    things: list[jsonld.Thing],
    lines: Callable[[], list[str]],
) -> Iterator[list[str]]:
    """Whom the page names as its authors, the surest first."""
    by_id = {str(thing["@id"]): thing for thing in things if "@id" in thing and "name" in thing}
    authors = article.get("author") or article.get("creator")
    resolved = [
        by_id.get(str(item.get("@id")), item) if isinstance(item, dict) else item
        for item in (authors if isinstance(authors, list) else [authors])
    ]
    yield [line(unescape(name)) for name in jsonld.names(resolved)]
    yield [
        _text(said, "author", "article:author", "parsely-author", "dc.creator", "sailthru.author")
    ]
    yield [text_of(node) for node in _author_elements(document)]
    yield [shown.byline(lines())]


def _people(named: list[str]) -> list[str]:
    """Names without "By", addresses and repetitions."""
    found = dict.fromkeys(_BY.sub("", name).strip(" ,|·•-–—") for name in named)
    return [name for name in found if name and len(name) <= 100 and not _ADDRESS.search(name)]


def _author_elements(document: Document) -> list[Node]:
    for selector in (
        "[itemprop=author] [itemprop=name]", "[rel=author]", "[itemprop=author]",
        ".byline .author", ".author.vcard .fn", ".byline-name", ".author-name", ".byline__name",
        ".byline", ".post-author", ".article-author", ".entry-author",
    ):  # fmt: skip
        nodes = [node for node in document.css(selector) if 0 < len(text_of(node)) <= 100]
        if nodes:
            return nodes[:1]
    return []


def _published(
    document: Document, said: dict[str, str], article: jsonld.Thing, things: list[jsonld.Thing]
) -> datetime | None:
    candidates = [jsonld.text(article, "datePublished", "dateCreated")]
    candidates += [jsonld.text(thing, "datePublished") for thing in things[:50]]
    candidates += [
        _text(said, name)
        for name in (
            "article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
            "dc.date.issued", "dcterms.created", "dc.date", "date", "pubdate", "publishdate",
            "publish-date", "sailthru.date", "article.published", "cxenseparse:recs:publishtime",
        )
    ]  # fmt: skip
    for text in candidates:
        found = parse_date(text) if text else None
        if found is not None:
            return found
    return _shown_date(document)


def _shown_date(document: Document) -> datetime | None:
    for selector in (
        "[itemprop=datePublished]", "time[pubdate]", ".entry-date", ".published[datetime]",
        "article time[datetime]", "main time[datetime]", "time[datetime]", ".post-date", ".date",
    ):  # fmt: skip
        for node in document.css(selector)[:1]:
            stamp = node.get("datetime") or node.get("content") or text_of(node)
            found = parse_date(stamp)
            if found is not None:
                return found
    return None


def _lang(document: Document, said: dict[str, str]) -> str:
    declared = document.root.get("lang") or document.root.get("xml:lang")
    language = declared or said.get("content-language") or said.get("og:locale") or ""
    return line(language).replace("_", "-")[:20]


def _url(document: Document, said: dict[str, str]) -> str:
    """The page's own address: its canonical link where it is a full one, else where it was."""
    node = document.first("link[rel=canonical]")
    for href in (node.get("href") if node is not None else "", said.get("og:url", "")):
        own = absolute(document.url, href)
        # A canonical link to the front page is a mistake many sites make.
        if own and (urlsplit(own).path.strip("/") or not urlsplit(document.url).path.strip("/")):
            return own
    return document.url

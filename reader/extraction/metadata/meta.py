"""The metadata of an article: title, byline, site, date, language, address."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from html import unescape

from reader.expressions import expression
from reader.extraction.comments.microdata import claimed
from reader.extraction.metadata import json_ld
from reader.extraction.metadata.byline import byline
from reader.extraction.metadata.declared import Declared, declared
from reader.extraction.metadata.front import is_front, is_root, says_home
from reader.extraction.metadata.manual import is_manual
from reader.extraction.metadata.masthead import Masthead
from reader.extraction.metadata.product import described, is_named_product, sells_one
from reader.extraction.metadata.published import published
from reader.extraction.metadata.site_names import SEPARATORS, Names
from reader.extraction.metadata.subject import ARTICLES, headline, subject
from reader.extraction.metadata.title import shown_headings, title
from reader.html.blocks import text_of
from reader.html.tree import Document, Node
from reader.text import line
from reader.values import NamedTuple, dataclass

_FEW = 3
"""Among how many h2 elements the title of a page without an h1 is looked for."""
_NAMED = 3
"""The fewest words of such a title that the path to a page gives: paths shorten names."""
_SHORTEST = 2
"""The fewest characters of such a title."""
_BLOG_TITLE = expression(
    r"([^»]+)»\s*(?i:blog[ -]?archi(?:ves?|v|ef)|archivo del blog|archives du blog)\s*»(.+)"
)
"""The name of the blog, what WordPress put between (`wp_title()` in Kubrick), and the post."""
_WIKI_TITLE = expression(r"(.*\S) \[([^\[\]]+)\]")
"""How DokuWiki calls its pages: their title, and that of the wiki."""
_ADDRESS = expression(r"https?://|www\.|@")
"""How the name of a site begins that is only its address or its account."""
_NUMBER = expression(r"^(?:\d+|[A-Z])(?:\.\d+)*\.?\s+")
"""The number of a chapter before its title."""

_POST = expression(r"postid-\d+")
"""The number of a post, in the classes that WordPress gives the body."""


@dataclass(frozen=True, slots=True)
class Meta:
    """The metadata found; "" and None for what the page does not give."""

    title: str = ""
    byline: str = ""
    site_name: str = ""
    published: datetime | None = None
    is_dated: bool = True
    """Whether the date is machine-readable; otherwise it is only shown."""
    may_be_changed: bool = False
    """Whether a later change is declared: if the page shows its day alone, that is the date."""
    is_signed: bool = True
    """Whether the author is machine-readable; otherwise it is a name shown on the page."""
    lang: str = ""
    url: str = ""
    summary: str = ""
    types: frozenset[str] = frozenset()
    """The types of what the page describes in JSON-LD."""
    is_article: bool = False
    is_post: bool = False
    """Whether the page is a single post of WordPress, which may have more around it than in it."""
    is_product: bool = False
    is_manual: bool = False
    paid: bool = False
    """Whether the page says that its article is not free."""
    product: str = ""
    """The machine-readable description of the page's product."""
    body: str = ""
    """The article's text, if the page repeats it for machines (`articleBody`)."""
    comments: int | None = None
    """The machine-readable number of comments."""


def meta(document: Document, apart: Iterable[Node] = (), *, signed: bool = True) -> Meta:
    """The metadata of a page, from JSON-LD, OpenGraph, meta elements and visible text.

    No date in the elements of `apart` is the article's. The author is looked for only if `signed`.
    Names and days around the title are not those of a product, on which customers write, nor of a
    front page, of which they are the first story's.
    """
    page = declared(document)
    shared = page.first(
        "og:title", "citation_title", "dc:title", "dc.title", "twitter:title", "parsely-title"
    )
    article = subject(page.things, (shared, page.title))
    manual = is_manual(document, page.first("generator"), page.url)
    name, heading, site, names = _titled(document, page, article, shared, manual)
    is_article, product = _kinds(document, page, article, (shared, page.title))
    is_signed_there = (product is None or article) and not is_front(document, page.url, heading)
    masthead = Masthead(document, heading, apart) if is_signed_there else None
    dated = published(page, article, masthead)
    authors = byline(page, article, names, masthead) if signed else ""
    return Meta(
        title=name,
        byline=authors,
        site_name=site,
        published=dated.moment,
        is_dated=dated.is_machine_readable,
        may_be_changed=dated.is_changed,
        is_signed=not authors or authors == byline(page, article, names, None),
        lang=page.lang,
        url=page.url,
        summary=line(unescape(page.first("og:description", "description", "twitter:description"))),
        types=frozenset().union(*map(json_ld.types, page.things)),
        is_article=is_article,
        is_post=_is_post(document),
        is_product=product is not None,
        is_manual=manual,
        paid=str(article.get("isAccessibleForFree", "")).lower() == "false",
        product=json_ld.text(product or {}, "description"),
        body=unescape(json_ld.text(article, "articleBody")),
        comments=_comments(page),
    )


class _Titled(NamedTuple):
    """A page's title, the element that shows it, and what may be part of other titles."""

    name: str
    heading: Node | None
    site: str
    names: Names


def _titled(
    document: Document, page: Declared, article: json_ld.Thing, shared: str, manual: bool
) -> _Titled:
    own_title, wiki = _parted(page.title, page.first("generator"))
    site = wiki or _site(page, article)
    offered = [line(unescape(unescape(text))) for text in (headline(article), shared, own_title)]
    headings = shown_headings(page.headings, (shared, page.title))
    names = Names(page.url, site, offered, [heading.text for heading in headings])
    titled = title(document, headings, offered, names)
    heading = titled.heading or _heading(page, titled.text)
    name = titled.text if titled.heading else _unlabelled(document, page, titled.text, manual)
    if not site or _ADDRESS.match(site):
        site = names.in_title(page.title, name) or site
    if site and says_home(name) and is_root(page.url):
        name = site
    return _Titled(name, heading, site, names)


def _parted(text: str, generator: str) -> tuple[str, str]:
    """The title of a page of DokuWiki, "" if that is only its place ("guide:pump"), or of one in
    the first themes of WordPress, and that of the wiki or the blog.
    """
    blog = _BLOG_TITLE.fullmatch(text) if "»" in text else None
    if blog is not None and (own := blog[2].strip()) and (name := blog[1].strip()):
        return own, name
    parts = _WIKI_TITLE.fullmatch(text) if "dokuwiki" in generator.lower() else None
    if parts is None:
        return text, ""
    return (parts[1] if " " in parts[1] else ""), parts[2]


def _kinds(
    document: Document, page: Declared, article: json_ld.Thing, titles: tuple[str, str]
) -> tuple[bool, json_ld.Thing | None]:
    """Whether a page says that it is an article, and the product it is for, or None."""
    product = described(page, titles)
    is_article = bool(json_ld.types(article) & ARTICLES)
    # WordPress calls an article all that has a page of its own: so are goods in its shops.
    if not is_article and ("offers" in (product or {}) or is_named_product(document)):
        return False, product or {}
    is_article = is_article or page.first("og:type") == "article"
    if product is None and not is_article and sells_one(document, page):
        product = {}
    return is_article, product


def _is_post(document: Document) -> bool:
    """Whether WordPress calls the page a single post (`body_class()`), as it does in all themes:
    goods, events and other kinds of things have other names, and only these a number so called.
    """
    classes = document.body.classes
    return "single-post" in classes and any(map(_POST.fullmatch, classes))


def _heading(page: Declared, text: str) -> Node | None:
    """The element with the title on a page whose h1 is something else, or None."""
    wanted = line(text)
    lesser = (node for node in page.lesser if text_of(node) == wanted)
    return next(lesser, next(iter(page.headings), None))


def _unlabelled(document: Document, page: Declared, text: str, manual: bool) -> str:
    """The title of a page whose h1 is not it: what its path, or its first headings, repeat of it.

    Boards of jobs call a page "Ferryman - Quay Works - Careers", manuals "Quay: Manual of Works",
    "Works (Manual of Quay)" or "Manual of Works: 3.1 Quay".
    """
    lesser = [] if page.headings else page.lesser[:_FEW]
    parts = SEPARATORS.split(text)
    if len(parts) > 1:
        shown: Iterable[Node] = lesser
        if len(parts[0].split()) >= _NAMED:
            shown = (*lesser, *_last_crumbs(document))
        if any(text_of(node) == parts[0] for node in shown):
            return parts[0]
    if not manual or page.headings:
        return text
    titled = [node for node in document.called("title") if node.classes == ["title"]][:1]
    for node in (*titled, *lesser, *document.tagged("h3", "h4")[:1]):
        if any("#" not in inner.get("href") for inner in node.elements() if inner.get("href")):
            continue  # the name of the site, which leads home
        own_title = line("".join(child for child in node.children if isinstance(child, str)))
        own_title = own_title or text_of(node)
        bare = _NUMBER.sub("", own_title)
        if len(bare) >= _SHORTEST and bare != text:
            ends = (f": {bare}", f": {own_title}")
            if text.startswith((f"{bare}: ", f"{bare} (")) or text.endswith(ends):
                return own_title
    return text


def _last_crumbs(document: Document) -> Iterator[Node]:
    """The ends of paths to the page, where it is named without the sections and the site.

    The boards that descend from PunBB say so nowhere else.
    """
    for path in document.called("crumb")[:_FEW]:
        at: Node | None = path
        while at is not None:
            yield at
            at = next(iter([*at.elements()][-1:]), None)


def _comments(page: Declared) -> int | None:
    """The number of comments in linked data, or in the page's only element for it."""
    declared_count = claimed(page.things)
    counts = page.every("commentcount")
    if (
        declared_count is not None
        or len(counts) != 1
        or not counts[0].isdecimal()
        or len(counts[0]) > 8
    ):
        return declared_count
    return int(counts[0])


def _site(page: Declared, article: json_ld.Thing) -> str:
    """The site's name: the publisher of the article, or the name the page gives its site."""
    for publisher in json_ld.names(article.get("publisher")):
        return line(unescape(publisher))
    site_name = page.first("og:site_name", "application-name")
    if site_name:
        return line(unescape(site_name))
    for thing in page.things:
        if json_ld.types(thing) & {"WebSite", "NewsMediaOrganization"}:
            for name in json_ld.names(thing):
                return line(unescape(name))
    return ""

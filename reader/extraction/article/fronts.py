"""Recognises the front page of a site, which is read for the pages its titles lead to."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from reader.expressions import expression
from reader.extraction.article.class_names import FURNITURE, UNDECIDED, verdict
from reader.extraction.article.container import furniture
from reader.extraction.article.measure import Measures
from reader.extraction.article.menus import menus
from reader.extraction.article.own_text import Ranges, has_own_text, has_text_above
from reader.extraction.article.prune import LINKS, Removed, name
from reader.extraction.article.teasers import kind_of
from reader.extraction.metadata.front import is_root
from reader.extraction.metadata.meta import Meta
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.links import absolute, domain_of, split_address
from reader.html.tree import Document, Node, outermost
from reader.values import NamedTuple

PICTURE = "the picture of a page that a title leads to"
_TITLE = 2
"""The fewest words of a title."""
_CARD, _UP = 150, 12
"""The most words of what is told of one page, and the most elements around its title."""
_FEWEST, _MANY = 5, 8
"""The fewest titles of a front page, and of a page for posts of one kind."""
_TEXT, _LITTLE = 250, 100
"""Beside many titles, and beside fewer, stand less words of running text than this, or what is told
with the titles is longer: of 55 front pages of recipe sites five had 250 words or more, and on four
of these the titles with what is told of them had more still."""
_NEARLY = 0.9
_SUMMARY = 80
"""The most words of a summary: WordPress's own have 55."""
_POSTS = 3
"""The fewest posts of which a page shows more than a summary."""
_NAMED = expression(r"(?i)title(?![a-z])|headline(?![a-z])")
"""What the titles of posts are called where they are no headings."""
_PICTURES = frozenset({"img", "picture", "svg"})
_SHELF = expression(
    r"(?i)latest|trending|recirc(?:ulation)?|recommend(?:ed|ations)|related(?=[-_ ]|$)"
)
"""What a site calls the rows of its posts; below an article they are other articles."""
_ARCHIVE = expression(
    r"(?i)/(?:(?:category|categories|tags?|sections?)/[^/]+|topics?/[^/\d]+)/?$"
    r"|^(?=/.)(?:/[a-z]{2}(?:[-_][a-z]{2})?)?(?:/(?:archives?|articles|blog|magazine|news|posts|recipes"
    r"|stories)(?:\.\w{2,5})?)?/?$"
)
"""The paths of pages for posts of one kind, and of front pages in one language. A thread of a forum
is at /topic/12, and a post may be called "recipes" too."""


class Title(NamedTuple):
    """A title that leads to another page of the site."""

    link: Node
    address: str


class _Link(NamedTuple):
    """A link to another page of the site."""

    node: Node
    address: str
    pictures: tuple[Node, ...]
    words: int
    """How many words of it are seen."""
    is_heading: bool


class Front(NamedTuple):
    """What a page has that is read for what it leads to."""

    titles: tuple[Title, ...]
    aside: list[Node]
    """What stands beside them."""
    furniture: Removed
    """The same, each with the reason."""
    pictures: Removed
    """The pictures of what is led to."""
    is_at_length: bool
    """Whether most posts are shown with more than a summary."""

    def is_most_in(self, roots: Sequence[Node], removed: Removed, document: Document) -> bool:
        """Whether most titles are in `roots`, and not `removed`."""
        gone = Ranges(outermost(document.nodes[order] for order in removed))
        inside = [
            title
            for title in self.titles
            if any(root.holds(title.link) for root in roots) and not gone.hold(title.link)
        ]
        return 2 * len(inside) >= len(self.titles)


def may_be_front(document: Document, facts: Meta) -> bool:
    """Whether a page may be one that leads to others, by its address; below the root, none may that
    says that it is an article of a day.

    Where links are relative to another address than the page's, its own is known if it tells it.
    """
    if any(node.get("href") for node in document.tagged("base")) and not document.own_addresses:
        return False
    if is_root(facts.url):
        return True
    is_post = facts.is_article and facts.is_dated and facts.published is not None
    return not is_post and _ARCHIVE.search(split_address(facts.url).path) is not None


def front(
    document: Document, measures: Measures, url: str, dropped: Iterable[Node]
) -> Front | None:
    """What the front page of a site has, or a page for posts of one kind; None if the page has a
    text of its own, or leads to few others.
    """
    links = _links(document, url)
    rows = _rows(measures, _titles(links))
    for row in rows:
        measures.take(row, UNDECIDED)
    found = _front(document, measures, url, links, dropped)
    if found is None:  # below a text they are other articles
        for row in rows:
            measures.take(row, FURNITURE)
    return found


def _front(
    document: Document,
    measures: Measures,
    url: str,
    every: Sequence[_Link],
    dropped: Iterable[Node],
) -> Front | None:
    aside = outermost([*furniture(document, measures), *dropped])
    gone = Ranges(aside)
    links = [link for link in every if not gone.hold(link.node)]
    titles = _titles(links)
    if len(titles) < (_FEWEST if is_root(url) else _MANY):
        return None
    cards = _cards(titles, measures)
    prose, words, body = measures.prose, measures.words, document.body.order
    rest = prose[body] - sum(prose[node.order] for node in (*aside, *cards))
    told = sum(words[node.order] for node in cards)
    if rest > told and rest >= (_TEXT if len(titles) >= _MANY else _LITTLE):
        return None
    if has_text_above(document, measures, titles[0].link):
        return None
    if has_own_text(document, measures, [one.link for one in titles], outermost([*aside, *cards])):
        return None
    above = menus(document, measures, titles[0].link, aside)
    removed = {node.order: f"marked as furniture ({name(node)})" for node in aside}
    removed |= dict.fromkeys((node.order for node in above), LINKS)
    pictures = _pictures(document, links, cards)
    long = sum(words[card.order] > _SUMMARY for card in cards)
    beside = outermost([*aside, *above])
    return Front(tuple(titles), beside, removed, pictures, 2 * long > len(cards))


def around(found: Node, titles: Sequence[Title]) -> Node:
    """The smallest element that holds both `found` and nearly all titles: the sidebar and the foot
    of a page may have some too.
    """
    orders = [title.link.order for title in titles]
    root = found
    while root.parent is not None:
        inside = bisect_left(orders, root.end) - bisect_left(orders, root.order)
        if inside >= _NEARLY * len(orders):
            break
        root = root.parent
    return root


def _rows(measures: Measures, titles: Sequence[Title]) -> list[Node]:
    """The elements with titles that only the words for rows of posts make furniture."""
    orders = [title.link.order for title in titles]
    found: list[Node] = []
    for node in measures.boxes:
        if not node.attrs or measures.verdict(node) != FURNITURE:
            continue
        if bisect_left(orders, node.order) == bisect_left(orders, node.end):
            continue
        marks = f"{node.get('class')} {node.get('id')}"
        rest = _SHELF.sub(" ", marks)
        if rest != marks and verdict(rest) != FURNITURE:
            found.append(node)
    return found


def _links(document: Document, url: str) -> list[_Link]:
    """The links to other pages of a site."""
    owner = domain_of(url)
    found: list[_Link] = []
    for link in document.tagged("a"):
        address = absolute(document.base, link.get("href")).partition("#")[0].rstrip("/")
        if not address.startswith("http") or is_root(address):
            continue
        if domain_of(address) != owner:
            continue
        inner = document.nodes[link.order : link.end]
        block = document.seen.block_of[link.order]
        count = len(text_of(link).split()) if block >= 0 else 0
        is_heading = count >= _TITLE and _is_heading(document, link, block)
        pictures = tuple(node for node in inner if node.tag in _PICTURES)
        found.append(_Link(link, address, pictures, count, is_heading))
    return found


def _is_heading(document: Document, link: Node, block: int) -> bool:
    """Whether a link is in a heading or has one in it, or is called the title of something."""
    box = document.nodes[block]
    if box.tag in HEADINGS or _NAMED.search(f"{box.get('class')} {link.get('class')}"):
        return True
    return any(node.tag in HEADINGS for node in document.nodes[link.order : link.end])


def _titles(links: Sequence[_Link]) -> list[Title]:
    """The links that are titles, one to each page: as headings, or beside a picture that leads
    there too.
    """
    pictured = {link.address for link in links if link.pictures}
    found: dict[str, Title] = {}
    for link in links:
        if link.is_heading or (link.words >= _TITLE and link.address in pictured):
            found.setdefault(link.address, Title(link.node, link.address))
    return list(found.values())


def _cards(titles: Sequence[Title], measures: Measures) -> list[Node]:
    """The element around each title that has no other title in it: with a summary below it, or
    one of several posts.
    """
    starts = [-1, *(title.link.order for title in titles), len(measures.words)]
    short: list[Node] = []
    whole: list[Node] = []
    for at, title in enumerate(titles, 1):
        reached = [title.link, *_around(title.link, starts[at - 1], starts[at + 1])]
        whole.append(reached[-1])
        short.append(next(one for one in reversed(reached) if _is_short(one, title, measures)))
    kinds = Counter(map(_kind, whole))
    return [
        post if kinds[_kind(post)] >= _POSTS else card
        for post, card in zip(whole, short, strict=True)
    ]


def _kind(node: Node) -> tuple[str, str]:
    """What is alike in similar elements; the classes of an article tell what it is filed under."""
    return ("article", "") if node.tag == "article" else kind_of(node)


def _is_short(node: Node, title: Title, measures: Measures) -> bool:
    return node is title.link or measures.words[node.order] <= _CARD


def _around(link: Node, before: int, after: int) -> Iterator[Node]:
    """The elements around a link that hold neither the order `before` nor `after`."""
    around = link.parent
    for _ in range(_UP):
        if around is None or around.order <= before or around.end > after:
            return
        yield around
        if around.tag == "article":
            return
        around = around.parent


def _pictures(document: Document, links: Sequence[_Link], cards: Sequence[Node]) -> Removed:
    """The pictures of pages that words lead to as well, and those that no words describe."""
    worded = {link.address for link in links if link.words}
    found = [picture for link in links if link.address in worded for picture in link.pictures]
    beside = Ranges(outermost(cards))
    found += [
        node for node in document.tagged("img") if beside.hold(node) or not node.get("alt").strip()
    ]
    return {node.order: PICTURE for node in found}

"""The article of any page: its passes in order, from measuring and choosing to pruned blocks."""

from collections.abc import Iterable
from dataclasses import replace

from reader.extraction.article.beside_text import beside_text
from reader.extraction.article.choice import Choice, choice
from reader.extraction.article.completed import completed, paragraphs
from reader.extraction.article.decorations import decorations
from reader.extraction.article.duplicates import unrepeated
from reader.extraction.article.entries import with_titles_first
from reader.extraction.article.laid_over import hide_laid_over
from reader.extraction.article.lead import title_heading
from reader.extraction.article.listed_days import has_days
from reader.extraction.article.measure import Measures, measure
from reader.extraction.article.numbered_boxes import as_lists
from reader.extraction.article.obstacles import (
    BEGINNING,
    BROUGHT,
    FORM,
    NO_TEXT,
    PAYWALL,
    REFUSAL,
    SHELL,
    STATED,
    SUMMARY,
    UNTOLD,
    is_consent_wall,
    may_withhold,
    obstacles,
)
from reader.extraction.article.opened import opens_with_text
from reader.extraction.article.page_kind import SAID, Kind, kind
from reader.extraction.article.panes import headed_panes
from reader.extraction.article.prune import Removed
from reader.extraction.article.repeated_facts import without_repeated_facts
from reader.extraction.article.slide_show import with_captions_as_text
from reader.extraction.article.tidied import tidied
from reader.extraction.metadata.front import is_root
from reader.extraction.metadata.marked import is_only_author
from reader.extraction.metadata.meta import Meta, meta
from reader.html.blocks import blocks
from reader.html.hiding import show
from reader.html.shapes import shapes
from reader.html.sidenotes import punctuate
from reader.html.tree import Document, Node
from reader.model import (
    Article,
    Blocks,
    Image,
    blocks_text,
    spans_text,
)
from reader.text import words
from reader.values import dataclass

DISCUSSION = "the discussion"
_NOTHING = 30
"""A page with fewer visible words shows nothing."""
_MENU = 400
"""The most characters of a menu that is all a page has."""
_SURE = 3000
"""Walls have up to 260 words (`obstacles`): with this many characters outside links it is a
text."""
_NONE = frozenset({REFUSAL, FORM})
"""What was read of a page with these is no text."""
_DRAWN = frozenset({SHELL, FORM})
"""A script may draw the text of such a page, with data that comes with it, below a form."""
_SOME = 600
"""What refuses to show a page, or waits for its script, has fewer characters outside links."""
_TELLING = 30
"""A summary with fewer words is a search-engine snippet or a motto of the site, not a text."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The article, and the reason why each other element of the page was left out."""

    article: Article
    removed: Removed
    repeated: Blocks = ()
    """Repetitions of earlier blocks, which are read only once."""
    kind: Kind = "article"
    notes: tuple[str, ...] = ()
    """Notes for the user: the kind of page, obstacles to its text, where it continues."""
    why: str = ""
    """The reason for its kind."""
    roots: tuple[Node, ...] = ()
    """The elements that were read, in order."""
    hidden: bool = False
    """Whether content hidden by the markup was read too."""
    data: tuple[object, ...] | None = None
    """The data a page carries for a script to draw; None if the page shows itself."""


def extract_article(
    document: Document, discussion: Iterable[Node] = (), facts: Meta | None = None
) -> Extracted:
    """The article of a page. Nothing in the elements of `discussion` is part of it.

    `facts` is the page's metadata, if already read.
    """
    facts = meta(document) if facts is None else facts
    refused = tuple(discussion)
    read = _read(document, refused, facts)
    if words(read.article.text) >= BEGINNING:
        return read
    return _unshown(document, refused, facts, read)


def _unshown(
    document: Document, refused: tuple[Node, ...], facts: Meta, read: Extracted
) -> Extracted:
    """What a page that hardly shows any text hides, or tells machines, instead of that."""
    # Few pages are such.
    from reader.extraction.article.stated import stated  # noqa: PLC0415
    from reader.extraction.article.withheld import withheld  # noqa: PLC0415

    text = read.article.text
    if (body := withheld(document, text, refused)) is not None:
        show(document, body)
        again = _read(document, refused, facts)
        notes = tuple(note for note in again.notes if note != PAYWALL)
        return replace(again, notes=notes) if words(again.article.text) > words(text) else read
    if REFUSAL in read.notes:
        return read
    is_wall = not (UNTOLD - {SHELL}).isdisjoint(read.notes)
    told = stated(document, facts, read.article.blocks, is_wall=is_wall)
    if not told:
        return read
    left = (note for note in read.notes if note not in UNTOLD and note not in SAID.values())
    article, notes = described(facts, told), (STATED, *left)
    return replace(read, article=article, kind="article", notes=notes, why=STATED)


def _read(document: Document, refused: tuple[Node, ...], facts: Meta) -> Extracted:
    """The article that a page shows, or brings along for a script that draws it."""
    measures, hidden = _measures(document, facts.title)
    chosen = choice(document, measures, facts, refused)
    removed = chosen.removed | dict.fromkeys((node.order for node in refused), DISCUSSION)
    removed |= beside_text(document)
    removed |= headed_panes(
        document, chosen.roots, measures, removed, sold=facts.is_product
    ) | decorations(document, chosen.roots, removed)
    punctuate(document)
    found = blocks(
        chosen.roots, document.base, drop=removed, hidden=hidden, shapes=shapes(document)
    )
    page, why = kind(facts, measures, chosen, refused)
    found = tidied(found, facts.title, listed=(listed := page == "listing"))
    found, repeated = unrepeated(found, is_manual=facts.is_manual, listed=listed)
    found = completed(found, facts)
    text = blocks_text(found)
    if listed:
        found, facts = with_titles_first(as_lists(found)), _of_list(document, facts, text)
    if page == "article":
        found = with_captions_as_text(without_repeated_facts(found, facts))
    is_menu = len(text) < _MENU and _is_menu(measures, chosen.roots, removed)
    stops = tuple(obstacles(document, facts, text or _captions(found), is_menu=is_menu))
    if page == "thread":  # its text is in the discussion
        stops = tuple(note for note in stops if note not in NO_TEXT and note != PAYWALL)
    # While a page shows nothing, its kind does not matter.
    notes = stops if NO_TEXT.intersection(stops) else (SAID[page], *stops)
    is_left = page == "thread" and _is_left_over(document, chosen, facts, refused)
    found = () if is_left or _is_no_text(text, stops, is_menu=is_menu) else found
    data = _data(document) if _DRAWN.intersection(stops) else None
    if data is not None:
        facts, found, notes = _undrawn(document, data, facts, found, notes)
    article, notes = described(facts, found), tuple(filter(None, notes))
    return Extracted(article, removed, repeated, page, notes, why, chosen.roots, hidden, data)


def _captions(blocks: Blocks) -> str:
    """What is written under pictures, which is all the text of some pages."""
    return "\n".join(spans_text(block.caption) for block in blocks if isinstance(block, Image))


def _of_list(document: Document, facts: Meta, text: str) -> Meta:
    """The metadata of a list, without the author and the day of the first of its entries. If they
    have no days, one below the title is that of the list, but for a front page.
    """
    if not (facts.is_signed or is_only_author(document, facts.byline)):
        facts = replace(facts, byline="")
    if facts.published is None or is_root(facts.url):
        return replace(facts, published=None)
    if facts.is_dated or facts.is_article or f"/{facts.published:%Y/%m/%d}/" in facts.url:
        return facts
    has_others = has_days(document, text, facts.published.date(), facts.lang)
    return replace(facts, published=None) if has_others else facts


def _is_left_over(
    document: Document, chosen: Choice, facts: Meta, refused: tuple[Node, ...]
) -> bool:
    """Whether what was read is only the page around its discussion, not a text that opens it.

    Later pages of a thread have no such text.
    """
    root = chosen.roots[-1]
    if not (chosen.listing or root is document.body) or not any(map(root.holds, refused)):
        return False
    heading = title_heading(document, root, facts.title)
    return chosen.listing or not opens_with_text(document, heading, chosen.removed, refused)


def _is_no_text(text: str, stops: tuple[str, ...], *, is_menu: bool) -> bool:
    """Whether what was read is an obstacle, or the menu or form around what is missing."""
    return is_consent_wall(text) or not _NONE.isdisjoint(stops) or (is_menu and SHELL in stops)


def _data(document: Document) -> tuple[object, ...]:
    # Few pages need this, and the others should not load the JSON reader.
    from reader.extraction.article.embedded_state import values  # noqa: PLC0415

    return tuple(values(document))


def _undrawn(
    document: Document,
    data: tuple[object, ...],
    facts: Meta,
    blocks: Blocks,
    notes: tuple[str, ...],
) -> tuple[Meta, Blocks, tuple[str, ...]]:
    """What can be read of a page that a script would draw, and the notes on it."""
    from reader.extraction.article.embedded_state import brought  # noqa: PLC0415

    carried = brought(data, facts.title, document.url, facts.summary)
    text = tidied(carried.blocks, facts.title or carried.title)
    if text:
        facts = replace(
            facts,
            title=facts.title or carried.title,
            byline=facts.byline or carried.byline,
            published=facts.published or carried.published,
        )
        return facts, text, tuple(BROUGHT if note in _DRAWN else note for note in notes)
    if SHELL in notes and not blocks and words(facts.summary) >= _TELLING:
        return facts, paragraphs(facts.summary), (*notes, SUMMARY)
    return facts, blocks, notes


def has_text(document: Document) -> bool:
    """Whether there is certainly an article: no wall, shell or refusal has this much text, or has
    some without the words that walls consist of.
    """
    size = 0
    for _, block, is_linked, text in document.seen.texts:
        if not is_linked and block >= 0:
            size += len(text)
            if size > _SURE:
                return True
    if size <= _SOME:
        return False
    texts = (text for _, block, _, text in document.seen.texts if block >= 0)
    return not may_withhold(document, "\n".join(texts))


def _is_menu(measures: Measures, roots: tuple[Node, ...], removed: Removed) -> bool:
    """Whether only links are left of a page."""
    gone = [node for node in measures.boxes if node.order in removed]
    size, linked = (
        sum(counts[node.order] for node in roots) - sum(counts[node.order] for node in gone)
        for counts in (measures.words, measures.linked)
    )
    return 0 < size <= _NOTHING and linked >= size


def _measures(document: Document, title: str) -> tuple[Measures, bool]:
    """The measures of what is visible, without what lies over the text; of everything, if the page
    hides itself until a script runs.
    """
    seen = measure(document)
    if hide_laid_over(document, seen, title):
        seen = measure(document)
    body = document.body.order
    if seen.words[body] < _NOTHING:
        every = measure(document, hidden=True)
        if every.words[body] > 5 * _NOTHING:
            return every, True
    return seen, False


def described(facts: Meta, blocks: Blocks = ()) -> Article:
    """An article of these blocks, with the metadata of the page."""
    return Article(
        title=facts.title,
        blocks=blocks,
        byline=facts.byline,
        site_name=facts.site_name,
        published=facts.published,
        lang=facts.lang,
        url=facts.url,
        summary=facts.summary,
    )

"""Handles what stands between title and text: the standfirst is read, byline and date are not."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.article.container import APART, apart
from reader.extraction.article.measure import Measures
from reader.extraction.article.phrases import is_about_author, wanted
from reader.extraction.article.shown_title import shown_title
from reader.extraction.article.standfirst import end_of_teaser, is_called_lead
from reader.extraction.article.terms import are_its, is_wide, terms
from reader.extraction.dates.years import year
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node
from reader.text import fold
from reader.text.sentences import SENTENCE_ENDS

_LONGEST = 120
"""The most words of a standfirst, all its paragraphs together."""
_SENTENCE = 15
"""Prose above the text has paragraphs of this many words: the names of products are shorter."""
_BYLINE = expression(
    r"^\W*(?:by|von|par|por|di|da|av|af|door|text|words|photos?|fotos?|written|posted|published|"
    r"updated|veröffentlicht|aktualisiert|stand|publié|mis à jour|publicado|actualizado|"
    r"opublikowano|last (?:updated|modified)|received:? (?=\d|[A-Z][a-z]{2,8}\.? \d)|reviewed|"
    r"medically|fact.checked|edited|interview by)\b"
    r"|^\W*(?:authors?|autor(?:in|es)?|auteur)\s*:\s*[^.!?]{2,60}$"
    r"|\b\d+\s*(?:min(?:ute)?s?|minuten)\.?\s*(?:read|lesezeit|de lectura|de lecture)\W*$"
    r"|(?:^|[^\w\s:]\s*|\b(?:read|lese|lect|leest|lettura|leitura|czyta|duration)[^.!?]{0,20}?)"
    r"\b\d+\s*(?:min(?:ute)?s?|minuten)\W*$",
    re.IGNORECASE,
)
_TELLING = expression(r"(?<!\w)(?!and\b|und\b|et\b|at\b|on\b|um\b|am\b|for\b)[^\W\d_A-Z]{2,}\b")
_SENTENCE_WORDS = 3
"""A sentence may begin like a byline ("By noon the fog …"), but has this many words that are not
names."""
_CAPTION = expression(
    r"caption|credit|legend|bildunter|photo|image|picture|foto(?:s|graf\w*)?\b|thumb"
)
"""Classes of what belongs to a picture."""
_CREDIT = expression(
    r"(?:\s/|©|\(c\))\s*[\w.'’ -]{3,40}$|(?<=[.!?)] )By\s[A-Z][\w.'’ -]{3,40}$"
    r"|\([^()]{0,30}\b(?:left|right|l\.|r\.|links|rechts)\)"
)
"""A caption that ends with the picture's credit, or says who stands where."""
_LINES = frozenset({"span", "p", "h2", "h3", "h4", "div"})
"""What a standfirst may be, without other blocks in it."""
_FEWEST = 5
"""The fewest words of one."""
_ONE, _SEVERAL = 70, 120
"""Characters of a line with one date, and of one with several facts about the text."""
_CHANGED = expression(
    r"updat|modif|revis|aktualis|geändert|mis à jour|a[ct]+ualiz|aggiorn|bijgewerkt|обновл|更新",
    re.IGNORECASE,
)
"""A word for a change."""
_HEADLINE, _SAME = 5, 0.6
"""The fewest words of a headline that is not the title: a blog's name has fewer; and what share of
them the title may have."""
_NAME_HEADINGS = frozenset({"NAME", "Name"})
_TIME = expression(r"\b\d{1,2}:\d\d\b")
"""Several without a date are hours, or the chapters of a recording."""
_SHORTENED = expression(r"(?:\b[ap]\. ?m|\bhr?s|\bUhr|\d h|\sг|\sч|\sр|น)\.$")
"""What a date or a time may end with: these full stops end no sentence."""


def title_heading(document: Document, root: Node, title: str) -> Node | None:
    """The heading with the page's title, or the block if it is none, before or in `root`."""
    wanted = fold(title)
    last = None
    for node in document.tagged("h1", "h2"):
        if node.order < root.end and (node.tag == "h1" or wanted):
            text = fold(text_of(node))
            if text and wanted and (text == wanted or (len(text) > 12 and text in wanted)):
                return node
            if node.tag == "h1" and text and node.order < root.order:
                last = node
    # Where the h1 is the name of a blog, its posts are called by an h3.
    lesser = document.tagged("h3") if wanted else ()
    above = (node for node in lesser if node.order < root.order)
    last = next((node for node in above if fold(text_of(node)) == wanted), last)
    return last or shown_title(document, root, title.strip())


def widened(
    document: Document, root: Node, measures: Measures, heading: Node | None, aside: Iterable[Node]
) -> Node:
    """The article's element, or the one around it that also has the content under the title.

    Where an editor builds a page from boxes, the longest is most of the text, but the others are
    text too.
    """
    if heading is None or heading.order > root.order:
        return root
    skipped = {node.order: node.end for node in aside}
    until = heading.end
    first, prose = None, 0.0
    for node in document.nodes[heading.end : root.order]:
        order = node.order
        if order < until:
            continue
        if order in skipped:
            until = skipped[order]
        elif measures.signed[order] >= _SENTENCE:
            prose += measures.signed[order]
            first = first or node
    if first is None or prose <= _LONGEST:
        return root
    around = first.parent
    while around is not None and not around.holds(root):
        around = around.parent
    return around or root


def leads(
    document: Document, root: Node, measures: Measures, heading: Node | None, byline: str = ""
) -> list[Node]:
    """Paragraphs between the title and the article's element, outside that element, but for those
    about who wrote it.
    """
    if heading is None or heading.order > root.order:
        return []
    found: list[Node] = []
    between: list[Node] = []
    skip, words = heading.end, 0
    below = _below(document, heading)
    for node in document.nodes[heading.end : root.order]:
        order = node.order
        if order < skip or node.end > root.order:
            continue  # inside what was decided already, or around the article's element
        if node.tag in ("figure", "figcaption", "ul", "ol", "table") or _is_beside(node, measures):
            skip = node.end
        elif node.tag in HEADINGS and (end := end_of_teaser(document, node, measures, heading)):
            skip = end if end <= root.order else node.end
        elif (
            is_lead(node, measures)
            or _names_lead(node, measures)
            or (bisect_right(below, order) % 2 and _says_about(node, measures))
        ):
            skip = node.end
            if not is_about_author(text_of(node), byline):
                found += [one for one in between if one.parent is node.parent]
                found.append(node)
                between = []
                words += measures.words[order] or len(text_of(node).split())
        elif found and _is_short_sentence(node, found[-1], measures):
            between.append(node)
    return found if words <= min(_LONGEST, measures.words[root.order]) else []


def _is_short_sentence(node: Node, before: Node, measures: Measures) -> bool:
    """Whether a paragraph beside one of the text is a sentence of few words: "Not this time."."""
    if node.tag != "p" or before.tag != "p" or node.parent is not before.parent:
        return False
    is_few = 0 < measures.own[node.order] < _FEWEST and not measures.own_linked[node.order]
    text = text_of(node) if is_few else ""
    return text.endswith(SENTENCE_ENDS) and not (says_who_or_when(text) or wanted(fold(text)))


def headline(
    document: Document, root: Node, measures: Measures, heading: Node | None, title: str
) -> list[Node]:
    """The heading above the article's element, if it says something else than the title by which
    the page is known, but in some of its words: magazines have a headline for readers and a title
    for search engines. Without them it may be the motto of a site, or a notice.
    """
    if heading is None or heading.tag != "h1" or heading.order > root.order:
        return []
    shown = [node for node in document.tagged("h1") if document.seen.block_of[node.order] >= 0]
    around: Node | None = heading
    while around is not None:
        if _is_beside(around, measures):
            return []
        around = around.parent
    own, linked = measures.words[heading.order], measures.linked[heading.order]
    if shown != [heading] or own < _HEADLINE or linked:
        return []
    said, known = terms(text_of(heading)), terms(title)
    shared = said & known
    is_told = known <= said or len(shared) > _SAME * len(said)
    return [heading] if are_its(shared) and not is_told else []


def _below(document: Document, heading: Node) -> list[int]:
    """Where each header around the title goes on behind what holds the title, and where it ends, as
    orders in turn. AsciiDoc draws that of a page of a Unix manual as a `div`.
    """
    bounds: list[int] = []
    holder = heading
    while holder.parent is not None:
        if holder.parent.tag == "header" or _has_name(document, holder.parent):
            bounds += (holder.end, holder.parent.end)
        holder = holder.parent
    return bounds


def _has_name(document: Document, head: Node) -> bool:
    """Whether a box called a header has the section of a Unix manual that names its subject."""
    if head.get("id") != "header":
        return False
    return any(head.holds(one) and text_of(one) in _NAME_HEADINGS for one in document.tagged("h2"))


def _says_about(node: Node, measures: Measures) -> bool:
    """Whether a paragraph in the header of the title has no full stop and is neither a link nor a
    name or date: manuals say in it what a page is about.
    """
    if node.tag != "p" or measures.own[node.order] < _FEWEST or measures.own_linked[node.order]:
        return False
    text = text_of(node)
    return not (says_who_or_when(text) or _CREDIT.search(text) or wanted(fold(text)))


def _names_lead(node: Node, measures: Measures) -> bool:
    """Whether a line is named as a standfirst, which need not have a full stop. Inline elements
    have no words of their own.
    """
    if node.tag not in _LINES or "class" not in node.attrs or not is_called_lead(node.get("class")):
        return False
    order = node.order
    if measures.own[order] != measures.words[order] or measures.linked[order]:
        return False
    text = text_of(node)
    return len(text.split()) >= _FEWEST and not (says_who_or_when(text) or wanted(fold(text)))


def _is_beside(node: Node, measures: Measures) -> bool:
    """Whether an element is marked as furniture, or as the caption of a picture."""
    if not node.attrs and node.tag not in APART:
        return False
    return apart(node, measures) or ("class" in node.attrs and _is_caption(node.get("class")))


@lru_cache(4096)
def _is_caption(classes: str) -> bool:
    return _CAPTION.search(classes.lower()) is not None


def is_lead(node: Node, measures: Measures) -> bool:
    """Whether a block before the text is one of its sentences."""
    order = node.order
    count = measures.own[order]
    if count < 5 or measures.own_linked[order] > 0.3 * count:
        return False
    if measures.prose[order] <= 0 and not (node.tag in HEADINGS and count >= 6):
        return False
    text = text_of(node)
    return not (says_who_or_when(text) or _CREDIT.search(text) or wanted(fold(text)))


def says_who_or_when(text: str) -> bool:
    """Whether a line before the text is a byline, a date, or a reading time."""
    if _BYLINE.search(text):
        return not (
            text.endswith((".", "!", "?")) and len(_TELLING.findall(text)) >= _SENTENCE_WORDS
        )
    parted = text.count(" | ") > 1
    # "May 3, 2026 at 9:06 AM, updated May 4, 2026 at 9:10 AM" is one too.
    longest = _SEVERAL if parted or _says_change(text) else _ONE
    return (
        len(text) < longest
        and (year(text) is not None or 0 < len(_TIME.findall(text)) <= 1 + 9 * parted)
        and (not text.endswith(SENTENCE_ENDS) or _SHORTENED.search(text) is not None)
        and (text.isascii() or len(text) + 2 * sum(map(is_wide, text)) < longest)
    )


def _says_change(text: str) -> bool:
    """Whether a line says when a text was written, and then when it was changed."""
    written = year(text) if len(text) < _SEVERAL else None
    if written is None:
        return False
    rest = text[written.end() :]
    return year(rest) is not None and _CHANGED.search(rest) is not None


def says_hours(text: str) -> bool:
    """Whether a short line gives several times: from when until when something is."""
    return len(text) < _SEVERAL and len(_TIME.findall(text)) > 1

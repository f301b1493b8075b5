"""Removes the links with which entries of a list end: one label, the addresses of their titles."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from reader.expressions import expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.phrases import is_label
from reader.extraction.article.prune import Removed
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.tree import Document, Node, standing_in
from reader.text import fold

REPEATED = "a link to an entry, which its title is already"
_LABEL = 4
"""The most words of such a label: "Continue reading"."""
_DATA = frozenset({"td", "th", "dt", "dd"})
_BUTTON = expression(r"(?i)\b(?:btn|button|more|read-?more|cta|go)\b")
_TOLD = expression(
    r"(?i)(?:view|see|read|go|visit|watch|open|get|learn|discover|explore|show|shop|buy|book|find|mehr|zu[mr]?"
    r"|weiter|voir|lire|ver|leer|leggi|vedi|lees|bekijk|läs|les|læs|zobacz|czytaj|читать|смотреть)\b"
    r"|.*(?:…|\.\.)$"
)
"""The beginnings of labels, and the dots that say there is more."""
_SEVERAL = 3
"""The fewest entries."""
_PICTURES = 3
"""Among how many links to an entry its title is looked for: the first may be a picture."""
_NEAR = 60
"""How many elements behind a label the end of the entry is looked for."""


def repeated_links(document: Document, root: Node, measures: Measures) -> Removed:
    """The links in `root` that say the same at the end of each entry, and lead where another link
    before them in the entry leads, in other words. A price or a colour has figures or is no end.
    All entries must end so, unless the words tell what to do: what some say and others not is data.
    """
    leading: dict[str, list[Node]] = defaultdict(list)
    for link in standing_in(root, document.tagged("a")):
        href = link.get("href")
        if href and href[0] != "#":
            leading[href].append(link)
    again = {href: links for href, links in leading.items() if len(links) > 1}
    if len(again) < _SEVERAL:
        return {}
    ends: dict[tuple[str, ...], list[_Entry]] = defaultdict(list)
    for entry in _entries(document, again, measures):
        kinds = () if _is_told(entry.link) else (entry.kind, _kind(document, entry.link))
        ends[entry.label, *kinds].append(entry)
    if max(map(len, ends.values()), default=0) < _SEVERAL:
        return {}
    total = Counter(
        _kind(document, title) for links in leading.values() if (title := _title(links)) is not None
    )
    return {
        entry.link.order: REPEATED
        for (_, *kinds), same in ends.items()
        if len(same) >= _SEVERAL and (not kinds or len(same) == total[kinds[0]])
        for entry in same
        if _is_worded(entry.link) and _ends_entry(document, entry.title, entry.link, measures)
    }


class _Entry(NamedTuple):
    """An entry of a list: its title, what kind of element that is, and its last link."""

    label: str
    kind: str
    title: Node
    link: Node


def _entries(
    document: Document, again: dict[str, list[Node]], measures: Measures
) -> Iterator[_Entry]:
    for links in again.values():
        last, title = links[-1], _title(links)
        label = _label(document, last, measures)
        if not label or title is None or title is last or fold(text_of(title)) == label:
            continue
        if not _is_data(last, title):
            yield _Entry(label, _kind(document, title), title, last)


def _title(links: list[Node]) -> Node | None:
    return next((link for link in links[:_PICTURES] if text_of(link)), None)


def _kind(document: Document, link: Node) -> str:
    """The tag and the class of a link's block, and the class of the link."""
    block = document.nodes[max(document.seen.block_of[link.order], 0)]
    return f"{block.tag} {block.get('class')} {link.get('class')}"


def _is_told(link: Node) -> bool:
    """Whether the words of a link tell what to do."""
    text = text_of(link)
    return is_label(fold(text).strip(" .:!›»→>")) or _TOLD.match(text) is not None


def _is_worded(link: Node) -> bool:
    """Whether a link tells what to do, in words or by its class, and is no value: "Swedish" or a
    name may be said of each entry.
    """
    if _is_told(link) or _BUTTON.search(link.get("class")):
        return True
    others = text_of(link).split()[1:]
    return bool(others) and not any(map(str.isupper, (word[0] for word in others)))


def _label(document: Document, link: Node, measures: Measures) -> str:
    """What a link says, folded, if it is a label alone in its block."""
    block = document.seen.block_of[link.order]
    if block < 0 or document.nodes[block].tag in HEADINGS:
        return ""
    if measures.own_linked[block] < measures.own[block]:
        return ""
    label = fold(text_of(link))
    is_label = 0 < len(label.split()) <= _LABEL and not any(map(str.isdigit, label))
    return label if is_label else ""


def _is_data(link: Node, title: Node) -> bool:
    """Whether a link is in a cell of its own, or says what the title defines."""
    around: Node | None = link
    while around is not None and around.tag not in _DATA:
        around = around.parent
    return around is not None and not around.holds(title)


def _ends_entry(document: Document, title: Node, link: Node, measures: Measures) -> bool:
    """Whether nothing follows a link in the smallest element around it and a title, or the next
    words are a heading of the kind of that title.
    """
    around: Node | None = link.parent
    while around is not None and not around.holds(title):
        around = around.parent
    if around is None:
        return False
    own = measures.own
    until = min(around.end, link.end + _NEAR)
    follows = next((order for order in range(link.end, until) if own[order]), -1)
    if follows < 0:
        return until == around.end
    begins = document.nodes[max(document.seen.block_of[title.order], 0)].tag
    return begins in HEADINGS and document.nodes[follows].tag == begins

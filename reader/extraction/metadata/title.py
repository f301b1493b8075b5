"""The title of a page: the heading that agrees with its other titles, or one of those, cleaned."""

from collections.abc import Iterable, Sequence
from html import unescape
from urllib.parse import unquote

from reader.expressions import expression
from reader.extraction.metadata.lone_heading import is_shown, is_title
from reader.extraction.metadata.site_names import SEPARATORS, Names, flat
from reader.html.blocks import is_hidden, text_of
from reader.html.links import split_address
from reader.html.tree import Document, Node
from reader.text import alphanumerics, flattened, fold, line
from reader.values import NamedTuple

_AGREEMENT = 0.35
"""A heading is the title if this share of its words is in another title of the page."""
_LONGEST = 30
"""A longer heading, in words, is a paragraph in large type."""
_PATH = 3
"""How many words in an address are enough to spell a title."""
_UNSEEN = "\u00ad\u200b\u2060"
"""Characters at which a word may be hyphenated."""
_PIECES = 20
"""A heading of more parts is not a title with an addition."""
_LABEL = expression(r"\W*(?:\w+\s*:|\d+\.[\d.]*\s)\s*")
"""Labels that forums and books put before a title: "Thread:", "3.1"."""
_SHORTEST = 8
"""The fewest letters and digits of a title, as opposed to a single word of it."""
_LEAST = 3
"""Those of one after a label in an element of its own, which only screen readers say."""
_COUNT = expression(
    r"\s*(?:\((?:[\w-]+\.)+[a-z]{2,}\)\s*)?(?:\(?\d+\+?\)?)?\s*[¶#]?\s*|\s+[|»]\s.*"
)
"""Additions after a title: a link sign, the number of answers, a name."""


_PLACEHOLDERS = frozenset({
    "document", "ingen titel", "new document", "new page", "no title", "notebook", "page title",
    "sans titre", "senza titolo", "sin titulo", "sem titulo", "title", "titel", "unbenannt",
    "unbenanntes dokument", "untitled", "untitled 1", "untitled document", "untitled page",
    "без названия", "без имени", "无标题", "无标题文档", "無題", "無題ドキュメント", "제목 없음",
})  # fmt: skip
"""Titles that programs give to pages whose authors gave them none."""


class Title(NamedTuple):
    """The title, and the heading that shows it, if there is one."""

    text: str
    heading: Node | None


class ShownHeading(NamedTuple):
    """A heading and its text."""

    node: Node
    text: str


def shown_headings(headings: Iterable[Node], told: Sequence[str] = ()) -> list[ShownHeading]:
    """The visible headings; `told` are the page's other titles, as written."""
    visible = [
        ShownHeading(node, _escaped_once(_clear(text_of(node)), told))
        for node in headings
        if not is_hidden(node)
    ]
    return [heading for heading in visible if heading.text]


def _escaped_once(heading: str, told: Sequence[str]) -> str:
    """A heading without the entities that a template left in it by escaping it twice: known by
    another title that has the signs. Of a text about entities all titles have the entities.
    """
    if "&" not in heading or ";" not in heading or any(heading in text for text in told):
        return heading
    plain = line(unescape(unescape(heading)))
    return plain if any(plain in text for text in told) else heading


def title(
    document: Document, headings: Sequence[ShownHeading], offered: Sequence[str], names: Names
) -> Title:
    """The title of a page, from its h1 elements and its machine-readable titles, the best first.

    Where all pages of a site are called as the site is, the only heading of one is its title.
    """
    offered = [clear for text in offered if (clear := _clear(text)) and not _is_placeholder(clear)]
    named = [heading for heading in headings if not names.is_name(heading.text)]
    shown = [heading for heading in named if not _leads_home(heading.node)]
    parts = [part for text in offered for part in names.variants(text)]
    parts += [short for text in offered if (short := names.cut_short(text)) not in parts]
    best = _best(shown, offered, parts, names)
    if best is not None:
        return Title(_respelled(best.node, names.cut(best.text), parts), best.node)
    declared = names.cut_short(_spelled_best(offered, names.url)) if offered else ""
    if declared and names.names_site(declared) and (lone := _lone(shown)):
        is_free = names.is_of_site(declared) or not is_shown(document, declared)
        if is_free and is_title(document, lone.node, names.url):
            return Title(lone.text, lone.node)
    return Title(declared or next((heading.text for heading in shown or named), ""), None)


def _lone(shown: Sequence[ShownHeading]) -> ShownHeading | None:
    """The only heading, unless it is a paragraph in large type."""
    is_alone = len({flat(heading.text) for heading in shown}) == 1
    return shown[0] if is_alone and len(shown[0].text.split()) <= _LONGEST else None


def _leads_home(heading: Node) -> bool:
    """Whether all of a heading is a link to a front page: then it is the logo of the site.

    Its word may be in the title of a page that speaks of the site.
    """
    link = _link_of(heading)
    if link is None:
        return False
    address = split_address(link.get("href"))
    return bool(address.netloc or address.path) and address.path in ("", "/") and not address.query


def _link_of(heading: Node) -> Node | None:
    """The link that has all of a heading's text in it, or that the heading is in."""
    node = heading
    while node.tag != "a":
        filled = [child for child in node.children if not isinstance(child, str) or child.strip()]
        if len(filled) != 1 or isinstance(filled[0], str):
            above = heading.parent
            return above if above is not None and above.tag == "a" else None
        node = filled[0]
    return node


def _best(
    shown: Sequence[ShownHeading], offered: Sequence[str], parts: list[str], names: Names
) -> ShownHeading | None:
    """The heading that agrees with the other titles, if there is one."""
    shown = [heading for heading in shown if len(heading.text.split()) <= _LONGEST]
    if not shown or not offered:
        return next(iter(shown), None)
    # A heading that shares only the site's name with a title is the name of the site.
    title_words = [_folded_words(names.cut_short(text)) for text in offered]
    best = max(shown, key=lambda heading: _weight(heading.text, title_words))
    if _agreement(best.text, title_words) >= _AGREEMENT:
        alone = len({flat(heading.text) for heading in shown}) == 1
        return best if alone or _is_in_titles(best.text, parts) else None
    # Some sites give all pages the same title; then the address may spell the title.
    spelled = [_spelled(names.url)]
    best = max(shown, key=lambda heading: _agreement(heading.text, spelled))
    return best if _agreement(best.text, spelled) >= 2 * _AGREEMENT else None


def _spelled_best(offered: Sequence[str], url: str) -> str:
    """The best of the machine-readable titles, unless only another is spelled by the address.

    Plugins give all pages of a site the same one.
    """
    spelled = [_spelled(url)]
    if _agreement(offered[0], spelled) < _AGREEMENT:
        for text in offered[1:]:
            if _agreement(text, spelled) >= 2 * _AGREEMENT:
                return text
    return offered[0]


def _clear(text: str) -> str:
    if not text.isascii():
        for sign in _UNSEEN:
            text = text.replace(sign, "")
    return text


def _is_placeholder(text: str) -> bool:
    return flattened(text) in _PLACEHOLDERS


def _folded_words(text: str) -> set[str]:
    return set(alphanumerics(fold(text).replace("_", " ")))


def _spelled(url: str) -> set[str]:
    """The words at the end of an address."""
    end = unquote(split_address(url).path.rstrip("/").rpartition("/")[2])
    words = _folded_words(end)
    return words if len(words) >= _PATH else set()


def _agreement(heading: str, names: list[set[str]]) -> float:
    """The largest share of common words with another title, relative to the shorter one."""
    words = _folded_words(heading)
    return max(
        (
            len(words & other_words) / max(min(len(words), len(other_words)), 1)
            for other_words in names
        ),
        default=0,
    )


def _weight(heading: str, names: list[set[str]]) -> tuple[float, int]:
    """How much speaks for a heading: of several that are whole in a title, how long it is.

    The name of the section may be a heading too, above that of the text.
    """
    words = _folded_words(heading)
    is_whole = any(words <= other_words for other_words in names)
    return _agreement(heading, names), len(words) if is_whole else 0


def _is_in_titles(heading: str, parts: list[str]) -> bool:
    """Whether a heading is part of one of the other titles, or the reverse."""
    flat_heading = flat(heading)
    return any(
        flat_heading in flat_part or flat_part in flat_heading
        for flat_part in map(flat, parts)
        if flat_part
    )


def _respelled(node: Node, heading: str, parts: list[str]) -> str:
    """A heading in the spelling used elsewhere on the page, if that differs.

    Style sheets set headings in capitals; layout adds to them what is not title: a kicker, a label,
    a date, the number of answers.
    """
    flat_heading = flat(heading)
    if heading in parts:
        return heading
    pieces = _pieces(node)
    for part in parts:
        flat_part = flat(part)
        if flat_part == flat_heading:
            if _is_better(part, heading):
                return part
        elif len(flat_part) >= _LEAST:
            signs = (flat_part in pieces) + _is_extended(heading, part)
            if signs > 1 or (signs and len(flat_part) >= _SHORTEST):
                return part
    return heading


def _pieces(node: Node) -> set[str]:
    """The text of a heading before, and after, each of the elements in it."""
    while len(node.children) == 1 and not isinstance(node.children[0], str):
        node = node.children[0]
    if len(node.children) > _PIECES:
        return set()
    texts = [flat(child if isinstance(child, str) else text_of(child)) for child in node.children]
    ends = range(1, len(texts))
    return {"".join(texts[:at]) for at in ends} | {"".join(texts[at:]) for at in ends}


def _is_extended(heading: str, part: str) -> bool:
    """Whether a heading is a title with a label before it, or a number or a site name after it."""
    flat_heading, flat_part = flat(heading), flat(part)
    if flat_heading.endswith(flat_part):
        return _LABEL.fullmatch(heading[: len(heading) - len(part)]) is not None
    return flat_heading.startswith(flat_part) and _COUNT.fullmatch(heading[len(part) :]) is not None


def _is_better(part: str, heading: str) -> bool:
    """Which of two texts with the same letters is the original: whether it is the first."""
    if heading.isupper():
        return not part.isupper()
    plain = part.casefold() == heading.casefold()
    if not plain and fold(part) == fold(heading):
        return True  # they differ in quotation marks and dashes only
    return len(SEPARATORS.split(part)) > len(SEPARATORS.split(heading))

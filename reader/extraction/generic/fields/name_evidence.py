"""How likely each of some sources names the author: by what it is called, and by what it says."""

import re
from collections import Counter
from collections.abc import Iterator

from reader.expressions import expression
from reader.extraction.generic.people.naming import BESIDE, SIGNED, SIGNED_OWN, named_by
from reader.extraction.generic.structure.columns import (
    GLANCE,
    ROUNDING,
    Cell,
    Source,
    Table,
    is_no_field,
    is_short,
)
from reader.extraction.generic.structure.controls import is_label
from reader.extraction.generic.structure.text_cache import Memory
from reader.extraction.generic.wording.byline_words import is_joined, says_by
from reader.extraction.generic.wording.vocabulary import AUTHOR, NOT_AUTHOR, PROFILE_ADDRESS
from reader.html.tree import Node
from reader.values import NamedTuple


def author_of(memory: Memory, node: Node, attribute: str) -> str:
    """As `named_by`, for an element that other groups of the page may contain too."""
    known = memory.authors[attribute]
    found = known.get(node.order)
    if found is None:
        found = known[node.order] = named_by(memory, node, attribute)
    return found


class NameSource(NamedTuple):
    """A source that may name the author, with the cells to read and the most it can be worth."""

    source: Source
    cells: list[Cell]
    called: float
    """What the names of its elements say for it, and against it."""
    most: float


def sources(
    table: Table, column: str, attributes: list[str], firsts: dict[int, Cell]
) -> Iterator[NameSource]:
    """A column by each of some attributes, if it may have a name in enough rows."""
    every = list(firsts.values())
    short = list(filter(is_short, every)) if not _OF_LINES.isdisjoint(attributes) else []
    for attribute in attributes:
        cells = short if attribute in _OF_LINES else every
        share = len(cells) / table.count
        if share < _FEWEST:
            continue
        called = _said_to_name(table, column, attribute, cells[0].node)
        far = 0.004 * sum([cell.place for cell in cells]) / len(cells)
        most = 2.0 * share - far + called + _VARIED + _LED * (attribute in _SIGNED)
        yield NameSource((column, attribute), cells, called, most)


_FEWEST = 0.25
"""The least share of the rows that a source names somebody in."""
_VARIED = 0.4
"""The evidence from names that are all different, or from as many different ones as a glance can
show: in a long thread the same people return, and more of its rows are not less varied."""


NEAR = 1.2
"""How much less likely than the best a column may be and still be read where that names nobody."""


def best(table: Table, asked: list[NameSource]) -> list[tuple[float, Source]]:
    """Those of some sources that name the author, best first, but for any far behind the best.

    The most likely are read first: most others cannot come near them, and need not be read.
    """
    order = {id(one): place for place, one in enumerate(asked)}
    found: list[tuple[float, int, Source]] = []
    least = 1.0
    for one in sorted(asked, key=lambda one: -one.most):
        if one.most < least - ROUNDING:
            break
        if (
            one.source[1] in _SIGNED
            and one.most - _LED + _UNLED < least - ROUNDING
            and not _are_led(table.memory, one.cells)
        ):
            continue
        rank = _rate(table, one, least - ROUNDING)
        if rank > 1.0:
            found.append((-rank, order[id(one)], one.source))
            least = max(least, rank - NEAR)
    return [(-rank, source) for rank, _, source in sorted(found)]


def _rate(table: Table, asked: NameSource, least: float) -> float:
    """How likely a source names the author; at most 1.0 for none, or where it is below `least`.

    That is certain once too many cells name nobody: of the labels and controls of a comment, a
    few are read instead of all.
    """
    memory, cells, attribute = table.memory, asked.cells, asked.source[1]
    known = memory.authors[attribute]
    names = []
    spare = min((asked.most - least) / 2.0 * table.count, len(cells) - _FEWEST * table.count)
    for cell in cells:
        found = known.get(cell.node.order)
        if found is None:
            found = author_of(memory, cell.node, attribute)
        if found:
            names.append(found)
            continue
        spare -= 1
        if spare < -ROUNDING:
            return 0.0
    coverage = len(names) / table.count
    rank = 2.0 * coverage - 0.012 * sum(map(len, names)) / len(names)
    rank -= 0.004 * sum([cell.place for cell in cells]) / len(cells)
    rank += asked.called
    led = attribute in _SIGNED and _are_led(memory, cells)
    if attribute in _SIGNED:
        rank += _LED if led else _UNLED
    rank -= 1.0 * (
        sum([_is_linked_to_itself(memory, cell.node) for cell in cells]) * 2 > len(cells)
    )
    rank += _VARIED * min(1.0, len(set(names)) / min(len(names), GLANCE))
    rank -= _ADDRESSED * (sum(["@" in text[1:] for text in names]) * 2 > len(names))
    rank -= _HOSTED * (sum([_is_host(cell.node) for cell in cells]) * 2 > len(cells))
    # "Posted by" leads to a name, whatever words it has.
    return rank - _labelled(names) - _alike(names, table.count) - (0.0 if led else _phrased(names))


def _said_to_name(table: Table, column: str, attribute: str, node: Node) -> float:
    """The evidence that a column names the author from what it and its first element are called."""
    if attribute:
        return 0.0 if attribute in _SIGNED else 1.2
    marks = column.rpartition(">")[2] if "." in column.rpartition(">")[2] else column
    found = 1.0 * AUTHOR.are_in(marks.replace(".", " ").replace("[", " "))
    found -= 1.0 * NOT_AUTHOR.are_in(marks.replace(">", " "))
    said_to_be = f"{node.get('itemprop')} {node.get('rel')}"
    found += 1.0 * ("author" in said_to_be or "creator" in said_to_be)
    found += 0.8 * bool(PROFILE_ADDRESS.search(node.get("href"))) if node.tag == "a" else 0.0
    found += 0.25 * (node.tag in ("b", "strong", "cite", "a"))
    found += _FOUND_BY * (node.order in table.names)
    return found + 0.25 * (table.count <= _FEW and node.tag in _HEADINGS)


_FEW, _HEADINGS = 2, ("h3", "h4", "h5", "h6")
"""In so few rows all names differ as little as all roles do: a name is drawn as a heading."""
_FOUND_BY = 0.6
"""The evidence from being what an undated discussion was found by."""
_HOSTED = 0.8
"""The evidence against links that show where they lead to: the author's pages, beside the name."""
_ADDRESSED = 1.2
"""The evidence against addresses: the name itself may stand beside "ada@sea.example"."""
_OF_LINES = frozenset({"", SIGNED, BESIDE})
"""Ways to name an author by the whole text of an element."""
_SIGNED = frozenset({SIGNED, SIGNED_OWN, BESIDE})
"""Those by a line with the date."""
_LED, _UNLED = 0.4, -0.2
"""The evidence from such lines if they begin like "By Ada on 3 May", under a subject of its own,
and if they do not."""


def _are_led(memory: Memory, cells: list[Cell]) -> bool:
    """Whether most of some lines begin with a word that a name follows, or join it to the date."""
    left = len(cells) - len(cells) // 2 - 1  # so many may begin otherwise
    for cell in cells:
        text = memory.text(cell.node)
        left -= not (says_by(text) or is_joined(text))
        if left < 0:
            return False
    return True


def _is_host(node: Node) -> bool:
    """Whether an element is a link whose text is the host of its address: "sea.example"."""
    text = node.children[0] if node.tag == "a" and len(node.children) == 1 else ""
    if not isinstance(text, str) or "." not in text:
        return False
    return text.strip() == node.get("href").partition("//")[2].strip("/")


def _is_linked_to_itself(memory: Memory, node: Node) -> bool:
    """Whether a text links to its own comment, as subjects do and names hardly ever."""
    link = next(iter(node.elements()), node) if node.tag != "a" else node
    if link.tag != "a" or not _PLACE.search(link.get("href").partition("#")[2]):
        return False
    return not is_no_field(memory, link)  # the number of a comment, before its line


_PLACE = expression(r"\d{2,}")


def _labelled(texts: list[str]) -> float:
    """The evidence against texts with one label: "Party: none", "Re: the title"."""
    labels = Counter(text.partition(":")[0] for text in texts if ":" in text)
    return 1.5 if labels and labels.most_common(1)[0][1] * 2 > len(texts) else 0.0


def _phrased(texts: list[str]) -> float:
    """The evidence against texts most of which end in a word of small letters and begin in capital
    ones, as subjects do: "Better than the last", "Came late". It is another in most of them, unlike
    that of "Ada Finch Verified customer".
    """
    last = [
        text.rpartition(" ")[2]
        for text in texts
        if " " in text and "," not in text and text[0].isupper()  # "Ada, Quayside verified"
    ]
    small = list(filter(_is_small, last))
    return 1.0 if len(small) * 2 > len(texts) and len({*small}) * 2 > len(small) else 0.0


def _is_letter(text: str) -> bool:
    """Whether a text is one letter of a script that has small ones, as the initial of "ada" is."""
    return len(text) == 1 and text.lower() != text.upper()


def _is_small(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.islower()


def _alike(texts: list[str], rows: int) -> float:
    """The evidence against names from how similar they are to each other."""
    less = 0.0
    if max(map(len, texts)) <= _INITIAL:  # in place of a picture, unless it is a name in Chinese
        less = 2.0 if all(map(str.isupper, texts)) or all(map(_is_letter, texts)) else 1.0
    numbered = {_NUMBER.sub("", text) for text in texts} if rows >= 4 else ()
    if len(numbered) == 1 and all(map(_NUMBER.search, texts)):
        # "msg48107": the number of a post. "user7869" is the name of one who chose none, unless
        # the page names the same person otherwise.
        return less + (0.3 if all(map(_SOMEBODY.fullmatch, numbered)) else 1.5)
    liked = {_LEADING.sub("", text) for text in texts}
    if rows > 1 and len(liked) == 1 and all(map(_LEADING.match, texts)):
        return less + 2.0  # "86 readers like this": how many
    counted = {text.rstrip(_COUNT) for text in texts} if rows >= 4 else ()
    if len(counted) == 1 and is_label(*counted):
        return less + 2.0  # "Reply 4": a control, and how often it was used
    if rows >= 4 and len(set(texts)) == 1 and not _NOBODY.fullmatch(texts[0]):
        return less + 2.0  # "Reply", "Guest": a label, not a name
    most = Counter(texts).most_common(1)[0][1] if len(set(texts)) > 1 else 0
    return less + (0.8 if most > 0.7 * len(texts) and len(texts) > 4 else 0.0)


_COUNT = "0123456789 ()"
_INITIAL = 2
_NUMBER = expression(r"\d{2,}(?:\s*\([^\W\d]+\))?$")
_LEADING = expression(r"^\d[\d.,]*[km]?\s+(?=[^\W\d])", re.IGNORECASE)
_SOMEBODY = expression(
    r"(?:user|guest|member|visitor|reader|anon(?:ym(?:ous|e|o|us)?)?|player|nutzer|benutzer|gast|besucher"
    r"|mitglied|leser|utilisateur|invit[eé]|membre|visiteur|lecteur|usuario|invitado|miembro|lector|utente"
    r"|ospite|visitante|usu[aá]rio|gebruiker|bezoeker|użytkownik|gość|пользователь|гость|用户|游客)"
    r"[ _-]?",
    re.IGNORECASE,
)
"""What sites call those who have chosen no name, before a number."""
_NOBODY = expression(
    r"anon(?:ym(?:ous|e|o|us)?)?|аноним|匿名(?:さん|用户)?|名無しさん?", re.IGNORECASE
)
"""What boards without names call everybody."""

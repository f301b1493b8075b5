"""Determines which columns of a group's table name the author."""

import re
from collections import Counter
from functools import partial

from reader.expressions import expression
from reader.extraction.generic.people.naming import BESIDE, LED, SIGNED, SIGNED_OWN, leads, named_by
from reader.extraction.generic.structure.columns import (
    ROOT,
    Cell,
    Source,
    Table,
    is_no_field,
    is_short,
)
from reader.extraction.generic.structure.controls import is_label
from reader.extraction.generic.structure.memory import Memory
from reader.extraction.generic.structure.places import places
from reader.extraction.generic.wording.saying import says_by
from reader.extraction.generic.wording.stamps import is_stamp
from reader.extraction.generic.wording.vocabulary import AUTHOR, NOT_AUTHOR
from reader.html.tree import Node

_NAMING = frozenset({
    "data-author", "data-username", "data-user-name", "data-authorname", "author",
    "data-author-name", "data-nickname", "data-display-name", "data-nick", "data-user",
})  # fmt: skip


def authors(table: Table, body: str) -> tuple[tuple[Source, ...], dict[int, str]]:
    """The columns that name the author, best first, and the name in each row."""
    ranked = _ranked(table, body)
    if not ranked:
        return (), {}
    near = tuple(source for rank, _, source in ranked[:4] if rank >= ranked[0][0] - 1.2)
    named = {
        cell.row: said
        for place, attribute in reversed(near)
        for cell in table.first(place).values()
        if (said := _named_by(table.memory, cell.node, attribute))
    }
    return near, named


def _named_by(memory: Memory, node: Node, attribute: str) -> str:
    """As `named_by`, for an element that other groups of the page may contain too."""
    known = memory.authors[attribute]
    found = known.get(node.order)
    if found is None:
        found = known[node.order] = named_by(memory, node, attribute)
    return found


def _ranked(table: Table, body: str) -> list[tuple[float, float, Source]]:
    """The columns that may name the author, best first, with the share of rows in which they do."""
    inside = places(table, {body}, unless=partial(_is_line_of_date, table))
    ranked: list[tuple[float, float, Source]] = []
    signed: list[tuple[float, float, Source]] = []
    for column in table.columns:
        firsts = table.first(column)
        if len(firsts) * 4 < table.count:
            continue
        if column == body:
            # Of several paragraphs the first may be the line with name and date.
            if len(table.columns[column]) >= 2 * len(firsts) and _are_lines(table, firsts):
                rated = _rate_author(table, column, SIGNED, firsts)
                ranked += [rated] if rated is not None else []
            continue
        in_text = sum(map(inside.hold, firsts.values())) * 2 > len(firsts)
        sample = next(iter(firsts.values())).node
        if sample.tag == "time":
            continue  # a date in words that are not known here is not a name
        asked = _asked_in_text if in_text else _asked
        for attribute in asked(table, column, body, firsts):
            rated = _rate_author(table, column, attribute, firsts)
            if rated is not None:
                (signed if in_text else ranked).append(rated)
    # "Comment by Ada — 3 March" may be the last line of the text, as in old themes.
    ranked = ranked or signed
    ranked.sort(key=lambda rated: -rated[0])
    return ranked


def _asked(table: Table, column: str, body: str, firsts: dict[int, Cell]) -> list[str]:
    """Attributes by which a column outside the text may name the author."""
    sample = next(iter(firsts.values())).node
    attributes = [said for said in sample.attrs if said in _NAMING]
    if column == ROOT and _holds(firsts, table.first(body) if body else {}):
        # An item is no line, even if most of these are short, but may begin with one.
        return [*attributes, SIGNED_OWN, LED]
    if not body and (column == ROOT or _is_whole(table, firsts)):
        attributes.append(SIGNED_OWN)
    if sum(map(is_short, firsts.values())) * 2 > len(firsts):
        attributes += ["", SIGNED]
        attributes += [BESIDE] if is_stamp(table.memory.text(sample)) else []
    return attributes


def _is_whole(table: Table, firsts: dict[int, Cell]) -> bool:
    """Whether some cells are all of their rows, as the only cell of a table's."""
    return all(cell.size == table.sizes.get(row) for row, cell in firsts.items())


def _asked_in_text(table: Table, column: str, body: str, firsts: dict[int, Cell]) -> list[str]:
    """Attributes by which a column in the text may name the author: in a line with the date, or
    called or drawn so and the first text in most rows: "<b>Ada</b> I was there."
    """
    if sum(map(is_short, firsts.values())) * 2 <= len(firsts):
        return []
    last = column.rpartition(">")[2]
    marks = last.replace(".", " ")
    called = AUTHOR.are_in(marks) and not NOT_AUTHOR.are_in(marks)
    if not called and not _DRAWN.match(last):
        return [SIGNED]
    texts = table.first(body)
    several = len(table.columns[body]) >= 2 * len(texts)
    leading = sum(
        row in texts
        and (called or _begins_anew(cell.node))
        and (
            leads(table.memory, cell.node, texts[row].node)
            or (several and _is_all_of(table.memory, cell.node, texts[row].node))
        )
        for row, cell in firsts.items()
    )
    return ["", SIGNED] if leading * 10 >= len(texts) * 8 else [SIGNED]


_DRAWN = expression(r"(?:a|b|strong)(?![^.:])|[a-z]+\.(?:\S*[.-])?(?:semi)?bold(?![a-z])")
"""The end of the name of a column that is drawn as names are: bold."""


def _begins_anew(node: Node) -> bool:
    """Whether what follows a bold name is no rest of its sentence: "<b>The quay</b> is closed"."""
    if node.parent is None:
        return False
    children = iter(node.parent.children)
    any(child is node for child in children)  # up to the name
    said = next((child for child in children if not isinstance(child, str) or child.strip()), None)
    return not (isinstance(said, str) and said.lstrip()[:1].islower())


def _is_all_of(memory: Memory, node: Node, text: Node) -> bool:
    """Whether an element has all of the first of several paragraphs."""
    return text.order < node.order < text.end and memory.text(node) == memory.text(text)


def _holds(outer: dict[int, Cell], inner: dict[int, Cell]) -> bool:
    """Whether some elements hold others of the same rows."""
    return any(
        row in outer and outer[row].node.order < cell.node.order < outer[row].node.end
        for row, cell in inner.items()
    )


def _are_lines(table: Table, firsts: dict[int, Cell]) -> bool:
    """Whether nearly all of some cells are lines with a date."""
    lines = sum(_is_line_of_date(table, cell) for cell in firsts.values())
    return lines * 10 >= len(firsts) * 9


def _is_line_of_date(table: Table, cell: Cell) -> bool:
    """Whether the first paragraph of a text is the line with author and date."""
    return is_short(cell) and table.memory.holds_date(cell.node)


def _rate_author(
    table: Table, column: str, attribute: str, firsts: dict[int, Cell]
) -> tuple[float, float, Source] | None:
    """How likely a column names the author, and in which share of the rows it does."""
    rows = [cell for cell in firsts.values() if attribute not in _OF_LINES or is_short(cell)]
    memory = table.memory
    said = [found for cell in rows if (found := _named_by(memory, cell.node, attribute))]
    coverage = len(said) / table.count
    if coverage < 0.25:
        return None
    node = rows[0].node
    rank = 2.0 * coverage - 0.012 * sum(map(len, said)) / len(said)
    rank -= 0.004 * sum(cell.place for cell in rows) / len(rows)
    if attribute in (SIGNED, SIGNED_OWN, BESIDE):
        led = sum(says_by(memory.text(cell.node)) for cell in rows) * 2 > len(rows)
        rank += 0.4 if led else -0.2  # "By Ada on 3 May", under a subject of its own
    elif attribute:
        rank += 1.2
    else:
        marks = column.rpartition(">")[2] if "." in column.rpartition(">")[2] else column
        vocabulary = AUTHOR.are_in(marks.replace(".", " ").replace("[", " "))
        rank += 1.0 * vocabulary - 1.0 * NOT_AUTHOR.are_in(marks.replace(">", " "))
        said_to_be = f"{node.get('itemprop')} {node.get('rel')}"
        rank += 1.0 * ("author" in said_to_be or "creator" in said_to_be)
        rank += 0.8 * (node.tag == "a" and _PROFILE.search(node.get("href")) is not None)
        rank += 0.25 * (node.tag in ("b", "strong", "cite", "a"))
        rank += 0.25 * (table.count <= _FEW and node.tag in _HEADINGS)
        rank -= _WITH_DATE * (sum(memory.holds_date(cell.node) for cell in rows) * 2 > len(rows))
    rank -= 1.0 * (sum(_is_linked_to_itself(memory, cell.node) for cell in rows) * 2 > len(rows))
    rank += 0.4 * len(set(said)) / len(said)
    rank -= _ADDRESSED * (sum("@" in text[1:] for text in said) * 2 > len(said))
    rank -= _labelled(said) + _alike(said, table.count)
    return (rank, coverage, (column, attribute)) if rank > 1.0 else None


_FEW, _HEADINGS = 2, ("h3", "h4", "h5", "h6")
"""In so few rows all names differ as little as all roles do: a name is drawn as a heading."""
_WITH_DATE = 0.3
"""The evidence against an element with a date in it: it is the line around the name."""
_ADDRESSED = 1.2
"""The evidence against addresses: the name itself may stand beside "ada@sea.example"."""
_OF_LINES = ("", SIGNED, BESIDE)
"""Ways to name an author by the whole text of an element."""


def _is_linked_to_itself(memory: Memory, node: Node) -> bool:
    """Whether a text links to its own comment, as subjects do and names hardly ever."""
    link = next(iter(node.elements()), node) if node.tag != "a" else node
    if link.tag != "a" or not _PLACE.search(link.get("href").partition("#")[2]):
        return False
    return not is_no_field(memory, link)  # the number of a comment, before its line


_PLACE = expression(r"\d{2,}")


def _labelled(said: list[str]) -> float:
    """The evidence against texts with one label: "Party: none", "Re: the title"."""
    labels = Counter(text.partition(":")[0] for text in said if ":" in text)
    return 1.5 if labels and labels.most_common(1)[0][1] * 2 > len(said) else 0.0


def _alike(said: list[str], rows: int) -> float:
    """The evidence against names from how similar they are to each other."""
    less = 0.0
    if max(map(len, said)) <= _INITIAL:  # in place of a picture, unless it is a name in Chinese
        less = 2.0 if all(map(str.isupper, said)) else 1.0
    numbered = {_NUMBER.sub("", text) for text in said} if rows >= 4 else ()
    if len(numbered) == 1 and all(map(_NUMBER.search, said)):
        return less + 1.5  # "msg48107": the number of a post
    counted = {text.rstrip(_COUNT) for text in said} if rows >= 4 else ()
    if len(counted) == 1 and is_label(*counted):
        return less + 2.0  # "Reply 4": a control, and how often it was used
    if rows >= 4 and len(set(said)) == 1 and not _NOBODY.fullmatch(said[0]):
        return less + 2.0  # "Reply", "Guest": a label, not a name
    most = Counter(said).most_common(1)[0][1] if len(set(said)) > 1 else 0
    return less + (0.8 if most > 0.7 * len(said) and len(said) > 4 else 0.0)


_COUNT = "0123456789 ()"
_INITIAL = 2
_NUMBER = expression(r"\d{2,}(?:\s*\([^\W\d]+\))?$")
_NOBODY = expression(
    r"anon(?:ym(?:ous|e|o|us)?)?|аноним|匿名(?:さん|用户)?|名無しさん?", re.IGNORECASE
)
"""What boards without names call everybody."""
_PROFILE = expression(
    r"user|profil|member|/u/|/~|/@|author|people|account|mitglied|/id/|blogger\.com|uid=|/autor",
    re.IGNORECASE,
)

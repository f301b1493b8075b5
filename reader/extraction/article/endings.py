"""What comes after the last lines of an article: what points elsewhere, and who wrote it."""

import re
from itertools import takewhile

from reader.expressions import expression
from reader.extraction.article.measure import Measures
from reader.extraction.article.phrases import (
    introduces_author,
    may_name_section,
    points_elsewhere,
    tells_of,
    tells_of_author,
)
from reader.html.blocks import text_of
from reader.html.elements import HEADINGS
from reader.html.texts import opening_of
from reader.html.tree import Node
from reader.text import alphanumerics, fold
from reader.values import dataclass

OPENING = 120
"""How many characters of a block are checked for such words."""
SHORT = 60
"""Longer blocks, in words, are text in their own right."""
ELSEWHERE = "a pointer elsewhere"
_ENTRIES, _ENTRY = 2, 40
"""The fewest entries of a guide to other stories, and the most words of one."""
_MORE = (
    "more on ",
    "more about ",
    "mehr zu",
    "plus sur ",
    "mas sobre ",
    "di piu su",
    "mais sobre ",
)
"""How the headings of such guides begin, folded, which may also begin those of a text."""
_TEXTS = frozenset({"article", "main", "body"})
_NAMING = HEADINGS | {"dt"}
"""Elements that name what follows them: in an interview, who speaks."""
_LAST, _LINE, _SIGNS = 5, 16, 240
"""How many of the last blocks may sign the text, and the most words and characters of one: a word
may be a hundred thousand dashes, of which a pattern tries each as the first of an address.
"""
_MAIL = expression(r"\W*(?:e-?mail\W+)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+\W*", re.IGNORECASE)
_CHANGED = expression(
    r"\W*(?:(?:this )?(?:page|article|site|document)?\s*(?:was )?(?:last|most recently) "
    r"(?:updated|modified|changed|edited|revised|reviewed)\b"
    r"|(?:zuletzt|letzte) (?:aktualisi|geändert|änderung|bearbeite)"
    r"|derni[èe]re (?:mise à jour|modification)|última (?:actualización|modificación|atualização)"
    r"|ultim[oa] (?:aggiornamento|modifica)|laatst (?:bijgewerkt|gewijzigd)|senast uppdaterad"
    r"|sist (?:oppdatert|endret)|最終更新|最后更新|最後更新)",
    re.IGNORECASE,
)
"""When a page was last changed: of 70 development pages that say so, two have it in their text."""
_EDITED = expression(
    r"\W*(?:additional |original )?(?:reporting|writing) by [A-ZÀ-Ž][^.!?]{2,200}"
    r"[;,.] ?(?:writing|written|editing|edited|additional reporting)(?: and \w+)? by [A-ZÀ-Ž]",
    re.IGNORECASE,
)
"""How news agencies say who wrote and who edited a story, in one line under it."""
_SIGN = expression(
    r"^(?:by|text|words|report|story|von|par|por|di|da|door|记者|記者|文|取材|特派員)\W+"
    r"|\s*(?:記者|记者|기자|특파원|編集委員|記)$"
)
"""What signs a name at the end of a text."""
_SPEAKING = frozenset(":：")
"""What parts the name of who speaks from the words."""
_SECTION = 0.2
"""No section that is removed for its heading is a larger share of the text."""
_ABOUT, _ABOUT_SECTION = "about the author", 0.4
"""Nor one about its author: below a short text a few lines are a third of it. If it is more than
the former share, what does not speak of the author stays, from the first such line on.
"""
_PERSON = ("he ", "she ", "they ", "er ", "il ", "elle ")
_REFERENCES = (
    "see", "learn more", "further", "siehe", "weiterfuhrende", "voir", "ver ", "vea ", "vedi",
    "zobacz", "se aven", "zie ook", "смотрите", "см.", "参考", "関連", "参见", "另见",
)  # fmt: skip
"""The beginnings of a manual's references to its other pages, folded. What a shop advertises in
its guides begins with "Read"."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What tells which lines before and after an article are none of it."""

    byline: str
    title_at: int
    """The order of its title among its elements, 0 if it is not there."""
    is_docs: bool = False
    """Whether it is part of a manual: what a manual says under "See also" belongs to it."""
    is_event: bool = False
    """Whether it announces an event: when and where that is belongs to it."""
    title: str = ""
    site: str = ""


def leads_away(folded: str, traits: Traits) -> bool:
    """Whether a line points to another page, and is not one of a manual's own references."""
    if traits.is_docs and folded.lstrip(" *>»").startswith(_REFERENCES):
        return False
    return points_elsewhere(folded)


def holds_text(node: Node, measures: Measures) -> bool:
    """Whether a block has running text besides its own, which would be removed with it."""
    return measures.prose[node.order] - max(measures.signed[node.order], 0) > SHORT


def after(
    leaves: list[Node], measures: Measures, begins: dict[int, str], traits: Traits
) -> dict[int, str]:
    """What comes under a heading that ends the text: in the first half of the page, only what links
    to other pages, directly below.

    `begins` is how those of the blocks begin that were read before, folded.
    """
    found: dict[int, str] = {}
    why, level, words = "", 0, 0
    section: dict[int, str] = {}
    others = 0
    own, half = measures.own, len(leaves) // 2
    whole = sum(own[node.order] for node in leaves)
    limit = {ELSEWHERE: _SECTION * whole, _ABOUT: _ABOUT_SECTION * whole}
    for index, node in enumerate(leaves):
        rank = int(node.tag[1]) if node.tag in HEADINGS else 0
        if why and ((rank and rank <= level) or _is_prose(node, measures, why)):
            why = ""
        label = not why and (rank or own[node.order] <= 6)
        if label and (index >= half or _is_linked(leaves[index + 1], measures)):
            begun = begins.get(node.order)
            begun = fold(opening_of(node, OPENING)) if begun is None else begun
            is_linked = any(_is_linked(below, measures) for below in leaves[index + 1 : index + 2])
            why = "" if may_name_section(begun) and not is_linked else _opens(begun, traits)
            level, words, section, others = rank or 6, 0, {}, 0
            if index < half and why != ELSEWHERE:
                why = ""
        if why and not holds_text(node, measures):
            is_other = len(section) > 1 and (rank or not _is_of_author(node, traits.byline))
            others = others or (node.order if is_other else 0)
            section[node.order] = found[node.order] = why
            words += own[node.order]
            is_mixed = why == _ABOUT and others and words > limit[ELSEWHERE]
            if words > limit[why] or is_mixed:
                for order in section:
                    if order >= (others if is_mixed and words <= limit[why] else 0):
                        del found[order]
                why = ""
    return found


def guides(leaves: list[Node], measures: Measures, traits: Traits) -> dict[int, str]:
    """Boxes that point elsewhere: a heading that does so, and at least two short entries under it
    with a link in each, such as the summaries of a newspaper's guide to its other stories.
    """
    found: dict[int, str] = {}
    if traits.is_docs:
        return found
    own, linked = measures.own, measures.own_linked
    for index, node in enumerate(leaves[:-_ENTRIES]):
        if node.tag not in HEADINGS or not linked[leaves[index + 1].order]:
            continue
        begun = fold(opening_of(node, OPENING))
        if not (begun.startswith(_MORE) or leads_away(begun, traits)):
            continue
        box = _box(node, leaves[index + 1])
        if box is None:
            continue
        entries = list(takewhile(box.holds, leaves[index + 1 :]))
        if len(entries) >= _ENTRIES and all(
            linked[entry.order] and own[entry.order] <= _ENTRY for entry in entries
        ):
            found |= dict.fromkeys((leaf.order for leaf in (node, *entries)), ELSEWHERE)
    return found


def _box(heading: Node, entry: Node) -> Node | None:
    """The box of a heading and what follows it, if it begins with the heading and is near."""
    box = heading.parent
    for _ in range(_ENTRIES):
        if box is None or box.tag in _TEXTS or heading.order - box.order > _ENTRY:
            return None
        if box.holds(entry):
            return box
        box = box.parent
    return None


def signed_off(leaves: list[Node], measures: Measures, byline: str) -> dict[int, str]:
    """Those of the last lines that only sign the text: who wrote it, an address to write to, when
    the page was last changed.
    """
    names = {_bare(name) for name in (*byline.split(", "), byline) if name}
    found: dict[int, str] = {}
    for node in leaves[-_LAST:]:
        if measures.own[node.order] > _LINE or node.tag in _NAMING or measures.quoted[node.order]:
            continue
        text = text_of(node)
        if len(text) > _SIGNS:
            continue
        signer = _SIGN.sub("", _bare(text))
        is_known = signer in names or _MAIL.fullmatch(text) or _CHANGED.match(text)
        if is_known or ("ing by " in text.lower() and _EDITED.match(text)):
            found[node.order] = "who or when"
    return found


def _speaks(node: Node, folded: str, name: str) -> bool:
    """Whether the author's name stands before the author's words, as in an interview."""
    return node.tag == "dt" or folded[len(name) :].lstrip()[:1] in _SPEAKING


def _bare(text: str) -> str:
    """A line without the brackets and dashes around a name."""
    return fold(text).strip(" ()[]（）【】/|—–-.,:")


def _is_linked(node: Node, measures: Measures) -> bool:
    return 2 * measures.own_linked[node.order] >= measures.own[node.order]


def _is_prose(node: Node, measures: Measures, why: str) -> bool:
    """Whether a block under such a heading is part of the text after all."""
    own = measures.own[node.order]
    if why == _ABOUT:
        return own > 150
    return own > 8 and 2 * measures.own_linked[node.order] < own


def _is_of_author(node: Node, byline: str) -> bool:
    """Whether a paragraph names the author, or begins with the word for somebody just named."""
    begun = fold(opening_of(node, OPENING))
    surnames = {name.split()[-1] for name in fold(byline).split(", ") if name.strip()}
    return begun.startswith(_PERSON) or not surnames.isdisjoint(alphanumerics(begun))


def _opens(heading: str, traits: Traits) -> str:
    if tells_of_author(heading):
        return _ABOUT
    return ELSEWHERE if leads_away(heading, traits) else ""


def bio(leaves: list[Node], measures: Measures, byline: str) -> dict[int, str]:
    """The last paragraphs, if they begin with the author's name and introduce that person."""
    name = fold(byline.partition(",")[0])
    calls = name.partition(" ")[0]
    found: dict[int, str] = {}
    for index, node in enumerate(leaves[-5:]):
        short = 2 <= measures.own[node.order] <= 150 and not holds_text(node, measures)
        if short and node.tag not in HEADINGS:
            text = text_of(node)
            folded = fold(text)
            named = len(name) >= 5 and folded.startswith(name)
            named = named and not _speaks(node, folded, name)
            called = len(calls) >= 3 and tells_of(calls, folded)
            if named or called or (index >= 2 and introduces_author(text)):
                found[node.order] = _ABOUT
    return found

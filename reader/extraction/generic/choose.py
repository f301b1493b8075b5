"""Which of a page's repeated structures is a discussion: evidence for and against each."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from reader.extraction.generic.columns import Table, table
from reader.extraction.generic.fields import Layout, layout
from reader.extraction.generic.repeated import Group, joined
from reader.extraction.generic.survey import Survey
from reader.extraction.generic.vocabulary import CARD, COMMENT, POST, REPLY
from reader.extraction.generic.zones import Zones, zones
from reader.html.blocks import raw_text, text_of
from reader.html.tree import Node

_LOOKED_AT = 400
"""Items of a group that are weighed before it is worth a closer look."""
_CLOSELY = 8
_ENOUGH = 2.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group that was looked at closely."""

    group: Group
    zones: Zones
    table: Table
    layout: Layout
    score: float
    evidence: float


def candidates(survey: Survey, groups: list[Group]) -> list[Candidate]:
    """The groups that are discussions by their evidence, best first."""
    weighed: list[tuple[float, Group]] = []
    for group in groups:
        worth, text = _weigh(survey, group)
        if worth:
            weighed.append((worth * text, group))
        other = joined(group) if len(group.items) > 1 else None
        if other is not None:
            worth_joined, text_joined = _weigh(survey, other)
            if text_joined > 1.7 * text:
                weighed.append((0.9 * worth_joined * text_joined, other))
    weighed.sort(key=lambda rated: (-rated[0], -_span(rated[1])))
    found = [_look(survey, group, weight) for weight, group in weighed[:_CLOSELY]]
    passed = [candidate for candidate in found if candidate.evidence >= _needed(candidate)]
    passed.sort(key=lambda candidate: -candidate.score)
    return passed


def _needed(candidate: Candidate) -> float:
    count = len(candidate.group.items)
    return _ENOUGH + (1.0 if count == 2 else 2.0 if count == 1 else 0.0)


def _span(group: Group) -> int:
    return sum(item.end - item.start for item in group.items[:_LOOKED_AT])


def _weigh(survey: Survey, group: Group) -> tuple[float, float]:
    """How many items of a group have a date or two and a text, and the root of how much text."""
    looked_at = group.items[:_LOOKED_AT]
    stretches = zones(looked_at)
    dates = _dates_in(survey)
    good = text = 0
    for index in range(len(looked_at)):
        said = stretches.total(index, survey.said)
        stamps = stretches.total(index, dates)
        if 1 <= stamps <= 6 and said > 3:
            good += 1
            text += min(said, 1500)
    share = good / len(looked_at)
    if share < 0.5:
        return 0.0, 0.0
    return good * share * len(group.items) / len(looked_at), float(text) ** 0.5


def _dates_in(survey: Survey) -> list[int]:
    if not survey.dates:
        sums = [0] * (len(survey.said) + 1)
        for stamp in survey.stamps:
            sums[stamp.order + 1] += 1
        for order in range(1, len(sums)):
            sums[order] += sums[order - 1]
        survey.dates = sums
    return survey.dates


def _look(survey: Survey, group: Group, weight: float) -> Candidate:
    found = zones(group.items)
    rows = table(survey, found)
    fields = layout(rows)
    evidence = _evidence(survey, group, rows, fields)
    return Candidate(group, found, rows, fields, weight * max(evidence, 0.0), evidence)


def _evidence(survey: Survey, group: Group, rows: Table, fields: Layout) -> float:
    seen = _Seen(survey, group, rows, fields)
    found = 1.2 * min(1.0, fields.named) + 0.8 * min(1.0, fields.dated)
    found += seen.vocabulary() + seen.controls() - seen.titles() - seen.apart()
    if not fields.body:
        found -= 0.3
    if fields.named < 0.5:
        found -= 0.8
    if len(group.items) == 1 and not seen.is_one_comment():
        found -= 9.0
    return found


class _Seen:
    """What speaks for and against a group, each a number."""

    def __init__(self, survey: Survey, group: Group, rows: Table, fields: Layout) -> None:
        self.survey = survey
        self.group = group
        self.rows = rows
        self.fields = fields
        self.marks = " ".join(
            f"{root.tag} " + " ".join(map(root.get, ("class", "id", "itemtype", "itemprop")))
            for item in group.items[:3]
            for root in item.roots[:2]
        )

    def vocabulary(self) -> float:
        around = " ".join(_around(self.group.items[0].roots[0]))
        own = 1.6 if COMMENT.search(self.marks) else 0.8 if POST.search(self.marks) else 0.0
        outer = 1.0 if COMMENT.search(around) else 0.4 if POST.search(around) else 0.0
        against = 1.2 * bool(CARD.search(self.marks)) + 0.8 * bool(CARD.search(around))
        return own + outer - against

    def is_one_comment(self) -> bool:
        """Whether an item that nothing repeats is called a comment and is not the page's text."""
        item = self.group.items[0]
        said = self.survey.said
        if said[item.end] - said[item.start] > 0.3 * said[-1] or not COMMENT.search(self.marks):
            return False
        inside = self.survey.document.nodes[item.start : item.end]
        return all(node.tag not in ("h1", "h2", "form", "textarea") for node in inside)

    def controls(self) -> float:
        """What readers are given to do with a comment: answer it, vote on it, link to it."""
        answered: set[int] = set()
        linked: set[int] = set()
        pictured: set[int] = set()
        for cells in self.rows.columns.values():
            for cell in cells:
                node = cell.node
                if node.tag == "img":
                    pictured.add(cell.row)
                elif node.tag in ("a", "button", "span", "input") and cell.size <= 40:
                    if _is_reply(node):
                        answered.add(cell.row)
                    if node.tag == "a" and _is_permalink(node):
                        linked.add(cell.row)
        count = self.rows.count
        return (
            1.2 * (len(answered) >= 0.5 * count)
            + 0.6 * (len(linked) >= 0.5 * count)
            + 0.2 * (len(pictured) >= 0.5 * count)
            + 0.5 * bool(self.fields.score)
        )

    def titles(self) -> float:
        """How many items are headed by a link to another page, as teasers are."""
        bodies = {
            (cell.row, order)
            for cell in self.rows.columns.get(self.fields.body, ())
            for order in (cell.node.order,)
        }
        ends = {key: self.survey.document.nodes[key[1]].end for key in bodies}
        titled: set[int] = set()
        for cells in self.rows.columns.values():
            for cell in cells:
                if cell.node.tag == "a" and cell.row not in titled and _is_title(cell.node):
                    inside = any(
                        row == cell.row and order < cell.node.order < end
                        for (row, order), end in ends.items()
                    )
                    if not inside or _in_heading(cell.node):
                        titled.add(cell.row)
        share = len(titled) / self.rows.count
        return 3.0 * share if share >= 0.4 else 0.0

    def apart(self) -> float:
        """Whether the group stands where pages keep what is not theirs, or is mostly links."""
        root = self.group.items[0].roots[0]
        outer: Node | None = root
        found = 0.0
        while outer is not None:
            if outer.tag in ("nav", "aside", "footer") and outer is not root:
                found += 1.5
                break
            outer = outer.parent
        start, end = self.group.items[0].start, self.group.items[-1].end
        said = self.survey.said[end] - self.survey.said[start]
        linked = self.survey.linked[end] - self.survey.linked[start]
        return found + (1.5 if linked > said else 0.0)


def _around(node: Node) -> list[str]:
    found: list[str] = []
    up = node.parent
    while up is not None and up.tag not in ("body", "html", "main") and len(found) < 5:
        found.append(f"{up.get('class')} {up.get('id')}")
        up = up.parent
    return found


def _is_reply(node: Node) -> bool:
    marks = f"{node.get('class')} {node.get('aria-label')} {node.get('title')}".lower()
    if "reply" in marks or "quote" in marks:
        return True
    said = raw_text(node) if node.tag == "button" else text_of(node)
    return bool(said) and len(said) <= 40 and REPLY.fullmatch(said) is not None


def _is_permalink(node: Node) -> bool:
    return any(map(str.isdigit, node.get("href").partition("#")[2]))


def _is_title(node: Node) -> bool:
    href = node.get("href")
    if not href or href.startswith(("#", "javascript:", "mailto:")) or "#" in href:
        return False
    if len(_path(href)) < 2:
        return False
    said = text_of(node)
    return len(said) >= 18 and said.count(" ") >= 2


def _path(href: str) -> str:
    """The path and query of an address."""
    try:
        parts = urlsplit(href)
    except ValueError:
        return ""
    return parts.path + parts.query


def _in_heading(node: Node) -> bool:
    up: Node | None = node
    for _ in range(4):
        if up is None:
            return False
        if up.tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return True
        up = up.parent
    return False

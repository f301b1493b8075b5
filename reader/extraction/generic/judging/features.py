"""The features of a group of items as numbers: its words, controls and titles."""

import re
from functools import cached_property

from reader.expressions import expression
from reader.extraction.generic.fields import Said, said
from reader.extraction.generic.fields.identity import are_tied
from reader.extraction.generic.fields.titled_items import titled
from reader.extraction.generic.judging.comment_headings import announced_within, is_announced
from reader.extraction.generic.judging.form_entries import are_form_entries
from reader.extraction.generic.judging.forms import is_invited_here, is_to_review
from reader.extraction.generic.judging.opening_post import is_thread
from reader.extraction.generic.judging.ratings import are_rated, are_reviews
from reader.extraction.generic.judging.table_headers import names_comments
from reader.extraction.generic.judging.text_amount import is_talk
from reader.extraction.generic.judging.thread_shape import are_answers
from reader.extraction.generic.judging.unmarked_groups import LEAST, is_headed_list, says_so
from reader.extraction.generic.judging.unmarked_groups import controls_asked_of as _asked_of
from reader.extraction.generic.structure.columns import Table, table
from reader.extraction.generic.structure.controls import (
    is_permalink,
    is_reply,
    is_shared,
    may_be_pressed,
)
from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.structure.marks import (
    all_speaking,
    inner_marks,
    is_of_menu,
    marks_around,
    numbered,
    part_marks,
    stands_in,
    text_marks,
)
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.structure.zones import Zones, zones
from reader.extraction.generic.wording.vocabulary import Named, named, speaks_of_comments
from reader.html.tree import Node

ENOUGH = 2.0
FEW = {1: 2.0, 2: 1.0}
"""The additional evidence needed for so few items."""
_MARKS = ("class", "itemtype", "itemprop", "aria-label")
_HEADS, _HEADINGS = 20, frozenset({"h1", "h2", "h3", "h4"})
"""How many items are searched for headings, and for which."""
_LESS, _BARELY = 0.4, 0.25
"""What remains of the evidence against cards that are called comments, or stand under that word."""
_COLONS = (":", "\uff1a")
"""The end of a line that says who wrote what follows, which is no title: "Ada (3 May):"."""
SHAPED = 1.2
"""The evidence from answers, whether a control, an attribute or their place shows them."""
POSTS, _RATED = 0.8, 0.8
"""The evidence from being called posts, and from a rating in each item."""
_FIELDS, _CONTROLS = 2.6, 2.8
"""The most that author, date and votes can contribute, and the most that controls can."""


class Seen:
    """The evidence for and against a group, as numbers."""

    def __init__(self, survey: Survey, group: Group) -> None:
        self.survey = survey
        self.group = group
        self.is_only_shaped = False
        """Whether nothing but their shape shows that items answer each other."""
        self.marks = " ".join(
            " ".join((root.tag, *map(root.get, _MARKS), numbered(root)))
            for item in group.items[:3]
            for root in item.roots[:2]
        )
        first = [item.roots[0] for item in group.items[:3]]
        inner = all_speaking(map(inner_marks, first))
        if inner or speaks_of_comments(self.marks):
            self.marks = " ".join((self.marks, *inner))
        else:
            texts = all_speaking(text_marks(root, survey.text_totals) for root in first)
            parts = () if texts else all_speaking(part_marks(survey, root) for root in first)
            self.marks = " ".join((self.marks, *texts, *parts))

    @cached_property
    def zones(self) -> Zones:
        """The parts of the page that belong to each item alone."""
        return zones(self.group.items)

    @cached_property
    def table(self) -> Table:
        """A sample of the items, by column."""
        return table(self.survey, self.zones)

    @cached_property
    def said(self) -> Said:
        """Where the items have their dates and their texts."""
        return said(self.table)

    @cached_property
    def around(self) -> list[str]:
        """The classes and ids of the nearest ancestors of the items."""
        return marks_around(self.group.items[0].roots[0])

    @cached_property
    def announced(self) -> bool:
        """Whether text, the header of a table, a form or the page's address announces comments."""
        document, items = self.survey.document, self.group.items
        start = items[0].start
        return (
            is_announced(document, start)
            or is_to_review(document, items[-1].end)
            or names_comments(document, items[0].roots[0])
            or is_invited_here(self.survey, self.group)
            or are_reviews(document, start, self.marks, lambda: self.table)
            or are_form_entries(document, self.group, self.survey.memory)
        )

    def may_be_enough(self) -> bool:
        """Whether `evidence` can be enough, whatever the fields of the items are.

        For most groups it cannot, whatever their controls, so those are looked for last.
        """
        # Ratings are looked for only where they can decide.
        return (
            self._may_be_with(_CONTROLS)
            and self._may_be_with(self._unrated + _RATED)
            and self._may_be_with(self.controls)
        )

    def _may_be_with(self, controls: float) -> bool:
        group, count = self.group, len(self.group.items)
        most = _FIELDS + self.vocabulary + controls - self.apart
        if self.speaks_of_comments:
            return most >= ENOUGH + FEW.get(count, 0.0)
        if count < 2 or self.is_quoted():
            return False
        if count == 2:
            return most >= ENOUGH + FEW[2] and self.vocabulary >= POSTS and controls >= SHAPED
        threaded = is_thread(self.survey.document.url)
        if is_headed_list(self, controls, self.survey.document.url):
            return False
        if (
            (threaded or not group.joined)
            and count > (2 if threaded else 3)
            and most >= ENOUGH
            and is_talk(self.survey, group)
            and says_so(self.survey.document.url, self.vocabulary, controls, self.table)
        ):
            return True
        return most >= LEAST and controls >= _asked_of(count)

    @cached_property
    def shaped(self) -> bool:
        """Whether the items are drawn as answers to each other. Items that nothing calls comments
        count too if they say who wrote them, or stand above the form for a further comment.
        """
        return are_answers(self.survey.document, self.group, called=self.speaks_of_comments)

    @cached_property
    def speaks_of_comments(self) -> bool:
        """Whether classes or ids of the items, or around them, call them comments."""
        return named(self.marks).comment or self._called_around.comment or self.announced

    @cached_property
    def _called(self) -> str:
        """The classes and ids of the items; in a thread, posts may be boxes of a style library."""
        threaded = is_thread(self.survey.document.url)
        return _BOX.sub(" ", self.marks) if threaded else self.marks

    @cached_property
    def _called_around(self) -> Named:
        return named(" ".join(self.around))

    def is_quoted(self) -> bool:
        """Whether the items are in a quotation or in code."""
        return stands_in(self.group.items[0].roots[0], ("pre", "code", "blockquote", "figure"))

    def is_code(self) -> bool:
        """Whether the items are in code, where highlighting may use the same words for comments."""
        return stands_in(self.group.items[0].roots[0], ("pre", "code", "samp"))

    def is_faq(self) -> bool:
        """Whether the items are called frequently asked questions, which nobody asked here."""
        return any(_FAQ.search(marks) for marks in (self.marks, *self.around))

    def is_live(self) -> bool:
        """Whether the items are called live reports: a newsroom signs and dates them as readers do
        comments.
        """
        return any(_LIVE.search(marks) for marks in (self.marks, *self.around))

    def are_headed(self) -> bool:
        """Whether nearly every item has a heading of its own, unlike comments."""
        nodes, items = self.survey.document.nodes, self.group.items[:_HEADS]
        headed = (
            any(
                node.tag in _HEADINGS and not self.survey.memory.text(node).endswith(_COLONS)
                for node in nodes[item.start : min(item.end, item.start + 40)]
            )
            for item in items
        )
        return sum(headed) * 10 >= len(items) * 9

    @cached_property
    def vocabulary(self) -> float:
        """How clearly classes and ids, and the text before the items, refer to comments."""
        inner, around = named(self._called), self._called_around
        own = 1.6 if inner.comment else POSTS if inner.post else 0.0
        outer = 1.0 if around.comment else 0.4 if around.post else 0.0
        if self.announced:
            outer = max(outer, 1.0)
        # Style libraries call any box a card: one that is called a comment, is below a heading for
        # comments, or without a title in a box called so, still counts as one.
        against = 1.2 * inner.card + 0.8 * around.card
        if inner.comment or self.announced or (against and outer == 1.0 and not self.are_headed()):
            against *= _BARELY if self.announced else _LESS
        return own + outer - against

    def is_one_comment(self) -> bool:
        """Whether a single item is called a comment and is not the page's text."""
        item, text_totals = self.group.items[0], self.survey.text_totals
        if (
            text_totals[item.end] - text_totals[item.start] > 0.3 * text_totals[-1]
            or not named(self.marks).comment
        ):
            return False
        inside = self.survey.document.nodes[item.start : item.end]
        tags = [node.tag for node in inside]
        if tags.count("dt") > 1 or not {"h1", "h2", "form", "textarea"}.isdisjoint(tags):
            return False
        # Else it is a section with a heading, whose longest text may be a notice of the site.
        return announced_within(inside[1:], self.survey.stamps) is None

    @cached_property
    def controls(self) -> float:
        """The worth of a comment's controls: answering, voting, linking."""
        return self._unrated + _RATED * are_rated(self.table)

    @cached_property
    def _unrated(self) -> float:
        """The same without votes in words or stars."""
        rows = self.table
        answered: set[int] = set()
        shared: set[int] = set()
        linked: set[int] = set()
        pictured: set[int] = set()
        for cells in rows.columns.values():
            for cell in cells:
                node = cell.node
                if node.tag == "img":
                    pictured.add(cell.row)
                elif cell.size <= 40 and may_be_pressed(node):
                    # One control for answering is enough to know of a row.
                    if cell.row not in answered and is_reply(rows.memory, node):
                        (shared if is_shared(rows.memory, node) else answered).add(cell.row)
                    if node.tag == "a" and cell.row not in linked and is_permalink(node):
                        linked.add(cell.row)
        count = rows.count
        if self.speaks_of_comments:
            answered |= shared
        tied = (count > 2 and are_tied(self.survey.document, rows)) or len(answered) * 2 >= count
        self.is_only_shaped = not tied and self.shaped
        return (
            SHAPED * (tied or self.is_only_shaped)
            + 0.6 * (len(linked) >= 0.5 * count)
            + 0.2 * (len(pictured) >= 0.5 * count)
        )

    @cached_property
    def titles(self) -> float:
        """How many items have a link to another page as their heading, like teasers."""
        return 3.0 * titled(self.survey.document, self.group, self.table, self.said.body)

    @cached_property
    def apart(self) -> float:
        """How far the group is in a place for unrelated content, or consists of links."""
        root = self.group.items[0].roots[0]
        outer: Node | None = root
        found = 1.5 * is_of_menu(self.survey, root)
        while outer is not None:
            if outer is not root and outer.tag in ("nav", "aside", "footer"):
                found += 1.5
                break
            outer = outer.parent
        start, end = self.group.items[0].start, self.group.items[-1].end
        size = self.survey.text_totals[end] - self.survey.text_totals[start]
        linked = self.survey.link_totals[end] - self.survey.link_totals[start]
        return found + (1.5 if linked > size else 0.0)


_BOX = expression(r"(?<![\w-])card(?![\w-])", re.IGNORECASE)
_FAQ = expression(r"(?:^|[\s_-])faqs?(?=$|[\s_-])", re.IGNORECASE)
_LIVE = expression(
    r"(?<![a-z])live(?:[\s_-]?(?:blog|tick|feed|update|post|entr|event|report|text|cover))?(?:ing|ed|er|s)*"
    r"(?![a-z])|liveblog|newsticker",
    re.IGNORECASE,
)

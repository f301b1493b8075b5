"""What the elements of an item are, worked out once for all elements of one tag and class.

A thread has the same few kinds of elements in all of its comments, and most are nothing: neither a
field nor the text, and nothing to leave out of it.
"""

from collections import defaultdict
from collections.abc import Set as AbstractSet

from reader.expressions import expression
from reader.extraction.generic.fields.votes import is_against, stem
from reader.extraction.generic.items.roles_and_states import BADGE
from reader.extraction.generic.judging.candidates import Candidate
from reader.extraction.generic.structure.columns import ROOT, column
from reader.extraction.generic.structure.positions import LABELLED, PLACED, is_labelled, nth_cell
from reader.extraction.generic.wording.vocabulary import SIGNATURE, family, is_chrome
from reader.html.tree import Document, Node
from reader.values import dataclass

_EDITED = expression(r"(?:^|[\s_-])(?:edited|last-?edit|post-?edit|modified)")
"""Classes in lower case, as for the patterns of badges and signatures: a search that ignores case
takes five times as long."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known about elements of a tag and class, worked out once for all of them."""

    column: str
    """Its column, if that matters; otherwise ""."""
    is_body: bool
    is_chrome: bool
    is_edited: bool = False
    is_badge: bool = False
    is_apart: bool = False
    """Whether it never contains text of the comment, whatever it is called: a signature."""
    is_rare: bool = False
    """Whether it is any of these three, as few are."""


class Kinds:
    """The kinds of elements of the items of one group."""

    def __init__(self, document: Document, candidate: Candidate, wanted: AbstractSet[str]) -> None:
        self.mixed = candidate.table.mixed
        self.body = candidate.layout.body
        self.family = family(candidate.group.key)
        self.wanted = wanted
        """The columns that are fields."""
        self.stems = self._stems(candidate)
        self.alike: dict[str, dict[str | None, Kind]] = defaultdict(dict)
        """What elements of a tag and a class are, where that is the same for all of them. By one
        and then the other, as a pair would be made for each element of the page."""
        self.called: dict[tuple[str, str], Kind] = {}
        self.bare: dict[tuple[str, str, str | None], Kind] = {}
        pressed = filter(_is_pressed, document.bearing("role"))
        self.pressed = {(node.tag, node.class_name) for node in pressed}
        # The column of an element without classes has its tag, so most tags are ruled out.
        self.tags = {_tag_of(place) for place in (*wanted, self.body)} | {*_FORMS}

    def _stems(self, candidate: Candidate) -> dict[str, str]:
        """The columns by the beginning of their name, for states that no comment in the
        sample had.
        """
        layout = candidate.layout
        sources = (*layout.author[:1], *layout.date[:1], *layout.votes.score)
        places = {stem((place, ""))[0]: place for place, _ in reversed(sources)}
        others = {
            stem((column, ""))[0] for column in candidate.table.columns if column not in self.wanted
        }
        votes = {place for place, _ in layout.votes.score}
        # A similar name that is something else in the sample ("text-sm") is not a state of it.
        return {
            name: place for name, place in places.items() if place in votes or name not in others
        }

    def kind(self, node: Node, root: Node | None) -> Kind:
        """What an element is; noted in `alike` if all of its tag and class are the same. `root` is
        the item.
        """
        root = root if self.mixed else None
        tag, classes = node.tag, node.class_name
        if classes:
            found, is_alike = self._called(node, classes), tag not in LABELLED
        elif tag in self.tags:
            found, is_alike = self._bare(node, root), False
        else:
            found, is_alike = NOTHING, True
        if found is NOTHING and (tag, classes) in self.pressed:
            return _FORM if _is_pressed(node) else found
        if is_alike and len(alike := self.alike[tag]) < _MOST_KINDS:
            alike[classes] = found
        return found

    def _called(self, node: Node, classes: str) -> Kind:
        """What an element with classes is."""
        key = (node.tag + nth_cell(node) if node.tag in LABELLED else node.tag, classes)
        known = self.called.get(key)
        if known is not None:
            return known
        named, plain = column(node), classes.lower()
        if named not in self.wanted and not is_against(named):
            named = self.stems.get(stem((named, ""))[0], named)
        edited, badge, apart = (called.search(plain) is not None for called in _RARE)
        found = Kind(
            named if named in self.wanted else "",
            named == self.body,
            node.tag in _FORMS or is_chrome(classes, self.family),
            edited,
            badge,
            apart,
            edited or badge or apart,
        )
        found = NOTHING if found == NOTHING else found
        if len(self.called) < _MOST_KINDS:
            self.called[key] = found
        return found

    def _bare(self, node: Node, root: Node | None) -> Kind:
        """What an element without classes is: by its naming attribute, or by the one around it."""
        around = node.parent
        if around is None or not _PROPERTIES.isdisjoint(node.attrs):
            return self._named(node, root)
        tag, outer = node.tag, ROOT if around is root else around.tag
        if tag in PLACED or outer == "td":
            position = nth_cell(node)
            if is_labelled(position):
                return self._named(node, root)
            tag, outer = tag + position, outer + (nth_cell(around) if outer == "td" else "")
        place = (tag, outer, around.class_name if around is not root else None)
        found = self.bare.get(place)
        if found is None:
            found = self._named(node, root)
            if len(self.bare) < _MOST_KINDS:
                self.bare[place] = found
        return found

    def _named(self, node: Node, root: Node | None) -> Kind:
        named = column(node, root)
        is_body = named == self.body
        if named not in self.wanted and not is_body:
            return _FORM if node.tag in _FORMS else NOTHING
        return Kind(named, is_body, node.tag in _FORMS)


def _tag_of(place: str) -> str:
    """The tag in the name of a column of elements without classes: of those known by what is around
    them (`div.top>b:1`), or by an attribute (`span[author]`, `p#date`).
    """
    return _NO_TAG.split(place.rpartition(">")[2], 1)[0]


_NO_TAG = expression(r"[:\[#]")


def _is_pressed(node: Node) -> bool:
    """Whether a script makes a button of an element."""
    return node.attrs.get("role") == "button" and node.end - node.order <= _PRESSED


_PRESSED = 4
"""Elements in a button made by a script: a text that unfolds when clicked has more."""
_RARE = (_EDITED, BADGE, expression(SIGNATURE))
_FORMS = ("form", "nav")
_PROPERTIES = frozenset({"itemprop", "rel", "data-testid", "slot", "id"})
"""Attributes that name the column of an element without classes."""
_MOST_KINDS = 20_000
NOTHING = Kind("", is_body=False, is_chrome=False)
_FORM = Kind("", is_body=False, is_chrome=True)

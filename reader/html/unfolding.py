"""Which buttons and hidden elements are text: questions, answers that unfold under them, words.

Asked of buttons and of hidden elements alone, while the page is walked: of what comes later only
the parser knows.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from selectolax.lexbor import LexborNode

from reader.expressions import expression
from reader.html.elements import HEADINGS, SILENT

if TYPE_CHECKING:
    from reader.html.walk import Node

_NAMES = HEADINGS | {"dt"}
"""Elements whose text is in a button where they unfold what follows them."""
_UNFOLDS = expression(r"accordi?on(?!s)|faq(?!s)|collapsible(?!s)|question(?!s)")
"""Classes of a button that is a question, or of the box with it and its answer."""
_CHOOSES = expression(r"nav|menu|filter|facet|footer|header|(?:^|[\s_-])all(?:$|[\s_-])")
"""Those of one that unfolds a menu, what goods to show, or every answer at once."""
_OF_PAGE = expression(r"nav|menu|filter|facet|footer|share|cookie|consent|cart")
_ANSWERS = frozenset({"div", "section", "p", "dd", "article"})
"""What holds an answer; a list under a button is a menu."""
_RUNNING = frozenset({"p", "li", "dd", "td", "blockquote"})
"""What holds sentences. In a box a button beside words is worked."""
_WORKED = frozenset({"form", "input", "select", "textarea", "nav"})
"""What is worked is no answer."""
_ASKS = ("?", "？", "؟")
_WORDS, _QUESTION = 3, 300
"""The fewest words of a question, and the most characters."""
_MOST, _NEAR = 24, 200
"""How many nodes a question consists of at most, and among how many of an answer controls are
looked for: boxes may be in boxes, and each would be read again for each around it."""
_SMALL = 8
"""An element of more elements is no question: this is known without asking the parser."""
_DEEP = 3
"""How many elements a button may be in, each of which begins with the next."""
_TEXT, _ELEMENTS = 2, 5
"""The parser's number for texts, and the last that is not an element's."""


Recurring = dict[int, bool]
"""Whether a box has one like it beside it, by the parser's address: all that is in it ask this."""


def is_read(node: "Node", around: "Node", raw: LexborNode, recurring: Recurring) -> bool:
    """Whether an element that is silent or hidden belongs to the text all the same.

    In accessible pages a button is all of a heading, and unfolds what is hidden after it. Tag and
    attributes then say so, for all who ask about the element. `recurring` is that of the page, and
    is added to.
    """
    earlier = islice(reversed(around.children), 1, None)
    before = next(
        (child for child in earlier if not isinstance(child, str) or not child.isspace()), None
    )
    if node.tag == "button" and before is None:
        if around.tag in _NAMES:
            node.tag = "span"
            return True
        if _is_question(node, around) or _asks_of_several(node, around, raw, recurring):
            node.tag = "strong"
            return True
    if isinstance(before, str) and node.tag == "button" and _goes_on(before, around, raw):
        node.tag = "span"
        around.children.insert(-1, " ")  # its frame parts it from the word before
        return True
    if before is None or isinstance(before, str) or node.tag in SILENT:
        return False
    if not _is_unfolded_by(before, node, raw, recurring):
        return False
    node.attrs = {**node.attrs, "role": "region", "aria-labelledby": before.get("id")}
    return True


def _goes_on(before: str, around: "Node", raw: LexborNode) -> bool:
    """Whether a button is a word of a sentence, such as a name that opens a note on its bearer:
    there are words before it, and the sentence goes on after it.
    """
    after = raw.next
    if around.tag not in _RUNNING or after is None or after.tag_id != _TEXT:
        return False
    if len(before.split()) < _WORDS or not _question_of(raw):
        return False
    rest = " ".join((after.text_content or "")[:_QUESTION].split())
    return (rest[:1].islower() or rest[:1] in ",;") and rest.count(" ") >= _WORDS - 1


def _is_unfolded_by(before: "Node", node: "Node", raw: LexborNode, recurring: Recurring) -> bool:
    """Whether a hidden element is what the one before it unfolds."""
    if before.tag in _NAMES and any("aria-expanded" in child.attrs for child in before.elements()):
        return True
    if node.tag not in _ANSWERS or before.end - before.order > _SMALL or before.tag in SILENT:
        return False
    asked = _beside(raw, forward=False)
    if asked is None:
        return False
    if not _is_asked(asked) and not ("aria-expanded" in before.attrs and _is_titled(asked)):
        return False
    box = raw.parent
    return (box is not None and _recurs(box, recurring)) or _recurs_between(asked, raw)


def _is_question(button: "Node", around: "Node") -> bool:
    """Whether a button without a heading is the question above a folded answer."""
    return _is_of_question(f"{button.get('class')} {around.get('class')}")


@lru_cache(1024)
def _is_of_question(classes: str) -> bool:
    """Whether classes are those of a question above a folded answer; those of buttons repeat."""
    names = classes.lower()
    return _UNFOLDS.search(names) is not None and _CHOOSES.search(names) is None


def _asks_of_several(button: "Node", around: "Node", raw: LexborNode, recurring: Recurring) -> bool:
    """Whether a button whose class says nothing is one of several questions with their answers.

    Page builders and style sheets of small classes name neither: such a question, or a heading that
    says it can be expanded, begins each of several boxes alike, and its answer follows it.
    """
    box = raw.parent
    after = _beside(raw)
    if box is not None and after is None:  # the question has a box of its own
        after, box = _beside(box), box.parent
    if box is None or after is None or after.tag not in _ANSWERS:
        return False
    if _OF_PAGE.search(f"{button.get('class')} {around.get('class')}".lower()):
        return False
    if not _is_asked(raw) and not ("aria-expanded" in button.attrs and _is_titled(raw)):
        return False
    if not _recurs(box, recurring):
        return False
    return not any(inner.tag in _WORKED for inner in _within(after, _NEAR))


def _is_titled(raw: LexborNode) -> bool:
    return len(_question_of(raw).split()) >= _WORDS


def _is_asked(raw: LexborNode) -> bool:
    """Whether all of an element is a question."""
    question = _question_of(raw)
    return question.endswith(_ASKS) and len(question.split()) >= _WORDS


def _question_of(raw: LexborNode) -> str:
    """The text of an element without the sign that it unfolds something; "" of a longer one."""
    nodes = list(_within(raw, _MOST + 1))
    if len(nodes) > _MOST:
        return ""
    texts = ((node.text_content or "")[:_QUESTION] for node in nodes if node.tag_id == _TEXT)
    question = " ".join(" ".join(texts).split()).rstrip(" +-–−×▾▼⌄")
    return question if len(question) <= _QUESTION else ""


def _within(raw: LexborNode, most: int) -> Iterator[LexborNode]:
    """The first nodes in an element, in order."""
    above: list[LexborNode] = []
    node = raw.first_child
    while node is not None and most > 0:
        yield node
        most -= 1
        if node.first_child is not None:
            above.append(node)
            node = node.first_child
            continue
        node = node.next
        while node is None and above:
            node = above.pop().next


def _recurs(box: LexborNode, recurring: Recurring) -> bool:
    """Whether an element beside a box is made like it: it has the same classes, and begins so."""
    address = box.mem_id
    if address not in recurring:
        recurring[address] = _has_like(box)
    return recurring[address]


def _has_like(box: LexborNode) -> bool:
    """The same, looked up; the box may be all of another."""
    beside = (_beside(box), _beside(box, forward=False))
    if beside == (None, None) and box.parent is not None:
        box = box.parent
    kind = _kind(box)
    return any(
        beside is not None and _kind(beside) == kind
        for beside in (_beside(box), _beside(box, forward=False))
    )


def _recurs_between(asked: LexborNode, answer: LexborNode) -> bool:
    """Whether questions and answers take turns in one box."""
    after, earlier = _beside(answer), _beside(asked, forward=False)
    return any(
        other is not None and other.tag == like.tag and _is_of(other) == _is_of(like)
        for other, like in ((after, asked), (earlier, answer))
    )


def _kind(box: LexborNode) -> tuple[str | None, ...]:
    """Tag and classes of an element, and the tags of what it begins with."""
    begins: list[str | None] = []
    inner = _first(box)
    while inner is not None and len(begins) < _DEEP:
        begins.append(inner.tag)
        inner = None if inner.tag == "button" else _first(inner)
    return (box.tag, _is_of(box), *begins)


def _is_of(raw: LexborNode) -> str | None:
    return raw.attributes.get("class")


def _first(raw: LexborNode) -> LexborNode | None:
    child = raw.first_child
    return child if child is None or child.tag_id > _ELEMENTS else _beside(child)


def _beside(raw: LexborNode, *, forward: bool = True) -> LexborNode | None:
    """The next element in the same parent, or the one before; None where text is between."""
    beside = raw.next if forward else raw.prev
    while beside is not None and beside.tag_id <= _ELEMENTS:
        if beside.tag_id == _TEXT and (beside.text_content or "").strip():
            return None
        beside = beside.next if forward else beside.prev
    return beside

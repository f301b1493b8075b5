"""What tells an answer with a class of its own from quotations, templates and cards.

All of them may be drawn as the comments beside them: with a name, a date and a text. An answer is
called one, is visible, says what nobody has said yet, and is counted where the page counts.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.irregular.below_heading import comment_headings
from reader.extraction.generic.judging.choose import Discussion
from reader.extraction.generic.judging.claims import claimed
from reader.extraction.generic.structure.answer_classes import is_answer
from reader.extraction.generic.structure.survey import Survey
from reader.extraction.generic.wording.vocabulary import POST, speaks_of_comments
from reader.html.elements import HEADINGS, hides
from reader.html.tree import Node, order_of
from reader.text import line


@lru_cache(1024)
def is_called_one(classes: str) -> bool:
    """Whether a class calls an element one answer: "reply", "comment-reply", "reply-item"; and none
    says that it repeats or announces one: "quoted-reply", "latest-reply".
    """
    plain = classes.lower()
    return any(_ONE.fullmatch(word) for word in plain.split()) and _COPY.search(plain) is None


_ONE = expression(
    r"(?:(?!has|no|is|can|to|in|add|show|hide|view|with|write|leave|post-a)[a-z]{1,12}[-_]{1,2})?"
    r"(?:reply|answer|response|sub[-_]?(?:comment|review)|child[-_]comment|antwort|respuesta"
    r"|resposta)(?:[-_]{0,2}(?:item|box|card|comment|entry|row|block|single|container|wrapper))?"
)
_COPY = expression(
    r"quot|cite|citation|preview|excerpt|snippet|teaser|template|tpl|prototype|placeholder|skeleton"
    r"|original|(?<![a-z])(?:la(?:te)?st|newest|recent|parent|old|draft|dummy|sample|example)"
    r"(?![a-z])"
)


def is_called_alike(node: Node, others: frozenset[str]) -> bool:
    """Whether an element beside comments is called an answer, or shares with them a word that
    speaks of comments or posts; `others` are the words of their classes.
    """
    classes = (node.class_name or "").lower()
    if _COPY.search(classes) or _ELSE.search(classes):
        return False
    if is_called_one(classes) or is_answer(classes):
        return True
    return any(speaks_of_comments(word) or POST.search(word) for word in words(classes) & others)


_ELSE = expression(
    r"(?<![a-z])(?:ads?|advert\w*|sponsor\w*|promo\w*|related|stor(?:y|ies)|news|events?|form|rules?"
    r"|notice|announcement|log)(?![a-z])"
)
"""Words of what stands among comments and is none."""


@lru_cache(1024)
def words(classes: str) -> frozenset[str]:
    """The words of classes: "talk-item odd" has three."""
    return frozenset(_WORD.findall(classes.lower()))


_WORD = expression(r"[^\W\d_]{3,}")


def is_shown(node: Node, items: Collection[int]) -> bool:
    """Whether an element is no template for a script: neither hidden, nor in something hidden that
    is not in one of the comments at these places, where answers are folded away.
    """
    if _is_hidden(node) or _COPY.search(node.get("id").lower()) or "data-template" in node.attrs:
        return False
    hidden, up = False, node.parent
    for _ in range(_HIGHEST):
        if up is None or up.order in items:
            return up is not None or not hidden
        hidden = hidden or _is_hidden(up)
        up = up.parent
    return not hidden


_HIGHEST = 40


def _is_hidden(node: Node) -> bool:
    """Whether an element is hidden, though the text before it may look like what unfolds it."""
    attrs = node.attrs
    return len(attrs) > 0 and hides({name: attrs[name] for name in _HIDING if name in attrs})


_HIDING = ("hidden", "aria-hidden", "style")


def breaks(survey: Survey) -> list[int]:
    """The places in order where what may be answered ends: at a heading that announces no comments,
    and at the one form for a further comment.
    """
    document = survey.document
    announcing = {*map(order_of, comment_headings(survey))}
    fields = document.tagged("textarea")
    places = [node.order for node in document.tagged(*HEADINGS) if node.order not in announcing]
    return sorted((*places, *(node.order for node in fields if len(fields) == 1)))


def is_any_within(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of some places in order is in `nodes[start:end]`."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def is_counted(survey: Survey, discussion: Discussion, count: int) -> bool:
    """Whether the page claims as many comments as there are with `count` more, or no number."""
    items = discussion.zones.items
    known = len(items) - (discussion.opening >= 0)
    end = max(item.end for item in items)
    number = claimed(survey.document, items[0].start, end, known)
    return number is None or known + count <= number


def without_copies(survey: Survey, start: int, found: Sequence[Node]) -> list[Node]:
    """Those of further elements that say more than what is said, or begun with, elsewhere in the
    discussion that begins at `nodes[start]`: no previews of other comments and no quotations.
    """
    nodes = survey.document.nodes
    end = max(node.end for node in found)
    own = {node.order for node in found}
    said = sorted(_pieces(nodes[start : end + _BEHIND], own))
    return [node for node in found if not _is_said(said, nodes[node.order : node.end])]


_BEHIND, _LONG = 2000, 20
"""How many elements behind an answer may hold what it quotes; the least text that two people do not
both write."""


def _pieces(nodes: Sequence[Node], skipped: Collection[int]) -> Iterator[str]:
    """The long texts of some elements in order, without those in quotations and skipped ones."""
    until = -1
    for node in nodes:
        if node.order < until:
            continue
        if node.order in skipped or node.tag in _QUOTES or "quot" in (node.class_name or ""):
            until = node.end
            continue
        for text in node.children:
            if isinstance(text, str) and len(piece := line(text)) >= _LONG:
                yield piece


_QUOTES = frozenset({"blockquote", "q", "cite", "script", "style"})


def _is_said(said: Sequence[str], nodes: Sequence[Node]) -> bool:
    """Whether all long texts of some elements begin one of those said, which are in order."""
    pieces = [piece.rstrip("….\u00a0 ") for piece in _pieces(nodes, ())]
    return bool(pieces) and all(
        (at := bisect_left(said, piece)) < len(said) and said[at].startswith(piece)
        for piece in pieces
    )

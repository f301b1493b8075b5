"""Determines which item answers which, by a class that only answers have."""

from collections.abc import Sequence
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.comments.order import parents_by_depth
from reader.html.tree import Node

_ANSWERING = frozenset({
    "child", "reply", "is-reply", "isreply", "is-answer", "is-child", "has-parent", "sub",
    "subcomment", "sub-comment",
    "comment-reply", "reply-comment", "comment-child", "child-comment", "comment--reply",
    "comment--child", "comment-answer", "nested", "indented", "odp", "odpowiedz", "antwort",
    "reponse", "respuesta", "resposta", "risposta", "reactie-op", "svar", "yanit", "otvet",
})  # fmt: skip
"""Classes that answers in a flat list have, and the comments they answer do not."""


def by_marks(roots: Sequence[Node], count: int) -> list[int] | None:
    """Parents by a class that marks some items as answers, one level deep: each answers the last
    unmarked item before it. None if no item is marked, or all except the first.
    """
    for marked in (roots, _boxes(roots)):
        answers = [is_answer(root.get("class").lower()) for root in marked]
        some = sum(answers)
        least = _STARTING if count > _PAIR else 1
        if len(roots) >= count and some and not answers[0] and count - some >= least:
            return parents_by_depth([int(answer) for answer in answers])
    return None


def _boxes(roots: Sequence[Node]) -> list[Node]:
    """The largest element around each item that holds no other: its picture may stand beside it,
    and the class be that of both.
    """
    ends = [-1, *(root.end for root in roots)]
    starts = [*(root.order for root in roots[1:]), roots[-1].end + _BEHIND]
    return [_box(root, end, start) for root, end, start in zip(roots, ends, starts, strict=False)]


def _box(root: Node, end: int, start: int) -> Node:
    """The largest element around another, of few, that is between two places."""
    for _ in range(_HIGH):
        up = root.parent
        if up is None or up.order < end or up.end > start:
            break
        root = up
    return root


_HIGH, _BEHIND = 3, 12
"""How many levels above an item its box may be, and how many elements it has behind the last."""


@lru_cache(2048)
def is_answer(classes: str) -> bool:
    """Whether classes in small letters mark an element as an answer among comments."""
    words = classes.split()
    # "post-comment post-comment-reply", "talk-item talk-reply": it is a comment and an answer.
    stems = [
        own.removesuffix(part) for own in words[:_WORDS] for part in _PARTS if own.endswith(part)
    ]
    return any(
        word in _ANSWERING
        or _ANSWER.fullmatch(word)
        or any(f"{own}{end}" == word for own in (*words, *stems) for end in _ANSWERED)
        for word in words[:_WORDS]
    )


_ANSWER = expression(
    r"(?!has|no|is|can|to|add|show|with|allow|enable)[a-z]{1,4}[-_]{1,2}(?:reply|child)"
    r"|(?:comments?|post|review|media)[-_]{1,2}(?:repl(?:y|ies|ied|ay)|child(?:ren)?|answer|nested)"
    r"|(?:sub|child(?:ren)?|nested|reply|replied|inner)[-_]{0,2}(?:comments?|reviews?|replies)"
)
"""The same with a prefix of the platform: "c-reply", or with the word for comments."""
_ANSWERED = ("-reply", "--reply", "_reply", "-child", "--child", "_child", "-answer", "--nested")
_PARTS = ("-item", "_item", "__item", "-single", "-box", "-entry", "-block")
"""What the class of each comment in a list ends in."""
_WORDS = 12
_STARTING, _PAIR = 2, 2
"""At least this many items start threads, unless there are only two; with a question and its
answers only one does."""

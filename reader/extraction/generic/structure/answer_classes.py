"""Determines which item answers which, by a class that only answers have."""

from collections.abc import Sequence
from functools import lru_cache

from reader.expressions import expression
from reader.extraction.comments.order import parents_by_depth
from reader.html.tree import Node

_ANSWERING = frozenset({
    "child", "reply", "is-reply", "isreply", "has-parent", "sub", "subcomment", "sub-comment",
    "comment-reply", "reply-comment", "comment-child", "child-comment", "comment--reply",
    "comment--child", "comment-answer", "nested", "indented", "odp", "odpowiedz", "antwort",
    "reponse", "respuesta", "resposta", "risposta", "reactie-op", "svar", "yanit", "otvet",
})  # fmt: skip
"""Classes that answers in a flat list have, and the comments they answer do not."""


def by_marks(roots: Sequence[Node], count: int) -> list[int] | None:
    """Parents by a class that marks some items as answers, one level deep: each answers the last
    unmarked item before it. None if no item is marked, or all except the first.
    """
    answers = [_is_answer(root.get("class").lower()) for root in roots]
    marked = sum(answers)
    if len(roots) < count or not marked or answers[0] or count - marked < _STARTING:
        return None
    return parents_by_depth([int(answer) for answer in answers])


@lru_cache(2048)
def _is_answer(classes: str) -> bool:
    words = classes.split()
    # "post-comment post-comment-reply": it is a comment and an answer.
    return any(
        word in _ANSWERING
        or _ANSWER.fullmatch(word)
        or any(f"{own}{end}" == word for own in words for end in _ANSWERED)
        for word in words[:_WORDS]
    )


_ANSWER = expression(
    r"(?!has|no|is|can|to|add|show|with|allow|enable)[a-z]{1,4}[-_]{1,2}(?:reply|child)"
)
"""The same with a prefix of the platform: "c-reply"."""
_ANSWERED = ("-reply", "--reply", "_reply", "-child", "--child", "_child", "-answer", "--nested")
_WORDS = 12
_STARTING = 2
"""At least this many items start threads; with a question and its answers only one does."""

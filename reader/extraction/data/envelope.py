"""JSON that wraps something else: fragments of a page, or a server's refusal."""

from collections.abc import Iterable

from reader.expressions import expression
from reader.extraction.data.paths import Value, every, first
from reader.text import line

_MARKUP = expression(r"<(?:div|li|ol|ul|article|section|table|tr|dl|dt|p|details)[\s>]")
_LOOKED_AT = 200_000
_SAYS = (
    "error_message", "errors[0].message", "errors[0]", "error.message", "message", "error",
    "detail", "reason", "errmsg", "msg",
)  # fmt: skip
_IS = frozenset({
    "error", "errors", "error_id", "error_name", "error_type", "code", "status", "errno",
})  # fmt: skip
_MOST_KEYS = 8
_PLACES = ("comments", "items", "replies", "data", "results", "data.comments", "data.data")
_EMPTY = "The list of comments in this JSON is empty."


def pieces(values: Iterable[Value]) -> str:
    """All markup in strings anywhere in `values`, in order, as one fragment of a page."""
    fragments: list[str] = []
    waiting = [*values][::-1]
    for _ in range(_LOOKED_AT):
        if not waiting:
            break
        value = waiting.pop()
        if isinstance(value, str):
            if "</" in value and _MARKUP.search(value):
                fragments.append(value)
        elif isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            waiting.extend(reversed(value.values()))
    return "\n".join(fragments)


def refusal(value: Value) -> str:
    """A server's error message, as a sentence; "" for other data."""
    if isinstance(value, list) and not value:
        return _EMPTY
    if isinstance(value, dict) and any(every(value, place) == [[]] for place in _PLACES):
        return _EMPTY
    if not isinstance(value, dict) or len(value) > _MOST_KEYS or _IS.isdisjoint(value):
        return ""
    message = first(value, _SAYS)
    if not isinstance(message, str) or not line(message):
        return ""
    return f"This JSON is not a discussion but a server's refusal: “{line(message)[:200]}”."

"""The numbering of an ordered list: its start, backwards, by letters, with jumps."""

from collections.abc import Sequence

from reader.expressions import expression
from reader.html.tree import Node

_STYLES = {
    "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "decimal": "1",
}  # fmt: skip
_STYLE = expression(r"list-style(?:-type)?\s*+:[^;]*?\b(lower-|upper-)(alpha|latin|roman)")
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST_ROMAN = 3999


def numbering(node: Node, items: Sequence[Node | None]) -> tuple[int | None, tuple[str, ...]]:
    """`start` and `labels` of a list (`reader.model.Items`), by the rules of HTML (4.4.5, 4.4.8).

    `items` are its `<li>` elements, with None for text outside any item.
    """
    if node.tag != "ol":
        return None, ()
    downwards = "reversed" in node.attrs
    start = _number(node.get("start"))
    number = start if start is not None else len(items) if downwards else 1
    numbers: list[int] = []
    for item in items:
        value = _number(item.get("value")) if item is not None else None
        number = value if value is not None else number
        numbers.append(number)
        number += -1 if downwards else 1
    first = numbers[0]
    kind = _kind(node)
    if kind == "1" and numbers == list(range(first, first + len(numbers))):
        return first, ()
    return first, tuple(_label(number, kind) for number in numbers)


def _kind(node: Node) -> str:
    kind = node.get("type").strip()
    if kind in ("a", "A", "i", "I"):
        return kind
    found = _STYLE.search(node.get("style").lower())
    return _STYLES[f"{found[1]}{found[2]}"] if found else "1"


def _label(number: int, kind: str) -> str:
    """A number in the style of `kind`, or in digits if that style has no sign for it."""
    if kind in ("i", "I") and 0 < number <= _MOST_ROMAN:
        text = ""
        for value, sign in _ROMAN:
            times, number = divmod(number, value)
            text += sign * times
    elif kind in ("a", "A") and number > 0:
        text = ""
        while number:
            number, letter = divmod(number - 1, 26)
            text = chr(ord("a") + letter) + text
    else:
        return str(number)
    return text.upper() if kind.isupper() else text


def _number(value: str) -> int | None:
    value = value.strip()
    digits = value.lstrip("+-")
    if not (digits.isascii() and digits.isdecimal() and len(digits) < 8):
        return None
    return -int(digits) if value.startswith("-") else int(digits)

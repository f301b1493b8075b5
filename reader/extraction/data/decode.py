"""JSON to values: a whole text, several in a row, nested 40,000 deep, or cut off."""

import json
import re

from reader.expressions import expression
from reader.values import NamedTuple

# Prefixes that some servers add so that other pages cannot load the JSON as a script, and wrappers
# so that they can: `)]}'`, `while(1);`, `callback(…);`. Possessive: a page of nothing but spaces
# fails once, and not once for every space.
_AHEAD = expression(
    r"[\s\ufeff\x1e]*+(?:\)\]\}'?,?|\]\)\}while\(1\);</x>|while\s*+\(1\);|for\s*+\(;;\);"
    r"|(?:/\*\*/)?\s*+[A-Za-z_$][\w$.]{0,80}\()?\s*+(?=[\[{])"
)
_BLANK = " \t\r\n,:;)\x1e"
_BEGINS = expression(r"(?:\[\s*)*+(?:\{\s*[\"}]|[\]\"\d-])")
"""The beginning of data, as opposed to a note in brackets."""
_TOKEN = expression(
    r"[\s,:]*(?:([\[\]{}\"])|(true|false|null|NaN|-?Infinity)|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?))"
)
_DECODER = json.JSONDecoder(strict=False)
_WORDS: dict[str, object] = {"true": True, "false": False}
_TAIL = 24
_CUT = expression(r"-|t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|N(?:a)?|-?I\w*")
"""The beginning of a word, at the end of truncated data."""
_LONGEST_NUMBER = 300


class Decoded(NamedTuple):
    """The values in a text, and whether it is complete."""

    values: tuple[object, ...]
    whole: bool = True


def begins_as_data(text: str) -> bool:
    """Whether a text begins like JSON, judged by its first characters."""
    return bool(_AHEAD.match(text))


def is_one_value(text: str) -> bool:
    """Whether a text is a single JSON scalar: a number, a word, or a string on one line."""
    stripped = text.strip()
    if not stripped or len(stripped) > _LONGEST_NUMBER or "\n" in stripped:
        return False
    try:
        return not isinstance(json.loads(stripped), dict | list)
    except (ValueError, RecursionError):
        return False


def assigned(script: str, name: str) -> tuple[object, ...]:
    """The JSON a script assigns to the variable `name`: one value, or none."""
    found = re.search(rf"(?<![\w.]){re.escape(name)}\s*=\s*(?=[{{\[])", script)
    try:
        return (_DECODER.raw_decode(script, found.end())[0],) if found else ()
    except (ValueError, RecursionError):
        return ()


def first_value(text: str) -> object:
    """The value a text begins with, whatever follows; None if there is none.

    A string that contains JSON is decoded in turn.
    """
    try:
        value, _ = _DECODER.raw_decode(text)
        return json.loads(value, strict=False) if isinstance(value, str) else value
    except (ValueError, RecursionError):
        return None


def unquoted(value: object) -> object:
    """The text, list or object that a string of JSON stands for; any other value unchanged."""
    if not isinstance(value, str) or not value.startswith(_QUOTED):
        return value
    try:
        content = json.loads(value, strict=False)
    except (ValueError, RecursionError):
        return value
    return content if isinstance(content, str | list | dict) else value


_QUOTED = ('"', "[", "{")


def decode(text: str) -> Decoded | None:
    """The JSON values in a text, one or several in a row; None if it is not JSON."""
    ahead = _AHEAD.match(text)
    if ahead is None or not _BEGINS.match(text, ahead.end()):
        return None
    try:
        return Decoded(_quickly(text, ahead.end()))
    except (ValueError, RecursionError):
        return _patiently(text, ahead.end())


def _quickly(text: str, start: int) -> tuple[object, ...]:
    """By the library, in C, which is recursive and does not accept truncated data."""
    values: list[object] = []
    while start < len(text):
        value, start = _DECODER.raw_decode(text, start)
        values.append(value)
        while start < len(text) and text[start] in _BLANK:
            start += 1
    return tuple(values)


class _Nested:
    """Values under construction, read character by character: open ones are in a list, not on the
    call stack.
    """

    def __init__(self) -> None:
        self.values: list[object] = []
        self._open: list[list[object] | dict[str, object]] = []
        self._keys: list[str | None] = []

    @property
    def depth(self) -> int:
        return len(self._open)

    def begin(self, container: list[object] | dict[str, object]) -> None:
        self.value(container)
        self._open.append(container)
        self._keys.append(None)

    def end(self) -> None:
        self._open.pop()
        self._keys.pop()

    def text(self, text: str) -> None:
        if self._open and isinstance(self._open[-1], dict) and self._keys[-1] is None:
            self._keys[-1] = text
        else:
            self.value(text)

    def value(self, value: object) -> None:
        holder = self._open[-1] if self._open else self.values
        if isinstance(holder, list):
            holder.append(value)
            return
        key, self._keys[-1] = self._keys[-1], None
        if key is not None:
            holder[key] = value


def _patiently(text: str, at: int) -> Decoded | None:
    """In Python, without recursion: whatever is open at the end of the text is closed there."""
    nested = _Nested()
    while token := _TOKEN.match(text, at):
        sign, word, number = token.groups()
        if not nested.depth and sign not in {"[", "{"}:
            break
        at = token.end()
        if sign == '"':
            try:
                string, at = _DECODER.raw_decode(text, at - 1)
            except ValueError:  # the text is read up to where it was cut off
                return Decoded(tuple(nested.values), whole=False)
            nested.text(string)
        elif sign in {"[", "{"}:
            nested.begin([] if sign == "[" else {})
        elif sign:
            nested.end()
        else:
            nested.value(_number(number) if number else _WORDS.get(word))
    rest = text[at : at + 2 * _TAIL].strip(_BLANK)
    if not nested.values or (rest and not (nested.depth and _CUT.fullmatch(rest))):
        return None
    return Decoded(tuple(nested.values), whole=not nested.depth)


def _number(written: str) -> object:
    if len(written) > _LONGEST_NUMBER:
        return None
    return int(written) if written.lstrip("-").isdecimal() else float(written)

"""The tags of a page in one pass, without a tree: exactly what a parser takes for tags.

Each match starts where the last ended and none can fail half-way, so the time is linear whatever
the text. Groups: 1 "/" in an end tag, 2 the name (None in a comment), 3 the attributes.
"""

import re
from collections.abc import Iterator

from reader.expressions import expression

_BLANK = r"[ \t\n\f\r]"
# A name may start with anything, even "="; a value that is never closed runs to the end.
_ATTRIBUTE = (
    rf"[^ \t\n\f\r/>][^ \t\n\f\r/>=]*+(?:{_BLANK}*+={_BLANK}*+"
    r"""(?:"[^"]*+"?|'[^']*+'?|[^ \t\n\f\r>"'][^ \t\n\f\r>]*+)?+)?+"""
)
_NAME = r"[a-zA-Z][^ \t\n\f\r/>]*+"
_GAP = r"[ \t\n\f\r/]"
_TAG = expression(
    rf"<(?:(/?)({_NAME})((?:{_GAP}++|{_ATTRIBUTE})*+)>?"
    r"|!--(?:-?>|(?:[^-]++|-(?!-!?>))*+(?:--!?>)?)"
    r"|[!?/][^>]*+>?)"
)
_ATTRIBUTES = expression(_ATTRIBUTE)
_RAW = frozenset(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"}
)
"""Elements whose content is plain text up to their own end tag, including any tags."""
_CLOSERS = {name: expression(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_FOREIGN = frozenset({"svg", "math"})
"""In drawings and formulas <title> and <style> are ordinary elements."""


def tags(text: str) -> Iterator[re.Match[str]]:
    """Every tag and comment of a page, except those inside scripts, styles and the like."""
    foreign = dict.fromkeys(_FOREIGN, 0)
    at: int | None = 0
    while at is not None:
        for tag in _TAG.finditer(text, at):
            yield tag
            name = tag[2]
            if name is None or len(name) > 9:
                continue
            name = name.lower()
            if name in foreign:
                foreign[name] = max(0, foreign[name] - 1) if tag[1] else foreign[name] + 1
            elif name in _RAW and not tag[1] and not any(foreign.values()):
                end = _CLOSERS[name].search(text, tag.end())
                at = end.start() if end else None
                break
        else:
            return


def tag_at(text: str, start: int) -> re.Match[str] | None:
    """The tag or comment that begins at `start`, if there is one."""
    return _TAG.match(text, start)


def attribute_count(attributes: str) -> int:
    """The number of attributes in group 3 of a tag."""
    return len(_ATTRIBUTES.findall(attributes))

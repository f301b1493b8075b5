"""Texts that a platform puts into a `pre` as they were typed, and the line that says what one
answers.
"""

import re
from dataclasses import replace

from reader.extraction.letter import letter
from reader.html.blocks import raw_text
from reader.html.tree import Node
from reader.model import Blocks, Paragraph, spans_text


def plain_text(body: Node, *, signed: bool) -> Blocks:
    """The blocks of a text that is a `pre`, or in one; () for any other. `signed`: as of a mail."""
    inner = [*body.elements()]
    is_wrapped = len(inner) == 1 and inner[0].tag == "pre" and body.children == inner
    return letter(raw_text(body), signed=signed) if body.tag == "pre" or is_wrapped else ()


def without_first_line(body: Blocks, pattern: str) -> Blocks:
    """A text without its first line, if `pattern` matches it and something follows."""
    first = body[0] if body else None
    if not isinstance(first, Paragraph):
        return body
    match = re.match(rf"(?:{pattern})\s*(?:\n|\Z)", spans_text(first.spans))
    if match is None:
        return body
    rest, before = [], match.end()
    for span in first.spans:
        if text := span.text[before:]:
            rest.append(replace(span, text=text))
        before = max(before - len(span.text), 0)
    blocks = (*((replace(first, spans=tuple(rest)),) if rest else ()), *body[1:])
    return blocks or body

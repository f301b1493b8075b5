"""What Markdown has no words for, in comments of HTML: no viewer shows them, every one takes them.

A mark is an object of JSON. At the end of a paragraph, heading or cell it says of that
`{"runs": …}`, how it is set where Markdown cannot (`reader.record.runs`), and other facts by their
names in the model (`reader.containers.markdown_blocks` has them all); alone it speaks of the block
that follows, or is a block of which there is nothing to show.
"""

import json
from collections.abc import Mapping

from reader.expressions import expression
from reader.model import Block, Span, Spans
from reader.record.blocks import blocks_record, spans_record
from reader.record.runs import runs_between
from reader.save.markdown_spans import Place, inline_seen

END = '<!-- {"end": true} -->'
"""Ends what is seen of a block that a mark stands for."""
_UNSPELLED = expression("[\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
"""What YAML has no room for inside of a text."""


def one_line(value: object) -> str:
    """A value as JSON on one line, without what would end a comment of HTML or a line of YAML."""
    said = json.dumps(value, ensure_ascii=False).replace(">", "\\u003e").replace("--", "-\\u002d")
    return _UNSPELLED.sub(lambda found: f"\\u{ord(found[0]):04x}", said)


def mark(known: Mapping[str, object]) -> str:
    """A mark that says `known`."""
    return f"<!-- {one_line(known)} -->"


def standing_for(block: Block, *, seen: bool = False) -> str:
    """A mark that is a block; with `seen`, what follows until `END` shows it as well as it can."""
    return mark({"instead": blocks_record((block,))} | ({"until": "end"} if seen else {}))


def told(spans: Spans, place: Place = "paragraph", known: dict[str, object] | None = None) -> str:
    """`spans` in a line, and after it what it does not show of them, and what else is known.

    "" where there are no words, but in a cell, which is there in any case.
    """
    text, seen = inline_seen(spans, place)
    if not text and place != "cell":
        return ""
    said = _unshown(spans, seen) | (known or {})
    if not said:
        return text
    about = mark(said)
    if place == "cell":
        about = about.replace("|", "\\u007c")
    return f"{text} {about}" if text else about


def _unshown(spans: Spans, seen: Spans) -> dict[str, object]:
    """What a line of Markdown does not show of `spans`, which look as those that are `seen`."""
    if seen == spans:
        return {}
    runs = runs_between(seen, spans)
    return {"runs": runs} if runs else {"spans": spans_record(spans)}


def is_plain(spans: Spans) -> bool:
    """Whether no span is empty or set as the one before it, so that words alone part them."""
    before: Span | None = None
    for span in spans:
        if not span.text or (before and (before.marks, before.href) == (span.marks, span.href)):
            return False
        before = span
    return True

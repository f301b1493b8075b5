"""What Markdown cannot express, in HTML comments: every parser accepts them, no viewer shows them.

A mark is a JSON object. At the end of a paragraph, heading or cell it holds `{"runs": …}`, the
formatting that Markdown lacks (`reader.record.runs`), and other facts by their names in the model
(`reader.containers.markdown_blocks` has them all). On a line of its own it describes the block that
follows, or is a block that has nothing to show.
"""

import json
from collections.abc import Mapping

from reader.expressions import expression
from reader.model import Block, Span, Spans
from reader.record.blocks import blocks_record, spans_record
from reader.record.runs import runs_between
from reader.save.markdown_spans import Place, inline_seen

END = '<!-- {"end": true} -->'
"""Ends the visible form of a block that a mark stands for."""
_UNSPELLED = expression("[\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]")
"""Characters that YAML does not allow inside a text."""


def one_line(value: object) -> str:
    """A value as JSON on one line, without what would end an HTML comment or a line of YAML."""
    text = json.dumps(value, ensure_ascii=False).replace(">", "\\u003e").replace("--", "-\\u002d")
    return _UNSPELLED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def mark(facts: Mapping[str, object]) -> str:
    """An HTML comment that holds `facts`."""
    return f"<!-- {one_line(facts)} -->"


def standing_for(block: Block, *, seen: bool = False) -> str:
    """A mark that is a block; `seen`, up to `END`, shows the block as well as Markdown can."""
    return mark({"instead": blocks_record((block,))} | ({"until": "end"} if seen else {}))


def marked_line(
    spans: Spans, place: Place = "paragraph", more_facts: dict[str, object] | None = None
) -> str:
    """`spans` on a line, followed by a mark for formatting that is not visible and other facts.

    "" if there are no words, except in a table cell, which must be written in any case.
    """
    text, seen = inline_seen(spans, place)
    if not text and place != "cell":
        return ""
    facts = _unshown(spans, seen) | (more_facts or {})
    if not facts:
        return text
    about = mark(facts)
    if place == "cell":
        about = about.replace("|", "\\u007c")
    return f"{text} {about}" if text else about


def _unshown(spans: Spans, seen: Spans) -> dict[str, object]:
    """The formatting of `spans` that Markdown cannot show; `seen` is what it does show."""
    if seen == spans:
        return {}
    runs = runs_between(seen, spans)
    return {"runs": runs} if runs else {"spans": spans_record(spans)}


def is_plain(spans: Spans) -> bool:
    """Whether no span is empty or formatted like the one before it, so that formatting alone
    separates them.
    """
    before: Span | None = None
    for span in spans:
        if not span.text or (before and (before.marks, before.href) == (span.marks, span.href)):
            return False
        before = span
    return True

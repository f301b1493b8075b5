"""The entries of a list of pages: the title first, and its points, author and age in one line."""

import re
from dataclasses import replace

from reader.model import Block, Blocks, Items, Paragraph, Span, Spans, spans_text

_POINTS = re.compile(r"[▲△⇧+-]?\s*\d[\d.,]*\s?[kK]?(?:\s+(?:points?|votes?))?")
"""What stands beside the arrows to vote with."""
_LONGEST = 120
"""The most characters of one fact, or of several in one paragraph."""
_WHOLE = 200
"""The most characters of all facts of an entry."""
_FEWEST = 3
_ENDS = (".", "!", "?", "…", "。", "！", "？", "؟", "।", ":")
"""A paragraph that ends in one of these says something of its own."""
_BETWEEN = Span(" · ")


def with_titles_first(blocks: Blocks) -> Blocks:
    """The lists among the blocks with each entry as a title and one line of facts.

    Others, and the entries that have more than that, stay as they are.
    """
    return tuple(map(_ordered, blocks))


def _ordered(block: Block) -> Block:
    if not isinstance(block, Items) or block.terms:
        return block
    entries = [_entry(item) for item in block.items]
    if len(entries) - entries.count(None) < _FEWEST:
        return block
    items = (entry or item for entry, item in zip(entries, block.items, strict=True))
    return replace(block, items=tuple(items))


def _entry(item: Blocks) -> Blocks | None:
    """The title and the facts of an item; None if it has others, or a text."""
    lines = [block.spans for block in item if isinstance(block, Paragraph)]
    if len(lines) < max(2, len(item)):
        return None
    points = lines[:1] if _POINTS.fullmatch(spans_text(lines[0]).strip()) else []
    title, *facts = lines[len(points) :]
    facts = [*points, *facts]
    if not facts or not any(span.href for span in title) or not all(map(_is_fact, facts)):
        return None
    joined = _joined(facts)
    return (Paragraph(title), Paragraph(joined)) if len(spans_text(joined)) <= _WHOLE else None


def _is_fact(spans: Spans) -> bool:
    text = spans_text(spans).strip()
    return len(text) <= _LONGEST and not text.endswith(_ENDS)


def _joined(lines: list[Spans]) -> Spans:
    spans = [span for line in lines for span in (_BETWEEN, *line)]
    return tuple(spans[1:])

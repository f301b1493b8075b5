"""Lists of entries, as front pages have: titles that lead on, each above a line of its facts."""

from typing import TypeGuard

from reader.model import Blocks, Items, Paragraph, Spans, spans_text
from reader.text.sentences import PROSE_ENDS

FEWEST = 3
"""Fewer entries are an ordinary list."""
LONGEST = 200
"""The most characters of a line of facts: points, author, age, comments."""


def are_entries(block: Items) -> bool:
    """Whether nearly all items of a list are a title above a line of facts, and titles are links.

    A page without its address has no links within its site, so that not all of them are.
    """
    titles = [item[0].spans for item in block.items if is_entry(item)]
    return (
        len(titles) >= FEWEST
        and 5 * len(titles) >= 4 * len(block.items)
        and 3 * sum(map(_is_linked, titles)) >= len(titles)
    )


def is_entry(item: Blocks) -> TypeGuard[tuple[Paragraph, Paragraph]]:
    """Whether an item is a paragraph and a line of facts."""
    match item:
        case (Paragraph(), Paragraph(facts)):
            return _are_facts(spans_text(facts))
        case _:
            return False


def _is_linked(title: Spans) -> bool:
    linked = sum(len(span.text) for span in title if span.href)
    return bool(title and title[0].href) and 2 * linked >= len(spans_text(title))


def _are_facts(text: str) -> bool:
    brief = len(text) <= LONGEST and not text.rstrip().endswith(PROSE_ENDS)
    return brief and any(map(str.isdecimal, text))

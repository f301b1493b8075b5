"""Recognises data about a page that stands in its text: a script should have read it."""

import json

from reader.extraction.metadata.json_ld import within
from reader.model import Block, Paragraph, spans_text
from reader.text import fold

_FEWEST = 3
"""The fewest members of such an object."""
_LONGEST = 20_000
"""The most characters; the largest found had 1,000."""


def is_data_of_page(block: Block, title: str) -> bool:
    """Whether a paragraph is nothing but a JSON object of which a member is the page's title,
    folded: a site's data in a box that its style sheet hides, or linked data in a wrong element.
    Examples of JSON, in code or not, are about something else.
    """
    if not isinstance(block, Paragraph) or not spans_text(block.spans[:1]).lstrip().startswith("{"):
        return False
    text = spans_text(block.spans).strip()
    if not title or not text.endswith("}") or len(text) > _LONGEST:
        return False
    try:
        data: object = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    if not isinstance(data, dict) or len(data) < _FEWEST:
        return False
    members = (value for thing in within(data) for value in thing.values())
    return any(isinstance(value, str) and fold(value) == title for value in members)

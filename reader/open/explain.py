"""The explanation of a reading: the article's element, and what was left out of the article."""

from dataclasses import replace

from reader.extraction.article.explain import dropped
from reader.extraction.article.prune import name
from reader.model import Dropped, Explanation, Reading
from reader.open.extract import SourceReading

OPENING = "the post that opens the discussion is the article"
_TEXT = "it is plain text, or its markup is not read"


def explanation(reading: Reading, result: SourceReading) -> Explanation:
    """Explain why `reading`, which was made as `result` records, is what it is."""
    document, extracted = result.document, result.extracted
    if document is None or extracted is None:
        return Explanation(reading, "text", _TEXT, is_recorded=False)
    gone = dropped(document, extracted)
    blocks = extracted.article.blocks
    if reading.article.blocks != blocks:
        instead = (Dropped(OPENING, blocks),) if blocks else ()
        gone = (*instead, *(replace(piece, at=0) for piece in gone))
    chosen = tuple(name(root) for root in extracted.roots)
    return Explanation(reading, extracted.kind, extracted.why, chosen, gone)

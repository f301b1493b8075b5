"""An explanation as plain data: the reading as everywhere, and what of its page is not in it.

    {"schema": 1, "kind": "article", "why", "chosen": ["main.post"], "recorded": true,
     "reading": {...}, "dropped": [{"at", "reason", "element", "elsewhere", "text",
                  "blocks"}]}

`at` is how many blocks of the article stand before what was dropped, so `reading.article.blocks`
and `dropped` make up the page. "element" is "" for a block that went by itself,
and "elsewhere" true for what is read as the discussion. Of plain text it is not recorded what was
left out: "recorded" is false.
"""

from reader.model import Dropped, Explanation, blocks_text
from reader.record import SCHEMA, to_record
from reader.record.blocks import blocks_record


def explanation_record(explanation: Explanation) -> dict[str, object]:
    """`explanation` as data for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "kind": explanation.kind,
        "why": explanation.why,
        "chosen": list(explanation.chosen),
        "recorded": explanation.is_recorded,
        "dropped": [_dropped_record(piece) for piece in explanation.dropped],
        "reading": to_record(explanation.reading),
    }


def _dropped_record(piece: Dropped) -> dict[str, object]:
    return {
        "at": piece.at,
        "reason": piece.reason,
        "element": piece.element,
        "elsewhere": piece.elsewhere,
        "text": blocks_text(piece.blocks),
        "blocks": blocks_record(piece.blocks),
    }

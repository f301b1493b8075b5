"""The comments of a record, by columns."""

from reader.comment_columns import CommentColumns
from reader.record.blocks import brief_blocks
from reader.record.columns import columns
from reader.record.fields import web_address

_ABSENT: dict[str, object] = (
    dict.fromkeys(("id", "parent", "author", "published_text", "edited_text", "url"), "")
    | dict.fromkeys(("depth", "published", "score"))
    | {name: [] for name in ("blocks", "roles", "states")}
)
"""What stands for a field that is missing in the record of a comment."""


def comment_columns(rows: list[object]) -> CommentColumns:
    """The comments in a list of objects; ValueError if they are not of the schema."""
    records = columns(rows, "a comment", _ABSENT)
    ids, blocks = records.text("id"), records.sequence("blocks")
    others = (
        records.text("parent"),
        [depth or 0 for depth in records.number("depth")],
        records.line("author"),
        records.time("published"),
        records.line("published_text"),
        records.line("edited_text"),
        records.number("score"),
        [url and web_address(url) for url in records.text("url")],
        records.texts("roles"),
        records.texts("states"),
    )
    return CommentColumns(ids, brief_blocks(blocks), *others)

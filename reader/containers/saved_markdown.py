"""Reads Markdown written by reader, recognised by `reader:` in its front matter, as a reading.

The front matter has one field a line, with a JSON value. An HTML comment begins each part, and one
at the end of each comment's first line holds its metadata. The texts are the visible ones.
"""

import json
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.containers.markdown_blocks import blocks_of
from reader.expressions import expression
from reader.model import Reading
from reader.record import SCHEMA, from_record
from reader.record.blocks import blocks_record

if TYPE_CHECKING:
    from markdown_it.tree import SyntaxTreeNode as Node

_FRONT = expression(r"\A---\n((?:[a-z_]+: [^\n]*\n){1,30})---\n")
_SIGNATURE = expression(r"^reader: ", re.MULTILINE)
_PART = expression(r"<!-- (article|comments|notes) -->\s*")
_COMMENT = expression(r"<!-- (\{.*\}) -->")
_OF_READING = ("source", "claimed", "nesting", "notes")
_OF_ARTICLE = ("title", "byline", "site_name", "published", "lang", "url", "summary")


def is_saved_markdown(text: str) -> bool:
    """Whether a text begins like reader's Markdown."""
    front = _FRONT.match(text)
    return front is not None and _SIGNATURE.search(front[1]) is not None


def read_saved_markdown(text: str) -> Reading:
    """The reading; ValueError if the structure was changed."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  30 ms that other pages never pay
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415

    front = _FRONT.match(text)
    if front is None:
        raise ValueError("there is no front matter")
    rows = map(_field, front[1].splitlines())
    fields: dict[str, object] = {name: json.loads(value) for name, value in rows}
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.normalizeLink = _as_it_is  # type: ignore[method-assign]
    root = SyntaxTreeNode(parser.parse(text[front.end() :]))
    parts: dict[str, list[Node]] = {}
    part: list[Node] = []
    for node in root.children:
        begins = _PART.fullmatch(node.content) if node.type == "html_block" else None
        if begins:
            part = parts.setdefault(begins[1], [])
        else:
            part.append(node)
    blocks = blocks_record(blocks_of(parts.get("article", ())))
    return from_record(
        {
            "schema": SCHEMA,
            **{name: fields[name] for name in _OF_READING if name in fields},
            "article": {n: fields[n] for n in _OF_ARTICLE if n in fields} | {"blocks": blocks},
            "comments": list(_comments(parts.get("comments", ()))),
        }
    )  # fmt: skip


def _as_it_is(url: str) -> str:
    return url


def _field(row: str) -> tuple[str, str]:
    name, _, value = row.partition(": ")
    return name, value


def _comments(nodes: "Sequence[Node]") -> Iterator[dict[str, object]]:
    """The records of the comments in nested lists."""
    waiting = [item for node in reversed(nodes) if node.type == "bullet_list"
               for item in reversed(node.children)]  # fmt: skip
    while waiting:
        item = waiting.pop()
        head, *contents = item.children
        record = _comment_record(head)
        if record is None:
            raise ValueError("a comment does not say what it is")
        body = [node for node in contents if not _holds_comments(node)]
        yield record | {"blocks": blocks_record(blocks_of(body))}
        for node in reversed(contents):
            if _holds_comments(node):
                waiting += reversed(node.children)


def _comment_record(head: "Node") -> dict[str, object] | None:
    """The metadata in the first line of a comment."""
    pieces = [piece for inline in head.children for piece in inline.children]
    if head.type != "paragraph" or not pieces or pieces[-1].type != "html_inline":
        return None
    match = _COMMENT.fullmatch(pieces[-1].content)
    record = json.loads(match[1]) if match else None
    return record if isinstance(record, dict) else None


def _holds_comments(node: "Node") -> bool:
    if node.type != "bullet_list" or node.markup != "-":
        return False
    first = node.children[0].children[:1]
    return bool(first) and _comment_record(first[0]) is not None

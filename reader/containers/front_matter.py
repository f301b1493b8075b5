"""The front matter of Markdown files: YAML (Jekyll, Obsidian), TOML (Hugo) or JSON; of Joplin's raw
notes, what stands below them.

Of YAML, the simple lines that nearly all files have, and lists and texts below a name; the rest is
skipped.
"""

import json
import re
import tomllib
from collections.abc import Iterable
from typing import TypeAlias

from reader.expressions import expression
from reader.text import line

_YAML = expression(r"\A---[ \t]*\n((?:[^\n]*\n){1,300}?)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
_BEGUN = expression(r"\A---[ \t]*\n(.+)", re.DOTALL)
_TOML = expression(r"\A\+\+\+[ \t]*\n((?:[^\n]*\n){1,99}?)\+\+\+[ \t]*(?:\n|\Z)")
_JSON = expression(r"\A\{[ \t]*\n((?:[^\n]*\n){1,99}?)\}[ \t]*\n")
_NAMED = expression(r"([A-Za-z][\w-]{0,40})[ \t]*:(?:[ \t]+(.*))?$")
_BLOCK = expression(r"[|>][+-]?\d?[+-]?[ \t]*(?:#.*)?$")
"""The beginning of a text of several lines, indented below its name."""
_ITEM = expression(r"[ \t]*-[ \t]+(.+)$")
_INSIDE = expression(r"[ \t]+\S|-[ \t]|#|[\]}]|[ \t]*$")
"""What else than a name begins a row of YAML: text and items below a name, remarks, nothing."""
_NOTE = expression(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_TITLE = ("title",)
_AUTHOR = ("author", "authors", "by", "byline", "creator")
_DATE = ("published", "date", "pubdate", "date_published", "publishdate")
_LANG = ("lang", "language")
_PLACE = ("source", "url", "link", "canonical_url", "original_url", "source_url")
_KNOWN = {
    *_TITLE, *_AUTHOR, *_DATE, *_LANG, *_PLACE, "created", "tags", "aliases", "categories",
    "cssclasses", "description", "draft", "id", "keywords", "layout", "modified", "permalink",
    "publish", "slug", "summary", "updated", "weight",
}  # fmt: skip
_PERCENT = expression(
    r"\A%[ \t]++([^\n]++(?:\n[ \t]++[^\n]++){0,9})\n%([^\n]*+(?:\n[ \t]++[^\n]++){0,9})\n"
    r"(?:%([^\n]*)\n)?[ \t]*+(?:\n|\Z)(?!\s*\\)"
)
"""Pandoc's title, authors and date, each in a line that begins with %; comments of TeX do too.
Each indentation is read once: where it could be cut anywhere, seven lines indented by 24 spaces
that are no such thing were tried in 24 to the power of 7 ways."""
_FOOT = 8192
_JOPLIN = expression(r"(?:\A|\n\n)id: [0-9a-f]{32}\n((?:[a-z_]{1,40}:[^\n]*\n){3,60})type_: 1\s*\Z")
"""The fields below a note, whose first line is its title."""
_PARTING = expression(r"[;\n]")
"""What is between the names of several authors."""

Fields: TypeAlias = dict[str, str]


def front(text: str) -> tuple[Fields, str]:
    """The front matter by "title", "author", "date", "lang" and "url", and the text after it."""
    if percent := _PERCENT.match(text):
        values = dict(zip(("title", "author", "date"), percent.groups(""), strict=True))
        values["author"] = ", ".join(filter(None, map(line, _PARTING.split(values["author"]))))
        cleaned = {name: line(value) for name, value in values.items() if value.strip()}
        return cleaned, text[percent.end() :]
    if below := _JOPLIN.search(text, max(0, len(text) - _FOOT)):
        title, _, body = text[: below.start()].partition("\n")
        fields = _yaml(below[1]) | {"title": line(title), "source": ""}  # that is a program
        return _standard_fields(fields), body
    for pattern, read in ((_YAML, _yaml), (_TOML, _toml), (_JSON, _json)):
        block = pattern.match(text)
        values = read(block[1]) if block else {}
        if block and not _KNOWN.isdisjoint(values):
            body = text[block.end() :]
            # A sequence of JSON values is data, not a text with front matter.
            return (
                ({}, text) if read is _json and _is_data(body) else (_standard_fields(values), body)
            )
    return {}, text


def is_cut(head: str) -> bool:
    """Whether the beginning of a file is front matter that ends further on: all is rows of YAML.

    A summary can be longer than what is looked at to recognise a file.
    """
    begun = _BEGUN.match(head)
    rows = begun[1].split("\n") if begun else []
    named = [row for row in map(_NAMED.match, rows) if row]
    return (
        len(named) > 1
        and not _KNOWN.isdisjoint(row[1].lower() for row in named)
        and all(_NAMED.match(row) or _INSIDE.match(row) for row in rows[:-1])
    )


def _is_data(text: str) -> bool:
    return text.lstrip()[:1] in ("", "{", "[", '"')


def _standard_fields(fields: Fields) -> Fields:
    wanted = {
        "title": _TITLE, "author": _AUTHOR, "date": _DATE, "lang": _LANG, "url": _PLACE,
    }  # fmt: skip
    return {
        name: value
        for name, names in wanted.items()
        if (value := next((fields[field] for field in names if fields.get(field)), ""))
    }


def _yaml(text: str) -> Fields:
    values: dict[str, list[str]] = {}
    items: list[str] = []
    is_block = False
    for row in text.split("\n"):
        if named := _NAMED.match(row):
            items = values.setdefault(named[1].lower(), [])
            is_block = bool(_BLOCK.match(named[2] or ""))
            items += [""] if is_block else _values(named[2] or "")
        elif is_block:
            items[-1] += f" {row.strip()}"
        elif item := _ITEM.match(row):
            items += _values(item[1])
    return _as_text(values.items())


def _values(text: str) -> list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        return [value.strip(" \"'") for value in text[1:-1].split(",")]
    return [text.strip("\"'")]


def _toml(text: str) -> Fields:
    try:
        return _as_text(tomllib.loads(text).items())
    except (ValueError, RecursionError):
        return {}


def _json(text: str) -> Fields:
    try:
        value: object = json.loads(f"{{{text}}}")
    except (ValueError, RecursionError):
        return {}
    return _as_text(value.items()) if isinstance(value, dict) else {}


def _as_text(items: Iterable[tuple[str, object]]) -> Fields:
    """Each value as text, with lists separated by commas."""
    texts: Fields = {}
    for name, value in items:
        several = value if isinstance(value, list) else [value]
        parts = (str(item) for item in several if not isinstance(item, dict | list | None))
        joined = ", ".join(text for text in parts if text)
        texts[name.lower()] = line(_NOTE.sub(r"\1", joined)[:2000])
    return texts

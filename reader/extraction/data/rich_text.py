"""Converts the blocks of a text that an editor keeps as data into markup.

Slate, ProseMirror, Contentful, Portable Text, Editor.js and Gutenberg use different names of fields
for the same structure: each part has a kind, and holds a text or more parts.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from reader.expressions import expression

_KINDS = ("type", "_type", "nodeType", "kind", "style", "listItem", "blockName", "tag")
"""Names of fields for the kind of a part."""
TEXTS = ("html", "text", "content", "value", "body", "markup", "copy")
"""Names of fields for a part's own text."""
_INSIDE = (
    "children", "content", "nodes", "spans", "innerBlocks", "items", "blocks", "body", "json",
)  # fmt: skip
"""Names of fields for the parts of a part."""
_AROUND = ("data", "attributes", "attrs", "model", "fields")
"""Names of fields for an object that holds the other fields of a part."""
_TITLES, _ADDRESSES = ("title", "headline"), ("url", "href", "link", "permalink", "slug")
_LINKED = ("url", "href", "uri")
_TAGS = (
    (expression(r"head(?:er|ing)|^h[1-6]$"), "h2"),
    (expression(r"quot"), "blockquote"),
    (expression(r"code-?block|preformatted|^pre$|/code$"), "pre"),
    (expression(r"list-?_?item|^li$"), "li"),
    (expression(r"unordered|bullet|^ul$"), "ul"),
    (expression(r"ordered|number|^ol$"), "ol"),
    (expression(r"^list$|/list$"), "ul"),
    (expression(r"paragraph|^p$|^block$|^unstyled$|^normal$"), "p"),
    (expression(r"link$|^a$"), "a"),
)
"""The element for a kind of part: that of the first pattern found in its name."""
_BLOCKS = frozenset({"h2", "blockquote", "pre", "li", "ul", "ol", "p"})
_ASIDE = expression(
    r"image|photo|picture|figure|media|embed|video|audio|iframe|gallery|advert|^ad$|promo|related"
    r"|recommend|teaser|newsletter|widget|social|share|comment|nav|menu|footer|paywall",
    re.IGNORECASE,
)
"""Kinds of parts that are not text."""


@dataclass(slots=True)
class Allowance:
    """How many more parts may be read in the data of one page.

    A list inside a part is read by itself and as a piece of that part, so parts inside each other
    would take quadratic time.
    """

    parts: int = 100_000


def is_part(item: object) -> bool:
    """Whether a value is a part of such a text: an object with a kind."""
    return isinstance(item, dict) and bool(_kinds(item))


def block(item: dict[str, object], allowance: Allowance) -> str:
    """The markup of one block; "" if it has no text, or does not belong to the text.

    A single word is not a paragraph, but it may be a heading. The number of parts that are read is
    taken from `allowance`; when that is used up, the rest is left out.
    """
    markup = "".join(_markup(item, allowance))
    words = _ELEMENT.sub("", markup).strip()
    if " " not in words and not (words and markup.startswith("<h2>")):
        return ""
    opened = _ELEMENT.match(markup)
    return markup if opened and opened[1] in _BLOCKS else f"<p>{markup}</p>"


_ELEMENT = expression(r"</?([a-z]+\d?)[^<>]*>")


def _markup(item: dict[str, object], allowance: Allowance) -> Iterator[str]:
    """The markup of a part and of everything in it; tuples in `waiting` are finished markup."""
    waiting: list[object] = [item]
    while waiting and allowance.parts > 0:
        part = waiting.pop()
        allowance.parts -= 1
        if isinstance(part, tuple):
            yield part[0]
        elif isinstance(part, str):
            yield part if "<" in part else escape(part, quote=False)
        elif isinstance(part, list):
            waiting += reversed(part)
        elif isinstance(part, dict) and not _is_aside(part):
            tag = _tag(part)
            if tag:
                yield f'<a href="{escape(_address(part))}">' if tag == "a" else f"<{tag}>"
                waiting.append((f"</{tag}>",))
            waiting += reversed(_inside(part))


def _holders(item: dict[str, object]) -> list[dict[str, object]]:
    """A part, and the objects in it that may hold its text."""
    return [item, *(held for name in _AROUND if isinstance(held := item.get(name), dict))]


def _inside(item: dict[str, object]) -> list[object]:
    """The text of a part, or else its parts."""
    holders = _holders(item)
    for text in (holder.get(name) for holder in holders for name in TEXTS):
        if isinstance(text, str) and text:
            return [text]
    for holder in holders:
        for name in _INSIDE:
            content = holder.get(name)
            if name == "items" and isinstance(content, list):
                # The lists of Editor.js have texts as items.
                return [
                    part for list_item in content for part in (("<li>",), list_item, ("</li>",))
                ]
            if content and isinstance(content, dict | list):
                return [content]
    return []


def _kinds(item: dict[str, object]) -> list[str]:
    kinds = [item.get(name) for name in _KINDS]
    kinds += [holder.get("style") for holder in _holders(item)[1:]]
    name = item.get("name")  # Gutenberg's: "core/paragraph"
    kinds += [name] if isinstance(name, str) and "/" in name else []
    return [kind for kind in kinds if isinstance(kind, str) and kind]


def _tag(item: dict[str, object]) -> str:
    kinds = [kind.lower() for kind in _kinds(item)]
    return next((tag for like, tag in _TAGS if any(map(like.search, kinds))), "")


def _is_aside(item: dict[str, object]) -> bool:
    """Whether a part is a picture, an advertisement or the like, or links to another page."""
    if any(map(_ASIDE.search, _kinds(item))):
        return True
    return all(any(item.get(name) for name in names) for names in (_TITLES, _ADDRESSES))


def _address(item: dict[str, object]) -> str:
    """The address of a link, "" if it has none."""
    found = (holder.get(name) for holder in _holders(item) for name in _LINKED)
    return next((address for address in found if isinstance(address, str)), "")

"""Markup of a text that an editor keeps as data: blocks, and in each what it consists of.

Slate, ProseMirror, Contentful, Portable Text, Editor.js and Gutenberg name their fields differently
and build alike: each part says of which kind it is, and holds a text or more parts.
"""

import re
from collections.abc import Iterator
from html import escape

from reader.expressions import expression

_KINDS = ("type", "_type", "nodeType", "kind", "style", "listItem", "blockName", "tag")
"""Names of fields that say of which kind a part is."""
_TEXTS = ("html", "text", "content", "value", "body", "markup", "copy")
"""Names of fields for a part's own text."""
_INSIDE = (
    "children", "content", "nodes", "spans", "innerBlocks", "items", "blocks", "body", "json",
)  # fmt: skip
"""Names of fields for the parts of a part."""
_AROUND = ("data", "attributes", "attrs", "model", "fields")
"""Names of fields for an object in which a part has all that."""
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
"""The element that a kind of part is, the first that fits."""
_BLOCKS = frozenset({"h2", "blockquote", "pre", "li", "ul", "ol", "p"})
_ASIDE = expression(
    r"image|photo|picture|figure|media|embed|video|audio|iframe|gallery|advert|^ad$|promo|related"
    r"|recommend|teaser|newsletter|widget|social|share|comment|nav|menu|footer|paywall",
    re.IGNORECASE,
)
"""Kinds of parts that are no text."""
_MOST = 10_000
"""How many parts of one block are read."""


def is_part(item: object) -> bool:
    """Whether a value is a part of such a text: an object that says of which kind it is."""
    return isinstance(item, dict) and bool(_kinds(item))


def block(item: dict[str, object]) -> str:
    """The markup of one block; "" if it has no text, or is no part of the text.

    A single word is no paragraph, but it may be a heading.
    """
    found = "".join(_markup(item))
    words = _ELEMENT.sub("", found).strip()
    if " " not in words and not (words and found.startswith("<h2>")):
        return ""
    opened = _ELEMENT.match(found)
    return found if opened and opened[1] in _BLOCKS else f"<p>{found}</p>"


_ELEMENT = expression(r"</?([a-z]+\d?)[^<>]*>")


def _markup(item: dict[str, object]) -> Iterator[str]:
    """The markup of a part and all inside it; tuples in `waiting` are markup already."""
    waiting: list[object] = [item]
    read = 0
    while waiting and read < _MOST:
        one = waiting.pop()
        read += 1
        if isinstance(one, tuple):
            yield one[0]
        elif isinstance(one, str):
            yield one if "<" in one else escape(one, quote=False)
        elif isinstance(one, list):
            waiting += reversed(one)
        elif isinstance(one, dict) and not _is_aside(one):
            tag = _tag(one)
            if tag:
                yield f'<a href="{escape(_address(one))}">' if tag == "a" else f"<{tag}>"
                waiting.append((f"</{tag}>",))
            waiting += reversed(_inside(one))


def _holders(item: dict[str, object]) -> list[dict[str, object]]:
    """A part, and the objects in which it may have its text."""
    return [item, *(held for name in _AROUND if isinstance(held := item.get(name), dict))]


def _inside(item: dict[str, object]) -> list[object]:
    """What a part holds: its own text, or else its parts."""
    holders = _holders(item)
    for text in (holder.get(name) for holder in holders for name in _TEXTS):
        if isinstance(text, str) and text:
            return [text]
    for holder in holders:
        for name in _INSIDE:
            held = holder.get(name)
            if name == "items" and isinstance(held, list):
                # The lists of Editor.js have texts as items.
                return [one for each in held for one in (("<li>",), each, ("</li>",))]
            if held and isinstance(held, dict | list):
                return [held]
    return []


def _kinds(item: dict[str, object]) -> list[str]:
    found = [item.get(name) for name in _KINDS]
    found += [holder.get("style") for holder in _holders(item)[1:]]
    name = item.get("name")  # Gutenberg's: "core/paragraph"
    found += [name] if isinstance(name, str) and "/" in name else []
    return [kind for kind in found if isinstance(kind, str) and kind]


def _tag(item: dict[str, object]) -> str:
    kinds = [kind.lower() for kind in _kinds(item)]
    return next((tag for like, tag in _TAGS if any(map(like.search, kinds))), "")


def _is_aside(item: dict[str, object]) -> bool:
    """Whether a part is a picture, an advertisement or the like, or leads to another page."""
    if any(map(_ASIDE.search, _kinds(item))):
        return True
    return all(any(item.get(name) for name in names) for names in (_TITLES, _ADDRESSES))


def _address(item: dict[str, object]) -> str:
    """Where a link leads; "" if that is not said."""
    told = (holder.get(name) for holder in _holders(item) for name in _LINKED)
    return next((address for address in told if isinstance(address, str)), "")

"""What elements are to a reader: silent, within a line, or blocks; and which ones are hidden."""

import re
from collections.abc import Mapping
from functools import lru_cache

from reader.expressions import expression

UNREAD = frozenset({"script", "style", "template", "svg", "canvas", "iframe", "select", "datalist"})
"""Elements whose content is not text of the page. They stay in the tree, childless, but for scripts
that hold the source of a formula."""
SILENT = frozenset({
    "script", "style", "template", "head", "title", "meta", "link", "base", "svg", "canvas",
    "object", "button", "input", "select", "option", "optgroup", "textarea", "datalist", "progress",
    "meter", "audio", "map", "area", "rp", "noembed", "noframes",
})  # fmt: skip
"""Elements that say nothing to a reader, or say it only to a machine."""
INLINE = frozenset({
    "b", "strong", "i", "em", "cite", "dfn", "var", "code", "kbd", "samp", "tt", "s", "del",
    "strike", "sup", "sub", "mark", "q", "rt", "a", "abbr", "acronym", "bdi", "bdo", "big", "font",
    "ins", "label", "nobr", "output", "ruby", "rb", "rtc", "small", "span", "time", "u", "wbr",
    "data", "center-text", "g", "g-emoji", "mjx-container", "mjx-assistive-mml", "mjx-math",
})  # fmt: skip
"""Elements that do not part paragraphs. All others do."""
KEEPS_LINES = expression(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
"""A style by which the line breaks in an element are its author's."""
OWN_LINE = expression(r"display\s*:\s*(?:block|list-item|table(?!-cell))", re.IGNORECASE)
"""A style by which an element stands on a line of its own."""
_HIDING = expression(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


_FOLDED = expression(
    r"accordi?on|faq|(?<![a-z])answers?(?![a-z])|collaps(?:e|ed|ible|ing)?(?![a-z])|expand"
    r"|toggle[-_]?content|tab[-_]?(?:pane|panel|content)",
    re.IGNORECASE,
)
"""Classes of what is folded away until its heading is pressed."""


def hides(attrs: Mapping[str, str | None]) -> bool:
    """Whether attributes hide their element. Style sheets are not read.

    What may be searched for (`until-found`) is folded away only, and so is what stands under a
    heading that unfolds it.
    """
    return (
        ("hidden" in attrs and attrs["hidden"] != "until-found")
        or ("aria-hidden" in attrs and attrs["aria-hidden"] == "true")
        or ("style" in attrs and _styled_away(attrs["style"] or ""))
    ) and not _is_folded(attrs)


@lru_cache(4096)
def _styled_away(style: str) -> bool:
    """Whether a style hides its element. Most styles are of many elements, and few say this."""
    plain = style.lower()
    return ("none" in plain or "hidden" in plain) and _HIDING.search(style) is not None


def _is_folded(attrs: Mapping[str, str | None]) -> bool:
    """Whether what is hidden is the text under a heading that unfolds it: an answer, a tab."""
    role = attrs.get("role")
    if role == "tabpanel" or (role == "region" and "aria-labelledby" in attrs):
        return True
    return _FOLDED.search(attrs.get("class") or "") is not None


def doubles(attrs: Mapping[str, str | None]) -> bool:
    """Whether a link is kept from those who hear or type, since one beside it leads there too.

    It is seen all the same: lists of articles keep what they say of each in such a link.
    """
    return attrs.get("tabindex") == "-1" and "hidden" not in attrs and "style" not in attrs

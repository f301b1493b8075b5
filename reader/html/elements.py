"""How elements are read: silent, inline, or as blocks; and which of them are hidden."""

import re
from collections.abc import Mapping
from functools import lru_cache

from reader.expressions import expression

UNREAD = frozenset({"script", "style", "template", "svg", "canvas", "iframe", "select", "datalist"})
"""Elements whose content is not text of the page. They stay in the tree without children, except
for scripts that contain the source of a formula."""
SILENT = frozenset({
    "script", "style", "template", "head", "title", "meta", "link", "base", "svg", "canvas",
    "object", "button", "input", "select", "option", "optgroup", "textarea", "datalist", "progress",
    "meter", "audio", "map", "area", "rp", "noembed", "noframes",
})  # fmt: skip
"""Elements without content for a reader, or with content for machines only."""
INLINE = frozenset({
    "b", "strong", "i", "em", "cite", "dfn", "var", "code", "kbd", "samp", "tt", "s", "del",
    "strike", "sup", "sub", "mark", "q", "rt", "a", "abbr", "acronym", "bdi", "bdo", "big", "font",
    "ins", "label", "nobr", "output", "ruby", "rb", "rtc", "small", "span", "time", "u", "wbr",
    "data", "center-text", "g", "g-emoji", "mjx-container", "mjx-assistive-mml", "mjx-math",
})  # fmt: skip
"""Elements that do not separate paragraphs. All others do."""
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
KEEPS_LINES = expression(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
"""A style that keeps the author's line breaks in an element."""
OWN_LINE = expression(r"display\s*:\s*(?:block|list-item|table(?!-cell))", re.IGNORECASE)
"""A style that gives an element a line of its own."""
_HIDING = expression(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


_SPOKEN = frozenset({
    "a11y-hidden", "element-invisible", "hidden-visually", "is-sr-only", "is-visually-hidden",
    "screen-reader-only", "screen-reader-text", "screenreader", "screenreader-only", "show-for-sr",
    "sr-only", "u-hiddenvisually", "u-sr-only", "u-visually-hidden", "visually-hidden",
    "visuallyhidden",
})  # fmt: skip
"""Classes of Bootstrap, WordPress, Drupal, Foundation, Bulma, Tailwind and others."""
_LETTER = "(?-i:[A-Za-z])"
"""Apart from the flag, with which a range takes 0.3 ms to compile."""
_FOLDED = expression(
    rf"accordi?on|faq|(?<!{_LETTER})answers?(?!{_LETTER})|collaps(?:e|ed|ible|ing)?(?!{_LETTER})"
    r"|expand|toggle[-_]?content|tab[-_]?(?:pane|panel|content)",
    re.IGNORECASE,
)
"""Classes of content that is folded away until its heading is clicked."""


def hides(attrs: Mapping[str, str | None]) -> bool:
    """Whether attributes hide their element. Style sheets are not read.

    Text that may be searched for (`until-found`) or stands under a heading that unfolds it is
    merely folded away, and so is not hidden.
    """
    if "class" in attrs and is_icon(attrs["class"] or ""):
        return True
    return (
        ("hidden" in attrs and attrs["hidden"] != "until-found")
        or ("aria-hidden" in attrs and attrs["aria-hidden"] == "true")
        or ("style" in attrs and _styled_away(attrs["style"] or ""))
    ) and not _is_folded(attrs)


@lru_cache(4096)
def _styled_away(style: str) -> bool:
    """Whether a style hides its element. Styles repeat a great deal, and few hide anything."""
    plain = style.lower()
    return ("none" in plain or "hidden" in plain) and _HIDING.search(style) is not None


_ICONS = expression(
    r"(?:^|\s)(?:google-)?material-(?:icons|symbols)"
    r"(?:-(?:outlined?|round(?:ed)?|sharp|two-?tone|filled|extended))?(?:$|\s)",
    re.IGNORECASE,
)
"""Classes of a font that draws the name of an icon as the icon: "keyboard_arrow_down". What has
other names behind that, as "material-icons-guide", may be about icons.
"""


@lru_cache(4096)
def is_icon(classes: str) -> bool:
    """Whether classes are those of a font in which words are icons."""
    return "material-" in classes and _ICONS.search(classes) is not None


@lru_cache(4096)
def is_spoken(classes: str) -> bool:
    """Whether classes are those by which frameworks show an element to screen readers only."""
    return not _SPOKEN.isdisjoint(classes.lower().split())


def is_unseen(attrs: Mapping[str, str | None]) -> bool:
    """Whether attributes hide an element, or leave it to screen readers: by a class of a framework,
    or by a style that makes a dot of it.
    """
    if hides(attrs) or is_spoken(attrs.get("class") or ""):
        return True
    style = attrs.get("style") or ""
    return "absolute" in style and _DOT.search(style) is not None


_DOT = expression(r"(?:width|height)\s*:\s*1px|clip(?:-path)?\s*:", re.IGNORECASE)


def _is_folded(attrs: Mapping[str, str | None]) -> bool:
    """Whether hidden text is that of a heading that unfolds it: an answer, a tab."""
    role = attrs.get("role")
    if role == "tabpanel" or (role == "region" and "aria-labelledby" in attrs):
        return True
    return _FOLDED.search(attrs.get("class") or "") is not None


def doubles(attrs: Mapping[str, str | None]) -> bool:
    """Whether a link is hidden from screen readers and the keyboard, as a duplicate of one beside
    it.

    It is visible all the same: lists of articles put the summary of each in such a link.
    """
    return attrs.get("tabindex") == "-1" and "hidden" not in attrs and "style" not in attrs

"""Reads the text of a page that shows none itself, from the data it carries for a script to draw.

Applications keep what they draw in a script of the page: Next.js in `__NEXT_DATA__`, Nuxt in
`__NUXT_DATA__`, Apollo, Redux and others in a variable of the window. No two name their fields
alike, so the longest text under a usual name for texts is taken, or the longest list of paragraphs.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from html import escape, unescape
from itertools import islice

from reader.expressions import expression
from reader.extraction.data import story
from reader.extraction.data.body import from_markup, from_text
from reader.extraction.data.decode import first_value, unquoted
from reader.extraction.data.references import assembled, is_flat
from reader.extraction.data.rich_text import TEXTS, Allowance, block, is_part
from reader.html.tree import Document
from reader.model import Blocks
from reader.text import fold, words
from reader.values import dataclass

_TYPES = ("application/json", "application/x-json", "text/json")
_DATA = r"""\s*=\s*(?:JSON\.parse\(\s*)?(?=[\[{"])"""
_ASSIGNED = (
    expression(
        r"""(?:window|self|globalThis)\s*(?:\.\s*[\w$]+|\[\s*["'][\w$]+["']\s*\])""" + _DATA
    ),
    expression(
        r"(?<![\w$.])(?:var|let|const)\s+[\w$]*(?:[sS]tate|[dD]ata|[rR]esponse|[pP]rops|STATE|DATA)"
        + _DATA
    ),
)
"""A variable that is assigned data, directly or as a string that contains it: of the window, or of
the script, as on the pages of a video at YouTube, if it is called so: others hold settings.
"""
_TEXTS = frozenset({
    "articlebody", "body", "bodyhtml", "body_html", "bodytext", "content", "contenthtml",
    "content_html", "copy", "description", "fulltext", "html", "lead", "markdown", "markup",
    "message", "post_content", "rendered", "richtext", "shortdescription", "story", "text", "value",
})  # fmt: skip
"""Names of fields for the text."""
_TITLES = ("title", "headline", "name")
_ADDRESSES = ("url", "href", "link", "permalink", "slug", "path", "uri")
_ASIDE = expression(
    r"comment|repl(?:y|ies)|related|recommend|trending|popular|footer|header|nav|menu|sidebar|i18n"
    r"|transl|locale|intl|cookie|consent|legal|privacy|config|seo|newsletter|paywall|advert|tabs"
    r"|shipping|^(?:messages|terms|labels|strings)$",
    re.IGNORECASE,
)
"""Names of fields that are not text, with everything inside them."""
_LEAST = 100
"""The least words of a text, as for `choice`: shorter ones are summaries."""
_BROKEN = 60
"""The fewest characters of a summary that breaks off."""
_FEWEST = 3
"""The fewest paragraphs in a list of them."""
_MOST = 100_000
"""How many values are examined at most: the state of a whole shop has more."""
_LARGEST = 8_000_000
"""The longest script, in characters."""
_VARIABLES = 20
_TAG = expression(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Brought:
    """A text that a page carries as data, and its metadata there: "" and None where unknown."""

    blocks: Blocks = ()
    title: str = ""
    byline: str = ""
    published: datetime | None = None


def brought(data: Iterable[object], title: str, url: str, summary: str = "") -> Brought:
    """The text in `data` (as given by `values`) that the page at `url` carries, if any.

    A text beside the page's title is more likely its own than a longer one elsewhere. Author and
    date are taken from the object with that title, or, if the page has none, with any title.
    """
    wanted = fold(title)
    best = (False, 0)
    chosen: tuple[str, _Story, object] = ("", None, None)
    for value in data:
        for around, text in _texts(value, wanted):
            worth = (bool(wanted and around), words(_TAG.sub(" ", text)))
            is_text = worth[1] >= _LEAST or _goes_on(text, summary)
            if is_text and worth > best:
                best, chosen = worth, (text, around, value)
    text, around, value = chosen
    return Brought(
        from_markup(text, url) if _TAG.search(text) else from_text(unescape(text)),
        next(_texts_of(around, _TITLES), "") if around else "",
        story.byline(around, value),
        story.published(around),
    )


def _goes_on(text: str, summary: str) -> bool:
    """Whether a text has more than a summary that breaks off in it: what somebody wrote of a video
    may be short.
    """
    start = fold(summary.rstrip(" .…"))
    if len(start) < _BROKEN or not summary.endswith(("...", "…")):
        return False
    return fold(text[: 2 * len(summary)]).startswith(start) and len(text) > len(summary)


def values(document: Document, of: Callable[[str], bool] | None = None) -> Iterator[object]:
    """The data in the scripts of a page, or only in those for which `of` is true, if given."""
    for script in (text for kind in _TYPES for text in document.scripts(kind)):
        if of is not None and not of(script):
            continue
        value = first_value(script[:_LARGEST].strip())
        yield value
        if is_flat(value):
            yield assembled(value)
    for script in document.scripts_with("="):
        if of is not None and not of(script):
            continue
        for assigned in _ASSIGNED:
            for found in islice(assigned.finditer(script[:_LARGEST]), _VARIABLES):
                yield first_value(script[found.end() : _LARGEST])


_Story = dict[str, object] | None
"""The object that has the page's title, or any title if the page has none."""


def _texts(value: object, title: str) -> Iterator[tuple[_Story, str]]:
    """Each text in the data, with the object around it that has the page's title."""
    waiting: list[tuple[object, _Story]] = [(value, None)]
    seen: set[tuple[int, bool]] = set()  # joined data may contain itself
    decoded: list[object] = []  # kept, as the `id` of an object that is gone is given to another
    allowance = Allowance()
    while waiting and len(seen) < _MOST:
        item, around = waiting.pop()
        if (id(item), around is None) in seen:
            continue
        seen.add((id(item), around is None))
        if isinstance(item, list):
            yield from ((around, text) for text in _listed(item, allowance if around else None))
            waiting += [(each, around) for each in item if isinstance(each, dict | list)]
        elif isinstance(item, dict):
            titles = [*map(fold, _texts_of(item, _TITLES))]
            if title in titles if title else titles:
                around = item
            for name, each in item.items():
                held = unquoted(each) if name.lower() in _TEXTS else each
                decoded += [held] if held is not each else []
                if isinstance(held, str) and name.lower() in _TEXTS:
                    yield around, held
                elif isinstance(held, dict | list) and not _ASIDE.search(str(name)):
                    waiting.append((held, around))


def _listed(items: list[object], allowance: Allowance | None) -> Iterator[str]:
    """The text of a list of paragraphs; of a mixed list, the texts with markup.

    Nuxt 3 keeps all its data in one flat list. Without `allowance`, parts inside the items are not
    read: outside stories such lists may be anything, as the terms of a shop.
    """
    if len({type(item) for item in items}) > 1:
        yield from (item for item in items if isinstance(item, str) and "<p" in item)
        return
    if sum(map(_is_teaser, items)) > 1:
        return
    parts = [part for item in items if (part := _part(item, allowance))]
    if len(parts) >= _FEWEST:
        yield "".join(parts)


def _is_teaser(item: object) -> bool:
    """Whether an item has a title and a link, which paragraphs do not."""
    return isinstance(item, dict) and all(any(_texts_of(item, it)) for it in (_TITLES, _ADDRESSES))


def _texts_of(item: dict[str, object], names: tuple[str, ...]) -> Iterator[str]:
    return (text for name in names if isinstance(text := item.get(name), str) and text)


def _part(item: object, allowance: Allowance | None) -> str:
    """One paragraph in a list, as markup."""
    if isinstance(item, dict):
        if allowance is not None and is_part(item):
            return block(item, allowance)
        item = next(_texts_of(item, TEXTS), "")
    if not isinstance(item, str) or " " not in item.strip():
        return ""
    return f"<p>{item if '<' in item else escape(item)}</p>"

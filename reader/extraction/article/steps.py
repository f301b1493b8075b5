"""The steps of a recipe, or of other instructions, in linked data: texts, steps, and sections."""

from html import unescape

from reader.expressions import expression
from reader.extraction.data.body import from_markup
from reader.extraction.metadata import json_ld
from reader.model import Block, Blocks, Heading, Items, Mark, Paragraph, Span, Spans, blocks_text
from reader.text import clean, fold, line

_MOST = 500
"""How many steps and sections are read at most."""
MARKUP = expression(r"<[a-zA-Z/!]|&[#a-zA-Z]")
"""What is in no plain text."""
_BLOCKS = expression(r"<(?:p|li|ol|ul|br|div|h[1-6])\b")
_NUMBER = expression(r"\d{1,2}[.)]\s+(?=\S)")
"""The number of a step at the beginning of its line."""
_NUMBERED = expression(r"\W*\w+\W*\d+\W*|\W*\d+\W*")
"""The name of a step that is only its number: "Step 2"."""


def steps(value: object, url: str) -> Blocks:
    """The steps in order, numbered, those of each section below its name.

    A value may be a text with a line for each step, a step, a section, or a list of any of these.
    """
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, str):
        return _lines(value, url)
    found: list[Block] = []
    together: list[tuple[Block, ...]] = []
    waiting: list[object] = [value]
    for _ in range(_MOST):
        if not waiting:
            break
        item = waiting.pop()
        if isinstance(item, list):
            waiting += reversed(item[:_MOST])
        elif isinstance(item, str):
            together += _step("", item, url)
        elif isinstance(item, dict):
            inner = item.get("itemListElement") or item.get("steps")
            own = json_ld.text(item, "text", "description")
            if own or not inner:
                together += _step(json_ld.text(item, "name"), own, url)
                continue
            if "HowToSection" in json_ld.types(item) and (name := json_ld.text(item, "name")):
                found += _listed(together)
                together = []
                found.append(Heading(3, (Span(plain(name, url)),)))
            waiting.append(inner)
    return (*found, *_listed(together))


def _lines(text: str, url: str) -> Blocks:
    """The steps in one text: its lines, without their numbers, or the blocks of its markup."""
    if _BLOCKS.search(text):
        return from_markup(text, url)
    parts = [part for it in clean(unescape(text)).split("\n") if (part := plain(it, url))]
    if len(parts) == 1:
        return (Paragraph((Span(parts[0]),)),)
    return _listed([(Paragraph((Span(_NUMBER.sub("", part, count=1)),)),) for part in parts])


def _step(name: str, text: str, url: str) -> list[tuple[Block, ...]]:
    """One step, after its name if that is more than its number or the text's own beginning."""
    name, text = plain(name, url), plain(text, url)
    if not text or fold(text).startswith(fold(name.rstrip(" .…"))) or _NUMBERED.fullmatch(name):
        name = "" if text else name
    spans: Spans = (Span(text or name),)
    if name and text:
        spans = (Span(f"{name.rstrip(' .:')}: ", Mark.BOLD), *spans)
    return [(Paragraph(spans),)] if text or name else []


def _listed(together: list[tuple[Block, ...]]) -> Blocks:
    return (Items(tuple(together), start=1),) if together else ()


def plain(text: str, url: str) -> str:
    """A text that may have markup or entities, on one line."""
    return line(blocks_text(from_markup(text, url)) if MARKUP.search(text) else text)

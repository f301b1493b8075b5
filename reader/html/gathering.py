"""The current paragraph of a walk, and the blocks made so far."""

from dataclasses import replace

from reader.html import formulas, insets
from reader.html.captions import is_caption
from reader.html.containers import Containers
from reader.html.inline import Run, Style, joined, paragraph, paragraphs
from reader.html.media import image, is_glyph
from reader.html.tree import Node
from reader.model import Block, Blocks, Code, Heading, Spans, spans_text
from reader.text import line

HEADING_LEVELS = {f"h{level}": level for level in range(1, 7)}
_SPACES = " \u00a0\n"
_TITLE = 200
"""Longer texts that end inside a heading are paragraphs, in characters."""


class Gathering:
    """Runs of text that will become a paragraph, and the containers it will go into."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.runs: list[Run] = []
        self.out = Containers()
        self.heading: Node | None = None
        """The heading around the walk, until its first words are in a block."""
        self.titled: Node | None = None
        """The heading around the walk, after that: the words directly in it are its own too."""
        self.pictured: Node | None = None
        """The picture that is the last block, so that what follows may be its caption."""

    def finish(self) -> Blocks:
        self.flush()
        return self.out.finish()

    def end_paragraph(self, node: Node) -> None:
        """The end of any other block; if it is the caption of a picture, it becomes that."""
        picture = self.pictured
        if picture is not None and self.out.last_picture() and is_caption(node, picture):
            self.out.caption_picture(joined(tuple(map(paragraph, paragraphs(self.runs)))))
            self.runs = []
        else:
            is_line = node.tag == "div" and node.parent is self.titled
            self.flush(self.titled if is_line else None)

    def end_heading(self, node: Node) -> None:
        """The end of a heading: what is left of it are its words, however many."""
        self.heading = None
        self.flush(node)
        self.titled = None

    def flush(self, heading: Node | None = None) -> None:
        """Turn the runs so far into paragraphs, or into the words of a heading.

        Newsletters put a box with a link to itself into a heading after its words, and manuals its
        words into a box: the end of the heading is not the end of its words. Not every text there
        is its title: a heading that nobody closed has the rest of the page in it.
        """
        if not self.runs:
            return
        made = paragraphs(self.runs)
        continued = heading is not None and heading is self.titled
        if heading is None and self.heading is not None and made:
            short = len(spans_text(made[0])) <= _TITLE
            heading = self.titled = self.heading if short else None
            self.heading = None
        for spans in made:
            if heading is None:
                self.out.add(paragraph(spans))
            elif not (continued and self.out.continue_heading(spans)):
                anchor = line(heading.get("id"))
                self.out.add(Heading(HEADING_LEVELS[heading.tag], _trimmed(spans), anchor))
            self.pictured = None
        self.runs = []

    def put(self, block: Block | None) -> None:
        """Add a block that stands alone."""
        if block is not None:
            self.flush()
            self.out.add(block)
            self.pictured = None

    def code(self, block: Code | None) -> None:
        """Add a block of code, without the name of its language before it."""
        if block is not None and block.lang and self.runs:
            written = "".join(text for text, _, _ in self.runs).strip()
            if written.lower() == block.lang.lower():
                self.runs = []
        self.put(block)

    def picture(self, node: Node, style: Style) -> None:
        """Add a picture as a block; a smiley becomes its character, a formula its source."""
        if is_glyph(node):
            self.runs.append((node.get("alt"), *style))
            return
        if formulas.is_pictured(node):
            insets.formula(self.runs, formulas.pictured(node), node, style)
            return
        found = image(node, self.base)
        if found is None:
            return
        # The paragraph around a picture continues after it: its text is not split in two.
        inside = any(text.strip() for text, _, _ in self.runs)
        if not inside:
            self.flush()
            self.pictured = node
        self.out.picture(found, inside=inside)


def _trimmed(spans: Spans) -> Spans:
    """The words of a heading without protected spaces at its ends, where something was left out."""
    filled = [place for place, span in enumerate(spans) if span.text.strip(_SPACES)]
    if not filled or (spans[0].text[0] not in _SPACES and spans[-1].text[-1] not in _SPACES):
        return spans
    inner = spans[filled[0] : filled[-1] + 1]
    inner = (replace(inner[0], text=inner[0].text.lstrip(_SPACES)), *inner[1:])
    return (*inner[:-1], replace(inner[-1], text=inner[-1].text.rstrip(_SPACES)))

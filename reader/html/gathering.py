"""The current paragraph of a walk, and the blocks made so far."""

from reader.html import formulas, insets
from reader.html.captions import is_caption
from reader.html.containers import Containers
from reader.html.inline import Run, Style, joined, paragraph, paragraphs
from reader.html.media import image, is_glyph
from reader.html.tree import Node
from reader.model import Block, Blocks, Code, Heading


class Gathering:
    """Runs of text that will become a paragraph, and the containers it will go into."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.runs: list[Run] = []
        self.out = Containers()
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
            self.flush()

    def flush(self, level: int = 0, anchor: str = "") -> None:
        """Turn the runs so far into paragraphs, or into a heading of `level`."""
        if not self.runs:
            return
        for spans in paragraphs(self.runs):
            self.out.add(Heading(level, spans, anchor) if level else paragraph(spans))
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
            said = "".join(text for text, _, _ in self.runs).strip()
            if said.lower() == block.lang.lower():
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

"""A subtree of the page to blocks: everything that is read, in order, once each."""

from collections.abc import Container, Iterable, Iterator
from itertools import chain

from reader.html import embeds, formulas, insets
from reader.html.adjoining import ADJOINING
from reader.html.code import code, code_table
from reader.html.containers import CONTAINERS
from reader.html.elements import INLINE, KEEPS_LINES, SILENT, doubles, hides, is_spoken
from reader.html.footnotes import is_sign, mark
from reader.html.gathering import HEADING_LEVELS, Gathering
from reader.html.inline import AROUND, MARKS, Style, collapse, joined, kept, with_mark
from reader.html.links import absolute
from reader.html.plain import plain, text_alone
from reader.html.quotes import unquoted
from reader.html.shapes import Shapes, label, table_of
from reader.html.tables import table_pieces
from reader.html.texts import is_hidden, raw_text, text_of
from reader.html.tree import Node
from reader.model import Blocks, Mark, Rule, Spans

__all__ = ["blocks", "is_hidden", "raw_text", "text_of"]

_PICTURES = frozenset({"img", "amp-img", "amp-anim"})
_MEDIA = frozenset({"iframe", "video", "embed", *embeds.ELEMENTS})
_WHOLE = frozenset(
    {"br", "hr", "pre", "math", "table", "blockquote", "mjx-container", *_PICTURES, *_MEDIA}
)
"""Elements that may be a single block, or a break."""
_HEARD = frozenset({"input", "script", "audio", "object"})
"""Silent elements that may still yield something: a task's checkbox, a formula, a sound, a
video."""
_SPECIAL = frozenset({"a", "summary", *MARKS, *AROUND, *HEADING_LEVELS, *CONTAINERS})
"""Elements that do more than separate paragraphs (or not separate them)."""
_ASKED = SILENT | {"a"}
"""Elements that may be left out even if they have no attributes."""
_PASS, _END, _CLOSE, _LEAVE, _LINE = range(5)
"""What happens at the end of an element: nothing, ending a paragraph, closing or leaving the
container it opened, or breaking the line after one that has a line to itself."""
_Left = tuple[Iterator[Node | str], Node, Style, int]
"""Where the walk continues after an element: its remaining siblings, and what surrounds them."""
_PLAIN: Shapes = {}


def blocks(
    roots: Node | Iterable[Node],
    base: str = "",
    *,
    drop: Container[int] = (),
    hidden: bool = False,
    shapes: Shapes = _PLAIN,
) -> Blocks:
    """The blocks of one subtree, or of several read one after the other.

    `base` is the address that relative links are resolved against. Elements whose `order` is in
    `drop` are left out with all their content, and so are hidden ones unless `hidden`; `shapes` are
    the page's. Anything nested deeper than `reader.model.MAX_BLOCK_DEPTH` is flattened into the
    level above.
    """
    every = [roots] if isinstance(roots, Node) else [*roots]
    if hidden and not shapes and len(every) == 1 and (found := plain(every[0], drop)) is not None:
        return found
    builder = Builder(base, drop, hidden, shapes)
    for root in every:
        builder.walk(root)
    return unquoted(every, builder.shapes, builder.finish())


class Builder(Gathering):
    """The state of one walk: the runs of the current paragraph, and the containers around it."""

    def __init__(
        self, base: str, drop: Container[int], hidden: bool, shapes: Shapes = _PLAIN
    ) -> None:
        super().__init__(base)
        self.shapes = shapes
        self.drop = drop
        self.hidden = hidden
        self.keeping: list[Node] = []
        """The elements around the walk whose line breaks are the author's."""
        self.drawn: dict[int, bool] = {}
        """Whether an element, by its order, has a child that is drawn and not spoken."""

    def walk(self, root: Node) -> None:  # noqa: C901, PLR0912, PLR0915  a call a node would be dear
        """Open and close every element under `root` in order, with a stack instead of recursion."""
        shapes, drop, keeping, marks = self.shapes, self.drop, self.keeping, self.out.marks
        above: list[_Left] = [(iter((root,)), root, (Mark.PLAIN, ""), _PASS)]
        ended, (rest, node, style, then) = root, above[0]
        while above:
            for item in rest:
                if isinstance(item, str):
                    text = kept(item) if keeping else collapse(item)
                    if text != " " or self.runs:  # often most texts are blanks between blocks
                        self.runs.append((text, style[0], style[1]))
                    continue
                tag, attrs = item.tag, item.attrs
                asked = tag in _ASKED or item.order in drop or (attrs and not self.hidden)
                if asked and item is not root and self.left_out(item, style):
                    continue
                if tag in _WHOLE and self.whole(item, style):
                    continue
                left, inner = (rest, node, style, then), style
                if ended.end == item.order and tag in ADJOINING and self.runs:
                    insets.space(self.runs, ended, item, style)
                if tag in _SPECIAL:
                    inner, then = self.open(item, style), _CLOSE
                elif tag not in INLINE:
                    self.flush()
                    if shapes and item.order in shapes and self.shaped(item):
                        continue
                    then = self.enter(item) if marks or shapes or "style" in attrs else _END
                elif "data-mathml" in attrs and insets.drawn(self.runs, item, style):
                    continue
                elif "style" in attrs and insets.has_own_line(item):
                    insets.new_line(self.runs, style)
                    then = _LINE
                else:
                    then = _PASS
                above.append(left)
                rest, node, style = iter(item.children), item, inner
                break
            else:
                if then and (self.runs or then != _END):
                    self.passed(node, style, then)
                ended, (rest, node, style, then) = node, above.pop()

    def passed(self, node: Node, style: Style, then: int) -> None:
        """Called when the walk reaches the end of an element."""
        if then == _END:
            self.end_paragraph(node)
        elif then == _CLOSE:
            self.close(node, style)
        elif then == _LEAVE:
            self.leave(node)
        else:
            self.runs.append(("\n", *style))

    def _is_unseen(self, node: Node) -> bool:
        """Whether an element is hidden, or there for screen readers only and said nowhere else."""
        attrs, around = node.attrs, node.parent
        if hides(attrs):
            return not (node.tag == "a" and doubles(attrs)) and not formulas.is_kept_hidden(node)
        if "class" not in attrs or not is_spoken(attrs["class"] or "") or around is None:
            return False
        if around.order not in self.drawn:
            # "/mo." is drawn and hidden from screen readers, and "per month" beside it is for them.
            # The unit of a figure may stand beside the figure that says it for them too.
            further = around.parent.elements() if around.tag == "span" and around.parent else ()
            twins = chain(around.elements(), further)
            self.drawn[around.order] = any(twin.get("aria-hidden") == "true" for twin in twins)
        return not self.drawn[around.order]

    def left_out(self, node: Node, style: Style) -> bool:
        tag = node.tag
        if tag in SILENT:
            if tag in _HEARD and node.order not in self.drop:
                self.silent(node, style)
            return True
        if tag == "a" and is_sign(node):
            return True
        if node.order in self.drop or (node.attrs and not self.hidden and self._is_unseen(node)):
            if tag not in INLINE and tag not in _PICTURES:
                self.flush()  # the text before it and after it are separate paragraphs
            return True
        return False

    def unseen(self, node: Node) -> bool:
        attrs = node.attrs
        return bool(attrs and hides(attrs)) and not (self.hidden or formulas.is_kept_hidden(node))

    def silent(self, node: Node, style: Style) -> None:
        """Add what an element of `_HEARD` stands for, if anything."""
        tag = node.tag
        if tag == "input":
            insets.box(self.runs, node, style)
        elif tag == "script":
            insets.formula(self.runs, formulas.source(node), node, style)
        elif tag == "object" and node.get("type").startswith("image/"):
            return
        elif not self.unseen(node):
            self.put(embeds.media(node, self.base))

    def whole(self, node: Node, style: Style) -> bool:
        """Add an element that is a single block or a break; whether it was one."""
        tag = node.tag
        if tag == "br":
            self.runs.append(("\n", *style))
        elif tag in _PICTURES:
            self.picture(node, style)
        elif tag == "math":
            insets.formula(self.runs, formulas.formula(node), node, style)
        elif tag == "mjx-container":
            return insets.drawn(self.runs, node, style)
        elif tag == "hr":
            self.put(Rule())
        elif tag == "pre":
            self.code(code(node))
        elif tag in _MEDIA:
            self.put(embeds.media(node, self.base))
        elif tag == "blockquote":
            post = embeds.bare_post(node, self.base)
            self.put(post)
            return post is not None
        else:
            return self.table(node)
        return True

    def open(self, node: Node, style: Style) -> Style:
        """Apply an element of `_SPECIAL`: the style of the text inside it."""
        tag = node.tag
        marks, href = style
        if tag == "a":
            target = node.get("href")
            if "#" in target:
                place, shown = mark(node, marks)
                if place:
                    self.out.marks.setdefault(place, shown)
                    # "drunk.1": a style sheet raises what nothing else parts from its word.
                    before = self.runs[-1][0][-1:] if self.runs else ""
                    if text_of(node) == shown and before and before not in " [(\n":
                        marks |= Mark.SUP
            return marks, absolute(self.base, target) or href
        if tag in INLINE:
            if tag in AROUND:
                self.runs.append((AROUND[tag][0], *style))
            return (with_mark(marks, tag), href) if tag in MARKS else style
        self.flush()
        if tag in ("dt", "summary"):
            marks |= Mark.BOLD
        elif tag in HEADING_LEVELS:
            self.heading = node
        self.out.open(node)
        return marks, href

    def close(self, node: Node, style: Style) -> None:
        tag = node.tag
        if tag in AROUND:
            self.runs.append((AROUND[tag][1], *style))
        if tag in INLINE:
            return
        if tag in HEADING_LEVELS:
            self.end_heading(node)
        else:
            self.flush()
        self.out.close(node)

    def enter(self, node: Node) -> int:
        """Enter any other block with attributes: a footnote, a shape, or one of kept lines."""
        keeps = "style" in node.attrs and KEEPS_LINES.search(node.get("style"))
        if keeps:
            self.keeping.append(node)
        noted = bool(self.out.marks) and self.out.open_note(node)
        shape = self.shapes.get(node.order)
        if shape in ("box", "quote"):
            noted = self.out.open_shape(node, shape, label(node))
        return _LEAVE if keeps or noted else _END

    def shaped(self, node: Node) -> bool:
        """Add a table made of other elements; whether it holds data."""
        return self.shapes[node.order] == "table" and self.table(table_of(node))

    def leave(self, node: Node) -> None:
        self.flush()
        if self.keeping and self.keeping[-1] is node:
            self.keeping.pop()
        self.out.close(node)

    def table(self, node: Node) -> bool:
        """Add a data table, or the code of one with line numbers beside it."""
        found = code_table(node)
        if found is not None:
            self.code(found)
            return True
        pieces = table_pieces(node, self.cell, self.unseen)
        if pieces is None:
            return False
        self.flush()
        for piece in pieces:
            if isinstance(piece, Node):
                self.walk(piece)
            else:
                self.put(piece)
        return True

    def cell(self, node: Node) -> Spans:
        """A table cell's text as the spans of one paragraph. Single cells are never dropped."""
        if self.unseen(node):
            return ()
        alone = None if node.order in self.shapes else text_alone(node)
        if alone is not None:
            return alone
        return joined(
            blocks(node, self.base, drop=self.drop, hidden=self.hidden, shapes=self.shapes)
        )

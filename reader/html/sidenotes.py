"""Notes within a line, which a style sheet moves to the margin or shows under the pointer, and
types, which it parts from their terms.
"""

from reader.html.tree import Document, Node

_NOTES = ("ltx_note_outer", "sidenote", "marginnote")
"""Classes of such notes: LaTeXML's, in which archives publish papers, and Tufte's."""
_MARKS = frozenset({"ltx_note_mark", "ltx_tag_note"})
"""Classes of what LaTeXML repeats in a note: the sign that stands in the text before it."""
_OPENS, _CLOSES, _PARTS = " (", ")", ": "


def punctuate(document: Document) -> None:
    """Write the signs that a style sheet makes needless."""
    bracket(document)
    part_types(document)


def bracket(document: Document) -> None:
    """Put each note in a line into brackets. Without them it runs into the sentence around it.

    A picture in the margin is left as it is.
    """
    for name in _NOTES:
        if name not in document.words:
            continue
        for note in document.css(f"span.{name}"):
            inner = document.within(note)
            if note.children[:1] == [_OPENS] or any(element.tag == "img" for element in inner):
                continue
            for element in inner:
                if not _MARKS.isdisjoint(element.classes):
                    element.attrs = {**element.attrs, "hidden": ""}
            if _trimmed(note):
                note.children = [_OPENS, *note.children, _CLOSES]


def part_types(document: Document) -> None:
    """Put a colon between a term and its type, where Docutils leaves that to the style sheet."""
    if "classifier" not in document.words:
        return
    for node in document.css("dt > span.classifier"):
        first = node.children[0] if node.children else ""
        if not (isinstance(first, str) and first.lstrip().startswith(":")):
            node.children = [_PARTS, *node.children]


def _trimmed(note: Node) -> bool:
    """Remove the white space at both ends of a note; whether it has a text."""
    texts: list[tuple[Node, int, str]] = []
    pending: list[tuple[Node, int]] = [(note, at) for at in reversed(range(len(note.children)))]
    while pending:
        node, at = pending.pop()
        child = node.children[at]
        if isinstance(child, str):
            texts.append((node, at, child))
        elif "hidden" not in child.attrs:
            pending += ((child, place) for place in reversed(range(len(child.children))))
    filled = [place for place, (_, _, text) in enumerate(texts) if text.strip()]
    if not filled:
        return False
    for node, at, _ in texts[: filled[0]]:
        node.children[at] = ""
    node, at, text = texts[filled[0]]
    node.children[at] = text.lstrip()
    node, at, _ = texts[filled[-1]]
    node.children[at] = str(node.children[at]).rstrip()
    return True

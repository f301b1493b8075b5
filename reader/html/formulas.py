"""Formulas as text: the author's TeX if the page keeps it, otherwise MathML on one line."""

import re

from reader.expressions import expression
from reader.html.tree import Node, parse
from reader.text import line

_STYLED = expression(r"\{\\(?:display|text)style\s+(.*?)\s*\}", re.DOTALL)
"""The wrapper MediaWiki puts around every formula."""
_PICTURED = expression(
    r"(?:^|[\s_-])(?:latex|tex|math|mwe-math|mathjax|ql-img|texrender)(?:$|[\s_-])"
)
_DRAWN = expression(
    r"latex\.php\?|/math/render/|mimetex|mathtex|quicklatex|latex\.codecogs|/latex/|/imgmath/|images/math/"
)
"""Services and folders that serve pictures of formulas."""
_PICTURED_PARTS = ("tex", "math", "ql-img")
"""Substrings found in every such class or address."""


def source(script: Node) -> str:
    """The formula in a script of MathJax 2, "" in any other script."""
    return _bare("".join(child for child in script.children if isinstance(child, str)))


def is_display(node: Node) -> bool:
    """Whether a formula is set on a line of its own."""
    return (
        node.get("display") == "block"
        or "mode=display" in node.get("type")
        or (node.tag == "mjx-container" and node.get("display") == "true")
    )


def is_pictured(image: Node) -> bool:
    """Whether a picture shows a formula that is spelt out in its description."""
    if not image.get("alt").strip():
        return False
    marks, src = image.get("class").lower(), image.get("src").lower()
    # Hardly any has, and the patterns take thirty times as long to find out.
    if not any(part in marks or part in src for part in _PICTURED_PARTS):
        return False
    return _PICTURED.search(marks) is not None or _DRAWN.search(src) is not None


def pictured(image: Node) -> str:
    """The formula shown by a picture."""
    return _bare(image.get("alt"))


def is_kept_hidden(node: Node) -> bool:
    """Whether an element hides a formula that is shown beside it, as a picture or drawn.

    MediaWiki hides its MathML behind a picture; KaTeX hides its drawing from screen readers, and
    there may be nothing but the drawing.
    """
    marks = node.get("class")
    if "mwe-math-mathml" in marks:
        return True
    return "katex-html" in marks and node.parent is not None and len(node.parent.children) == 1


def kept_source(drawn: Node) -> str:
    """The source of a formula drawn by MathJax: MathML in an attribute, for screen readers, or TeX.

    The spoken form ("x squared plus 1") is the last resort.
    """
    pending = list(drawn.elements())
    for inner in pending:
        if inner.tag == "math":
            return formula(inner)
        if inner.get("data-latex"):
            return _bare(inner.get("data-latex"))
        if len(pending) < _NEAR:
            pending.extend(inner.elements())
    if drawn.get("data-latex"):
        return _bare(drawn.get("data-latex"))
    if drawn.get("data-mathml"):
        return _marked_up(drawn.get("data-mathml"))
    return line(drawn.get("aria-label") or drawn.get("data-semantic-speech"))


_NEAR = 40
"""How many elements of a drawing are searched for its source."""


def _marked_up(markup: str) -> str:
    document = parse(markup)
    found = document.tagged("math")
    return formula(found[0]) if found else ""


def formula(math: Node) -> str:
    """A `<math>` as its author's TeX if the page keeps that, otherwise as its text."""
    if math.get("alttext"):
        return _bare(math.get("alttext"))
    pending = list(math.elements())
    while pending:
        inner = pending.pop()
        if inner.tag == "annotation" and "tex" in inner.get("encoding").lower():
            return _bare("".join(child for child in inner.children if isinstance(child, str)))
        pending.extend(inner.elements())
    return _spelled(math)


def _bare(tex: str) -> str:
    tex = line(tex)
    found = _STYLED.fullmatch(tex)
    return found[1] if found else tex


_UNSAID = frozenset({"annotation", "annotation-xml", "mphantom", "script", "style"})
_BETWEEN = {
    "mfrac": ("/",), "msup": ("^",), "msub": ("_",), "msubsup": ("_", "^"), "mover": ("^",),
    "munder": ("_",), "munderover": ("_", "^"),
}  # fmt: skip
"""What separates the parts of an element on one line."""
_AROUND = {"msqrt": ("√", ""), "mroot": ("√", ""), "mfenced": ("(", ")")}
_AFTER = {"mtr": "; ", "mtd": " "}
_WIDE = frozenset("=≠≤≥<>≈≡∼→←↔⇒⇔∈∉⊂⊆+−±×·∧∨∝")
"""Signs with a space on both sides."""


def _spelled(math: Node) -> str:
    """MathML on one line, with signs for fractions, powers and roots; not recursive."""
    done: dict[int, str] = {}
    pending = [(math, False)]
    while pending:
        node, ready = pending.pop()
        if node.tag in _UNSAID:
            done[node.order] = ""
        elif ready or not any(node.elements()):
            done[node.order] = _joined(node, done)
        else:
            pending.append((node, True))
            pending += [(child, False) for child in node.elements()]
    return line(done[math.order])


def _joined(node: Node, done: dict[int, str]) -> str:
    tag = node.tag
    parts = [child if isinstance(child, str) else done[child.order] for child in node.children]
    parts = [part for part in parts if part.strip()] if any(node.elements()) else parts
    if tag == "mo":
        sign = "".join(parts).strip()
        return f" {sign} " if sign in _WIDE else sign
    if tag in _BETWEEN and parts:
        signs = iter(_BETWEEN[tag])
        return "".join([_held(parts[0]), *(next(signs, " ") + _held(part) for part in parts[1:])])
    if tag in _AROUND:
        before, after = _AROUND[tag]
        text = "".join(parts[:1] if tag == "mroot" else parts)
        index = f"[{line(parts[1])}]" if tag == "mroot" and len(parts) > 1 else ""
        return f"{before}{index}{_held(text) if not after else text}{after}"
    if tag == "mtext":
        return "".join(parts)
    return "".join(parts) + _AFTER.get(tag, "")


def _held(part: str) -> str:
    """A part of more than one character in brackets, so that it is clear what belongs together."""
    text = line(part)
    return text if len(text) < 2 or text.isalnum() or text[0] + text[-1] == "()" else f"({text})"

"""Blocks of code: their lines as written, without the line numbers and buttons a page adds.

Covers the markup of the common highlighters: Pygments (Sphinx, MkDocs), Rouge (Jekyll), Chroma
(Hugo), Hexo, Prism (Docusaurus), highlight.js, Shiki, SyntaxHighlighter, Crayon, and the line
tables of code hosts.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.expressions import expression
from reader.html.texts import raw_text
from reader.html.tree import Node
from reader.html.walk import element
from reader.model import Code
from reader.text import clean, line

_LANGUAGE = expression(
    r"(?:^|\s)(?:lang(?:uage)?-|brush:\s*|highlight-source-|mw-highlight-lang-|highlight-text-)"
    r"([\w+#.-]{1,20})"
)
_BESIDE = expression(
    r"(?:^|\s)(?:(?:hljs|sourceCode|shj-lang|prettyprint|highlight|syntaxhighlighter)\s+"
    r"|highlight-)([\w+#.-]{1,20})"
)
"""Highlighters that write the language as a separate class beside their own name."""
_NO_LANGUAGE = frozenset({
    "auto", "default", "example", "group", "hljs", "ln", "line-numbers", "lines", "linenums",
    "nohighlight", "none", "notranslate", "nums", "numbers", "plain", "plaintext", "prettyprinted",
    "text", "theme", "txt", "undefined", "wrap", "wrapper",
})  # fmt: skip
_GUTTER = expression(
    r"(?:^|[\s_-])(?:line-?no(?:s|de|div)?|line-?num(?:ber)?s?(?:-rows)?|gutter|gl|ln(?!-(?:line|code))|lnt|nums?"
    r"|blob-num|copy(?:btn|-?button|-?code|-?icon)?|copy-to-clipboard|clipboard|test-arrow)(?:$|[\s_-])"
)
"""Classes of elements that stand beside code without being part of it."""
_CODE = expression(r"(?:^|[\s_-])(?:code|blob-code|lntd)(?:$|[\s_-])", re.IGNORECASE)
_NUMBERS = expression(r"[\d\s.:]*")
_NO_TEXT = frozenset(
    {"script", "style", "template", "svg", "button", "input", "textarea", "select"}
)
_ROWS = frozenset({"div", "p", "li", "tr", "pre", "ol", "ul", "table", "tbody", "section"})
"""Elements that begin a new line of code."""
_TABLES = frozenset({"table", "tbody", "tr"})
"""Elements with the code as well as the numbers beside it: highlight.js calls a table "hljs-ln"."""
_OUTWARD = 4
"""How many levels outside the code its language is looked for."""


def code(node: Node) -> Code | None:
    """A `<pre>` as code; None if it has no text."""
    return _block(code_text(node), _language(node))


def code_table(table: Node) -> Code | None:
    """The code of a table that only sets line numbers beside it; None for any other table."""
    cells: list[Node] = []
    for row in filter(None, _rows(table)):
        if len(row) != 2 or not _is_gutter(row[0]):
            return None  # most tables, known by their first row
        cells.append(row[1])
    if not cells:
        return None
    if not all(_CODE.search(cell.get("class")) or _first_pre(cell) for cell in cells):
        return None
    text = "\n".join(code_text(cell).strip("\n") for cell in cells)
    return _block(
        text.replace("\u00a0", " "), _language(_first_pre(cells[0]) or cells[0]) or _language(table)
    )


def code_text(node: Node) -> str:
    """All text in a subtree as written, with a new line for each element that begins one."""
    found: list[str] = []
    pending: list[Node | str] = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, str):
            found.append(item)
            continue
        tag = item.tag
        if tag == "br":
            found.append("\n")
        elif tag not in _NO_TEXT and (item is node or not _is_beside(item)):
            if tag in _ROWS and item is not node:
                _new_line(found)
                pending.append(_ROW_END)
            pending.extend(reversed(item.children))
        elif item is _ROW_END:
            _new_line(found)
    return clean("".join(found))


_ROW_END = element("script", {}, None, -1)
"""Marks the end of an element that is a line of code."""


def _new_line(texts: list[str]) -> None:
    last = next((text for text in reversed(texts) if text), "\n")
    if not last.endswith("\n"):
        texts.append("\n")


def _block(text: str, lang: str) -> Code | None:
    if not text.strip():
        return None
    return Code("\n".join(part.rstrip() for part in text.strip("\n").split("\n")), lang)


def _is_beside(node: Node) -> bool:
    attrs = node.attrs
    if not attrs or node.tag in _TABLES:
        return False
    if "hidden" in attrs or attrs.get("aria-hidden") == "true":
        return True
    return bool(classes := attrs.get("class")) and _says_gutter(classes)


@lru_cache(4096)
def _says_gutter(classes: str) -> bool:
    return _GUTTER.search(classes.lower()) is not None


def _is_gutter(cell: Node) -> bool:
    """Whether a cell contains line numbers and nothing else, by its class or its text."""
    marked = _says_gutter(cell.get("class"))
    pre = _first_pre(cell)
    if not marked and pre is None:
        return False
    return marked or _NUMBERS.fullmatch(raw_text(cell)) is not None


def _rows(table: Node) -> Iterator[list[Node]]:
    for part in table.elements():
        for row in [part] if part.tag == "tr" else part.elements():
            if row.tag == "tr":
                yield [cell for cell in row.elements() if cell.tag in ("td", "th")]


def _first_pre(cell: Node) -> Node | None:
    pending = list(cell.elements())[::-1]
    while pending:
        node = pending.pop()
        if node.tag == "pre":
            return node
        pending += list(node.elements())[::-1]
    return None


def _language(node: Node) -> str:
    """The language as the page names it: on the code, inside it, or on the elements close around
    it.
    """
    inner = next((child for child in node.elements() if child.tag == "code"), None)
    places = [place for place in (inner, node) if place is not None]
    above = node.parent
    while (
        above is not None
        and len(places) < _OUTWARD + 1
        and above.tag in ("div", "figure", "td", "tr", "tbody", "table", "code", "pre")
    ):
        places.append(above)
        above = above.parent
    for place in places:
        if found := _named(place):
            return found
    return ""


def _named(node: Node) -> str:
    for name in ("data-lang", "data-language"):
        if (attribute := node.get(name)) and (value := line(attribute).lower()):
            return "" if value in _NO_LANGUAGE or len(value) > 20 else value
    marks = f"{node.get('class')} {node.get('data-syntaxhighlighter-params')}"
    for pattern in (_LANGUAGE, _BESIDE):
        for found in pattern.finditer(marks):
            if found[1].lower() not in _NO_LANGUAGE and "-" not in found[1]:
                return found[1]
    return ""

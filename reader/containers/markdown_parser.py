"""Markdown to HTML: CommonMark, and what GitHub, Pandoc and Obsidian add to it.

Tables, lines struck out, footnotes, boxes for remarks (`> [!NOTE]`), links between notes
(`[[Note|its name]]`).
"""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from mdit_py_plugins.footnote import footnote_plugin

from reader.expressions import expression

_LINK = expression(r"!?\[\[([^\[\]|\n]{1,300})(?:\|([^\[\]\n]{1,300}))?\]\]")
_REMARK = expression(r"<blockquote>\s*<p>\[!(\w{1,30})\][+-]?[ \t]*([^\n<]{0,300})(?:\n|(?=</p>))")


def rendered(text: str) -> str:
    """The HTML of a text."""
    # The parser's own limit on nesting is 20; markup in the text is kept, as people write it.
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin).disable("footnote_inline")  # Pandoc's ^[…] may be nested
    parser.inline.ruler.before("link", "note_link", _note_link)
    body: str = parser.render(text)
    return _REMARK.sub(_remark, body) if "<p>[!" in body else body


def _note_link(state: StateInline, silent: bool) -> bool:
    """A link to another note of a collection, by its name: the text of it is all there is here."""
    match = _LINK.match(state.src, state.pos) if state.src[state.pos] in "![" else None
    if match is None:
        return False
    if not silent:
        state.push("text", "", 0).content = (match[2] or match[1]).strip()
    state.pos = match.end()
    return True


def _remark(match: re.Match[str]) -> str:
    """The kind of a box, or the title it was given, as the first line of a quote."""
    title = match[2].strip() or match[1].capitalize()
    return f"<blockquote>\n<p><strong>{title}</strong></p>\n<p>"

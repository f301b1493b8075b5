"""How deeply elements are nested and which formatting is left open, judged by tags alone.

The rules are the parser's own (HTML standard, 13.2.6), without its tree: which start tag ends an
open paragraph or cell, which end tags count and which are ignored, and which formatting is reopened
in each block until it is closed.
"""

from collections import defaultdict

from reader.html.elements import HEADINGS


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_VOID = _set(
    "area base basefont bgsound br col embed frame hr image img input keygen link meta param source"
    " track wbr html head body"
)
"""Void elements, and three that every page has exactly once whatever its tags."""
_FORMATTING = _set("a b big code em font i nobr s small strike strong tt u")
_ROWS = _set("tbody thead tfoot")
_CELLS = _set("td th")
_TABLE_PARTS = _ROWS | _CELLS | _set("tr caption colgroup")
"""Start tags that are ignored outside a table."""
_MARKED = _CELLS | _set("caption applet marquee object template")
"""Formatting opened in one of these ends with it."""
_TABLE_SCOPE = _set("table template")
_SCOPE = _MARKED | _TABLE_SCOPE
_BUTTON_SCOPE = _SCOPE | _set("button")
_PARAGRAPH = _set("p")
_ENDS_PARAGRAPH = (
    _PARAGRAPH
    | HEADINGS
    | _set(
        "address article aside blockquote center dd details dialog dir div dl dt fieldset"
        " figcaption figure footer form header hgroup hr li listing main menu nav ol plaintext pre"
        " search section summary table ul xmp"
    )
)
_SPECIAL = (
    _ENDS_PARAGRAPH
    | _TABLE_PARTS
    | _MARKED
    | _set("button frameset iframe noembed noframes noscript select textarea")
)
_FOREIGN = _set("svg math")
_INTEGRATION = {
    "svg": _set("foreignobject desc title"),
    "math": _set("mi mo mn ms mtext annotation-xml"),
}
"""Where HTML begins again inside a drawing or a formula."""
_BREAKS_OUT = (
    _FORMATTING - _set("a font")
    | HEADINGS
    | _set("blockquote br center dd div dl dt embed hr img li listing menu meta ol p pre ruby span")
    | _set("sub sup table ul var head body")
)
"""HTML elements that end the drawing or formula they are found in."""

_ENDED_IN_SCOPE = _set(
    "address applet article aside blockquote button center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer header hgroup listing main marquee menu nav object ol pre search"
    " section summary ul"
)
_ENDS = {
    "p": (_PARAGRAPH, _BUTTON_SCOPE),
    "li": (_set("li"), _SCOPE | _set("ol ul")),
    "template": (_set("template"), _set("")),
    **{name: (_set(name), _SCOPE) for name in _ENDED_IN_SCOPE},
    **{name: (_set(name), _TABLE_SCOPE) for name in _TABLE_PARTS | _set("table")},
    **dict.fromkeys(HEADINGS, (HEADINGS, _SCOPE)),
}
"""End tags that end more than the innermost element: the names they end, and where they stop."""
_REACH = 64
"""How many levels up open elements are looked for. Anything further counts as still open."""
_LIST_SCOPE = _SPECIAL - _set("address div p")
_NEXT = {
    "li": (_set("li"), _LIST_SCOPE, _REACH),
    **dict.fromkeys(_set("dd dt"), (_set("dd dt"), _LIST_SCOPE, _REACH)),
    **dict.fromkeys(_CELLS, (_CELLS, _set("tr table template"), _REACH)),
    "tr": (_set("tr"), _TABLE_SCOPE, _REACH),
    **dict.fromkeys(_ROWS, (_ROWS, _TABLE_SCOPE, _REACH)),
    "button": (_set("button"), _SCOPE, _REACH),
    **dict.fromkeys(HEADINGS, (HEADINGS, _SPECIAL, 1)),
    **dict.fromkeys(_set("option optgroup"), (_set("option"), _SPECIAL, 1)),
}
"""Start tags that end an element before them: its names, where the search stops, and how far up it
goes."""

_ONE = {name: _set(name) for name in _FORMATTING}
_ODD = frozenset(
    {*_VOID, *_FORMATTING, *_NEXT, *_TABLE_PARTS, *_MARKED, *_FOREIGN, *_ENDS_PARAGRAPH, "form"}
)
"""Start tags with rules of their own. All others simply open an element."""
_PLAIN = _ENDS_PARAGRAPH.difference(
    _VOID, _FORMATTING, _NEXT, _TABLE_PARTS, _MARKED, _FOREIGN, _set("form")
)
"""Start tags that end an open paragraph and have no other rule: <p> and <div>, most of a page's."""
_ODD_ENDS = _FORMATTING | _MARKED | _set("form")

_Style = tuple[str, str]
"""Name and attributes of a formatting element. At most three identical ones are kept."""


class Nesting:
    """The open elements and formatting, very nearly as the parser has them."""

    def __init__(self) -> None:
        self.open: list[str] = []
        self.styles: list[_Style | None] = []
        """Formatting that is reopened in each block until it is closed; None marks the start of a
        cell."""
        self.reopened = 0
        """How often formatting was reopened: elements that nobody wrote."""
        self._notes: list[str] = []
        """For each open element: its attributes if it is formatting, "svg" or "math" inside one, or
        ""."""
        self._names: dict[str, int] = defaultdict(int)
        self._missing: list[_Style] = []

    def start(self, name: str, attributes: str) -> None:
        """Handle a start tag."""
        notes = self._notes
        if self._missing and name in _FORMATTING:
            self._reopen()
        foreign = self._foreign(name) if notes and notes[-1] and notes[-1] in _FOREIGN else ""
        if foreign:
            if not attributes.endswith("/"):
                self._push(name, foreign)
        elif name in _PLAIN:
            if self._names.get("p"):
                self._close(_PARAGRAPH, _BUTTON_SCOPE)
            self._push(name, "")
        elif name not in _ODD:
            self._push(name, "")
        elif name in _TABLE_PARTS:
            self._start_part(name)
        elif name != "form" or not self._names.get("form"):
            self._end_before(name)
            self._push_odd(name, attributes)
        if self._missing:
            self._reopen()

    def end(self, name: str) -> None:
        """Handle an end tag. One that ends nothing is ignored, as in the parser."""
        if self._missing:
            self._reopen()
        if self.open and self.open[-1] == name and name not in _ODD_ENDS:
            self._pop()
        elif not self._names.get(name) and name not in HEADINGS:
            return
        elif name in _FORMATTING:
            self._end_formatting(name)
        elif name == "form":
            self._take_out(self._find(_set("form"), _SCOPE, _REACH))
        else:
            names, stops = _ENDS.get(name) or (_set(name), _SPECIAL)
            self._close(names, stops)

    def _push(self, name: str, note: str) -> None:
        self.open.append(name)
        self._notes.append(note)
        self._names[name] += 1

    def _pop(self) -> str:
        name = self.open.pop()
        self._names[name] -= 1
        return self._notes.pop()

    def _push_odd(self, name: str, attributes: str) -> None:
        if name in _VOID or (name in _FOREIGN and attributes.endswith("/")):
            return
        if name in _FORMATTING:
            self._push(name, attributes)
            style = (name, attributes)
            if len(self.styles) > 2 and self.styles.count(style) > 2:
                self.styles.remove(style)
            self.styles.append(style)
            return
        self._push(name, name if name in _FOREIGN else "")
        if name in _MARKED:
            self.styles.append(None)

    def _start_part(self, name: str) -> None:
        """Handle the start tag of a row or cell, which makes no element outside a table."""
        if self._names.get("table") or self._names.get("template"):
            if name in _NEXT:
                self._close(*_NEXT[name])
            self._push(name, "")
            if name in _MARKED:
                self.styles.append(None)

    def _end_before(self, name: str) -> None:
        """End the elements that the start tag of an element implicitly ends."""
        if name in {"a", "nobr"} and self._names.get(name):
            self._end_formatting(name)
        if name in _ENDS_PARAGRAPH and self._names.get("p"):
            self._close(_PARAGRAPH, _BUTTON_SCOPE)
        if name in _NEXT:
            self._close(*_NEXT[name])

    def _foreign(self, name: str) -> str:
        """The foreign content a start tag belongs to, "svg" or "math"; "" for the page itself."""
        note = self._notes[-1]
        if self.open[-1] in _INTEGRATION[note]:
            return name if name in _FOREIGN else ""
        if name not in _BREAKS_OUT:
            return name if name in _FOREIGN else note
        while self._notes and self._notes[-1] in _FOREIGN:
            if self.open[-1] in _INTEGRATION[self._notes[-1]]:
                break
            self._pop()
        return ""

    def _find(self, names: frozenset[str], stops: frozenset[str], reach: int) -> int:
        """The innermost open element of `names`, unless one of `stops` comes first."""
        last = len(self.open) - 1
        for at in range(last, max(-1, last - reach), -1):
            name = self.open[at]
            if name in names:
                return at
            if name in stops:
                return -1
        return -1

    def _close(self, names: frozenset[str], stops: frozenset[str], reach: int = _REACH) -> None:
        at = self._find(names, stops, reach)
        if at >= 0:
            self._cut(at)

    def _cut(self, at: int) -> None:
        """End all elements from `at` on. Formatting among them is reopened with the next text."""
        ended: list[_Style] = []
        while len(self.open) > at:
            name = self.open[-1]
            note = self._pop()
            if name in _FORMATTING:
                ended.append((name, note))
            elif name in _MARKED and note not in _FOREIGN:
                self._forget_cell()
        if ended:
            self._missing += [style for style in reversed(ended) if style in self.styles]

    def _take_out(self, at: int) -> None:
        """End one element, leaving those inside it open."""
        if at >= 0:
            self._names[self.open.pop(at)] -= 1
            del self._notes[at]

    def _forget_cell(self) -> None:
        while self.styles and self.styles.pop() is not None:
            pass

    def _reopen(self) -> None:
        for name, attributes in self._missing:
            self._push(name, attributes)
        self.reopened += len(self._missing)
        self._missing = []

    def _end_formatting(self, name: str) -> None:
        """Close formatting, possibly across blocks: these stay open, and it ends inside them
        too.
        """
        for back, style in enumerate(reversed(self.styles), 1):
            if style is None:
                break
            if style[0] == name:
                del self.styles[-back]
                break
        at = self._find(_ONE[name], _SCOPE, _REACH)
        if at < 0:
            return
        if not _SPECIAL.isdisjoint(self.open[at:]):
            self._take_out(at)
        elif at == len(self.open) - 1:
            self._pop()
        else:
            self._cut(at)

"""Key presets after other programs: less, newsboat, circumflex, rtv.

A command whose key the preset gives to another command gets a different key; the rest of the table
is unchanged. The user's own keys take precedence over a preset.
"""

from collections.abc import Mapping
from typing import TypeAlias

from reader.commands.keys import LETTER

Keys: TypeAlias = Mapping[str, tuple[str, ...]]

_LESS: Keys = {
    "line_down": ("j", "down", "e", "ctrl+n"),
    "line_up": ("k", "up", "ctrl+k"),
    "page_down": ("space", "f", "pagedown", "ctrl+f", "ctrl+v"),
    "page_up": ("b", "w", "pageup", "ctrl+b"),
    "top": ("g", "home", "<"),
    "bottom": ("G", "end", ">"),
    "help": ("h", "?", "f1"),
    "redraw": ("r", "ctrl+l", "ctrl+r"),
    "reload": ("R",),
    "editor": ("v",),
    # What these gave up.
    "compare": ("z d",),
    "keywords": ("z w",),
    "select": ("z v",),
    "narrower": ("z <",),
    "wider": ("z >",),
    "collapse": ("left",),
    "aside_left": ("left",),
}
_NEWSBOAT: Keys = {
    "links": ("u",),
    "dropped": ("ctrl+u",),
    "sort": ("g",),
    "done": ("A", "x"),
    "next_page": ("J", "alt+right"),
    "previous_page": ("K", "alt+left"),
    "half_up": ("U",),
    "top": ("home",),
    "bottom": ("end",),
    "author_next": ("z A",),
    "next_sibling": ("z j",),
    "previous_sibling": ("z k",),
}
_CIRCUMFLEX: Keys = {
    "next_thread": ("n", "]"),
    "previous_thread": ("N", "["),
    "next_heading": ("n", "]"),
    "previous_heading": ("N", "["),
    "more": ("h", "z m"),
    "less": ("l", "z r"),
    "hints": ("tab", ";"),
    "help": ("i", "?", "f1"),
    "pictures": ("z i",),
    "next_page": ("J", "alt+right"),
    "previous_page": ("K", "alt+left"),
    "next": ("ctrl+n",),
    "previous": ("ctrl+o",),
    "collapse": ("left",),
    "expand": ("right",),
    "next_pane": ("z tab",),
    "next_sibling": ("z j",),
    "previous_sibling": ("z k",),
}
_RTV: Keys = {
    "page_down": ("n", "pagedown", "ctrl+f"),
    "page_up": ("m", "pageup", "ctrl+b"),
    "top": ("g g", "home"),
    "search": ("f",),
    "command_line": ("/", ":"),
    "toggle": ("space", "enter", "z a"),
    "parent": ("K", "p"),
    "links": ("b",),
    "next": ("ctrl+n",),
    "mark": (f"z ' {LETTER}",),
    "previous_sibling": ("z K",),
}
PRESETS: Mapping[str, Keys] = {
    "reader": {},
    "less": _LESS,
    "newsboat": _NEWSBOAT,
    "circumflex": _CIRCUMFLEX,
    "rtv": _RTV,
}
"""The keys of commands, by command id, for each program."""


def with_preset(name: str, keys: Keys) -> Keys:
    """The user's keys added to those of a preset."""
    return {**PRESETS[name], **keys}

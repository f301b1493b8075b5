"""Copy to this machine's clipboard if the user sits at it, else to the terminal's (OSC 52).

The messages claim only what is known: a clipboard that was read back holds the text; a terminal was
sent it, and does not confirm.
"""

from collections.abc import Mapping
from enum import Enum
from typing import Protocol

_OSC_52_LIMIT = 74_994
"""Bytes of base64 that xterm and many after it accept; 3 bytes of text make 4 of them."""


class ClipboardResult(Enum):
    """The outcome of copying to this machine's clipboard."""

    HELD = "read back from it"
    HANDED = "taken without complaint"
    NONE = "there is no clipboard here, or it is not the user's"


class _Pyperclip(Protocol):
    PyperclipException: type[Exception]

    def copy(self, text: str) -> None: ...
    def paste(self) -> object: ...


def remote(environ: Mapping[str, str]) -> bool:
    """Whether the user sits at another machine, whose clipboard only the terminal can reach."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def keep(text: str, environ: Mapping[str, str]) -> ClipboardResult:
    """Copy `text` to this machine's clipboard; blocks while a clipboard program runs."""
    library = None if remote(environ) else _pyperclip()
    if library is None:
        return ClipboardResult.NONE
    try:
        library.copy(text)
    except (library.PyperclipException, OSError, UnicodeError):
        return ClipboardResult.NONE
    try:
        return ClipboardResult.HELD if library.paste() == text else ClipboardResult.HANDED
    except (library.PyperclipException, OSError, UnicodeError):
        return ClipboardResult.HANDED


def sentence(result: ClipboardResult, description: str, text: str) -> str:
    """The message for an outcome; NONE means that the terminal was sent the text instead."""
    match result:
        case ClipboardResult.HELD:
            return f"Copied {description}"
        case ClipboardResult.HANDED:
            return f"Handed {description} to the clipboard"
        case ClipboardResult.NONE if len(text.encode()) * 4 > _OSC_52_LIMIT * 3:
            return (
                f"Sent {description} to the terminal's clipboard; some terminals refuse one so long"
            )
        case ClipboardResult.NONE:
            return f"Sent {description} to the terminal's clipboard"


def _pyperclip() -> _Pyperclip | None:
    """Imported when something is copied: most readings never need it."""
    try:
        import pyperclip  # type: ignore[import-untyped]  # noqa: PLC0415
    except ImportError:
        return None
    library: _Pyperclip = pyperclip
    return library

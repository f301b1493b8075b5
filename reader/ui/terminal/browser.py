"""Open a web address in a browser, without a shell and without output on the screen."""

import subprocess
import webbrowser
from urllib.parse import quote, urlsplit, urlunsplit

from reader.text import line
from reader.values import dataclass

_IN_TERMINAL = {
    "browsh", "carbonyl", "cha", "chawan", "elinks", "links", "links2", "lynx", "w3m",
    "www-browser",
}  # fmt: skip
_PATIENCE = 2.0
"""Seconds after which a program that still runs is taken for a browser at work."""
_SAFE = "%/:=&?~#+!$,;'@()*[]"


@dataclass(frozen=True, slots=True)
class Outcome:
    """Whether a browser was started, and a sentence about it."""

    opened: bool
    message: str


def web_address(url: str) -> str:
    """`url` normalised if it is an absolute http or https address, "" otherwise.

    The result begins with its scheme, so no program can take it for an option, and contains no
    space, quote or control character.
    """
    try:
        parts = urlsplit(line(url))
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return ""
    if parts.scheme not in ("http", "https") or not host:
        return ""
    return quote(urlunsplit(parts), safe=_SAFE)


def open_address(url: str) -> Outcome:
    """Start this machine's browser on `url`; blocks while a starter script runs."""
    address = web_address(url)
    if not address:
        return Outcome(False, "Only web addresses are opened")
    try:
        controller = webbrowser.get()
    except (webbrowser.Error, ValueError):  # ValueError: a quote left open in $BROWSER
        return Outcome(False, "No browser was found here")
    if _takes_terminal(controller):
        return Outcome(False, "The browser here would run over this screen")
    if not _start(controller, address):
        return Outcome(False, "The browser did not start")
    return Outcome(True, f"Handed to the browser: {address}")


def _takes_terminal(controller: webbrowser.BaseBrowser) -> bool:
    program = controller.name.rpartition("/")[2].lower()
    return program in _IN_TERMINAL


def _start(controller: webbrowser.BaseBrowser, address: str) -> bool:
    """Start it without this terminal: a foreground program of $BROWSER must not draw on it."""
    try:
        if type(controller) is not webbrowser.GenericBrowser:
            return controller.open(address)
        words = [controller.name, *(word.replace("%s", address) for word in controller.args)]
        program = subprocess.Popen(  # noqa: S603  a list of words, the address checked above
            words,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return program.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True
    except (OSError, ValueError, webbrowser.Error):
        return False

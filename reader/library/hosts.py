"""The hosts the user allows reader to ask for the comments of other hosts' pages, one a line.

A plain file that can be edited by hand. Errors with it are ignored: the user is then asked again.
"""

from contextlib import suppress
from pathlib import Path

from reader.config.atomic import locked, put
from reader.expressions import expression

_NAME = "hosts"
_HOST = expression(r"[a-z0-9.:-]{1,253}")
_MOST = 1 << 16
_HEAD = (
    "# Hosts that may be asked for comments of other pages; without its line one is asked about.\n"
)


def allowed(folder: Path) -> frozenset[str]:
    """The hosts that the user has allowed."""
    try:
        with (folder / _NAME).open(encoding="ascii", errors="replace") as file:
            lines = [line.strip().lower() for line in file.read(_MOST).splitlines()]
    except OSError:
        return frozenset()
    return frozenset(line for line in lines if _HOST.fullmatch(line))


def allow(folder: Path, host: str) -> None:
    """Remember that a host may be asked."""
    host = host.lower()
    if not _HOST.fullmatch(host):
        return
    # Under a lock: two readers that add a host each would otherwise overwrite each other's.
    with suppress(OSError), locked(folder):
        known = allowed(folder)
        if host not in known:
            text = _HEAD + "".join(f"{name}\n" for name in sorted({*known, host}))
            put(folder / _NAME, text.encode("ascii"))

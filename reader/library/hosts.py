"""The hosts that may be asked for comments of other hosts' pages: one a line, as the user said.

A file that can be read and changed by hand. What goes wrong with it is no error: then the user is
asked once more.
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
    """The hosts the user has let be asked."""
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
    # Alone: of two readers that are told a host each, the second would forget the first's.
    with suppress(OSError), locked(folder):
        known = allowed(folder)
        if host not in known:
            text = _HEAD + "".join(f"{one}\n" for one in sorted({*known, host}))
            put(folder / _NAME, text.encode("ascii"))

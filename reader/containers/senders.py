"""The sender of a mail, by its From header: a name, or a substitute for one."""

import re

from reader.expressions import expression

_ADDRESS = expression(r"\s*<[^<>]*>\s*$")
_NAMED_AFTER = expression(r"[^()<>\s@]+(?:@| at )[^()<>\s@]+\s*\(([^()]{1,200})\)")
"""An address followed by a name, as in list archives: "odo at pond.example (Odo)"."""
_BARE = expression(r"[^\s@]+(?:@| at )[^\s@]+")


def sender(header: str) -> str:
    """The name of the sender, or the part of the address before the @ if there is none."""
    if named := _NAMED_AFTER.fullmatch(header):
        return named[1].strip()
    name = _ADDRESS.sub("", header).strip(" \"'")
    if name and not _BARE.fullmatch(name):
        return name
    return re.split(r"@| at ", name or header.strip("<> "))[0]

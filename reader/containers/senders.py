"""Who sent a mail, by its From: a name, or what stands for one."""

import re

from reader.expressions import expression

_ADDRESS = expression(r"\s*<[^<>]*>\s*$")
_NAMED_AFTER = expression(r"[^()<>\s@]+(?:@| at )[^()<>\s@]+\s*\(([^()]{1,200})\)")
"""An address with the name after it, as archives of lists have it: "odo at pond.example (Odo)"."""
_BARE = expression(r"[^\s@]+(?:@| at )[^\s@]+")


def sender(told: str) -> str:
    """The name of who wrote, or the part of the address before the @ where there is none."""
    if named := _NAMED_AFTER.fullmatch(told):
        return named[1].strip()
    name = _ADDRESS.sub("", told).strip(" \"'")
    if name and not _BARE.fullmatch(name):
        return name
    return re.split(r"@| at ", name or told.strip("<> "))[0]

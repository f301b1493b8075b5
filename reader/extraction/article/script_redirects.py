"""Recognises a page without a text whose script sends a browser on to another."""

from reader.expressions import expression
from reader.html.links import absolute
from reader.html.tree import Document

_LONGEST = 4000
"""Characters of all scripts of a page that does nothing else; larger ones do more."""
_SENT_TO = expression(
    r"\blocation(?:\.href)?\s{0,9}(?:=|\.(?:replace|assign)\s{0,9}\()\s{0,9}"
    r"(?:\"([^\"\s<>]{1,2000})\"|'([^'\s<>]{1,2000})')\s{0,9}(?:[;)}\n,]|$)"
)
"""An address written out, and not put together of parts."""


def script_target(document: Document) -> str:
    """The address that a script sends a browser on to, absolute; "" if none does."""
    scripts = document.scripts_with("location")
    if not scripts or sum(map(len, document.script_texts())) > _LONGEST:
        return ""
    for script in scripts:
        for sent in _SENT_TO.finditer(script):
            target = absolute(document.url, (sent[1] or sent[2]).replace("\\/", "/"))
            if target and target.partition("#")[0] != document.url.partition("#")[0]:
                return target
    return ""

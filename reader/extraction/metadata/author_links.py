"""Recognises links to all that somebody wrote, by their address or by their label."""

import re

from reader.expressions import expression
from reader.text import line

_PAGE = expression(
    r"/(?:authors?|autor(?:es|en|in)?|auteurs?|people|contributors?|writers?|by|byline|columnists?"
    r"|redakteure?|reporters?|journalists?|profiles?|staff|team)/[^/]"
)
"""The rest of the address of an author's page."""
_POSTS = expression(
    r"(?:[\w']+ ){0,4}(?:posts?|articles|stories|entries|essays|beiträge|artikel|texte|artículos"
    r"|entradas|articoli|berichten|artigos) (?:written )?(?:by|from|von|par|de|di|van|por) ",
    re.IGNORECASE,
)
"""What the label of a link to somebody's posts says before the name."""
_LONGEST = 200


def is_of_author(path: str) -> bool:
    """Whether a path, in lower case, is that of an author's page."""
    return _PAGE.search(path) is not None


def tells_whose(label: str, name: str) -> bool:
    """Whether the label of a link says that it leads to what `name` wrote: "All posts from Ada
    Lind". A category has "in" before its name.
    """
    label = line(label) if len(label) <= _LONGEST else ""
    if not name or label == name or not label.endswith(name):
        return False
    return _POSTS.fullmatch(label.removesuffix(name)) is not None

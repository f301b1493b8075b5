"""Whether each item says that somebody wrote it: "Ada commented 3 days ago"."""

import re
from functools import lru_cache
from itertools import islice

from reader.expressions import expression
from reader.extraction.generic.structure.groups import Group
from reader.extraction.verbs import COMMENTING, SAYING, alternation
from reader.html.tree import Document

_ASKED, _FIELDS = 3, 30
"""How many items are examined, and how many elements at the start of each."""
_LONGEST = 40
"""Characters of the words between a name and a date, with the date."""
_WROTE = expression(
    r"(?:(?:has|hat|a|ha|har|added a|left a|made a|posted a|new)\s)?"
    rf"(?:comment|reply|{alternation((*SAYING, *COMMENTING))})"
    r"(?=$|\s?[:,(]|\s(?:on|at|am|um|le|el|il|op|den|w|dne|в)\b|\s\d|\s(?:a|an|about|vor|hace)\s)",
    re.IGNORECASE,
)


def is_spoken(document: Document, group: Group) -> bool:
    """Whether the first items all have such words near their start."""
    return all(
        any(
            isinstance(child, str) and 3 < len(child) <= _LONGEST and _says(child)
            for node in document.nodes[root.order : min(root.end, root.order + _FIELDS)]
            for child in islice(node.children, _FIELDS)
        )
        for root in group.roots(_ASKED)
    )


@lru_cache(2048)
def _says(text: str) -> bool:
    return _WROTE.match(text.strip(" \t\r\n\u00a0·•—–-,")) is not None

"""The roles of people and the states of comments, by the marks pages use for them.

A mark is a whole word of a class, or all of a badge: "moderator-tools" and "collapsed-icon" name
other things.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.expressions import expression

Named = tuple[str, ...]
_ROLES = (
    ("op", expression(
        # "post-author" is also what blogs call the name of a comment's author.
        r"by-?(?:post-?)?author|is-?(?:the-)?(?:post-)?author"
        r"|(?:is-)?(?:topic|thread|story|link)-?_?(?:author|owner|starter|creator)(?:-badge|-reply)?"
        r"|(?:is-)?(?:author-)?op|op-(?:comment|reply|badge)|submitter|original-?poster"
        r"|author-(?:comment|reply|badge)|owner|.*(?:thread|topic|discussion)(?:starter|author)"
    )),
    ("staff", expression(
        r"(?:is-|by-?|role-|user-|userbanner--)?"
        r"(?:staff|moderator|mod|admin|administrator|official|team-?member)"
        r"(?:-comment|-reply|-post|-badge)?"
    )),
    ("pinned", expression(
        r"(?:is-|comment-+|post-+|wpd-)?(?:stick(?:y|ied)|pinned)(?:-comment|-post|-reply)?"
    )),
    ("accepted", expression(
        r"(?:is-|answer-+|comment-+|message-+|has-)?"
        r"(?:accepted|solution|solved|best|best-?answer|chosen)(?:-?answer|-?solution|-?reply)?"
    )),
)  # fmt: skip
_STATES = (
    ("deleted", expression(r"(?:is-?|(?:comment|post|message|reply)[-_]+)?(?:deleted|removed)")),
    ("hidden", expression(
        r"(?:is-?|(?:comment|post|message|reply)[-_]+)(?:hidden|ignored)|flagged|dead|ignored"
    )),
    ("moderated", expression(
        r"(?:is-?|(?:comment|post|message|reply)[-_]+|wpd-)?"
        r"(?:moderated|unapproved|pending|held|awaiting-moderation)(?:-comment)?"
    )),
    ("collapsed", expression(
        r"(?:is-?|(?:comment|post|message|reply)[-_]+)?(?:collapsed|minimi[sz]ed|folded)"
    )),
)  # fmt: skip
BADGE = expression(
    r"badge|label|role|flair|(?:^|[\s_-])tag(?:$|[\s_-])|rank|user-?title|usergroup|banner|pinned"
    r"|sticky|(?:^|[\s_-])op(?:$|[\s_-])|(?:^|[\s_-])mod(?:$|[\s_-])|staff|admin|accepted|solution"
)
"""Words in the class of a badge, in lower case."""


@lru_cache(4096)
def roles(classes: str) -> Named:
    """The roles named in a class."""
    return _matching(classes, _ROLES)


@lru_cache(4096)
def states(classes: str) -> Named:
    """The states named in a class."""
    return _matching(classes, _STATES)


def _matching(classes: str, marks: Sequence[tuple[str, re.Pattern[str]]]) -> Named:
    words = classes.lower().split()[:16]
    found = (name for name, mark in marks if any(map(mark.fullmatch, words)))
    return tuple(dict.fromkeys(found))


def distinctive(named: Sequence[Named]) -> list[Named]:
    """Roles or states without those that all items have, which only name a style."""
    count = len(named)
    if count < 3:
        return list(named)
    everywhere = set(named[0]).intersection(*named[1:])
    if not everywhere:
        return list(named)
    return [tuple(name for name in names if name not in everywhere) for names in named]

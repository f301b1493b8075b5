"""Whether items say who wrote them ("Ada commented 3 days ago"), or describe whom they name."""

import re
from functools import lru_cache
from itertools import islice, pairwise

from reader.expressions import expression
from reader.extraction.dates.words import is_weekday
from reader.extraction.generic.structure.groups import Group
from reader.extraction.generic.wording.vocabulary import speaks_of_comments
from reader.extraction.verbs import COMMENTING, SAYING, alternation
from reader.html.tree import Document
from reader.model import Comment
from reader.text.sentences import SENTENCE_ENDS

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


def are_described(comments: list[Comment]) -> bool:
    """Whether comments without any date speak of those they name: half of the texts or more begin
    with the name above them, and no name comes twice.

    Badges, roles and authors are described so, often beside the comments and in their classes:
    "Star reader | Star readers are …". Hardly anybody speaks so of himself.
    """
    if len(comments) < _DESCRIBED or any(comment.published_text for comment in comments):
        return False
    names = {comment.author for comment in comments if comment.author}
    begun = sum(
        _begins(comment.text[:_LONGEST], comment.author) for comment in comments if comment.author
    )
    return len(names) == len(comments) and begun * 2 >= len(comments)


_DESCRIBED = 3
"""The fewest such comments: one or two may begin with a name by chance."""


def are_days(comments: list[Comment]) -> bool:
    """Whether all are named after days of the week, and none has a date: opening hours."""
    names = {comment.author for comment in comments}
    undated = not any(comment.published_text for comment in comments)
    return undated and len(names) >= _DESCRIBED and all(map(is_weekday, names))


def say_the_same(comments: list[Comment]) -> bool:
    """Whether nearly all comments have a text that others have too, and that is no sentence: rows
    of a table of revisions, each with a date, a name and who published it.
    """
    texts = [comment.text for comment in comments if not comment.states]
    different = set(texts)
    return (
        len(texts) >= _SAME
        and len(different) * _SAYING <= len(texts)
        and not any(text.endswith(SENTENCE_ENDS) for text in different)
    )


def say_one_thing(comments: list[Comment]) -> bool:
    """Whether several comments, none with an author, all have one text: "Log in to comment" below
    each of the stories of a page.
    """
    if len(comments) < _DESCRIBED or any(comment.author for comment in comments):
        return False
    said = {comment.text for comment in comments}
    return len(said) == 1 and " " in said.pop()


def are_ranked(comments: list[Comment]) -> bool:
    """Whether several comments all say one thing with a number before it, the highest first: those
    who wrote or recommended most, with how often ("2,678 recommendations"). Where they are dated,
    that thing is comments: a countdown may be written by several.
    """
    if len(comments) < _DESCRIBED:
        return False
    counts = []
    things = set()
    for comment in comments:
        found = _COUNTED.fullmatch(comment.text[:_LONGEST])
        if found is None:
            return False  # as nearly always for the first
        counts.append(int(_NO_DIGIT.sub("", found[1])))
        things.add(found[2])
    if len(things) != 1:
        return False
    if any(comment.published_text for comment in comments) and not speaks_of_comments(things.pop()):
        return False
    return len({*counts}) > 1 and all(one >= other for one, other in pairwise(counts))


_COUNTED = expression(r"(\d[\d.,\u00a0]{0,12})\s+([^\W\d][^\d.!?]*)")
_NO_DIGIT = expression(r"\D")
_SAME, _SAYING = 8, 4
"""The fewest such comments, and how many of them say each of the texts: thanks are given by some.
"""


def _begins(text: str, name: str) -> bool:
    """Whether a text begins with a name, after no more than an article, and its line goes on: a
    colon or a new line shows that somebody is named there once more.
    """
    at = text.casefold().find(name.casefold())
    begins = at == 0 or (0 < at <= _ARTICLE and text[at - 1].isspace())
    return begins and _ON.match(text, at + len(name)) is not None


_ARTICLE = 4
"""The characters of "The "."""
_ON = expression(r"(?:e?s)?[ \u00a0](?!here\b)\w")
"""The plural of the name, and the beginning of the next word: "Ada here, …" is a greeting."""


@lru_cache(2048)
def _says(text: str) -> bool:
    return _WROTE.match(text.strip(" \t\r\n\u00a0·•—–-,")) is not None

"""How far comments are set in: a talk between two stays on one level.

Where two people answer each other and nobody else does, the indentation tells nothing: each
comment answers the one above it. So only the first answer is set in (asked for in
lobsters/lobsters#662), and a long talk leaves its text the room it has.
"""

from collections.abc import Sequence

from reader.layout.threads import Forest, Numbers, numbers


def levels(forest: Forest, authors: Sequence[str]) -> Numbers:
    """The level each comment is drawn at; never deeper than its depth, nor than its parent's + 1.

    A comment stays on the level of the one it answers if it is the only answer there, and comes
    from whom that one had answered. Who has no name is nobody in particular.
    """
    parent = forest.parent
    answers = numbers((0,)) * len(parent)
    for above in parent:
        if above >= 0:
            answers[above] += 1
    found = numbers()
    for number, above in enumerate(parent):
        if above < 0:
            found.append(0)
            continue
        asked = parent[above]
        author = authors[number]
        talk = (
            asked >= 0
            and answers[above] == 1
            and "" != author == authors[asked] != authors[above] != ""
        )
        found.append(found[above] + (not talk))
    return found

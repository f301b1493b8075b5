"""How far comments are indented: an exchange between two people stays on one level.

Where two people answer each other and nobody joins in, indentation adds nothing: each comment
answers the one above it. So only the first answer is indented (requested in lobsters/lobsters#662),
and a long exchange keeps room for its text.
"""

from collections.abc import Sequence

from reader.layout.threads import Forest, Numbers, numbers


def levels(forest: Forest, authors: Sequence[str]) -> Numbers:
    """The level at which each comment is drawn: at most its depth, and at most one below its
    parent.

    A comment stays on the level of the one it answers if it is the only answer, and its author is
    the person that one had answered. Comments without an author never match.
    """
    parent = forest.parent
    answers = numbers((0,)) * len(parent)
    for above in parent:
        if above >= 0:
            answers[above] += 1
    drawn = numbers()
    for number, above in enumerate(parent):
        if above < 0:
            drawn.append(0)
            continue
        grandparent = parent[above]
        author = authors[number]
        talk = (
            grandparent >= 0
            and answers[above] == 1
            and "" != author == authors[grandparent] != authors[above] != ""
        )
        drawn.append(drawn[above] + (not talk))
    return drawn

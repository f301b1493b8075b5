"""Recognises what a page draws twice in two forms: questions and answers as a list of terms for
wide windows, and one under the other, to be unfolded, for narrow ones.
"""

from collections.abc import Iterator

from reader.model import (
    Block,
    Blocks,
    Code,
    Heading,
    Image,
    Items,
    Media,
    Note,
    Paragraph,
    Quote,
    Spans,
    Table,
    spans_text,
)
from reader.text import words

_LONG = 12
"""The fewest words of a text that nobody writes twice."""
_LEAST, _TEXTS = 2, 4
"""The fewest such texts, and the fewest in all, in a row: two questions with their answers."""


def redrawn(found: Blocks) -> set[int]:
    """Which of the blocks say again, in the same order and without a break, what stands above
    them in another form.
    """
    if not _answers(found):
        return set()
    parts = [(part, at) for at, block in enumerate(found) for part in _parts(block)]
    # Of most pages no more is asked than how their blocks begin.
    begun = {part if isinstance(part, str) else part[0].text for part, _ in parts}
    if len(parts) - len(begun) < _TEXTS:
        return set()
    told = [(part if isinstance(part, str) else spans_text(part).strip(), at) for part, at in parts]
    forms = [_form(found[at]) for _, at in told]
    first: dict[str, int] = {}
    before = [first.setdefault(text, place) for place, (text, _) in enumerate(told)]
    again: set[int] = set()
    run: list[int] = []
    for place, earlier in enumerate([*before, -1]):
        if run and earlier != before[run[-1]] + 1:
            again |= _of_run(told, run)
            run = []
        if 0 <= earlier < place and forms[earlier] != forms[place]:
            run.append(place)
    whole: dict[int, bool] = {}
    for place, (_, at) in enumerate(told):
        whole[at] = whole.get(at, True) and place in again
    return {at for at, every in whole.items() if every}


def _answers(found: Blocks) -> bool:
    """Whether there is a list of entries of several blocks, or several blocks to be unfolded."""
    folded = 0
    for block in found:
        if isinstance(block, Items):
            if sum([len(item) > 1 for item in block.items]) >= _LEAST:
                return True
        elif isinstance(block, Note):
            folded += 1
    return folded >= _LEAST


def _form(block: Block) -> str:
    """How a block is drawn: in a list, to be unfolded, or as it is."""
    return type(block).__name__ if isinstance(block, Items | Note) else ""


def _of_run(told: list[tuple[str, int]], run: list[int]) -> set[int]:
    """The places of a run, if it is long enough to be another form of what is above."""
    long = sum(words(told[place][0]) >= _LONG for place in run)
    return {*run} if len(run) >= _TEXTS and long >= _LEAST else set()


def _parts(block: Block) -> Iterator[Spans | str]:
    """The texts in a block, in order, as spans, and labels; and what else it has: two forms are
    the same only if their code, tables and pictures are.
    """
    pending = [block]
    while pending:
        match pending.pop():
            case Paragraph(spans) | Heading(_, spans) if spans:
                yield spans
            case Code(text):
                yield text
            case Items(items):
                pending += [one for item in reversed(items) for one in reversed(item)]
            case Quote(blocks):
                pending += blocks[::-1]
            case Note(label, blocks):
                yield label.strip()
                pending += blocks[::-1]
            case Table() | Image() | Media() as other:
                yield repr(other)
            case _:
                pass

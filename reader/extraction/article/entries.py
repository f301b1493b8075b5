"""The entries of a list of pages: the title first, and its points, author and age in one line."""

from dataclasses import replace
from itertools import takewhile

from reader.expressions import expression
from reader.layout.entries import FEWEST, LONGEST
from reader.model import Block, Blocks, Heading, Items, Paragraph, Span, Spans, spans_text
from reader.text.sentences import PROSE_ENDS

_COUNT = expression(r"[▲△⇧+#-]?\s*\d[\d.,]{0,11}\s?[kK]?(?:\s+(?:points?|votes?))?|•")
"""What stands beside the arrows to vote with."""
_NOT_SHOWN = "•"
"""What stands there while an entry is new."""
_LONGEST = 120
"""The most characters of one fact, or of several in one paragraph."""
_VOTED = 3
"""The counts that a page keeps of one entry, of which a style shows one."""
_BETWEEN = Span(" · ")


def with_titles_first(blocks: Blocks) -> Blocks:
    """The lists among the blocks with each entry as a title and one line of facts.

    Others, and the entries that have more than that, stay as they are.
    """
    return tuple(map(_ordered, blocks))


def _ordered(block: Block) -> Block:
    if not isinstance(block, Items) or block.terms:
        return block
    entries = [_entry(item) for item in block.items]
    if len(entries) - entries.count(None) < FEWEST:
        return block
    items = (entry or item for entry, item in zip(entries, block.items, strict=True))
    return replace(block, items=tuple(items))


def _entry(item: Blocks) -> Blocks | None:
    """The title and the facts of an item; None if it has others, or a text."""
    lines = lines_of(item)
    if len(lines) < 2 or any(isinstance(block, Heading) for block in item):
        return None
    counts = list(takewhile(is_count, lines))
    return entry(counts, lines[len(counts) :])


def lines_of(blocks: Blocks) -> list[Spans]:
    """Paragraphs, headings, and the items of lists that are a link each; none if any is more."""
    lines: list[Spans] = []
    for block in blocks:
        match block:
            case Paragraph(spans) | Heading(_, spans):
                lines.append(spans)
            case Items(items):
                links = [link for item in items if (link := _link(item))]
                if len(links) < len(items):
                    return []
                lines += links
            case _:
                return []
    return lines


def _link(item: Blocks) -> Spans:
    """What an item has if it is a link and nothing else, () if not."""
    match item:
        case (Paragraph(spans),) if all(span.href or not span.text.strip() for span in spans):
            return spans
        case _:
            return ()


def is_count(spans: Spans) -> bool:
    """Whether a paragraph is a number by itself, as of votes, or of the entry in its list."""
    return bool(_COUNT.fullmatch(spans_text(spans).strip()))


def entry(counts: list[Spans], lines: list[Spans]) -> Blocks | None:
    """A title, which has a link, and below it a paragraph of the counts and the lines after it.

    None if the lines are no title and facts.
    """
    if not lines or not any(span.href for span in lines[0]):
        return None
    labels, title = _label(lines[0])
    facts = [*_shown(counts), *lines[1:], *labels]
    if not facts or not all(map(_is_fact, facts)):
        return None
    joined = _joined(facts)
    return (Paragraph(title), Paragraph(joined)) if len(spans_text(joined)) <= LONGEST else None


def _label(title: Spans) -> tuple[list[Spans], Spans]:
    """The label in front of a title, and the title: no space is between them, as between boxes."""
    first = title[0]
    if first.href or len(title) < 2 or not title[1].href or not first.text[-1:].isalnum():
        return [], title
    return [title[:1]], title[1:]


def _shown(counts: list[Spans]) -> list[Spans]:
    """The counts without the two that only a vote would show: one less, and one more."""
    counts = counts[1:2] if is_vote(counts) else counts
    return [count for count in counts if spans_text(count).strip() != _NOT_SHOWN]


def is_vote(counts: list[Spans]) -> bool:
    """Whether the counts are what one entry has after a vote against it, without, and for it.

    Of thousands, and before they are shown, these are the same.
    """
    texts = [spans_text(count).strip() for count in counts]
    if len(texts) != _VOTED or not all(map(str.isdecimal, texts)):
        return len(texts) == _VOTED and len(set(texts)) == 1
    less, without, more = map(int, texts)
    return less + 1 == without == more - 1


def _is_fact(spans: Spans) -> bool:
    text = spans_text(spans).strip()
    return len(text) <= _LONGEST and not text.endswith(PROSE_ENDS)


def _joined(lines: list[Spans]) -> Spans:
    spans = [span for line in lines for span in (_BETWEEN, *line)]
    return tuple(spans[1:])

"""An explanation of a reading: as text for people, as JSON for programs."""

from collections import Counter
from dataclasses import replace

from reader.layout.interleaved import interleaved, interleaved_flow
from reader.layout.plain import plain, plain_flow
from reader.model import Explanation, Items, Paragraph, Span
from reader.record.explanation import explanation_record
from reader.save.facts import Options, count, discussed
from reader.save.json import asked_for, written
from reader.save.plain import headed

_NOTHING = "Nothing was left out."
_UNRECORDED = "What was left out of plain text is not recorded."
_KINDS = {
    "article": "an article",
    "thread": "a discussion",
    "listing": "a list",
    "docs": "documentation",
    "product": "the description of a product",
    "text": "text",
}


def text(explanation: Explanation, options: Options) -> str:
    """How the page was read, then all of it: the article, and between its blocks what was left
    out.
    """
    width = options.width
    article = explanation.reading.article
    everything = interleaved_flow(interleaved(article.blocks, explanation.dropped))
    parts = (
        headed(article.title, "═", width),
        plain((Items(tuple((Paragraph((Span(fact),)),) for fact in _facts(explanation))),), width),
        plain_flow(everything, width),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def json(explanation: Explanation, options: Options) -> str:
    """`explanation` as JSON."""
    return written(
        explanation_record(replace(explanation, reading=asked_for(explanation.reading, options)))
    )


def _facts(explanation: Explanation) -> list[str]:
    """The kind of page, what was read of it, and what was left out that has no text to show."""
    reading = explanation.reading
    kind = _KINDS.get(explanation.kind, explanation.kind)
    facts = [f"Read as {kind}, because {explanation.why}."] if explanation.why else []
    if explanation.chosen:
        facts.append(f"The article is in {', then '.join(explanation.chosen)}.")
    if discussed(reading):
        by = f", read by {reading.source}" if reading.source else ""
        facts.append(f"The discussion: {count(reading)}{by}.")
    left_out = sum(bool(piece.blocks) for piece in explanation.dropped)
    nothing = _NOTHING if explanation.is_recorded else _UNRECORDED
    facts.append(
        f"Left out: {left_out} pieces, each marked ┊ with its reason." if left_out else nothing
    )
    bare = Counter(piece.reason for piece in explanation.dropped if not piece.blocks)
    if bare:
        listed = "; ".join(f"{reason}: {number}" for reason, number in bare.items())
        facts.append(f"Left out, without a word in them: {bare.total()} elements ({listed}).")
    return [*facts, *reading.notes]

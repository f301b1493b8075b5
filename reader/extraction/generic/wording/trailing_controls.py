"""The controls at the end of a text, which are none of it."""

import re
from dataclasses import replace
from urllib.parse import urlsplit

from reader.expressions import expression
from reader.extraction.generic.wording.vocabulary import REPLY, speaks_of_comments
from reader.model import Block, Blocks, Items, Mark, Paragraph, Span
from reader.text.sentences import SENTENCE_ENDS


def unpressed(blocks: Blocks) -> Blocks:
    """A text without a last line that is a control, as a link, or several: "Reply", "3 ▼ Reply"."""
    blocks = _unfolded(blocks)
    last = blocks[-1] if blocks else None
    if len(blocks) > 1 and isinstance(last, Items) and all(map(_is_control, last.items)):
        return blocks[:-1]
    if not isinstance(last, Paragraph) or not any(span.href for span in last.spans):
        return blocks
    if len(blocks) > 1 and _is_bar(last):
        return blocks[:-1]
    spans = last.spans
    start = next((i for i in range(len(spans) - 1, -1, -1) if "\n" in spans[i].text), -1)
    tail = spans[start + 1 :]
    pressed = [span for span in tail if _WORDS.search(span.text)]
    if not pressed or not all(span.href and REPLY.fullmatch(span.text.strip()) for span in pressed):
        return blocks
    if start < 0:
        return blocks[:-1] if len(blocks) > 1 else blocks
    before = spans[start].text.rpartition("\n")
    if _WORDS.search(before[2]):
        return blocks
    kept = (*spans[:start], replace(spans[start], text=before[0]))
    return (*blocks[:-1], Paragraph(tuple(span for span in kept if span.text)))


def _unfolded(blocks: Blocks) -> Blocks:
    """A text without the control at its end that unfolds it."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks
    if len(last.spans) > 1 and _is_drawn_apart(*last.spans[-2:]):
        *before, end = last.spans[:-1]
        return (*blocks[:-1], Paragraph((*before, replace(end, text=end.text.rstrip()))))
    alone = len(blocks) > 1 and _UNFOLDS.fullmatch(paragraph_text(last))
    return blocks[:-1] if alone else blocks


def _is_drawn_apart(before: Span, end: Span) -> bool:
    """Whether the end of a text is such a control of several words, in italics or bold. It says
    what it unfolds, or begins with a capital letter behind a sentence: somebody may "<i>read
    more</i>" of it, or have no button that says "<b>Show more</b>".
    """
    label = end.text.strip()
    if end.href or end.marks is Mark.PLAIN or " " not in label:
        return False
    if not speaks_of_comments(label) and not (label[0].isupper() and _is_whole(before.text)):
        return False
    return _UNFOLDS.fullmatch(end.text) is not None


def _is_whole(text: str) -> bool:
    """Whether a text ends as a sentence, or is cut short."""
    return text.rstrip().endswith(SENTENCE_ENDS)


def _is_bar(last: Paragraph) -> bool:
    """Whether a last line is several short links and the bars around them, whatever they are
    called: "| follow up | alert a moderator |". People put bars only between their links, and
    these lead to several sites.
    """
    links = [span.text.strip() for span in last.spans if span.href]
    if len({urlsplit(span.href).netloc for span in last.spans if span.href}) > 1:
        return False
    rest = "".join(span.text for span in last.spans if not span.href)
    if len(links) < _SEVERAL or rest.count("|") <= len(links) or rest.strip("| \u00a0\n"):
        return False
    return all(0 < len(link) <= _LABEL and _ADDRESS.isdisjoint(link) for link in links)


_SEVERAL, _LABEL = 2, 24
"""The fewest links of such a line, and the most characters of one."""
_ADDRESS = frozenset("./:@#0123456789")
"""What has one of these may be what somebody links to: "sea.example", "#12"."""


def _is_control(item: Blocks) -> bool:
    """Whether an entry of a list is a link for answering."""
    return (
        len(item) == 1
        and isinstance(item[0], Paragraph)
        and REPLY.fullmatch(paragraph_text(item[0]).strip()) is not None
        and any(span.href for span in item[0].spans)
    )


def paragraph_text(block: Block) -> str:
    """The text of a paragraph, "" for another block."""
    return "".join(span.text for span in block.spans) if isinstance(block, Paragraph) else ""


_WORDS = expression(r"[^\W\d_]")
"""A letter: a number between controls counts votes."""
_UNFOLDS = expression(
    r"\W*(?:(?:read|show|see|view) (?:more|less)|mehr (?:anzeigen|lesen)|weniger anzeigen"
    r"|(?:voir|lire) (?:plus|moins|la suite)|(?:ver|leer|mostrar) (?:más|menos|mais)"
    r"|pokaż więcej|(?:roz|z)wiń(?: komentarz)?|czytaj (?:więcej|dalej)"
    r"|(?:mostra|leggi) (?:altro|di più|meno)|meer (?:weergeven|lezen)|ещ[её]|читать дальше"
    r"|展开|收起|もっと見る|더보기|자세히 보기)\W*",
    re.IGNORECASE,
)
"""A control below a long text, which unfolds it."""

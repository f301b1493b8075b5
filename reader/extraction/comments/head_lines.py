"""The line above a comment with author and date, where a theme puts it all in one element.

Platforms are known by their markup, but their themes are anybody's: the element of the author, or
the first in the text, may contain the whole line.
"""

import re
from dataclasses import replace
from functools import cache

from reader.expressions import expression
from reader.extraction.dates.words import is_of_dates
from reader.extraction.verbs import COMMENTING, SAYING, spelled
from reader.model import Blocks, Paragraph, Span, spans_text

_WORD = expression(r"[^\W_]+")
_PARTING = " \t\u00a0,;:|·•–—-([@)]"
_SPARE = frozenset({
    "on", "at", "am", "um", "le", "à", "el", "a", "las", "by", "von", "par", "por", "uhr", "says",
    "said", "sagt", "schreibt", "dit", "dice", "reply", "permalink", "link", "pm", "posted",
    "wrote",
})  # fmt: skip
"""Words that accompany a name and a date in such a line."""


@cache
def _verbs() -> frozenset[str]:
    """The words of "Ada writes" in all languages: "a dit", "skriver"."""
    verbs = (*SAYING, *COMMENTING)
    return frozenset(_WORD.findall(" ".join((*verbs, *spelled(verbs)))))


@cache
def _said() -> frozenset[str]:
    return spelled(SAYING)


def undated(author: str, shown: str) -> str:
    """A name without the date that follows it."""
    if len(shown) < 6 or shown not in author:
        return author
    return author.partition(shown)[0].rstrip(_PARTING) or author


def unsigned(shown: str, author: str) -> str:
    """A date without the name beside it: "Ada, 3 May", "comment by Ada @ 13:10", "3 May by Ada"."""
    before, name, after = shown.partition(author) if author else (shown, "", "")
    if not name or before[-1:].isalnum() or after[:1].isalpha() or after[:1] in _OWNED:
        return shown  # "Jan" in "January"
    if name.isdigit() and (before[-1:] in _FIGURES or after[:1].isdigit() or after[:1] in _FIGURES):
        return shown  # "21" in "3/5/21"
    parts = after.lstrip(_PARTING), _BY.sub("", before.rstrip(_PARTING))
    dated = [part for part in parts if any(map(str.isdigit, part))]
    if len(dated) == 1:
        return dated[0]
    return shown if before else parts[0]


_OWNED = ("'", "’")
_FIGURES = ("/", "-", ".", ":")
_BY = expression(r"(?:^|\s)(?:by|von|par|por|di|da|door|av|af)$", re.IGNORECASE)


def is_time(name: str) -> bool:
    """Whether a name consists of numbers and words that dates have in any language: "21", "Tag"."""
    words = _WORD.findall(name)
    return bool(words) and all(word.isdigit() or is_of_dates(word) for word in words)


def is_apart(shown: str, name: str) -> bool:
    """Whether a name stands apart before an age: in "Dan, 2 hours ago", not in "Today, 10:00"."""
    after = shown.removeprefix(name).lstrip()
    return (
        not name.isdigit()
        and after[:1] in _APART
        and _AGE.match(after) is not None
        and shown.startswith(name)
    )


_APART = (",", ";", ":", "|", "·", "•", "–", "—")
_AGE = expression(r"\W*(?:[^\W\d]+ )?\d+ ?[^\W\d]{2,}(?!.*\d)")


def beheaded(body: Blocks, author: str, shown: str) -> Blocks:
    """A text without a first line that only gives its author and date, or what is left of one
    whose author stands in an element of its own: "Says:".
    """
    if not author or len(body) < 2 or not isinstance(body[0], Paragraph):
        return body
    first_line = spans_text(body[0].spans)
    if first_line[-1:] == ":" and first_line[:-1].rstrip().lower() in _said():
        return body[1:]
    if not first_line.startswith(author) or len(first_line) > len(author) + len(shown) + 24:
        return body
    dated = set(_WORD.findall(shown.lower()))
    words = set(_WORD.findall(first_line[len(author) :].lower()))
    # A comment may begin with its author's own name: only a date, or a word for "says", shows that
    # it is such a line.
    says = first_line.endswith(":") and words
    return body[1:] if (words & dated or says) and words <= dated | _SPARE | _verbs() else body


def signed_off(body: Blocks, author: str) -> Blocks:
    """A text without the signature at its end: "… as I said. —Ada (talk)".

    What may follow the name is short and not a sentence: a text that happens to end with its
    author's name continues to a full stop.
    """
    last_block = body[-1] if body else None
    if not author or not isinstance(last_block, Paragraph):
        return body
    text = spans_text(last_block.spans)
    at = text.rfind(author)
    if at < 0 or len(text) - at - len(author) > _SIGNED or _ENDS.search(text, at + len(author)):
        return body
    cut_spans: list[Span] = []
    room = len(text[:at].rstrip(_DASHES))
    for span in last_block.spans:
        cut_spans.append(replace(span, text=span.text[:room]))
        room -= len(span.text)
        if room <= 0:
            break
    spans = tuple(span for span in cut_spans if span.text)
    return (*body[:-1], replace(last_block, spans=spans)) if spans else body[:-1]


_SIGNED = 80
_ENDS = expression(r"(?<!\d)[.!?](?=\s(?!\d)|$)")
"""The end of a sentence, unlike "1. März" or "Jan. 2024"."""
_DASHES = " \t\u00a0\n-–—~·•|*([{@"

"""The plain text of a mail as blocks: quotes by their >, patches kept as they are, prose
rejoined.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from itertools import groupby

from reader.expressions import expression
from reader.model import Block, Blocks, Code, Paragraph, Quote, Span
from reader.text import clean, line

_QUOTED = expression(r"(?:> ?){1,40}|(?:\| ){1,40}")
_SIGNATURE = expression(r"^-- ?$")
_FOOT = expression(r"^_{40,}\s*$")
_SCRUBBED = expression(
    r"^-{10,} next part -{10,}\nAn HTML attachment was scrubbed\.{3}\n(?:URL: <[^<>]{1,500}>\n?)?",
    re.MULTILINE,
)
"""What a list archive leaves of the HTML beside a text."""
_ARMOR = expression(
    r"\A\s*-----BEGIN PGP SIGNED MESSAGE-----\n(?:[^\n]+\n){0,5}\n(.*?)\n"
    r"-----BEGIN PGP SIGNATURE-----\n[^-]*(?:-----END PGP SIGNATURE-----)?",
    re.DOTALL,
)
"""A signed text (RFC 9580, 7), in which lines that begin with a dash have another before them."""
_DASHED = expression(r"^- (?=-|From )", re.MULTILINE)
_PATCH = expression(r"^(?:diff --git |--- a/|Index: \S)")
_DEEPEST = 6
"""The deepest level of quotes; deeper ones are put at this level."""
_LONGEST_SIGNATURE = 8
_WRAPPED = 45
"""The characters of a line that was broken because it was full, not on purpose."""
_WIDEST = 100
"""The characters of a line that no program broke: its end is the end of what it says."""
_OWN_LINE = expression(
    r"^(?:\s|[-+*•|#@=]|\d{1,3}[.)]\s|\[\d+\]|\[?(?:\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d)\b)"
)
"""The beginnings of lines that stand alone: lists, code, tables, footnotes, logs."""
_RECORD = expression(
    r"[\[({<]{0,2}\d|[\[{<]|[^\s:/]{0,80}(?:/\S|::|:\d)|\w{1,80}[_=]|[A-Z][a-z]{2} +\d{1,2} +\d\d:|"
    r"[A-Z]{4,8}\b[:\]]?|\S{1,40}\[\d+\]:|[^\t]{0,200}(?:\t|\S {3,}\S)"
)
"""The beginnings of lines of logs, messages of compilers and tables; one line of a text may have
such a beginning.
"""
_AS_FULL = 0.7
"""The part of the longest line that each line broken because it was full has, with the word that no
longer fitted.
"""


def letter(text: str, *, flowed: bool = False, joins: bool = False, signed: bool = True) -> Blocks:
    """The blocks of a plain text. `flowed`: lines that end in a space continue (RFC 3676); `joins`:
    that space is not part of the text, as in scripts without spaces; `signed`: what follows the
    mark of a signature is one, as in mails alone.
    """
    cleaned = clean(text)
    if "-----BEGIN PGP SIGNED" in cleaned[:200]:
        cleaned = _ARMOR.sub(lambda match: _DASHED.sub("", match[1]), cleaned)
    rows = _SCRUBBED.sub("", cleaned).rstrip("\n").split("\n")
    rows = _unsigned(rows) if signed else rows
    blocks: list[Block] = []
    for (level, patch), group in groupby(_leveled(rows), key=lambda row: row[:2]):
        lines = [row[2] for row in group]
        inner = _code(lines) if patch else tuple(_paragraphs(lines, flowed, joins))
        for _ in range(level if inner else 0):
            inner = (Quote(inner),)
        blocks += inner
    return tuple(blocks)


def _unsigned(rows: list[str]) -> list[str]:
    """The text without a signature or a list's footer, which say no more than the header."""
    for sign in (_FOOT, _SIGNATURE):
        for at in range(max(0, len(rows) - _LONGEST_SIGNATURE), len(rows)):
            if sign.match(rows[at]):
                rows = rows[:at]
                break
    return rows


def _leveled(rows: list[str]) -> Iterator[tuple[int, bool, str]]:
    """Each line with its depth of quoting, and whether it belongs to a patch."""
    patch = False
    for row in rows:
        marks = _QUOTED.match(row)
        level = min(_DEEPEST, marks[0].count(">") + marks[0].count("|")) if marks else 0
        if marks and "|" in marks[0] and not patch:
            marks, level = None, 0
        patch = patch or (not level and _PATCH.match(row) is not None)
        if patch:
            yield 0, True, row
        else:
            yield level, False, row[marks.end() :] if marks else row


def _code(rows: list[str]) -> Blocks:
    text = "\n".join(row.rstrip() for row in rows).strip("\n")
    return (Code(text, "diff"),) if text else ()


def _paragraphs(rows: list[str], flowed: bool, joins: bool) -> Iterator[Block]:
    for blank, group in groupby(rows, key=lambda row: not row.strip()):
        if not blank:
            several = list(group)
            text = _flowing(several, joins) if flowed else _joined(several)
            yield Paragraph((Span(text),))


def _joined(rows: list[str]) -> str:
    """The lines of a paragraph: prose is rejoined, text set by hand keeps its line breaks."""
    full = [len(row) >= _WRAPPED and not _OWN_LINE.match(row) for row in rows[:-1]]
    wide = any(len(row) > _WIDEST and " " in row.strip() for row in rows)
    prose = all(full) and not wide and not _OWN_LINE.match(rows[-1]) and _is_wrapped(rows)
    return " ".join(map(line, rows)) if prose else "\n".join(row.rstrip() for row in rows)


def _is_wrapped(rows: list[str]) -> bool:
    """Whether lines were broken because they were full: they are about as long, counting the word
    that did not fit, and hardly any begins like a record of a log.
    """
    if sum(_RECORD.match(row) is not None for row in rows) > max(1, len(rows) // 3):
        return False
    sizes = sorted(len(row) for row in rows if "://" not in row)
    widest = sizes[-1] if sizes else 0
    following = (len(row.split(None, 1)[0]) for row in rows[1:])
    wanted = [len(row) + 1 + word for row, word in zip(rows, following, strict=False)]
    return all(size >= _AS_FULL * widest for size in wanted)


def _flowing(rows: Iterable[str], joins: bool) -> str:
    """The lines of a flowed paragraph, in which lines that could be misread have an extra space."""
    text = ""
    for row in rows:
        content = row.removeprefix(" ")
        text += (content[:-1] if joins else content) if content.endswith(" ") else content + "\n"
    return text.strip("\n ")


__all__ = ["letter"]


def simple(markup: str) -> str:
    """The text of the simple markup that archives of lists put around a letter, with its lines."""
    return unescape(_TAG.sub("", markup))


_TAG = expression(r"</?[a-zA-Z][^<>]{0,4000}>")

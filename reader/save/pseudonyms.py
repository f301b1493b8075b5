"""Replace the names of commenters by Person 1, Person 2 and so on, consistently.

This covers the authors of comments, their names in the texts of comments ("@Kim Vale", "Kim Vale
said"), "@Kim" if only one author has that name, the names in the notes and beside a time in the
page's words ("Kim Vale, 3 May"), and addresses and ids that contain a name. Some clues remain: a
nickname, half a name without "@", facts about a life told in the text. The author of the article is
named on its title page and keeps the name there.
"""

import hmac
import re
from base64 import b32encode
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from unicodedata import normalize
from urllib.parse import unquote

from reader.comment_ids import number_id
from reader.expressions import expression
from reader.model import (
    Block,
    Blocks,
    Code,
    Comment,
    Heading,
    Image,
    Items,
    Media,
    Note,
    Paragraph,
    Quote,
    Reading,
    Rule,
    Span,
    Spans,
    Table,
)
from reader.save import times

_WORD = expression(r"@?\w+")
_PART = expression(r"[^\W_]+")
_SHORTEST = 3
"""Letters of the shortest name looked for in addresses: "li" occurs in half of them."""


def pseudonymous(reading: Reading, key: bytes = b"") -> Reading:
    """`reading` with pseudonyms, numbered in the order in which authors first speak.

    With a `key` they are derived from it and the author's name, and so are the same on every page.
    """
    authors = dict.fromkeys(comment.author for comment in reading.comments if comment.author)
    names = {author: f"Person {number}" for number, author in enumerate(authors, 1)}
    if key:
        names = keyed(authors, key)
    if not names:
        return reading
    replacer = Names(names)
    ids = {comment.id: number_id(number) for number, comment in enumerate(reading.comments, 1)}
    if not any(replacer.is_told_by(comment.id) for comment in reading.comments):
        ids = {comment.id: comment.id for comment in reading.comments}

    def renamed(comment: Comment) -> Comment:
        return replace(
            comment,
            id=ids[comment.id],
            parent=ids.get(comment.parent, ""),
            author=names.get(comment.author, ""),
            url="" if replacer.is_told_by(comment.url) else comment.url,
            published_text=replacer.in_time(comment.published_text, comment.published),
            edited_text=replacer.in_time(comment.edited_text),
            blocks=replacer.in_blocks(comment.blocks),
        )

    return replace(
        reading,
        comments=tuple(map(renamed, reading.comments)),
        notes=tuple(map(replacer.replaced, reading.notes)),
    )


def keyed(authors: Iterable[str], key: bytes) -> dict[str, str]:
    """The pseudonym of each author, which depends on nothing but the name and the key."""
    return {author: f"Person {_keyed(author, key)}" for author in authors}


def _keyed(author: str, key: bytes) -> str:
    """Ten letters and digits that nobody without the key can compute, or check a guessed name
    against.

    Among a million authors the chance that two share one is one in two thousand: 50 bits.
    """
    digest = hmac.digest(key, normalize("NFC", author).encode("utf-8", "replace"), "sha256")
    return b32encode(digest)[:10].decode().lower()


class Names:
    """Names to replace in texts, indexed by their first word, so that a text is read only once."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        self._by_word: dict[str, dict[tuple[int, int], dict[str, str]]] = {}
        """By the position of the first word and the length: "Guest 1" to "Guest 5000" are of four
        lengths, so that not five thousand names are tried at each "guest" of a page.
        """
        first: dict[str, set[str]] = {}
        for name, instead in names.items():
            if found := _WORD.search(name):
                bare = found[0].lstrip("@")
                shapes = self._by_word.setdefault(bare, {})
                shapes.setdefault((name.index(bare), len(name)), {})[name] = instead
                first.setdefault(bare.casefold(), set()).add(instead)
        for word, shapes in self._by_word.items():
            longest_first = sorted(shapes.items(), key=lambda pair: -pair[0][1])
            self._by_word[word] = dict(longest_first)
        alone = {word: those for word, those in first.items() if len(those) == 1}
        self._called = {word: next(iter(those)) for word, those in alone.items()}
        self._in_addresses = {
            part for name in names for part in (_joined(name),) if len(part) >= _SHORTEST
        }

    def replaced(self, text: str) -> str:
        """`text` with the names replaced."""
        parts: list[str] = []
        done = 0
        for word in _WORD.finditer(text):
            if word.start() < done:
                continue
            found = self._at(text, word)
            if found:
                start, end, instead = found
                parts += [text[done:start], instead]
                done = end
        return "".join((*parts, text[done:])) if parts else text

    def in_time(self, text: str, when: datetime | None = None) -> str:
        """A time in the page's words with the names replaced; "" if a name is left in other letters
        ("KIM VALE, 3 May"). `when` is that time, if it is known.
        """
        if not text:
            return ""
        in_times, of_dates = self._in_times
        made = in_times.replaced(times.without(of_dates, text, when) if of_dates else text)
        return "" if in_times.is_told_by(made) else made

    @cached_property
    def _in_times(self) -> tuple["Names", frozenset[str]]:
        """The names to replace in times, and in small letters those that are words of dates."""
        of_dates = frozenset(filter(times.is_of_dates, self._names))
        others = {name: it for name, it in self._names.items() if name not in of_dates}
        return Names(others) if of_dates else self, frozenset(map(str.lower, of_dates))

    def _at(self, text: str, word: re.Match[str]) -> tuple[int, int, str] | None:
        """Start and end of a name in the text that begins with this word, and its replacement."""
        bare = word[0].lstrip("@")
        begin = word.end() - len(bare)
        for (before, length), names in self._by_word.get(bare, {}).items():
            start, end = begin - before, begin - before + length
            instead = names.get(text[start:end]) if start >= 0 else None
            if instead and not text[end : end + 1].isalnum():
                return min(start, word.start()), end, f"{'@' * (bare != word[0])}{instead}"
        if bare != word[0] and (called := self._called.get(bare.casefold())):
            return word.start(), word.end(), f"@{called}"
        return None

    def is_told_by(self, address: str) -> bool:
        """Whether an address or an id contains a name, as one word or as up to four in a row."""
        words = _PART.findall(unquote(address).casefold())
        return any(
            "".join(words[start:end]) in self._in_addresses
            for start in range(len(words))
            for end in range(start + 1, min(start + 4, len(words)) + 1)
        )

    def in_blocks(self, blocks: Blocks) -> Blocks:
        """`blocks` with the names replaced."""
        return tuple(self._in_block(block) for block in blocks)

    def _in_block(self, block: Block) -> Block:  # noqa: C901, PLR0911  a case for each
        match block:
            case Paragraph(spans):
                return Paragraph(self._in_spans(spans))
            case Heading(level, spans):
                return Heading(level, self._in_spans(spans), "")
            case Code(text, lang):
                return Code(self.replaced(text), lang)
            case Quote(inner):
                return Quote(self.in_blocks(inner))
            case Items(items, start, labels, terms):
                return Items(tuple(map(self.in_blocks, items)), start, labels, terms)
            case Table(rows, header):
                return Table(tuple(tuple(map(self._in_spans, row)) for row in rows), header)
            case Image(src, alt, caption):
                return Image(self._address(src), self.replaced(alt), self._in_spans(caption))
            case Media(url, title):
                return Media(self._address(url), self.replaced(title))
            case Rule():
                return block
            case Note(label, inner):
                return Note(self.replaced(label), self.in_blocks(inner))

    def _in_spans(self, spans: Spans) -> Spans:
        return tuple(
            Span(self.replaced(span.text), span.marks, self._address(span.href)) for span in spans
        )

    def _address(self, url: str) -> str:
        return "" if self.is_told_by(url) else url


def _joined(name: str) -> str:
    """A name as addresses spell it: letters and digits only."""
    return "".join(filter(str.isalnum, name.casefold()))

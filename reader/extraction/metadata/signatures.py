"""Finds who signed an article by the text around its title, if nothing is marked.

The name is a piece of text by itself, with a second sign: a word for authorship, a link to an
author's page, or the date.
"""

import re
from collections.abc import Callable, Iterator
from itertools import takewhile

from reader.expressions import expression
from reader.extraction.dates import read_date
from reader.extraction.dates.years import year
from reader.extraction.metadata.author_links import is_of_author, tells_whose
from reader.extraction.metadata.masthead import Masthead
from reader.extraction.metadata.sections import is_section
from reader.html.links import split_address
from reader.html.tree import Document
from reader.text import line
from reader.values import NamedTuple

_WORD = (
    r"(?:(?:written|posted|published|story|words|article|started|an? [^\W\d_]+) )?by"
    r"|authors?|words|thread starter"
    r"|(?:(?:geschrieben|verfasst|ein beitrag) )?von|autor(?:in|en|es|as|zy|i)?|auteurs?"
    r"|(?:(?:écrit|rédigé|publié) )?par|(?:(?:escrito|publicado) )?por|(?:scritto )?d[ai]"
    r"|autrice|autore|testo|text[eo]?|(?:geschreven )?door|tekst|(?:skriven |skrevet )?a[vf]"
    r"|forfatter|författare|kirjoittaja|szerző|írta|yazar|yazan|автори?|авторы|текст|συντάκτης"
    r"|מאת|بقلم|الكاتب|نویسنده|作者|撰文|文|記者|记者|著者|執筆|글|글쓴이|작성자"
    r"|tác giả|penulis|oleh"
)
"""Words for authorship, in some twenty languages."""
_LABEL = expression(rf"\W*(?:{_WORD})\W*", re.IGNORECASE)
_PICTURES = r"fotos?|photos?|photograph\w*|bild(?:er)?|illustration\w*|images?"
_LABELLED = expression(
    rf"\W*(?:{_WORD})(?: ?(?:und|and|et|y|e|och|og|&|\+) ?(?:{_PICTURES}))?\s*[:：/／丨|]\s*(?=\w)",
    re.IGNORECASE,
)
"""Such a word and the name in one piece, with a sign between them: "文／…", "Автор: …"."""
_AFTER_WORD = frozenset(":：/／丨|")
"""These signs: without one in the text, the pattern need not be compiled."""
_LED = expression(rf"^(?i:{_WORD}) (?=[^\W\d_a-z])")
"""Such a word directly before a name in one piece."""
_AND_PICTURES = expression(rf"\s*[,;/|] (?:{_PICTURES})\b.*", re.IGNORECASE)
"""A picture credit after the name: "Text: Runa Feld, Fotos: Ivo Lund"."""
_OTHERS = expression(
    r"\b(?:(?:review|edit|check|illustrat|approv|updat|translat|sponsor|power|present)(?:ed|er|or)|verified"
    r"|(?:photo|picture|image)s?|photograph(?:s|ed|y)?|fotos?|geprüft|bearbeitet|übersetzt|updates?)\W*$",
    re.IGNORECASE,
)
"""Words before "by" if the person named did something else."""
_BY = expression(r"\W*\bby\W*$", re.IGNORECASE)
_GOES_ON = expression(r"[,;'’]\s?[a-z]")
"""How a sentence continues after a name in it."""
_CAPITALISED = expression(r"(?<!\w)[^\W\d_a-z][^\W\d_]+")
_CONTACT = expression(r"(?<=\w) <[^<>]{0,200}>?$")
"""An address after a name, perhaps in an element of its own: "Ada Lind <ada@quay.example>"."""
_PARTS = expression(r"\s*(?:[|•·⋅]|\s[–—-]\s)\s*")
_JOINED = expression(r"\W*(?:,|&|and|und|et|y|e|en|och|og|и|および)\W*", re.IGNORECASE)
_JOINING = expression(r" (?:&|and|und|et|y|och|og) ")
"""Words between two names in one piece."""
_PARTICLE = r"d[aei]l?|d[ou]s?|de la|l[ae]|v[ao]n|de[rn]?|bin|al"
_CAPITALS = expression(
    r"(?:(?:Dr|Prof|Mr|Mrs|Ms)\.? )?[^\W\d_a-z][\w'’.-]*"
    rf"(?: (?:[^\W\d_a-z][\w'’.-]*|{_PARTICLE}))*"
    r" [^\W\d_a-z][\w'’.-]*(?:, [A-Z][\w. -]{1,11})?"
)
"""A name of several words, each with a capital."""
_SPACELESS = expression(
    r"[\u3040-\u30ff\u3400-\u9fff々・]{2,12}|[\uac00-\ud7af]{2,5}|"
    r"[\u0590-\u06ff\u0900-\u0dff]+(?: [\u0590-\u06ff\u0900-\u0dff]+){1,3}"
)
"""A name in scripts without capitals."""
_FIRST = "\u0590"
"""Where these scripts begin: their classes take 3 ms to compile."""
_HANDLE = expression(r"[^\W_][\w.-]{1,29}")
_DURATION = expression(r"\d+ ?(?:-? ?min(?:ute)?s?\b.{0,14}|分.{0,6})", re.IGNORECASE)
_IN_FIGURES = expression(r"\d{1,2}([./-])\d{1,2}\1\d{4}")
"""A day that may be read in two ways: "03/01/2017"."""
_NEAR = 16
"""How many pieces after the title a name may be without a word for authorship."""
_BELOW = 3
"""The same, below a long standfirst."""
_SECTIONS = frozenset({"h2", "h3"})
_LISTS = frozenset({"ul", "ol", "dl", "table"})
"""What such a heading names, if its text is in an element of its own as a name may be."""
_LONG, _DATE = 100, 48
"""Characters of a name, and of a piece that is a date."""


class Piece(NamedTuple):
    """A piece of text that stands by itself."""

    text: str
    href: str
    """The address it links to, as written, "" if none."""
    names_section: bool = False
    """Whether it is a heading further down, which names what follows it."""
    leads_to_posts: bool = False
    """Whether the label of that link says that it leads to all that somebody called so wrote."""

    @property
    def path(self) -> str:
        """The path of that address, in lower case; computed on demand, since few pieces need it."""
        return split_address(self.href).path.lower() if self.href else ""


def signed(masthead: Masthead, lang: str, is_site: Callable[[str], bool]) -> str:
    """The name, or several separated by commas; "" if nobody signed."""
    behind, ahead = masthead.sides()
    after = list(_pieces(masthead, *behind))
    first_pieces = list(takewhile(_is_short, after[:_NEAR]))
    if after and not first_pieces:  # a long standfirst, and then name and day
        first_pieces = list(takewhile(_is_short, after[1:_BELOW]))
    if author := _name_after_label(masthead.document, after) or _linked(first_pieces):
        return author
    before = list(_pieces(masthead, *ahead))
    return (
        _name_after_label(masthead.document, before)
        or _linked(before[-3:])
        or _dated(masthead, first_pieces, lang, is_site)
    )


def _pieces(masthead: Masthead, start: int, stop: int) -> Iterator[Piece]:
    nodes = masthead.document.nodes
    for at, text in masthead.own_texts(start, stop):
        node = nodes[at]
        above = node if node.tag == "a" else node.parent
        href = above.get("href") if above is not None and above.tag == "a" else ""
        content = _CONTACT.sub("", line(text)) if "<" in text else line(text)
        parts = (
            _PARTS.split(content) if len(content) <= _LONG and _is_parted(content) else [content]
        )
        label = above.get("aria-label") or above.get("title") if href and above else ""
        leads_to_posts = tells_whose(label, content)
        is_heading = node.tag in _SECTIONS or (
            node.tag == "span"
            and above is not None
            and above.tag in _SECTIONS
            and above.end < len(nodes)
            and nodes[above.end].tag in _LISTS
        )
        yield from (Piece(part, href, is_heading, leads_to_posts) for part in parts if part)


def _is_parted(text: str) -> bool:
    """Whether a line may have several parts; nearly none has, and this is a quick test."""
    return "|" in text or " - " in text or not text.isascii()


def _name_after_label(document: Document, pieces: list[Piece]) -> str:
    """The name after a word for authorship."""
    for index, (text, href, *_) in enumerate(pieces):
        if len(text) > _LONG:
            continue
        if _LABEL.fullmatch(text):
            did_other = index and _OTHERS.search(pieces[index - 1].text)
            # In a menu, "Authors" is a link, and the next one is "License".
            sign = _is_full if href else _is_called
            # docutils has the colon in an element of its own
            colon = [piece.text for piece in pieces[index + 1 : index + 2]] in ([":"], ["："])
            author = "" if did_other else _names(pieces, index + 1 + colon, sign)
        else:
            start = None if _AFTER_WORD.isdisjoint(text) else _LABELLED.match(text)
            name = _AND_PICTURES.sub("", text[start.end() :].strip()) if start else ""
            author = name if _is_name(name) or _is_spaceless(name) else ""
        # Far from the title, "by" may mean anything.
        if author and (index < _NEAR or _is_only_name(document, author)):
            return author
    return ""


def _is_spaceless(text: str) -> bool:
    return text[:1] >= _FIRST and _SPACELESS.fullmatch(text) is not None


def _is_full(piece: Piece) -> bool:
    return _is_name(piece.text)


def _is_called(piece: Piece) -> bool:
    text = piece.text
    if _is_spaceless(text) or all(map(_is_name, _JOINING.split(text))):
        return True
    # A single word is a name if it links to a page of its own.
    return _HANDLE.fullmatch(text) is not None and not text.isdigit() and bool(piece.path)


def _linked(pieces: list[Piece]) -> str:
    """The name that links to an author's page, unless it is a word in a sentence."""
    for index in range(len(pieces)):
        author = _names(pieces, index, _leads_to_author)
        if author:
            before, after = pieces[max(index - 1, 0) : index], pieces[index + 1 : index + 2]
            did_other = any(_OTHERS.search(_BY.sub("", piece.text)) for piece in before)
            runs_on = any(_GOES_ON.match(piece.text) for piece in after)
            return "" if did_other or runs_on else author
    return ""


def _leads_to_author(piece: Piece) -> bool:
    if not piece.href or not _is_name(piece.text):
        return False
    return piece.leads_to_posts or is_of_author(piece.path)


def _names(pieces: list[Piece], start: int, sign: Callable[[Piece], bool]) -> str:
    """The names from here on, separated by commas or "and"."""
    names: list[str] = []
    is_parted = True
    for piece in pieces[start:]:
        if is_parted and sign(piece):
            names.append(piece.text.strip(" ,"))
            is_parted = False
        elif names and not is_parted and _JOINED.fullmatch(piece.text):
            is_parted = True
        else:
            break
    return ", ".join(dict.fromkeys(names))


def _dated(
    masthead: Masthead, pieces: list[Piece], lang: str, is_site: Callable[[str], bool]
) -> str:
    """The name beside the date, if its words occur on this page only as a name."""
    if masthead.heading is None or lang.startswith(("de", "lb")):
        return ""  # in that language all nouns have capitals
    whens = [_is_when(piece.text, lang) for piece in pieces]
    for index, (text, href, names_section, _) in enumerate(pieces):
        beside = whens[max(index - 1, 0) : index] + whens[index + 1 : index + 3]
        name = "" if names_section else _led(text)
        if not (any(beside) and _is_name(name) and _is_only_name(masthead.document, name)):
            continue
        if not is_site(name) and not is_section(masthead, name, href):
            return name
    return ""


def _led(text: str) -> str:
    """A text without a word for authorship before it, and then without a profession after it."""
    name = _LED.sub("", text)
    if name == text or _is_name(name):
        return name
    return ", ".join(takewhile(_is_name, name.split(", ")))


def _is_short(piece: Piece) -> bool:
    return len(piece.text) <= 3 * _LONG


def _is_when(text: str, lang: str) -> bool:
    if len(text) > _DATE:
        return False
    if _DURATION.match(text):
        return True
    if year(text) is None:
        return False
    return _IN_FIGURES.fullmatch(text) is not None or read_date(text, lang) is not None


def _is_name(text: str) -> bool:
    return (
        5 <= len(text) <= _LONG
        and 2 <= len(text.split()) <= 7
        and text[0].isupper()
        and _CAPITALS.fullmatch(text) is not None
        and not _OTHERS.search(text)
        and not _LABEL.fullmatch(text)
    )


def _is_only_name(document: Document, name: str) -> bool:
    """Whether no word of a name is in lower case on the page, as the words of a topic would be."""
    if name.isupper():
        return False
    parts = {part.lower() for part in _CAPITALISED.findall(name)}
    return not any(
        part in text and not parts.isdisjoint(text.split())
        for _, _, _, text in document.seen.texts
        for part in parts
    )

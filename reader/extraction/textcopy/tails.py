"""What forums put below the text of a post: its files, who likes it, and its author's signature."""

from collections.abc import Sequence
from itertools import takewhile

from reader.expressions import expression
from reader.extraction.textcopy.headings import entries
from reader.extraction.textcopy.line_kinds import is_sentence, plain
from reader.extraction.textcopy.reflow import Row
from reader.extraction.textcopy.sheet import Cut
from reader.text import words

_SIGNATURE = entries(
    "signature|signatur|firma|assinatura|handtekening|podpis|подпись|imza|underskrift"
)
_FILES = entries(
    """
    attachments|attached files|anhänge|dateianhänge|angehängte dateien|pièces jointes|
    fichiers joints|archivos adjuntos|adjuntos|allegati|bijlagen|anexos|załączniki|вложения|bilagor
    """
)
_FILE = expression(r"\S\.[A-Za-z]\w{2,3}(?!\w)")
_LIKED = expression(
    r"(?:reactions|reaktionen|réactions|reacciones|reazioni|reacties|reações|reakcje|реакции|"
    r"reaktioner|likes)\s?:\s?\S"
)
_FEWEST = 2
_ROWS = 4
"""The most rows of a signature: an advert that is posted again has more."""
_MANY = 3
"""How many texts of an author must have one that gives no address."""
_SURE = 4
"""How many must have one with a sentence: who asks for help says so below each question."""
_WORDS = 3
"""The fewest words of a signature: "Cheers, Ada" is what she wrote."""
_ADDRESS = ("://", "www.")


def trim(cuts: Sequence[Cut], *, signed: bool) -> None:
    """Remove what stands below the texts and is no part of them; `signed` where members of a forum
    may have signatures.
    """
    for cut in cuts:
        _trim_likes(cut)
        _trim_files(cut)
    if not signed:
        return
    _trim_labelled(cuts)
    written: dict[str, list[Cut]] = {}
    for cut in cuts:
        if cut.author and cut.rows:
            written.setdefault(plain(cut.author), []).append(cut)
    for own in written.values():
        _unsign(own)


def _trim_likes(cut: Cut) -> None:
    """Remove the names of those who like it."""
    while len(cut.rows) > 1 and _LIKED.match(plain(cut.rows[-1].text)):
        cut.rows = cut.rows[:-1]


def _trim_files(cut: Cut) -> None:
    """Remove the list of files below their label; what follows the list was written."""
    for at in range(1, len(cut.rows) - 1):
        if plain(cut.rows[at].text) not in _FILES:
            continue
        files = len(list(takewhile(_is_file, cut.rows[at + 1 :])))
        if files:
            cut.rows = [*cut.rows[:at], *cut.rows[at + 1 + files :]]
            return


def _is_file(row: Row) -> bool:
    return _FILE.search(row.text) is not None and not is_sentence(row.text)


def _trim_labelled(cuts: Sequence[Cut]) -> None:
    """Remove signatures below that word, where several texts have it."""
    found = {
        at: next((row for row in range(1, len(cut.rows)) if _is_label(cut, row)), 0)
        for at, cut in enumerate(cuts)
    }
    ends = {at: end for at, end in found.items() if end}
    for at, end in ends.items() if len(ends) >= _FEWEST else ():
        cuts[at].rows = cuts[at].rows[:end]


def _is_label(cut: Cut, row: int) -> bool:
    return plain(cut.rows[row].text) in _SIGNATURE


def _unsign(cuts: Sequence[Cut]) -> None:
    """Remove the same last rows of all texts of one author, if each has more than that."""
    if len(cuts) < _FEWEST:
        return
    first = [row.text for row in cuts[0].rows]
    same = len(first)
    for cut in cuts[1:]:
        texts = [row.text for row in cut.rows[-same:]] if same else []
        pairs = zip(reversed(first), reversed(texts), strict=False)
        same = next((at for at, (one, other) in enumerate(pairs) if one != other), len(texts))
    if not same or any(len(cut.rows) <= same for cut in cuts):
        return
    if _is_signature(first[-same:], len(cuts)):
        for cut in cuts:
            cut.rows = cut.rows[:-same]


def _is_signature(rows: Sequence[str], times: int) -> bool:
    """Whether rows below so many texts of one author are a signature. A link given twice, the end
    of a question asked again and code posted again stand alike below two texts as well.
    """
    if len(rows) > _ROWS or sum(map(words, rows)) < _WORDS:
        return False
    addressed = len(rows) > 1 and any(address in row for row in rows for address in _ADDRESS)
    if any(map(is_sentence, rows)):
        return times >= _SURE
    return times >= _MANY or addressed

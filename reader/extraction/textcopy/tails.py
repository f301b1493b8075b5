"""What forums put below the text of a post: its files, who likes it, and its author's signature."""

from collections.abc import Sequence

from reader.expressions import expression
from reader.extraction.textcopy.headings import entries
from reader.extraction.textcopy.line_kinds import plain
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
_WORDS = 4
"""The fewest words of a signature below two texts: "Cheers, Ada" is what she wrote."""
_WORDS_OF_MANY = 3
_ADDRESS = ("://", "www.")


def trim(cuts: Sequence[Cut], *, signed: bool) -> None:
    """Remove what stands below the texts and is no part of them; `signed` where members of a forum
    may have signatures.
    """
    for cut in cuts:
        _trim_likes(cut)
        _trim_files(cut)
    _trim_labelled(cuts)
    if not signed:
        return
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
    """Remove the list of files below their label."""
    for at in range(1, len(cut.rows) - 1):
        if plain(cut.rows[at].text) in _FILES and _FILE.search(cut.rows[at + 1].text):
            cut.rows = cut.rows[:at]
            return


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
    rows = first[-same:]
    addressed = any(address in text for text in rows for address in _ADDRESS)
    if addressed or sum(map(words, rows)) >= (_WORDS if len(cuts) == _FEWEST else _WORDS_OF_MANY):
        for cut in cuts:
            cut.rows = cut.rows[:-same]

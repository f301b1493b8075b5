"""Raised and lowered text in a terminal, which has one height: 10⁶, H₂O, a footnote's ¹."""

from reader.model import Mark

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
PLAIN = Mark.PLAIN
_TABLES = {Mark.SUP: _RAISED, Mark.SUB: _LOWERED}


def raised(text: str, marks: Mark) -> str:
    """`text` in raised or lowered characters, of the same length.

    Left as it is where one of its characters has no such form: 1ˢᵗ and 1st say the same, but 106
    is not 10⁶.
    """
    if marks is PLAIN:  # nearly all text, and nothing is quicker to see
        return text
    table = _TABLES.get(marks & (Mark.SUP | Mark.SUB))
    if table is None or any(ord(char) not in table for char in text):
        return text
    return text.translate(table)

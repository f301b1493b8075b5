"""Superscripts and subscripts in a terminal, which has one text size: 10⁶, H₂O, a footnote's ¹."""

from reader.model import Mark

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
PLAIN = Mark.PLAIN
_TABLES = {Mark.SUP: _RAISED, Mark.SUB: _LOWERED}


def raised(text: str, marks: Mark) -> str:
    """`text` in superscript or subscript characters, of the same length.

    Unchanged if any character has no such form: 1ˢᵗ and 1st mean the same, but 106 is not 10⁶.
    """
    if marks is PLAIN:  # nearly all text, and the quickest check
        return text
    table = _TABLES.get(marks & (Mark.SUP | Mark.SUB))
    if table is None or any(ord(char) not in table for char in text):
        return text
    return text.translate(table)

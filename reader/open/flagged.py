"""The exception between the code that examines markup and the code that can start a process for
it.
"""


class Flagged(Exception):
    """Markup looks dangerous to parse; the text is the reason, as the end of a sentence."""

"""Sentences for the notes of a reading, each of which is known again in a note."""

from reader.values import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence for the notes of a reading, with `{}` in place of what differs from page to page.

    A reading keeps its notes as plain text, in a saved file and in the library too: what a note is
    about is known from the sentence it was made of, which stands here once.
    """

    form: str

    def __call__(self, *gaps: object) -> str:
        """The note, with the `{}` filled in order."""
        return self.form.format(*gaps)

    def is_in(self, note: str) -> bool:
        """Whether a note is this sentence, whatever fills its gaps."""
        start, *rest = self.form.split("{}")
        if not rest:
            return note == start
        *middle, end = rest
        at = len(start)
        for part in middle:
            found = note.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        return note.startswith(start) and note.endswith(end) and len(note) - len(end) >= at

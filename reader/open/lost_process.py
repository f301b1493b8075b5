"""What a process that came to its end before it had answered leaves behind."""


class Lost(Exception):
    """A process came to its end without an answer. Why is the end of a sentence, "" if unknown."""

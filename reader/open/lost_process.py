"""The exception for a process that ended before it had answered."""


class Lost(Exception):
    """A process ended without an answer. The text is the reason as the end of a sentence, or ""."""

"""What is raised between those who look at markup and those who have a process to spare for it."""


class Flagged(Exception):
    """Markup looks dangerous to parse; why is the end of a sentence."""

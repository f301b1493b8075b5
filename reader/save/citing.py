"""A text as somebody quotes it in an answer."""


def as_quote(text: str, who: str) -> str:
    """A text as a quote in Markdown, and below it who said it."""
    if not text:
        return ""
    lines = [f"> {line}".rstrip() for line in text.splitlines()]
    return "\n".join([*lines, *([">", f"> — {who}"] if who else [])])

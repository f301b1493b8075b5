"""Quote a text the way people quote it in a reply."""


def as_quote(text: str, author: str) -> str:
    """The text as a Markdown quote, followed by its author."""
    if not text:
        return ""
    lines = [f"> {line}".rstrip() for line in text.splitlines()]
    return "\n".join([*lines, *([">", f"> — {author}"] if author else [])])

"""The posts of a thread as a text copy gives them, the one that opens it among them."""

from reader.model import Reading


def posts(reading: Reading) -> list[tuple[str, str]]:
    """Author and text of each, the opening post first."""
    opening = reading.article
    comments = [(comment.author, comment.text) for comment in reading.comments]
    return (
        [(opening.byline, opening.text), *comments]
        if opening.published or opening.byline
        else comments
    )

"""The ids of comments that have none on their page: their positions in it, or their numbers."""

_POSITION = "at-"


def position_id(position: int) -> str:
    """The id of a comment by its position in the page: the order of its element, or its index.

    It is made anew whenever the page is read: one new paragraph above the comment changes it.
    """
    return f"{_POSITION}{position}"


def is_position(name: str) -> bool:
    """Whether an id is only a position in the page that was opened."""
    return name.startswith(_POSITION)


def on_page(name: str, url: str) -> str:
    """An id on one of several pages of a discussion: positions get the page's address before them,
    as each page has its own.
    """
    return f"{url}#{name}" if is_position(name) else name


def is_position_on_any_page(name: str) -> bool:
    """Whether an id is only a position, in the page that was opened or in one that was fetched."""
    return is_position(name.rpartition("#")[2])


def number_id(number: int) -> str:
    """The id of a comment by its number, where comments are told apart by nothing else: in text
    copies, mail and feeds. Counted from 1.
    """
    return f"c{number}"


def is_number(name: str) -> bool:
    """Whether an id may be only a number, which a new comment above changes; a page may have such
    an id of its own.
    """
    return name[:1] == "c" and name[1:].isdecimal()
